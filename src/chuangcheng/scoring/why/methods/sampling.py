"""抽样 in words: the rate, the mean, or all must pass; by kinds of places where they weigh."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Final

from chuangcheng.models.result import Check
from chuangcheng.models.scoring import Scoring
from chuangcheng.models.values.number import format_number, format_points
from chuangcheng.scoring.judgement import ZERO
from chuangcheng.scoring.methods.sampling import points_of
from chuangcheng.scoring.methods.strata import by_kind, mean_of
from chuangcheng.scoring.points import decimal
from chuangcheng.scoring.problem import Problem
from chuangcheng.scoring.why.case import Case, amount, floor_words, held


def rule(scoring: Scoring) -> str:
    kinds = "，".join(f"{name} {format_number(one)}" for name, one in scoring.site_weights.items())
    weighed = f"，各类点位按权数平均（{kinds}）" if kinds else ""
    return f"{_SAMPLING[scoring.sampling or '']}{weighed}{floor_words(scoring.floor)}"


def steps(case: Case) -> Iterator[str]:
    checks = [one for one in case.result.checks if one.applies]
    points = points_of(case.scoring, checks, case.full)
    if isinstance(points, Problem):
        return
    if case.scoring.sampling == "全部达标":
        yield from _all_or_nothing(case, checks)
    elif case.scoring.site_weights:
        yield from _by_kind(case, checks, points)
    else:
        mean = decimal(mean_of(case.scoring, checks, points))
        yield f"{_mean(case, checks, points)}＝{format_points(mean)} 分"
        yield from held(case, mean)


def _all_or_nothing(case: Case, checks: Sequence[Check]) -> Iterator[str]:
    failed = [check.site for check in checks if not check.is_met]
    seen = {check.site_kind for check in checks}
    unseen = [kind for kind in case.scoring.site_weights if kind not in seen]
    points = ZERO if failed or unseen else case.full
    if failed:
        found = f"有 {len(failed)} 处不达标（{'、'.join(failed)}）"
    else:
        found = f"没有抽查的（{'、'.join(unseen)}）先当作不达标" if unseen else "各处都达标"
    yield f"{found}，得 {format_points(points)} 分"
    yield from held(case, points)


def _by_kind(case: Case, checks: Sequence[Check], points: Sequence[Fraction]) -> Iterator[str]:
    weights, kinds = case.scoring.site_weights, by_kind(case.scoring, checks, points)
    terms, got = [], Fraction(0)
    for kind, weight in weights.items():
        if kind not in kinds:
            yield f"{kind}没有抽查，先当作 0 分"
            continue
        mean = mean_of(case.scoring, *kinds[kind])
        yield f"{kind}：{_mean(case, *kinds[kind])}＝{amount(decimal(mean))} 分"
        terms.append(f"{amount(decimal(mean))}×{format_number(weight)}")
        got += mean * Fraction(weight)
    whole = sum(weights.values(), ZERO)
    total = decimal(got / Fraction(whole))
    yield f"（{'＋'.join(terms)}）÷{format_number(whole)}＝{format_points(total)} 分"
    yield from held(case, total)


def _mean(case: Case, checks: Sequence[Check], points: Sequence[Fraction]) -> str:
    """The terms of a mean: observations of 达标率, else the places."""
    if case.scoring.sampling == "达标率":
        met, looked = (sum(each) for each in zip(*(one.counts for one in checks), strict=True))
        return f"{format_points(case.full)}×{met}÷{looked}"
    if len(points) > _MOST_TERMS:
        return f"{len(points)} 处的平均"
    return f"（{'＋'.join(amount(decimal(one)) for one in points)}）÷{len(points)}"


_MOST_TERMS: Final = 10
"""More places than this are not written out."""

_SAMPLING: Final = {
    "达标率": "抽查的点位有几成达标，得分值的几成",
    "平均": "抽查的各点位得分的平均",
    "全部达标": "抽查的点位全部达标才给分",
}
