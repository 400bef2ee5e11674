"""How points follow from what was found, sentence by sentence, by the method's key."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from typing import Final

from chuangcheng.models.assessment import Result
from chuangcheng.models.indicator import Indicator
from chuangcheng.models.requirement import Requirement
from chuangcheng.models.scoring import Scoring
from chuangcheng.models.values.criterion import Criterion
from chuangcheng.models.values.number import format_number, format_points
from chuangcheng.models.values.quantity import Quantity
from chuangcheng.scoring.criteria import compare, figure, judge_criterion, number_bound
from chuangcheng.scoring.points import decimal
from chuangcheng.scoring.requirements.judge import judge_requirement
from chuangcheng.scoring.scorecard import Line
from chuangcheng.scoring.why.asked import asked
from chuangcheng.scoring.why.found import value_text
from chuangcheng.scoring.why.rules import is_told


def arithmetic(indicator: Indicator, result: Result, line: Line) -> Iterator[str]:
    """Sentence by sentence; one alone for a 计分 that cannot be told as a whole."""
    scoring = indicator.scoring
    if scoring is None:
        yield from _plain(indicator, result)
    elif is_told(scoring):
        yield from _METHODS[scoring.method](indicator, scoring, result, line)
    else:
        yield f"按“{scoring.method}”算出 {format_points(_known(line))} 分"


def _plain(indicator: Indicator, result: Result) -> Iterator[str]:
    if indicator.requirement is not None:
        for one in _pieces(indicator.requirement):
            met = judge_requirement(one, result).met
            word = {True: "做到了", False: "没有做到", None: "看不出来"}[met]
            yield f"{asked(one)}{word}"
    yield "没有写计分办法：达标得满分，不达标得 0 分"


def _pieces(requirement: Requirement) -> tuple[Requirement, ...]:
    """The conditions to be told one by one; one alone where they cannot be."""
    if isinstance(requirement, Criterion):
        return (requirement,)
    wanted = requirement.at_least.conditions if requirement.at_least else ()
    return requirement.every or requirement.either or wanted or (requirement,)


def _bands(_: Indicator, scoring: Scoring, result: Result, line: Line) -> Iterator[str]:
    value = figure(result)
    if isinstance(value, Quantity):
        hits = [
            band
            for band in scoring.bands
            if band.points == _known(line) and _holds(band.when, result)
        ]
        where = f"在“{hits[0].when}”这一档" if hits else "哪一档都不在"
        yield f"{value_text(value)}{where}，得 {format_points(_known(line))} 分"


def _holds(criterion: Criterion, result: Result) -> bool:
    return judge_criterion(criterion, result).met is True


def _deductions(_: Indicator, scoring: Scoring, result: Result, line: Line) -> Iterator[str]:
    rates, counts = scoring.deductions, result.findings or {}
    only = next(iter(rates.values()), Decimal(0))
    pairs = [(count, rates.get(kind, only)) for kind, count in counts.items()]
    lost = sum((rate * count for count, rate in pairs), Decimal(0))
    terms = "＋".join(f"{count}×{format_number(rate)}" for count, rate in pairs) or "0"
    yield f"扣 {terms}＝{format_points(lost)} 分"
    yield from _from_full(line, lost, scoring)


def _from_full(line: Line, lost: Decimal, scoring: Scoring) -> Iterator[str]:
    if not line.own.full:
        yield f"没有分值，扣多少算多少：{format_points(_known(line))} 分"
        return
    rest = _full(line) - lost
    yield f"{format_points(_full(line))}－{format_points(lost)}＝{format_points(rest)} 分"
    if rest < scoring.floor:
        yield f"低于下限，按 {format_points(scoring.floor)} 分算"


def _expert(_: Indicator, scoring: Scoring, result: Result, __: Line) -> Iterator[str]:
    if result.level not in scoring.expert:
        return
    low, high = map(format_points, scoring.expert[result.level])
    if result.score is None:
        yield f"“{result.level}”在 {low}～{high} 分之间，没有写几分，先按最少的 {low} 分算"
    else:
        yield f"{format_points(result.score)} 分在“{result.level}”的 {low}～{high} 分里，照取"


def _step(indicator: Indicator, scoring: Scoring, result: Result, line: Line) -> Iterator[str]:
    bound, value = number_bound(indicator, result), figure(result)
    if (
        bound is None
        or bound.bound is None
        or not isinstance(scoring.step, Quantity)
        or not isinstance(value, Quantity)
    ):
        return
    limit, step = (one.or_in(value.unit).in_base for one in (bound.bound, scoring.step))
    upwards = bound.operator in (">=", ">", "=")
    gap = limit - value.in_base if upwards else value.in_base - limit
    if gap <= 0:
        yield f"{value_text(value)}不比“{bound}”差，不扣分"
        return
    steps = gap / step
    yield f"和“{bound}”差 {_times(steps, scoring.step)}，合 {format_points(steps)} 级"
    if scoring.rounding:
        way = ROUND_CEILING if scoring.rounding == "进位" else ROUND_FLOOR
        steps = steps.to_integral_value(way)
        yield f"{scoring.rounding}成 {format_points(steps)} 级"
    points = scoring.step_points or Decimal(0)
    lost = steps * points
    yield f"扣 {format_points(steps)}×{format_number(points)}＝{format_points(lost)} 分"
    yield from _from_full(line, lost, scoring)


def _times(steps: Decimal, step: Quantity) -> str:
    return f"{format_points(steps * step.number)}{step.unit}"


def _proportion(
    indicator: Indicator, scoring: Scoring, result: Result, line: Line
) -> Iterator[str]:
    bound, value = number_bound(indicator, result), figure(result)
    if bound is None or bound.bound is None or not isinstance(value, Quantity):
        return
    limit = bound.bound.or_in(value.unit)
    if compare(bound.operator, value.in_base, limit.in_base):
        yield f"{value_text(value)}做到了“{bound}”，得满分"
        return
    over, under = (limit, value) if bound.operator in ("<=", "<") else (value, limit)
    if not under.in_base:
        return
    share = over.in_base / under.in_base
    yield f"{value_text(over)}÷{value_text(under)}＝{format_points(share * 100)}%"
    score = _full(line) * share
    yield f"{format_points(_full(line))}×{format_points(share * 100)}%＝{format_points(score)} 分"
    if score < scoring.floor:
        yield f"低于下限，按 {format_points(scoring.floor)} 分算"


def _free(_: Indicator, __: Scoring, result: Result, ___: Line) -> Iterator[str]:
    if result.score is not None:
        yield f"检查人员打了 {format_points(result.score)} 分，照取"


def _full(line: Line) -> Decimal:
    """The line's points on its own scale."""
    return decimal(line.own.full)


def _known(line: Line) -> Decimal:
    return decimal(line.own.known)


_METHODS: Final[dict[str, Callable[[Indicator, Scoring, Result, Line], Iterator[str]]]] = {
    "分档": _bands,
    "扣分": _deductions,
    "专家": _expert,
    "每差": _step,
    "按比例": _proportion,
    "评分": _free,
}
