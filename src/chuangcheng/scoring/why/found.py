"""What was found for a line, in words."""

from __future__ import annotations

from collections.abc import Iterator

from chuangcheng.models.assessment import NOT_APPLICABLE, Result
from chuangcheng.models.values.number import format_points
from chuangcheng.models.values.quantity import Quantity
from chuangcheng.scoring.criteria import figure


def found(result: Result, usable: Result) -> Iterator[str]:
    """What the 自评 says, and how a figure was made of it; `usable` has its value once only."""
    if result.value is not None:
        yield f"数值是{value_text(result.value)}"
    elif isinstance(value := figure(usable), Quantity):
        yield from _derived(usable, value)
    if result.findings is not None:
        counts = "，".join(f"{kind}{count} 处" for kind, count in result.findings.items())
        yield f"发现问题：{counts}"
    if result.level:
        yield f"评为“{result.level}”"
    if result.score is not None:
        yield f"直接写了得分 {format_points(result.score)} 分"
    if result.series:
        yield "历年：" + "，".join(
            f"{year}年{value}" for year, value in sorted(result.series.items())
        )
    for title, values in (
        ("对照", result.benchmarks),
        ("分项", result.parts),
        ("各区域", result.areas),
    ):
        if values:
            yield f"{title}：" + "，".join(f"{name} {value}" for name, value in values.items())
    for name, values in result.objects.items():
        yield f"{name}：" + "，".join(f"{part} {value}" for part, value in values.items())
    if result.basis:
        yield f"依据：{result.basis}"


def _derived(result: Result, value: Quantity) -> Iterator[str]:
    if result.numerator is not None:
        yield f"{result.numerator}÷{result.denominator}＝{value_text(value)}"
    elif result.sample is not None:
        content = (result.satisfied or 0) + (result.mostly_satisfied or 0)
        parts = f"（满意 {result.satisfied or 0}＋基本满意 {result.mostly_satisfied or 0}）"
        yield f"{parts}÷有效样本 {result.sample}＝{content}÷{result.sample}＝{value_text(value)}"
    elif result.checks:
        judged = [check for check in result.checks if check.result != NOT_APPLICABLE]
        met = sum(check.result == "达标" for check in judged)
        share = f"{met}÷{len(judged)}＝{value_text(value)}"
        yield f"抽查了 {len(judged)} 处适用的点位，达标 {met} 处，{share}"
    elif result.series:
        yield f"{max(result.series)}年的数值是{value_text(value)}"


def value_text(value: Quantity | str) -> str:
    """A value as it was written; one that was computed with two decimals."""
    if isinstance(value, str) or value.text:
        return str(value)
    return f"{format_points(value.number)}{value.unit}"
