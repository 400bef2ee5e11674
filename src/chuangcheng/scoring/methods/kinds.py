"""Counts of findings → counts by the kinds that 扣分 lists."""

from __future__ import annotations

from collections.abc import Mapping

from chuangcheng.models.scoring import Scoring
from chuangcheng.scoring.problem import Problem


def by_kind(scoring: Scoring, counts: Mapping[str, int]) -> dict[str, int] | Problem:
    """A count without kind is of the only one there is."""
    kinds = list(scoring.deductions)
    found: dict[str, int] = {}
    for kind, count in counts.items():
        if kind == "" and len(kinds) == 1:
            found[kinds[0]] = count
        elif kind in kinds:
            found[kind] = count
        elif kind:
            return Problem(f"的问题数里，“{kind}”标准没有写", f"可以写：{'、'.join(kinds)}")
        else:
            names = "、".join(kinds)
            return Problem(f"的问题数没有分清是哪一种（{names}）", f"例如 {{{kinds[0]}: 2}}")
    return found
