"""等级: a grade gives a share of the points, or points (A6); it may follow from a count (C9).

What a grade gives that the source does not tell (待核) lies between nothing and all.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from operator import itemgetter

from chuangcheng.models.indicator import Indicator
from chuangcheng.models.result import Result
from chuangcheng.models.scoring import Scoring
from chuangcheng.scoring.judgement import Judgement, awarded, left_between, scored
from chuangcheng.scoring.methods.ticks import ticks, unchecked_note, with_unchecked
from chuangcheng.scoring.problem import Problem

_Range = tuple[Decimal, Decimal]


def judge(
    indicator: Indicator, scoring: Scoring, result: Result, full: Decimal
) -> Judgement | Problem:
    least, most = grade_of(scoring, result), _at_best(scoring, result)
    low, high = _points(scoring, least, full), _points(scoring, most, full)
    if isinstance(low, Problem):
        return low
    if isinstance(high, Problem):
        return high
    worst, best = low[0], high[1]
    if worst < best:
        return left_between(worst, best).noting(*_why_open(result, low, high))
    return scored(indicator, result, best, full)


def _why_open(result: Result, low: _Range, high: _Range) -> Iterator[str]:
    if result.unchecked:
        yield unchecked_note(result)
    if low[0] < low[1] or high[0] < high[1]:
        yield "这个等级得多少待核，还算不出几分"


def grade_of(scoring: Scoring, result: Result) -> str | Problem:
    """The grade as 等级 spells it; what is unchecked of a list counts as not done."""
    if scoring.grade_counts:
        return _listed(scoring, _counted(scoring, ticks(result)))
    return _listed(scoring, _reported(result))


def _at_best(scoring: Scoring, result: Result) -> str | Problem:
    if not scoring.grade_counts:
        return grade_of(scoring, result)
    return _listed(scoring, _counted(scoring, with_unchecked(result)))


def _listed(scoring: Scoring, grade: str | Problem) -> str | Problem:
    if isinstance(grade, Problem):
        return grade
    names = "、".join(scoring.grades)
    if not grade:
        return Problem("按等级给分，没有写等级", f"在“评价”里写，可以写：{names}")
    found = next((one for one in scoring.grades if _bare(one) == _bare(grade)), None)
    return found or Problem(f"的等级“{grade}”不在规定的等级里", f"可以写：{names}")


def _points(scoring: Scoring, grade: str | Problem, full: Decimal) -> _Range | Problem:
    """What the grade gives, from the least to the most."""
    if isinstance(grade, Problem):
        return grade
    award = scoring.grades[grade]
    if award is None:
        return scoring.floor, full
    points = max(scoring.floor, awarded(award, full))
    return points, points


def _reported(result: Result) -> str:
    word = result.level or result.value
    return "" if word is None else str(word)


def _bare(grade: str) -> str:
    return grade.removesuffix("级").upper()


def _counted(scoring: Scoring, done: int | tuple[str, ...] | Problem) -> str | Problem:
    """The grade whose number of items is the highest that is reached."""
    if isinstance(done, Problem):
        return done
    count = done if isinstance(done, int) else len(done)
    reached = [(least, grade) for grade, least in scoring.grade_counts.items() if least <= count]
    if not reached:
        return Problem(f"做到 {count} 项算哪个等级，标准没有写", "在指标体系的“项数”里补写")
    return max(reached, key=itemgetter(0))[1]
