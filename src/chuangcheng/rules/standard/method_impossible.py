"""计分方法给出的分超过分值，或者是负数。

## 检查什么
“分档”“专家”“等级”“清单”给的分和“下限”，不比这一项的分值高，也不是负数；
“扣分”“扣”写的是正数，“分值”不是负数。

## 为什么
给出的分比分值还高，总分就会超过满分；扣负数的分等于加分。

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
      - {编号: "1.2", 名称: 立面整洁, 分值: 10, 计分: {专家: {好: 9~12, 差: 0~8}}}
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
      - {编号: "1.2", 名称: 立面整洁, 分值: 10, 计分: {专家: {好: 9~10, 差: 0~8}}}
```

## 怎么改
对照原文核对分值和计分方法。
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from chuangcheng.diagnostic import Finding, Severity
from chuangcheng.models.scoring import Scoring
from chuangcheng.models.values.number import format_number
from chuangcheng.source import Span
from chuangcheng.workspace.workspace import Workspace

CODE = "STD003"
SEVERITY = Severity.ERROR
SINCE = "0.1"
NEEDS = ()


def check(workspace: Workspace) -> Iterator[Finding]:
    for index in workspace.own_standards:
        for indicator in index.nodes():
            points = indicator.points
            if points is not None and points < 0:
                yield Finding(
                    at=indicator.span("points"),
                    message=f"“{indicator.name}”的分值 {format_number(points)} 是负数",
                )
            elif indicator.scoring is not None:
                yield from _of_method(indicator.name, indicator.scoring, points)


def _of_method(name: str, scoring: Scoring, full: Decimal | None) -> Iterator[Finding]:
    for key, at, points in _given(scoring, full):
        if points < 0 or (full is not None and points > full):
            limit = f"超过分值 {format_number(full)}" if points > 0 and full else "小于 0"
            yield Finding(
                at=at,
                message=f"“{name}”的“{key}”里有 {format_number(points)} 分，{limit}",
                hint=f"改成 0 到 {format_number(full)} 之间的数" if full else "",
            )
    for key, at, points in _taken(scoring):
        if points <= 0:
            yield Finding(
                at=at,
                message=f"“{name}”的“{key}”写了 {format_number(points)} 分，扣的分要大于 0",
            )


def _given(scoring: Scoring, full: Decimal | None) -> Iterator[tuple[str, Span, Decimal]]:
    """Points that the method may give: key, place, points."""
    for band in scoring.bands:
        yield "分档", band.span("points"), band.points
    for level, (low, high) in scoring.expert.items():
        worst = low if low < 0 else high
        yield "专家", scoring.span("expert", level), worst
    for grade, award in scoring.grades.items():
        from chuangcheng.scoring.judgement import awarded  # noqa: PLC0415 - seldom asked

        if award is not None:
            yield "等级", scoring.span("grades", grade), awarded(award, full or Decimal(0))
    if isinstance(scoring.checklist, dict):
        for item, points in scoring.checklist.items():
            yield "清单", scoring.span("checklist", item), points
    if scoring.floor:
        yield "下限", scoring.span("floor"), scoring.floor


def _taken(scoring: Scoring) -> Iterator[tuple[str, Span, Decimal]]:
    """Points that the method takes off."""
    for kind, points in scoring.deductions.items():
        yield "扣分", scoring.span("deductions", kind), points
    if scoring.cap is not None:
        yield "限扣", scoring.span("cap"), scoring.cap
    if scoring.shortage is not None:
        yield "扣", scoring.shortage.span("points"), scoring.shortage.points
    for slope in scoring.step if isinstance(scoring.step, tuple) else ():
        yield "扣", slope.span("points"), slope.points
    if scoring.step_points is not None:
        yield "扣", scoring.span("step_points"), scoring.step_points
