"""What was found for a line, in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from chuangcheng.models.reported import Value
from chuangcheng.models.result import Check, Result
from chuangcheng.models.values.number import format_number, format_points
from chuangcheng.models.values.quantity import Quantity
from chuangcheng.scoring.criteria import figure


def found(result: Result, usable: Result) -> Iterator[str]:
    """What the 自评 says, and how a figure was made of it; `usable` has its value once only."""
    if result.value is not None:
        yield f"数值是{value_text(result.value)}"
    elif isinstance(value := figure(usable), Quantity):
        yield from _derived(usable, value)
    if result.findings is not None:
        counts = _named(result.findings, " 处")
        yield f"发现问题：{counts}" if any(result.findings.values()) else "没有发现问题"
    if result.level:
        yield f"评为“{result.level}”"
    if result.score is not None:
        yield f"直接写了得分 {format_points(result.score)} 分"
    if result.series:
        yield "历年：" + _by_year(result.series)
    for name, series in result.other_series.items():
        yield f"{name}历年：" + _by_year(series)
    for title, values in (
        ("对照", result.benchmarks),
        ("分项", result.parts),
        ("各区域", result.areas),
    ):
        if values:
            yield f"{title}：" + "，".join(f"{name} {value}" for name, value in values.items())
    for name, values in result.objects.items():
        yield f"{name}：" + "，".join(f"{part} {value}" for part, value in values.items())
    yield from _counted(result)
    if result.basis:
        yield f"依据：{result.basis}"


def _counted(result: Result) -> Iterator[str]:
    """What the methods count by: items, places, marks."""
    awards = [f"{one.site} {one.award}" for one in result.checks if one.is_only_scored]
    if awards:
        yield f"各点位得分：{'，'.join(awards)}"
    if isinstance(result.done, int):
        yield f"做到 {result.done} 项"
    elif result.done is not None:
        yield f"做到：{'、'.join(result.done) or '一项也没有'}"
    if result.unchecked:
        yield f"还没有查：{'、'.join(result.unchecked)}"
    for name, counts in result.aggravated.items():
        yield f"其中{name}：{_named(counts, ' 处')}"
    if result.total is not None:
        yield f"一共 {result.total} 个"
    if result.held is not None:
        yield f"实有：{_named(result.held, ' 个')}"
    if result.marks:
        marks = result.marks
        pairs = marks.items() if isinstance(marks, dict) else (("", mark) for mark in marks)
        yield "打分：" + "，".join(f"{name} {format_number(mark)}".strip() for name, mark in pairs)
    if result.since:
        yield f"从{result.since}起" + (f"，到{result.until}止" if result.until else "")


def _named(counts: Mapping[str, int], unit: str) -> str:
    return "，".join(f"{name}{' ' if name else ''}{n}{unit}" for name, n in counts.items())


def _by_year(series: Mapping[str, Value]) -> str:
    return "，".join(f"{year}年{value}" for year, value in sorted(series.items()))


def _derived(result: Result, value: Quantity) -> Iterator[str]:
    if result.numerator is not None:
        yield f"{result.numerator}÷{result.denominator}＝{value_text(value)}"
    elif result.sample is not None:
        content = (result.satisfied or 0) + (result.mostly_satisfied or 0)
        parts = f"（满意 {result.satisfied or 0}＋基本满意 {result.mostly_satisfied or 0}）"
        yield f"{parts}÷有效样本 {result.sample}＝{content}÷{result.sample}＝{value_text(value)}"
    elif result.surveys:
        for one in result.surveys:
            content = one.satisfied + one.mostly_satisfied
            rate = Decimal(100 * content) / one.sample
            yield f"{one.name}：{content}÷{one.sample}＝{format_points(rate)}%"
        yield f"{len(result.surveys)} 个满意率的平均是{value_text(value)}"
    elif result.checks:
        yield f"{_checked(result.checks)}＝{value_text(value)}"
    elif result.series:
        yield f"{max(result.series)}年的数值是{value_text(value)}"


def _checked(checks: Sequence[Check]) -> str:
    """How many places, or observations in how many places, and how many of them are met."""
    judged = [check for check in checks if check.applies]
    met, looked = (sum(each) for each in zip(*(one.counts for one in judged), strict=True))
    places = f"抽查了 {len(judged)} 处适用的点位"
    if looked == len(judged):
        return f"{places}，达标 {met} 处，{met}÷{looked}"
    return f"{places}，一共 {looked} 项，达标 {met} 项，{met}÷{looked}"


def value_text(value: Quantity | str) -> str:
    """A value as it was written; one that was computed with two decimals."""
    if isinstance(value, str) or value.text:
        return str(value)
    return f"{format_points(value.number)}{value.unit}"
