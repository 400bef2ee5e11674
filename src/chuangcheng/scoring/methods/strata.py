"""点位类型: the mean over the kinds of places, each kind with its weight."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from chuangcheng.models.assessment import Check
from chuangcheng.models.scoring import Scoring
from chuangcheng.scoring.judgement import ZERO
from chuangcheng.scoring.problem import Problem

Bounds = tuple[Decimal, Decimal, Problem | None]
"""Worst, best, and what makes them differ."""


def mean_over(
    scoring: Scoring, checks: Sequence[Check], points: Sequence[Decimal], full: Decimal
) -> Bounds | Problem:
    """The mean of the checks' points; a kind that was not sampled may get nothing or all."""
    weights = scoring.site_weights
    if not weights:
        mean = sum(points, ZERO) / len(points)
        return mean, mean, None
    if min(weights.values()) <= 0:
        return Problem("的标准“点位类型”的权数要大于 0", "在指标体系里改正")
    stray = next((check for check in checks if check.site_kind not in weights), None)
    if stray is not None:
        return Problem(
            f"的点位“{stray.site}”没有写清是哪一类", f"“类型”可以写：{'、'.join(weights)}"
        )
    got, unseen = ZERO, []
    for kind, weight in weights.items():
        of_kind = [p for check, p in zip(checks, points, strict=True) if check.site_kind == kind]
        if of_kind:
            got += weight * sum(of_kind, ZERO) / len(of_kind)
        else:
            unseen.append(kind)
    whole = sum(weights.values(), ZERO)
    missing = sum((weights[kind] for kind in unseen), ZERO) * full
    names = "、".join(unseen)
    problem = Problem(f"没有抽查“{names}”类的点位", "查了的补写在“抽查”里") if unseen else None
    return got / whole, (got + missing) / whole, problem
