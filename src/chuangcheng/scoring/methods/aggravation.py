"""加倍: what findings cost on top because of the circumstances, such as 逾期未改 (C5)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from decimal import Decimal

from chuangcheng.models.result import Result
from chuangcheng.models.scoring import Scoring
from chuangcheng.scoring.judgement import ZERO
from chuangcheng.scoring.methods.kinds import by_kind
from chuangcheng.scoring.problem import Problem


def surcharge(scoring: Scoring, result: Result, counts: Mapping[str, int]) -> Decimal | Problem:
    """Each finding stands under one circumstance at most; it costs its rate × the factor."""
    more, seen = ZERO, Counter[str]()
    for circumstance, given in result.aggravated.items():
        factor = scoring.factors.get(circumstance)
        if factor is None:
            return _unlisted(scoring, circumstance)
        found = by_kind(scoring, given)
        if isinstance(found, Problem):
            return found
        for kind, count in found.items():
            seen[kind] += count
            more += scoring.deductions[kind] * count * (factor - 1)
    for kind, count in seen.items():
        if count > counts.get(kind, 0):
            return Problem(
                f"要加倍的“{kind}”有 {count} 处，多于问题数 {counts.get(kind, 0)} 处",
                "加倍的也算在问题数里，一处只算一种情形",
            )
    return more


def _unlisted(scoring: Scoring, circumstance: str) -> Problem:
    listed = "、".join(scoring.factors)
    return Problem(
        f"的标准没有写“{circumstance}”要加倍", f"可以写：{listed}" if listed else "去掉“加倍”"
    )
