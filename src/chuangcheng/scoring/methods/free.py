"""评分: the assessor gives the points."""

from __future__ import annotations

from decimal import Decimal

from chuangcheng.models.indicator import Indicator
from chuangcheng.models.result import Result
from chuangcheng.models.scoring import Scoring
from chuangcheng.models.values.number import format_number
from chuangcheng.scoring.judgement import Judgement, out_of_bounds, scored
from chuangcheng.scoring.problem import Problem


def judge(
    indicator: Indicator, _scoring: Scoring, result: Result, full: Decimal
) -> Judgement | Problem:
    if result.score is None:
        return Problem("由检查人员打分，没有写得分", f"补写“得分”，0～{format_number(full)} 分")
    problem = out_of_bounds(result, full)
    if problem:
        return problem
    return scored(indicator, result, result.score, full)
