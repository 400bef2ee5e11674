"""单位没有任务。

## 检查什么
单位名录里的单位在方案或任务里出现过，分组里的算出现；党委、政府是发文的，不算。没有任务的超过五分之一时不查，那样的名录是通讯录，不是责任单位名单。

## 为什么
登记了却没有任务的单位，多半是分任务时漏掉的。

## 反例
```yaml plans/示例/单位.yaml
类型: 单位名录
单位:
  - {名称: 县住建局}
  - {名称: 县卫生局}
  - {名称: 县环保局}
  - {名称: 县水务局}
  - {名称: 县文明办}
```

```yaml plans/示例/任务.yaml
类型: 任务分解
任务:
  - 编号: 卫-01
    内容: 完善污水管网
    牵头单位: 县住建局
    责任单位: [县环保局, 县卫生局, 县文明办]
```

## 正例
```yaml plans/示例/单位.yaml
类型: 单位名录
单位:
  - {名称: 县住建局}
  - {名称: 县卫生局}
  - {名称: 县环保局}
  - {名称: 县水务局}
  - {名称: 县文明办}
```

```yaml plans/示例/任务.yaml
类型: 任务分解
任务:
  - 编号: 卫-01
    内容: 完善污水管网
    牵头单位: 县住建局
    责任单位: [县环保局, 县卫生局, 县文明办]
    配合单位: [县水务局]
```

## 怎么改
给它安排任务，或者从名录里去掉。
"""

from __future__ import annotations

from collections.abc import Iterator

from chuangcheng.diagnostic import Finding, Severity
from chuangcheng.models.unit import UnitRegistry
from chuangcheng.rules.listing import listed
from chuangcheng.workspace.folder import PlanFolder
from chuangcheng.workspace.mentions import mentioned_names
from chuangcheng.workspace.workspace import Workspace

CODE = "DUTY012"
SEVERITY = Severity.INFO
SINCE = "0.1"
NEEDS = ("方案", "任务分解", "单位名录")


def check(workspace: Workspace) -> Iterator[Finding]:
    named = {name for folder in workspace.plans for name in _named(folder)}
    for registry in workspace.registries:
        idle = [one for one in registry.units if one.name not in named and one.kind not in _ABOVE]
        is_few = 0 < len(idle) * _FEW <= len(registry.units)
        if is_few and _serves_tasks(registry, workspace):
            names = listed([unit.display_name for unit in idle])
            yield Finding(
                at=idle[0].span("name"),
                message=f"单位名录里有 {len(idle)} 个单位没有任务：{names}",
                hint="给它安排任务，或者从名录里去掉",
            )


_FEW = 5
_ABOVE = ("党委", "政府")
"""They give the tasks out."""


def _named(folder: PlanFolder) -> Iterator[str]:
    """Full names of the units that the plan or its tasks name, alone or in a group."""
    names = mentioned_names(folder)
    for organisation in folder.plan.organisations if folder.plan else ():
        names.update((organisation.name, *organisation.members))
        names.update(group.name for group in organisation.groups)
        if organisation.office:
            names.add(organisation.office.name)
    for name in names:
        yield from (unit.name for unit in folder.units.members(name))


def _serves_tasks(registry: UnitRegistry, workspace: Workspace) -> bool:
    return any(
        any(matrix.tasks for matrix in folder.matrices)
        for folder in workspace.plans
        if any(one is registry for one in folder.units.registries)
    )
