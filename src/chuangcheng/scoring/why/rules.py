"""What a 计分 says, in words."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Final

from chuangcheng.models.scoring import Scoring
from chuangcheng.models.values.number import format_points


def rule(scoring: Scoring) -> str:
    """The 计分 of a line; a method that is not listed here is told by its name."""
    tell = _RULES.get(scoring.method)
    return tell(scoring) if tell else f"用“{scoring.method}”的办法"


def _bands_rule(scoring: Scoring) -> str:
    bands = "，".join(f"{band.when}得 {format_points(band.points)} 分" for band in scoring.bands)
    return f"分档：{bands}，都不是的得 {format_points(scoring.floor)} 分"


def _deductions_rule(scoring: Scoring) -> str:
    rates = "，".join(f"{kind}扣 {format_points(k)} 分" for kind, k in scoring.deductions.items())
    return f"从满分往下扣：{rates}，最少得 {format_points(scoring.floor)} 分"


def _expert_rule(scoring: Scoring) -> str:
    ranges = "，".join(
        f"{level} {format_points(low)}～{format_points(high)} 分"
        for level, (low, high) in scoring.expert.items()
    )
    return f"由专家评定：{ranges}"


def _step_rule(scoring: Scoring) -> str:
    how = {"进位": "，不足一级算一级", "舍去": "，不足一级不算"}.get(scoring.rounding or "", "")
    points = format_points(scoring.step_points or Decimal(0))
    return f"每差{scoring.step}扣 {points} 分{how}，最少得 {format_points(scoring.floor)} 分"


_RULES: Final[dict[str, Callable[[Scoring], str]]] = {
    "分档": _bands_rule,
    "扣分": _deductions_rule,
    "专家": _expert_rule,
    "每差": _step_rule,
    "按比例": lambda _: "达标得满分，没有达标的按完成的比例给分",
    "评分": lambda _: "由检查人员直接打分",
}
