"""How much was looked at: a sample below the least that is asked for is marked (method D3)."""

from __future__ import annotations

from chuangcheng.models.indicator import Indicator
from chuangcheng.models.result import Result


def sample_notes(indicator: Indicator, result: Result) -> tuple[str, ...]:
    """What to say of samples that are too small. The points stay what they are."""
    least = indicator.min_sample
    if least is None:
        return ()
    return tuple(
        f"{what} {count} {unit}，少于规定的 {least} {unit}"
        for what, count, unit in _samples(result)
        if count < least
    )


def _samples(result: Result) -> list[tuple[str, int, str]]:
    found = [(f"“{one.name}”有效样本", one.sample, "人") for one in result.surveys]
    if result.sample is not None:
        found.append(("有效样本", result.sample, "人"))
    if result.checks:
        applicable = sum(check.applies for check in result.checks)
        found.append(("抽查点位", applicable, "个"))
    return found
