"""What a 计分 says, in words."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Final

from chuangcheng.models.scoring import Scoring
from chuangcheng.models.values.number import format_points
from chuangcheng.models.values.quantity import Quantity

_TOLD: Final[dict[str, frozenset[str]]] = {
    "分档": frozenset({"bands"}),
    "扣分": frozenset({"deductions"}),
    "专家": frozenset({"expert"}),
    "每差": frozenset({"step", "step_points", "rounding"}),
    "按比例": frozenset({"proportion"}),
    "评分": frozenset({"free"}),
}
"""The parameters of each method that are told in words, beside 下限."""


def is_told(scoring: Scoring) -> bool:
    """Whether everything that a 计分 says can be told; else it is told by its name and result."""
    extra = scoring.model_fields_set - _TOLD.get(scoring.method, frozenset()) - {"floor"}
    is_one_step = scoring.step is None or isinstance(scoring.step, Quantity)
    is_plain = scoring.proportion in (None, "是")
    return scoring.method in _TOLD and not extra and is_one_step and is_plain


def rule(scoring: Scoring) -> str:
    """The 计分 of a line."""
    return _RULES[scoring.method](scoring) if is_told(scoring) else f"用“{scoring.method}”的办法"


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
