"""下级分值加起来不等于上级分值。

## 检查什么
一组指标的分值之和等于这一组的分值；最上一级之和等于满分。加分项、罚分项不算进去；
`汇总` 不是求和的组不查。

## 为什么
加不拢的表，总分永远对不上。

## 反例
```yaml standards/示例标准.yaml
类型: 指标体系
代号: 示例标准
名称: 示例标准
满分: 30
指标:
  - 编号: "1"
    名称: 市容
    分值: 30
    指标:
      - {编号: "1.1", 名称: 绿化覆盖率, 分值: 20, 达标: ≥36%}
      - {编号: "1.2", 名称: 立面整洁, 分值: 12, 计分: {扣分: {每处: 0.2}}}
```

## 正例
```yaml standards/示例标准.yaml
类型: 指标体系
代号: 示例标准
名称: 示例标准
满分: 30
指标:
  - 编号: "1"
    名称: 市容
    分值: 30
    指标:
      - {编号: "1.1", 名称: 绿化覆盖率, 分值: 20, 达标: ≥36%}
      - {编号: "1.2", 名称: 立面整洁, 分值: 10, 计分: {扣分: {每处: 0.2}}}
```

## 怎么改
对照原文核对每一项的分值。
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from chuangcheng.diagnostic import Finding, Severity
from chuangcheng.models.indicator import EXTRAS, Indicator, Standard
from chuangcheng.models.values.number import format_number
from chuangcheng.workspace.workspace import Workspace

CODE = "STD002"
SEVERITY = Severity.ERROR
SINCE = "0.1"
NEEDS = ("指标体系",)


def check(workspace: Workspace) -> Iterator[Finding]:
    for index in workspace.own_standards:
        standard = index.standard
        total = _total(standard)
        if standard.full_points is not None and total not in (None, standard.full_points):
            yield Finding(
                at=standard.span("full_points"),
                message=f"各项分值合计 {_text(total)}，应为满分 {_text(standard.full_points)}",
            )
        for group in index.nodes():
            total = _total(group)
            if group.points is not None and total not in (None, group.points):
                yield Finding(
                    at=group.span("points"),
                    message=f"“{group.name}”各项合计 {_text(total)}，应为 {_text(group.points)}",
                )


def _text(points: Decimal | None) -> str:
    return format_number(points) if points is not None else ""


def _total(group: Standard | Indicator) -> Decimal | None:
    """The sum of the points; None where one of them has none, or the group does not add up."""
    indicators = group.indicators if isinstance(group, Standard) else group.children
    if group.roll_up != "求和" or not indicators:
        return None
    total = Decimal(0)
    for indicator in indicators:
        points = _points(indicator)
        if points is None:
            return None
        total += points
    return total


def _points(indicator: Indicator) -> Decimal | None:
    """What a node counts for in the full points of its group."""
    if indicator.category in EXTRAS:
        return Decimal(0)
    return indicator.points if indicator.points is not None else _total(indicator)
