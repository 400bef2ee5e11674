"""上级交的任务没有分解下来。

## 检查什么
写了“上级方案”的方案，上级方案里由“制定单位”牵头或负责的任务，都写进了本方案任务的“上级任务”。简称、全称、分组都算。省、市、县、乡的方案，交给本地、本地党委政府的也算，例如“示例县”“示例县人民政府”。

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
from chuangcheng.models.plan import Plan
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
        if plan is None or parent is None or parent is folder:
            continue
        covered = {code for _, task in folder.tasks() for code in task.parent_tasks}
        given = _given(_names(plan, folder, parent), parent)
        left = [task for task in given if task.code not in covered]
        if left:
            codes = listed([task.code for task in left])
            yield Finding(
                at=plan.span("parent"),
                message=f"上级方案交给“{plan.owner or plan.region}”的任务有 "
                f"{len(left)} 项没有分解：{codes}",
                hint="补上任务，或者在已有的任务里补写“上级任务”",
                related=(Related(at=left[0].span("code"), message="上级方案里的第一项"),),
            )


def _given(names: set[str], parent: PlanFolder) -> list[Task]:
    """The parent's tasks that one of these leads or is responsible for."""
    return [
        task
        for _, task in parent.tasks()
        if not names.isdisjoint((*task.lead_units, *task.responsible_units))
    ]


def _names(plan: Plan, folder: PlanFolder, parent: PlanFolder) -> set[str]:
    """Every name, in the parent's tasks, behind which the plan's makers stand."""
    makers = {plan.owner} if plan.owner else set()
    if plan.level != "单位":
        makers |= {plan.region, f"{plan.region}人民政府", f"中共{plan.region}委员会"}
    names = set(makers)
    for unit in filter(None, map(folder.units.unit, makers)):
        names |= {unit.name, *unit.short_names}
    full = {parent.units.full_name(name) for name in names}
    written = {
        name for _, task in parent.tasks() for name in (*task.lead_units, *task.responsible_units)
    }
    return names | {
        name for name in written if any(unit.name in full for unit in parent.units.members(name))
    }
