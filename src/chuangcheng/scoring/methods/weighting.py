"""加权: the weighted mean of several marks: experts (C15), channels (D9)."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from chuangcheng.models.indicator import Indicator
from chuangcheng.models.result import Result
from chuangcheng.models.scoring import Scoring
from chuangcheng.models.values.number import format_number
from chuangcheng.scoring.judgement import ZERO, Judgement, Status, exactly, left_between, scored
from chuangcheng.scoring.means import with_value
from chuangcheng.scoring.problem import Problem
from chuangcheng.scoring.requirements.judge import judge_requirement

_FULL = Decimal(100)


def judge(
    indicator: Indicator, scoring: Scoring, result: Result, full: Decimal
) -> Judgement | Problem:
    most = full_mark(scoring)
    marks = marks_by_name(scoring, result)
    if isinstance(marks, Problem):
        return marks
    weights = scoring.weights
    whole = sum(weights.values(), ZERO)
    if most <= 0 or min(weights.values()) <= 0:
        return Problem("的标准“加权”“每项满分”的数要大于 0", "在指标体系里改正")
    got = sum((weights[name] * mark for name, mark in marks.items()), ZERO)
    missing = [name for name in weights if name not in marks]
    lacking = sum((weights[name] * most for name in missing), ZERO)
    if scoring.taking != "逐项":
        return _all_or_nothing(indicator, scoring, result, (got / whole, (got + lacking) / whole))
    worst, best = (
        max(scoring.floor, full * marked / (whole * most)) for marked in (got, got + lacking)
    )
    if missing:
        names = "、".join(missing)
        return left_between(worst, best, _unfinished(f"没有写“{names}”打的分"))
    return scored(indicator, with_value(result, got / whole), best, full)


def _all_or_nothing(
    indicator: Indicator, scoring: Scoring, result: Result, means: tuple[Decimal, Decimal]
) -> Judgement | Problem:
    """给分: 全部: the mean at worst and at best is held against 达标 (C15)."""
    if scoring.taking != "全部" or indicator.requirement is None:
        return Problem("的标准“加权”的“给分”要写“全部”，还要写“达标”", "在指标体系里改正")
    low, high = (judge_requirement(indicator.requirement, with_value(result, m)) for m in means)
    if low.met is None or high.met is None:
        return low.problem or high.problem or Problem("看不出达没达标", "核对“达标”")
    points = [max(scoring.floor, indicator.full if one.met else ZERO) for one in (low, high)]
    if low.met is high.met:
        return exactly(Status.MET if low.met else Status.UNMET, points[0])
    return left_between(min(points), max(points), _unfinished("打分没有写全"))


def _unfinished(message: str) -> Problem:
    return Problem(message, "有了以后补写在“打分”里", is_unfinished=True)


def full_mark(scoring: Scoring) -> Decimal:
    """The highest mark that can be given."""
    return _FULL if scoring.mark_full is None else scoring.mark_full


def marks_by_name(scoring: Scoring, result: Result) -> Mapping[str, Decimal] | Problem:
    """Mark by name; a bare list will do where all weigh the same."""
    weights, marks, most = scoring.weights, result.marks, full_mark(scoring)
    names = "、".join(weights)
    if not marks:
        return Problem("按各项打分加权，没有写打分", f"补写“打分”，写明 {names}")
    if not isinstance(marks, dict):
        if len(marks) != len(weights):
            return Problem(f"的打分写了 {len(marks)} 个，标准是 {len(weights)} 项", f"写明 {names}")
        if len(set(weights.values())) > 1:
            return Problem("的打分没有写是谁打的", f"写明 {names}")
        marks = dict(zip(weights, marks, strict=True))
    for name, mark in marks.items():
        if name not in weights:
            return Problem(f"的打分里，“{name}”标准没有写", f"可以写：{names}")
        if not ZERO <= mark <= most:
            return Problem(
                f"的“{name}”打了 {format_number(mark)} 分，不在 0～{format_number(most)} 之间",
                "核对打分",
            )
    return marks
