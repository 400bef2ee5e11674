"""扣分 in words: the findings, what makes them dearer, the mean, the most that is taken."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from chuangcheng.models.scoring import Scoring
from chuangcheng.models.values.number import format_number, format_points
from chuangcheng.scoring.judgement import ZERO
from chuangcheng.scoring.methods.kinds import by_kind
from chuangcheng.scoring.problem import Problem
from chuangcheng.scoring.why.case import Case, amount, floor_words, from_full


def rule(scoring: Scoring) -> str:
    rates = "，".join(f"{kind}扣 {format_points(k)} 分" for kind, k in scoring.deductions.items())
    factors = "".join(
        f"，{name}的按 {format_number(factor)} 倍扣" for name, factor in scoring.factors.items()
    )
    part = f"，只按 {format_number(scoring.portion * 100)}%扣" if scoring.portion else ""
    mean = f"，扣的分除以{scoring.averaged_over}" if scoring.averaged_over else ""
    most = "" if scoring.cap is None else f"，最多扣 {format_points(scoring.cap)} 分"
    return f"从满分往下扣：{rates}{factors}{part}{mean}{most}{floor_words(scoring.floor)}"


def steps(case: Case) -> Iterator[str]:
    scoring, result = case.scoring, case.result
    counts = _counts(scoring, result.findings or {})
    pairs = [(count, scoring.deductions[kind]) for kind, count in counts.items()]
    lost = sum((rate * count for count, rate in pairs), ZERO)
    terms = "＋".join(f"{count}×{format_number(rate)}" for count, rate in pairs) or "0"
    yield f"扣 {terms}＝{amount(lost)} 分"
    for text, more in _dearer(case):
        yield f"{text}＝{amount(more)} 分"
        lost += more
    if result.aggravated:
        yield f"一共扣 {amount(lost)} 分"
    if scoring.portion is not None:
        part = f"{amount(lost)}×{format_number(scoring.portion * 100)}%"
        lost *= scoring.portion
        yield f"按几成扣：{part}＝{amount(lost)} 分"
    if scoring.averaged_over and result.total:
        mean = lost / result.total
        whole = f"{amount(lost)}÷{result.total}（{scoring.averaged_over}）"
        yield f"{whole}＝{amount(mean)} 分"
        lost = mean
    yield from from_full(case, lost, scoring.cap)


def _dearer(case: Case) -> Iterator[tuple[str, Decimal]]:
    """What each circumstance adds, and the terms of it."""
    scoring = case.scoring
    for name, given in case.result.aggravated.items():
        more = scoring.factors[name] - 1
        counts = _counts(scoring, given)
        terms = "＋".join(
            f"{count}×{format_number(scoring.deductions[kind])}×{format_number(more)}"
            for kind, count in counts.items()
        )
        taken = sum(
            (scoring.deductions[kind] * count * more for kind, count in counts.items()), ZERO
        )
        yield f"{name}的按 {format_number(scoring.factors[name])} 倍，多扣 {terms or '0'}", taken


def _counts(scoring: Scoring, given: dict[str, int]) -> dict[str, int]:
    counts = by_kind(scoring, given)
    return {} if isinstance(counts, Problem) else counts
