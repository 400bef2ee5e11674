"""点位类型: the mean over the kinds of places, each kind with its weight."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from chuangcheng.models.result import Check
from chuangcheng.models.scoring import Scoring
from chuangcheng.scoring.judgement import ZERO
from chuangcheng.scoring.points import decimal
from chuangcheng.scoring.problem import Problem

Bounds = tuple[Decimal, Decimal, Problem | None]
"""Worst, best, and what makes them differ."""


def mean_over(
    scoring: Scoring, checks: Sequence[Check], points: Sequence[Fraction], full: Decimal
) -> Bounds | Problem:
    """The mean of the checks' points; a kind that was not sampled may get nothing or all."""
    weights = scoring.site_weights
    if not weights:
        mean = decimal(mean_of(scoring, checks, points))
        return mean, mean, None
    if min(weights.values()) <= 0:
        return Problem("的标准“点位类型”的权数要大于 0", "在指标体系里改正")
    stray = next((check for check in checks if check.site_kind not in weights), None)
    if stray is not None:
        return Problem(
            f"的点位“{stray.site}”没有写清是哪一类", f"“类型”可以写：{'、'.join(weights)}"
        )
    got, missing = Fraction(0), Fraction(0)
    kinds = by_kind(scoring, checks, points)
    for kind, weight in weights.items():
        if kind in kinds:
            got += Fraction(weight) * mean_of(scoring, *kinds[kind])
        else:
            missing += Fraction(weight) * Fraction(full)
    whole = Fraction(sum(weights.values(), ZERO))
    names = "、".join(kind for kind in weights if kind not in kinds)
    problem = Problem(f"没有抽查“{names}”类的点位", "查了的补写在“抽查”里") if names else None
    return decimal(got / whole), decimal((got + missing) / whole), problem


def by_kind(
    scoring: Scoring, checks: Sequence[Check], points: Sequence[Fraction]
) -> dict[str, tuple[list[Check], list[Fraction]]]:
    """The places of each kind that was sampled, and what each gets."""
    found: dict[str, tuple[list[Check], list[Fraction]]] = {}
    for check, each in zip(checks, points, strict=True):
        if check.site_kind in scoring.site_weights:
            places, got = found.setdefault(check.site_kind, ([], []))
            places.append(check)
            got.append(each)
    return found


def mean_of(scoring: Scoring, checks: Sequence[Check], points: Sequence[Fraction]) -> Fraction:
    """Of 达标率 every observation counts the same, else every place."""
    sizes = [check.counts[1] if scoring.sampling == "达标率" else 1 for check in checks]
    return sum((p * n for p, n in zip(points, sizes, strict=True)), Fraction(0)) / sum(sizes)
