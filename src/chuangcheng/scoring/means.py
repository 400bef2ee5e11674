"""A figure that is made of several: the mean of marks, or of the rates of a survey (C15, D6)."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from chuangcheng.models.result import Result, Survey
from chuangcheng.models.values.quantity import Quantity
from chuangcheng.scoring.problem import Problem


def with_figure(result: Result) -> Result | Problem:
    """The result with the mean of its 打分 or 调查 as 数值, unless another figure is written."""
    if result.value is not None:
        return result
    if result.surveys:
        return _of_surveys(result, result.surveys)
    if result.marks:
        given = result.marks.values() if isinstance(result.marks, dict) else result.marks
        return with_value(result, _mean([Fraction(mark) for mark in given]))
    return result


def with_value(result: Result, number: Decimal, unit: str = "") -> Result:
    """The same with this figure."""
    return result.model_copy(update={"value": Quantity(number, unit)})


def _of_surveys(result: Result, surveys: Sequence[Survey]) -> Result | Problem:
    for survey in surveys:
        problem = _misfit(survey)
        if problem:
            return problem
    rates = [Fraction(one.satisfied + one.mostly_satisfied, one.sample) for one in surveys]
    return with_value(result, _mean([rate * 100 for rate in rates]), "%")


def _mean(parts: Sequence[Fraction]) -> Decimal:
    """Divided once, at the end: ⅓ and ⅔ have the mean ½."""
    mean = sum(parts, Fraction(0)) / len(parts)
    return Decimal(mean.numerator) / mean.denominator


def _misfit(survey: Survey) -> Problem | None:
    satisfied = survey.satisfied + survey.mostly_satisfied
    if survey.sample == 0:
        return Problem(f"的“{survey.name}”有效样本是 0，算不出满意率", "核对调查人数")
    if satisfied > survey.sample:
        return Problem(
            f"的“{survey.name}”满意和基本满意共 {satisfied} 人，多于有效样本 {survey.sample} 人",
            "核对调查人数",
        )
    return None
