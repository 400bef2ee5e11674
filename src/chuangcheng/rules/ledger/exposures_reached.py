"""曝光次数到了督办规则的问责线。

## 检查什么
方案的“督办规则”写了“连续曝光”几次的，数同一个点位、同一个责任单位被媒体曝光了几天。“来源”里有“媒体”或“曝光”的算曝光，同一天的几个问题算一次。

## 为什么
到了次数要启动问责，不能等人来数。中间改好过、算不算连续，由创建办认定。

## 反例
```yaml plans/示例/方案.yaml
类型: 方案
名称: 示例县创建卫生县城工作方案
地区: 示例县
级别: 县
督办规则: {整改时限: 7日, 问责阶梯: [通报, 约谈, 问责], 连续曝光: 3}
```

```yaml plans/示例/问题台账.yaml
类型: 问题台账
问题:
  - 编号: W-01
    发现: 2014-08-05
    描述: 地面污水横流
    责任单位: 县工商局
    来源: 媒体暗访
    点位: 城东农贸市场
  - 编号: W-02
    发现: 2014-08-12
    描述: 地面污水横流
    责任单位: 县工商局
    来源: 媒体暗访
    点位: 城东农贸市场
  - 编号: W-03
    发现: 2014-08-19
    描述: 地面污水横流
    责任单位: 县工商局
    来源: 媒体暗访
    点位: 城东农贸市场
```

## 正例
```yaml plans/示例/方案.yaml
类型: 方案
名称: 示例县创建卫生县城工作方案
地区: 示例县
级别: 县
督办规则: {整改时限: 7日, 问责阶梯: [通报, 约谈, 问责], 连续曝光: 3}
```

```yaml plans/示例/问题台账.yaml
类型: 问题台账
问题:
  - 编号: W-01
    发现: 2014-08-05
    描述: 地面污水横流
    责任单位: 县工商局
    来源: 媒体暗访
    点位: 城东农贸市场
  - 编号: W-02
    发现: 2014-08-12
    描述: 地面污水横流
    责任单位: 县工商局
    来源: 媒体暗访
    点位: 城东农贸市场
  - 编号: W-03
    发现: 2014-08-19
    描述: 地面污水横流
    责任单位: 县工商局
    来源: 群众举报
    点位: 城东农贸市场
```

## 怎么改
按“问责阶梯”办理；中间已经整改到位、不算连续的，不用改。
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from chuangcheng.diagnostic import Finding, Related, Severity
from chuangcheng.models.ledger.issue import Issue
from chuangcheng.workspace.folder import PlanFolder
from chuangcheng.workspace.workspace import Workspace

CODE = "LEDG013"
SEVERITY = Severity.INFO
SINCE = "0.1"
NEEDS = ()

Subject = tuple[str, str]
"""点位 or 责任单位, and its name."""
Exposures = dict[date, tuple[Issue, tuple[str | int, ...]]]
"""Day → the first issue of that day, and where in it the subject is named."""


def check(workspace: Workspace) -> Iterator[Finding]:
    for folder in workspace.plans:
        rules = folder.plan.supervision if folder.plan else None
        if rules and rules.exposures:
            yield from _reached(folder, rules.exposures)


def _reached(folder: PlanFolder, limit: int) -> Iterator[Finding]:
    told = set()  # a unit that was exposed at one site only is told once
    for (noun, name), exposures in _exposed(folder).items():
        days = sorted(exposures)
        counted = tuple(exposures[day][0].code for day in days)
        if len(days) < limit or counted in told:
            continue
        told.add(counted)
        issue, path = exposures[days[limit - 1]]
        earlier = [exposures[day] for day in days[: limit - 1]]
        yield Finding(
            at=issue.span(*path),
            message=f"{noun}“{name}”已被媒体曝光 {len(days)} 次，督办规则定的是 {limit} 次问责",
            hint="按问责阶梯办理；中间整改到位、不算连续的不用改",
            related=tuple(
                Related(at=one.span(*where), message=f"{one.found_on} 曝光")
                for one, where in earlier
            ),
        )


def _exposed(folder: PlanFolder) -> dict[Subject, Exposures]:
    """Who was exposed on which days, sites before units."""
    found: dict[Subject, Exposures] = {}
    exposed = [issue for issue in folder.issues() if issue.is_exposed]
    for issue in exposed:
        if issue.site:
            _note(found, ("点位", issue.site), issue, ("site",))
    for issue in exposed:
        for number, name in enumerate(issue.responsible_units):
            unit = folder.units.display_name(name)
            _note(found, ("责任单位", unit), issue, ("responsible_units", number))
    return found


def _note(
    found: dict[Subject, Exposures], subject: Subject, issue: Issue, path: tuple[str | int, ...]
) -> None:
    if issue.found_on.last:
        found.setdefault(subject, {}).setdefault(issue.found_on.last, (issue, path))
