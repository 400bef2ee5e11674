"""The reported figure or word alone: thresholds, ranges, states and grades (A1-A4)."""

from __future__ import annotations

from decimal import Decimal

from chuangcheng.models.result import Result
from chuangcheng.models.values.criterion import (
    Criterion,
    parse_grade,
    parse_state,
    parse_verdict,
)
from chuangcheng.models.values.quantity import Quantity
from chuangcheng.scoring.figures import comparable, compare, figure, on_one_scale
from chuangcheng.scoring.outcome import Outcome, unknown
from chuangcheng.scoring.problem import Problem


def number(criterion: Criterion, result: Result) -> Outcome:
    """NUMBER."""
    value = figure(result)
    if isinstance(value, Problem):
        return Outcome(None, value)
    if value is None or criterion.bound is None:
        return Outcome(None, figure_wanted(criterion, result))
    problem = comparable(value, criterion.bound)
    if problem:
        return Outcome(None, problem)
    return Outcome(compare(criterion.operator, *on_one_scale(value, criterion.bound)))


def within(criterion: Criterion, result: Result) -> Outcome:
    """RANGE."""
    value = figure(result)
    if isinstance(value, Problem):
        return Outcome(None, value)
    if value is None or criterion.bound is None or criterion.upper is None:
        return Outcome(None, figure_wanted(criterion, result))
    problem = comparable(value, criterion.bound)
    if problem:
        return Outcome(None, problem)
    x, low = on_one_scale(value, criterion.bound)
    return Outcome(low <= x <= on_one_scale(value, criterion.upper)[1])


def state(criterion: Criterion, result: Result) -> Outcome:
    """STATE."""
    word = result.value if isinstance(result.value, str) else ""
    verdict, found = parse_verdict(word), parse_state(word)
    if verdict is not None:
        return Outcome(verdict)
    if found is None and not criterion.state and (count := _count(result)) is not None:
        found = count > 0
    if found is None:
        return unknown("应写有没有、达没达标", "写“有”或“无”，“达标”或“不达标”")
    return Outcome(found is criterion.state)


def _count(result: Result) -> Decimal | None:
    """How many were found, where the result says that in place of a word: `0处`, `{问题数: 2}`."""
    if result.value is None and result.findings is not None:
        return Decimal(sum(result.findings.values()))
    value = result.value
    is_count = isinstance(value, Quantity) and value.number >= 0 and value.dimension != "率"
    return value.number if is_count and isinstance(value, Quantity) else None


def grade(criterion: Criterion, result: Result) -> Outcome:
    """GRADE."""
    rank = parse_grade(result.value) if isinstance(result.value, str) else None
    if rank is None:
        return unknown("应写等级", f"标准是“{criterion}”，写成“{_example(criterion)}”这样")
    return Outcome(compare(criterion.operator, Decimal(rank), Decimal(criterion.rank)))


def _example(criterion: Criterion) -> str:
    """A grade as the criterion spells them."""
    text = str(criterion)
    if any(sign in text for sign in "ⅠⅡⅢⅣⅤ"):
        return "Ⅱ级"
    return "二级" if any(sign in text for sign in "一二三四五") else "B级"


def figure_wanted(criterion: Criterion, result: Result) -> Problem:
    """What is wrong with a result that reports no figure."""
    if isinstance(result.value, str):
        return Problem(f"的标准是“{criterion}”，“{result.value}”比不了", "写数字和单位")
    return Problem(f"的标准是“{criterion}”，没有写数值", "补写“数值”")
