"""专家: the assessor gives a number inside the range of the chosen level (method C14)."""

from __future__ import annotations

from decimal import Decimal

from chuangcheng.models.indicator import Indicator
from chuangcheng.models.result import Result
from chuangcheng.models.scoring import Scoring
from chuangcheng.models.values.number import format_number
from chuangcheng.scoring.judgement import Judgement, Status, scored
from chuangcheng.scoring.problem import Problem


def judge(
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
    return scored(indicator, result, result.score, full)
