"""等级: a grade gives a share of the points, or points (A6); it may follow from a count (C9)."""

from __future__ import annotations

from decimal import Decimal
from operator import itemgetter

from chuangcheng.models.assessment import Result
from chuangcheng.models.indicator import Indicator
from chuangcheng.models.scoring import Scoring
from chuangcheng.scoring.judgement import Judgement, awarded, left_between, scored
from chuangcheng.scoring.methods.ticks import ticks, unchecked_note, with_unchecked
from chuangcheng.scoring.problem import Problem


def judge(
    indicator: Indicator, scoring: Scoring, result: Result, full: Decimal
) -> Judgement | Problem:
    worst = _points(scoring, grade_of(scoring, result), full)
    best = _points(scoring, _at_best(scoring, result), full)
    if isinstance(worst, Problem):
        return worst
    if isinstance(best, Problem):
        return best
    if worst < best:
        return left_between(worst, best).noting(unchecked_note(result))
    return scored(indicator, result, best, full)


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


def _points(scoring: Scoring, grade: str | Problem, full: Decimal) -> Decimal | Problem:
    if isinstance(grade, Problem):
        return grade
    return max(scoring.floor, awarded(scoring.grades[grade], full))


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
