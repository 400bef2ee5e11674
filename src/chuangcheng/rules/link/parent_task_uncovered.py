"""上级交的任务没有分解下来。

## 检查什么
写了“上级方案”和“制定单位”的方案，上级方案里由这个单位牵头或负责的任务，都写进了本方案任务的“上级任务”。简称、全称、分组都算。

## 为什么
上级方案里有、本单位方案里没有的任务，到考核时才发现没有人做。

## 反例
```yaml plans/示例/方案.yaml
类型: 方案
名称: 示例县卫生局工作方案
地区: 示例县
级别: 单位
上级方案: ../市级
制定单位: 县卫生局
```

```yaml plans/示例/任务.yaml
类型: 任务分解
任务:
  - 编号: 局-01
    内容: 除四害
    牵头单位: 爱卫科
    上级任务: [市-01]
```

```yaml plans/市级/方案.yaml
类型: 方案
名称: 示例市创建卫生城市工作方案
地区: 示例市
级别: 市
```

```yaml plans/市级/任务.yaml
类型: 任务分解
任务:
  - 编号: 市-01
    内容: 除四害
    牵头单位: 县卫生局
  - 编号: 市-02
    内容: 改造旱厕
    牵头单位: 县卫生局
```

## 正例
```yaml plans/示例/方案.yaml
类型: 方案
名称: 示例县卫生局工作方案
地区: 示例县
级别: 单位
上级方案: ../市级
制定单位: 县卫生局
```

```yaml plans/示例/任务.yaml
类型: 任务分解
任务:
  - 编号: 局-01
    内容: 除四害
    牵头单位: 爱卫科
    上级任务: [市-01]
  - 编号: 局-02
    内容: 指导改造旱厕
    牵头单位: 爱卫科
    上级任务: [市-02]
```

```yaml plans/市级/方案.yaml
类型: 方案
名称: 示例市创建卫生城市工作方案
地区: 示例市
级别: 市
```

```yaml plans/市级/任务.yaml
类型: 任务分解
任务:
  - 编号: 市-01
    内容: 除四害
    牵头单位: 县卫生局
  - 编号: 市-02
    内容: 改造旱厕
    牵头单位: 县卫生局
```

## 怎么改
补上任务，或者在已有的任务里补写“上级任务”。
"""

from __future__ import annotations

from collections.abc import Iterator

from chuangcheng.diagnostic import Finding, Related, Severity
from chuangcheng.models.matrix import Task
from chuangcheng.rules.listing import listed
from chuangcheng.workspace.folder import PlanFolder
from chuangcheng.workspace.workspace import Workspace

CODE = "LINK015"
SEVERITY = Severity.WARNING
SINCE = "0.1"
NEEDS = ("单位名录", "方案", "任务分解")


def check(workspace: Workspace) -> Iterator[Finding]:
    for folder in workspace.plans:
        parent, plan = workspace.parent_of(folder), folder.plan
        if plan is None or plan.owner is None or parent is None or parent is folder:
            continue
        covered = {code for _, task in folder.tasks() for code in task.parent_tasks}
        left = [task for task in _given(folder, parent) if task.code not in covered]
        if left:
            codes = listed([task.code for task in left])
            yield Finding(
                at=plan.span("parent"),
                message=f"上级方案交给“{plan.owner}”的任务有 {len(left)} 项没有分解：{codes}",
                hint="补上任务，或者在已有的任务里补写“上级任务”",
                related=(Related(at=left[0].span("code"), message="上级方案里的第一项"),),
            )


def _given(folder: PlanFolder, parent: PlanFolder) -> list[Task]:
    """The parent's tasks that this plan's unit leads or is responsible for."""
    ours = _names(folder, parent)
    return [
        task
        for _, task in parent.tasks()
        if not ours.isdisjoint((*task.lead_units, *task.responsible_units))
    ]


def _names(folder: PlanFolder, parent: PlanFolder) -> set[str]:
    """Every name, in the parent's tasks, behind which the unit stands."""
    owner = folder.plan.owner if folder.plan and folder.plan.owner else ""
    own = folder.units.unit(owner)
    names = {owner, *((own.name, *own.short_names) if own else ())}
    full = {parent.units.full_name(name) for name in names}
    written = {
        name for _, task in parent.tasks() for name in (*task.lead_units, *task.responsible_units)
    }
    return names | {
        name for name in written if any(unit.name in full for unit in parent.units.members(name))
    }
