"""一项任务里同一个单位写了两次。

## 检查什么
一项任务的“责任单位”“配合单位”合起来，同一个单位只写一次；简称、全称指同一个单位。

## 为什么
写了两次，常是把另一家单位写错了；同时列为责任和配合，职责也说不清。

## 反例
```yaml plans/示例/单位.yaml
类型: 单位名录
单位:
  - {名称: 示例县住房和城乡建设局, 简称: [县住建局, 住建局]}
  - {名称: 示例县卫生局, 简称: [县卫生局]}
  - {名称: 东镇, 性质: 乡镇}
  - {名称: 西镇, 性质: 乡镇}
分组:
  各乡镇: {性质: 乡镇}
```

```yaml plans/示例/任务.yaml
类型: 任务分解
任务:
  - 编号: 卫-01
    内容: 改造旱厕
    牵头单位: 东镇
    责任单位: [县住建局, 县卫生局]
    配合单位: [住建局]
```

## 正例
```yaml plans/示例/单位.yaml
类型: 单位名录
单位:
  - {名称: 示例县住房和城乡建设局, 简称: [县住建局, 住建局]}
  - {名称: 示例县卫生局, 简称: [县卫生局]}
  - {名称: 东镇, 性质: 乡镇}
  - {名称: 西镇, 性质: 乡镇}
分组:
  各乡镇: {性质: 乡镇}
```

```yaml plans/示例/任务.yaml
类型: 任务分解
任务:
  - 编号: 卫-01
    内容: 改造旱厕
    牵头单位: 东镇
    责任单位: [县住建局, 县卫生局]
    配合单位: [西镇]
```

## 怎么改
去掉一处，或者改成本来要写的单位。牵头单位重复由 DUTY006 检查。
"""

from __future__ import annotations

from collections.abc import Iterator

from chuangcheng.diagnostic import Finding, Related, Severity
from chuangcheng.models.matrix import Task
from chuangcheng.source import Span
from chuangcheng.workspace.units import UnitIndex
from chuangcheng.workspace.workspace import Workspace

CODE = "DUTY007"
SEVERITY = Severity.WARNING
SINCE = "0.1"
NEEDS = ("单位名录",)


def check(workspace: Workspace) -> Iterator[Finding]:
    for folder in workspace.plans:
        full_name = folder.units.full_name
        for _, task in folder.tasks():
            names = [*map(full_name, task.responsible_units + task.supporting_units)]
            if len(set(names)) < len(names):
                yield from _repeated(task, folder.units)


def _repeated(task: Task, units: UnitIndex) -> Iterator[Finding]:
    lead = units.full_name(task.lead_unit) if task.lead_unit else ""
    first: dict[str, tuple[Span, str]] = {}
    for field in ("responsible_units", "supporting_units"):
        for number, name in enumerate(getattr(task, field)):
            full, at = units.full_name(name), task.span(field, number)
            before, written = first.setdefault(full, (at, name))
            if before is not at and full != lead:
                same = f"“{name}”写了两次" if name == written else f"“{written}”和“{name}”是一家"
                yield Finding(
                    at=at,
                    message=f"任务“{task.code}”里{same}",
                    hint="去掉一处，或者改成本来要写的单位",
                    related=(Related(at=before, message="先写在这里"),),
                )
