"""两个创建项目对同一项指标的要求不一样。

## 检查什么
一个方案的几个创建项目，指标体系里名称、范围都相同的指标，达标的数相同。

## 为什么
只照一家的数安排任务，另一家就过不了。按要求高的一个安排，两家都过。

## 反例
```yaml standards/园林.yaml
类型: 指标体系
代号: 园林
名称: 示例园林标准
指标:
  - {编号: "1", 名称: 绿化覆盖率, 达标: ≥38%}
```

```yaml standards/文明.yaml
类型: 指标体系
代号: 文明
名称: 示例文明标准
指标:
  - {编号: A1, 名称: 绿化覆盖率, 达标: ≥36%}
```

```yaml plans/示例/方案.yaml
类型: 方案
名称: 示例县“双创”工作方案
地区: 示例县
级别: 县
创建项目:
  - {代号: 园林, 名称: 园林县城, 标准: 园林}
  - {代号: 文明, 名称: 文明县城, 标准: 文明}
```

## 正例
```yaml standards/园林.yaml
类型: 指标体系
代号: 园林
名称: 示例园林标准
指标:
  - {编号: "1", 名称: 绿化覆盖率, 达标: ≥36%}
```

```yaml standards/文明.yaml
类型: 指标体系
代号: 文明
名称: 示例文明标准
指标:
  - {编号: A1, 名称: 绿化覆盖率, 达标: ≥36%}
```

```yaml plans/示例/方案.yaml
类型: 方案
名称: 示例县“双创”工作方案
地区: 示例县
级别: 县
创建项目:
  - {代号: 园林, 名称: 园林县城, 标准: 园林}
  - {代号: 文明, 名称: 文明县城, 标准: 文明}
```

## 怎么改
任务按要求高的一个写；说的不是一回事的，在指标体系里写明“范围”。两家要求确实不同的，不用改。
"""

from __future__ import annotations

from collections.abc import Iterator

from chuangcheng.diagnostic import Finding, Related, Severity
from chuangcheng.models.indicator import Indicator
from chuangcheng.models.plan import Project
from chuangcheng.models.values.criterion import Criterion, Kind
from chuangcheng.workspace.folder import PlanFolder
from chuangcheng.workspace.workspace import Workspace

CODE = "STD006"
SEVERITY = Severity.INFO
SINCE = "0.1"
NEEDS = ("方案", "指标体系")

Demand = tuple[Project, Criterion]


def check(workspace: Workspace) -> Iterator[Finding]:
    for folder in workspace.plans:
        demanded: dict[tuple[str, str | None], Demand] = {}
        for project, leaf, target in _targets(workspace, folder):
            key = ("".join(leaf.name.split()), leaf.scope)
            first, before = demanded.setdefault(key, (project, target))
            if first.standard != project.standard and _differ(before, target):
                yield Finding(
                    at=project.span("standard"),
                    message=f"“{leaf.name}”在“{first.name}”要求 {before}，"
                    f"在“{project.name}”要求 {target}",
                    hint="任务按要求高的一个写；不是一回事的，在指标体系里写明“范围”",
                    related=(Related(at=first.span("standard"), message=f"这里要求 {before}"),),
                )


def _targets(
    workspace: Workspace, folder: PlanFolder
) -> Iterator[tuple[Project, Indicator, Criterion]]:
    """Every number to be reached; states, trends and sets of conditions are not compared."""
    for project in folder.plan.projects if folder.plan else ():
        standard = workspace.standard_of(project)
        for leaf in standard.leaves() if standard else ():
            target = leaf.requirement
            if isinstance(target, Criterion) and target.kind is Kind.NUMBER:
                yield project, leaf, target


def _differ(one: Criterion, other: Criterion) -> bool:
    if one.bound is None or other.bound is None or one.bound.dimension != other.bound.dimension:
        return False
    return (one.operator, one.bound.in_base) != (other.operator, other.bound.in_base)
