"""单位不在单位名录里。

## 检查什么
方案、任务、台账里写的单位，是单位名录里的全称、简称或者分组。没有单位名录的方案不检查。

## 为什么
名字写错一个字，任务就落不到这个单位头上，责任书、任务表里也找不到它。

## 反例
```yaml plans/示例/单位.yaml
类型: 单位名录
单位:
  - {名称: 示例县住房和城乡建设局, 简称: [县住建局]}
  - {名称: 示例县卫生局, 简称: [县卫生局]}
```

```yaml plans/示例/任务.yaml
类型: 任务分解
任务:
  - 编号: 卫-01
    内容: 完善污水管网
    牵头单位: 县住建居
```

## 正例
```yaml plans/示例/单位.yaml
类型: 单位名录
单位:
  - {名称: 示例县住房和城乡建设局, 简称: [县住建局]}
  - {名称: 示例县卫生局, 简称: [县卫生局]}
```

```yaml plans/示例/任务.yaml
类型: 任务分解
任务:
  - 编号: 卫-01
    内容: 完善污水管网
    牵头单位: 县住建局
```

## 怎么改
改成名录里的名称；确实是新单位的，先补进单位名录。
"""

from __future__ import annotations

from collections.abc import Iterator

from chuangcheng.diagnostic import Finding, Severity
from chuangcheng.models.base import Model
from chuangcheng.models.plan import Plan
from chuangcheng.workspace.folder import PlanFolder
from chuangcheng.workspace.workspace import Workspace

CODE = "LINK001"
SEVERITY = Severity.ERROR
SINCE = "0.1"
NEEDS = ("单位名录",)


_JOINTS = "、，,"


Mention = tuple[Model, tuple[str | int, ...], str]
"""The model that names a unit, where in it, and the name. The place is looked up only if wanted."""


def check(workspace: Workspace) -> Iterator[Finding]:
    for folder in workspace.plans:
        if folder.units.is_empty:
            continue
        for model, path, name in _mentions(folder):
            if folder.units.knows(name):
                continue
            if any(joint in name for joint in _JOINTS):
                yield Finding(
                    at=model.span(*path),
                    message=f"“{name}”里写了几个单位",
                    hint="写成列表，例如 [县住建局, 县卫生局]",
                )
            else:
                yield Finding(
                    at=model.span(*path),
                    message=f"单位名录里没有“{name}”",
                    hint=folder.units.suggest(name) or "先把它补进单位名录",
                )


def _mentions(folder: PlanFolder) -> Iterator[Mention]:
    """Every place where a plan names a unit."""
    for registry in folder.units.registries:
        for group, names in registry.groups.items():
            if isinstance(names, tuple):
                for number, name in enumerate(names):
                    yield registry, ("groups", group, number), name
    if folder.plan:
        yield from _mentions_of_plan(folder.plan)
    for _, task in folder.tasks():
        leads = task.lead_units
        if len(leads) == 1 and not any(joint in leads[0] for joint in _JOINTS):
            yield task, ("lead_units", 0), leads[0]
        for number, name in enumerate(task.responsible_units):
            yield task, ("responsible_units", number), name
        for number, name in enumerate(task.supporting_units):
            yield task, ("supporting_units", number), name
    yield from _mentions_of_ledgers(folder)


def _mentions_of_ledgers(folder: PlanFolder) -> Iterator[Mention]:
    for entry in folder.entries():
        for number, name in enumerate(entry.responsible_units):
            yield entry, ("responsible_units", number), name


def _mentions_of_plan(plan: Plan) -> Iterator[Mention]:
    for project in plan.projects:
        if project.lead_unit:
            yield project, ("lead_unit",), project.lead_unit
    for organisation in plan.organisations:
        office = organisation.office
        if office and office.seat:
            yield office, ("seat",), office.seat
        for group in organisation.groups:
            if group.lead_unit:
                yield group, ("lead_unit",), group.lead_unit
            for number, name in enumerate(group.members):
                yield group, ("members", number), name
    for routine in plan.routines:
        for number, name in enumerate(routine.responsible_units):
            yield routine, ("responsible_units", number), name
        if routine.report_to:
            yield routine, ("report_to",), routine.report_to
