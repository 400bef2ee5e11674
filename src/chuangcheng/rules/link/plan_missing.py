"""文件夹里没有方案。

## 检查什么
plans下面的每个文件夹，放了任务、台账或者印发方案的通知的，也要有方案。一个文件夹只提醒一次，指着里面的第一个文件。只放了自评、单位名录、别的公文的文件夹不算，用不着方案。

## 为什么
阶段、创建项目、“四定”“五定”都写在方案里。没有方案，任务里写的阶段、创建项目对不对没有办法查，印发方案的通知也出不来。多半是方案文件忘了放进来，或者任务放错了文件夹。

## 反例
```yaml chuangcheng.yaml
类型: 工作区
```

```yaml plans/示例/任务.yaml
类型: 任务分解
任务:
  - 编号: 卫-01
    内容: 完善污水管网
    牵头单位: 县住建局
```

```yaml plans/示例/单位.yaml
类型: 单位名录
单位:
  - {名称: 示例县住房和城乡建设局, 简称: [县住建局]}
```

## 正例
```yaml chuangcheng.yaml
类型: 工作区
```

```yaml plans/示例/方案.yaml
类型: 方案
名称: 示例县创建卫生县城工作方案
地区: 示例县
级别: 县
```

```yaml plans/示例/任务.yaml
类型: 任务分解
任务:
  - 编号: 卫-01
    内容: 完善污水管网
    牵头单位: 县住建局
```

```yaml plans/示例/单位.yaml
类型: 单位名录
单位:
  - {名称: 示例县住房和城乡建设局, 简称: [县住建局]}
```

## 怎么改
在这个文件夹里写一个“类型: 方案”的文件；本来就是另一个方案的文件，移到那个方案的文件夹里。
"""

from __future__ import annotations

from collections.abc import Iterator

from chuangcheng.diagnostic import Finding, Severity
from chuangcheng.models.base import Model
from chuangcheng.nearest import nearest
from chuangcheng.workspace.folder import PlanFolder
from chuangcheng.workspace.workspace import Workspace

CODE = "LINK020"
SEVERITY = Severity.WARNING
SINCE = "0.1"
NEEDS = ("方案",)


def check(workspace: Workspace) -> Iterator[Finding]:
    for folder in workspace.plans:
        first = min(_carried_out(folder), key=lambda model: model.file, default=None)
        if folder.plan is None and first is not None:
            yield Finding(
                at=first.span("kind"),
                message=f"文件夹“{folder.path}”里没有方案",
                hint=_hint(folder, workspace),
            )


def _carried_out(folder: PlanFolder) -> Iterator[Model]:
    """The files that make little sense without a plan."""
    yield from folder.matrices
    yield from folder.issue_ledgers
    yield from folder.site_ledgers
    yield from folder.material_ledgers
    yield from (dispatch for dispatch in folder.dispatches if dispatch.carries_plan)


def _hint(folder: PlanFolder, workspace: Workspace) -> str:
    """Two folders of nearly one name are one plan's, of which one was misspelt."""
    with_plan = [other.name for other in workspace.plans if other.plan]
    for near in nearest(folder.name, with_plan, limit=1):
        return f"写一个“类型: 方案”的文件；是“plans/{near}”那个方案的，移到那里去"
    return "在这个文件夹里写一个“类型: 方案”的文件"
