"""抽样 in words: the rate, the mean, or all must pass; by kinds of places where they weigh."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from chuangcheng.models.assessment import NOT_APPLICABLE, Check
from chuangcheng.models.scoring import Scoring
from chuangcheng.models.values.number import format_number, format_points
from chuangcheng.scoring.judgement import ZERO
from chuangcheng.scoring.methods.sampling import points_of
from chuangcheng.scoring.problem import Problem
from chuangcheng.scoring.why.case import Case, amount, floor_words, held


def rule(scoring: Scoring) -> str:
    kinds = "，".join(f"{name} {format_number(one)}" for name, one in scoring.site_weights.items())
    weighed = f"，各类点位按权数平均（{kinds}）" if kinds else ""
    return f"{_SAMPLING[scoring.sampling or '']}{weighed}{floor_words(scoring.floor)}"


def steps(case: Case) -> Iterator[str]:
    checks = [one for one in case.result.checks if one.result != NOT_APPLICABLE]
    points = points_of(case.scoring, checks, case.full)
    if isinstance(points, Problem):
        return
    if case.scoring.sampling == "全部达标":
        yield from _all_or_nothing(case, checks)
    elif case.scoring.site_weights:
        yield from _by_kind(case, checks, points)
    else:
        yield from _mean(case, checks, points)


def _all_or_nothing(case: Case, checks: Sequence[Check]) -> Iterator[str]:
    failed = [check.site for check in checks if check.result != "达标"]
    seen = {check.site_kind for check in checks}
    unseen = [kind for kind in case.scoring.site_weights if kind not in seen]
    points = ZERO if failed or unseen else case.full
    if failed:
        found = f"有 {len(failed)} 处不达标（{'、'.join(failed)}）"
    else:
        found = f"没有抽查的（{'、'.join(unseen)}）先当作不达标" if unseen else "各处都达标"
    yield f"{found}，得 {format_points(points)} 分"
    yield from held(case, points)


def _mean(case: Case, checks: Sequence[Check], points: Sequence[Decimal]) -> Iterator[str]:
    mean = sum(points, ZERO) / len(points)
    if case.scoring.sampling == "达标率":
        met, full = sum(check.result == "达标" for check in checks), format_points(case.full)
        yield f"{full}×{met}÷{len(checks)}＝{format_points(mean)} 分"
    else:
        yield f"{_average(points)}＝{format_points(mean)} 分"
    yield from held(case, mean)


def _by_kind(case: Case, checks: Sequence[Check], points: Sequence[Decimal]) -> Iterator[str]:
    weights, terms, got = case.scoring.site_weights, [], ZERO
    for kind, weight in weights.items():
        of_kind = [p for check, p in zip(checks, points, strict=True) if check.site_kind == kind]
        if not of_kind:
            yield f"{kind}没有抽查，先当作 0 分"
            continue
        mean = sum(of_kind, ZERO) / len(of_kind)
        yield f"{kind}：{_average(of_kind)}＝{amount(mean)} 分"
        terms.append(f"{amount(mean)}×{format_number(weight)}")
        got += mean * weight
    whole = sum(weights.values(), ZERO)
    total = got / whole
    yield f"（{'＋'.join(terms)}）÷{format_number(whole)}＝{format_points(total)} 分"
    yield from held(case, total)


def _average(points: Sequence[Decimal]) -> str:
    terms = "＋".join(amount(one) for one in points)
    return f"（{terms}）÷{len(points)}" if len(points) <= _MOST_TERMS else f"{len(points)} 处的平均"


_MOST_TERMS: Final = 10
"""More places than this are not written out."""

_SAMPLING: Final = {
    "达标率": "抽查的点位有几成达标，得分值的几成",
    "平均": "抽查的各点位得分的平均",
    "全部达标": "抽查的点位全部达标才给分",
}
