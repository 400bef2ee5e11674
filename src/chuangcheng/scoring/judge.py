"""One leaf and its result → points and status.

Methods: none (met gets all), 分档 bands (A5), 扣分 deductions with floor (C1, C2), 专家 expert band
(C14), 每差 step shortfall (A8), 按比例 proportion (A7), 评分 points given by the assessor.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from enum import StrEnum
from typing import Final

from chuangcheng.models.assessment import NOT_APPLICABLE, PARTLY_MET, Result
from chuangcheng.models.indicator import Band, Indicator, Scoring
from chuangcheng.models.values.criterion import Criterion, Kind, parse_verdict
from chuangcheng.models.values.number import format_number
from chuangcheng.models.values.quantity import Quantity
from chuangcheng.scoring.criteria import (
    comparable,
    compare,
    figure,
    holds_in_range,
    judge_criterion,
    judge_requirement,
    settle,
)
from chuangcheng.scoring.problem import Problem

ZERO: Final = Decimal(0)


class Status(StrEnum):
    """How an indicator stands."""

    MET = "达标"
    PARTLY = "基本达标"
    UNMET = "不达标"
    OPEN = "未评"
    NOT_APPLICABLE = "不适用"


@dataclass(frozen=True, slots=True)
class Judgement:
    """Points at worst, as known, at best; a `problem` leaves the line open (未评)."""

    status: Status
    worst: Decimal = ZERO
    known: Decimal = ZERO
    best: Decimal = ZERO
    problem: Problem | None = None

    def within(self, full: Decimal) -> Judgement:
        """The same, held between nothing and the full points, whatever the standard says."""
        worst, known, best = (
            max(ZERO, min(full, points)) for points in (self.worst, self.known, self.best)
        )
        return Judgement(self.status, worst, known, best, self.problem)


def judge(indicator: Indicator, result: Result | None, year: int | None = None) -> Judgement:
    """Score one leaf. Never raises: a result that does not fit leaves the line open.

    `year` is the assessment's; it tells whether a series already holds the reported figure.
    """
    full = indicator.points or ZERO
    if result is None:
        return _open(full)
    if result.value == NOT_APPLICABLE:
        return Judgement(Status.NOT_APPLICABLE)
    settled = settle(result, year)
    if isinstance(settled, Problem):
        return _open(full, settled)
    result, scoring = settled, indicator.scoring
    if scoring is None:
        return _judge_plain(indicator, result, full)
    judged = _METHODS[scoring.method](indicator, scoring, result, full)
    if isinstance(judged, Problem):
        return _open(full, judged)
    return judged.within(full)


def _open(full: Decimal, problem: Problem | None = None) -> Judgement:
    return Judgement(Status.OPEN, ZERO, ZERO, full, problem)


def _exactly(status: Status, score: Decimal) -> Judgement:
    return Judgement(status, score, score, score)


def _met_or_not(full: Decimal, *, is_met: bool) -> Judgement:
    return _exactly(Status.MET, full) if is_met else _exactly(Status.UNMET, ZERO)


def _scored(indicator: Indicator, result: Result, score: Decimal, full: Decimal) -> Judgement:
    """A score → a judgement; the status follows 达标 where there is one, else the score."""
    if indicator.requirement is not None:
        met = judge_requirement(indicator.requirement, result).met
        if met is not None:
            return _exactly(Status.MET if met else Status.UNMET, score)
    if score >= full:
        return _exactly(Status.MET, score)
    return _exactly(Status.PARTLY if score > 0 else Status.UNMET, score)


def _judge_plain(indicator: Indicator, result: Result, full: Decimal) -> Judgement:
    """No 计分: met gets all, unmet none; without 达标 the assessor's own word or points count."""
    if result.value == PARTLY_MET:
        return _judge_partly(result, full)
    if indicator.requirement is not None:
        if result.score is not None:
            return _open(
                full, Problem("按数值判断达没达标，不能直接写得分", "去掉“得分”，写“数值”")
            )
        outcome = judge_requirement(indicator.requirement, result)
        if outcome.met is None:
            return _open(full, outcome.problem)
        return _met_or_not(full, is_met=outcome.met)
    verdict = parse_verdict(result.value) if isinstance(result.value, str) else None
    if verdict is not None:
        return _met_or_not(full, is_met=verdict)
    problem = _out_of_bounds(result, full)
    if result.score is not None and problem is None:
        return _scored(indicator, result, result.score, full)
    return _open(full, problem or Problem("只能写“达标”“不达标”或者得分", "例如 {得分: 6}"))


def _judge_partly(result: Result, full: Decimal) -> Judgement:
    if result.score is None and full:
        return _open(full, Problem("写了“基本达标”，没有写得几分", "补写“得分”"))
    problem = _out_of_bounds(result, full)
    return _open(full, problem) if problem else _exactly(Status.PARTLY, result.score or ZERO)


def _out_of_bounds(result: Result, full: Decimal) -> Problem | None:
    if result.score is None or ZERO <= result.score <= full:
        return None
    points = format_number(result.score)
    return Problem(f"的得分 {points} 不在 0～{format_number(full)} 之间", "核对得分")


def _bands(
    indicator: Indicator, scoring: Scoring, result: Result, full: Decimal
) -> Judgement | Problem:
    value = figure(result)
    if not isinstance(value, Quantity):
        return value or Problem("按数值分档给分，没有写数值", "补写“数值”")
    starts = [_low(band, value) for band in scoring.bands if band.when.kind is Kind.RANGE]
    for band in scoring.bands:
        found = _in_band(band, value, result, starts)
        if isinstance(found, Problem):
            return found
        if found:
            return _scored(indicator, result, band.points, full)
    return _scored(indicator, result, scoring.floor, full)


def _low(band: Band, value: Quantity) -> Decimal:
    bound = band.when.bound
    return bound.or_in(value.unit).in_base if bound else ZERO


def _in_band(
    band: Band, value: Quantity, result: Result, starts: Collection[Decimal]
) -> bool | Problem:
    when = band.when
    if when.kind is Kind.RANGE and when.bound is not None and when.upper is not None:
        problem = comparable(value, when.bound)
        if problem:
            return problem
        high = when.upper.or_in(value.unit).in_base
        return holds_in_range(value.in_base, _low(band, value), high, starts)
    outcome = judge_criterion(when, result)
    return outcome.met if outcome.met is not None else outcome.problem or False


def _deductions(
    indicator: Indicator, scoring: Scoring, result: Result, full: Decimal
) -> Judgement | Problem:
    counts = result.findings
    if counts is None:
        return Problem("按发现的问题扣分，没有写问题数", "补写“问题数”，没有问题写 0")
    kinds = scoring.deductions
    lost = ZERO
    for kind, count in counts.items():
        if kind == "" and len(kinds) == 1:
            rate = next(iter(kinds.values()))
        elif kind in kinds:
            rate = kinds[kind]
        else:
            names = "、".join(kinds)
            return Problem(
                f"的问题数没有分清是哪一种（{names}）", f"例如 {{{next(iter(kinds))}: 2}}"
            )
        lost += rate * count
    return _scored(indicator, result, max(scoring.floor, full - lost), full)


def _expert(
    indicator: Indicator, scoring: Scoring, result: Result, full: Decimal
) -> Judgement | Problem:
    levels = "、".join(scoring.expert)
    if result.level is None:
        return Problem("由专家评定，没有写“评价”", f"可以写：{levels}")
    if result.level not in scoring.expert:
        return Problem(f"的评价“{result.level}”不在规定的等次里", f"可以写：{levels}")
    low, high = scoring.expert[result.level]
    if result.score is None:
        status = Status.MET if low >= full else Status.PARTLY if high > 0 else Status.UNMET
        return Judgement(status, low, low, high)
    if not low <= result.score <= high:
        span = f"{format_number(low)}～{format_number(high)}"
        return Problem(
            f"评为“{result.level}”，得分 {format_number(result.score)} 不在赋分区间 {span} 里",
            "核对评价和得分",
        )
    return _scored(indicator, result, result.score, full)


def _step(
    indicator: Indicator, scoring: Scoring, result: Result, full: Decimal
) -> Judgement | Problem:
    bound, value = _bound(indicator), figure(result)
    if bound is None or bound.bound is None or scoring.step is None or scoring.step_points is None:
        return Problem("的标准写了“每差”，没有写和多少比", "在指标体系里补写“达标”")
    if not isinstance(value, Quantity):
        return value or Problem("按差多少扣分，没有写数值", "补写“数值”")
    problem = comparable(value, bound.bound) or comparable(value, scoring.step)
    if problem:
        return problem
    limit, step = (one.or_in(value.unit).in_base for one in (bound.bound, scoring.step))
    gap = limit - value.in_base if bound.operator in (">=", ">", "=") else value.in_base - limit
    steps = max(ZERO, gap) / step
    if scoring.rounding:
        direction = ROUND_CEILING if scoring.rounding == "进位" else ROUND_FLOOR
        steps = steps.to_integral_value(direction)
    return _scored(indicator, result, max(scoring.floor, full - steps * scoring.step_points), full)


def _proportion(
    indicator: Indicator, scoring: Scoring, result: Result, full: Decimal
) -> Judgement | Problem:
    bound, value = _bound(indicator), figure(result)
    if bound is None or bound.bound is None:
        return Problem("的标准写了“按比例”，没有写和多少比", "在指标体系里补写“达标”")
    if not isinstance(value, Quantity):
        return value or Problem("按比例给分，没有写数值", "补写“数值”")
    problem = comparable(value, bound.bound)
    if problem:
        return problem
    x, limit = value.in_base, bound.bound.or_in(value.unit).in_base
    if compare(bound.operator, x, limit):
        share = Decimal(1)
    elif bound.operator in ("<=", "<"):  # the further above the limit, the less
        share = max(ZERO, limit / x) if x else ZERO
    else:
        share = max(ZERO, x / limit) if limit else ZERO
    score = full * min(Decimal(1), share)
    return _scored(indicator, result, max(scoring.floor, score), full)


def _bound(indicator: Indicator) -> Criterion | None:
    requirement = indicator.requirement
    if isinstance(requirement, Criterion) and requirement.kind is Kind.NUMBER:
        return requirement
    return None


def _free(
    indicator: Indicator, _scoring: Scoring, result: Result, full: Decimal
) -> Judgement | Problem:
    if result.score is None:
        return Problem("由检查人员打分，没有写得分", "补写“得分”")
    problem = _out_of_bounds(result, full)
    if problem:
        return problem
    return _scored(indicator, result, result.score, full)


Method = Callable[[Indicator, Scoring, Result, Decimal], Judgement | Problem]
_METHODS: Final[dict[str, Method]] = {
    "分档": _bands,
    "扣分": _deductions,
    "专家": _expert,
    "每差": _step,
    "按比例": _proportion,
    "评分": _free,
}
