"""专家 in words."""

from __future__ import annotations

from collections.abc import Iterator

from chuangcheng.models.scoring import Scoring
from chuangcheng.models.values.number import format_points
from chuangcheng.scoring.why.case import Case


def rule(scoring: Scoring) -> str:
    ranges = "，".join(
        f"{level} {format_points(low)}～{format_points(high)} 分"
        for level, (low, high) in scoring.expert.items()
    )
    return f"由专家评定：{ranges}"


def steps(case: Case) -> Iterator[str]:
    result, level = case.result, case.result.level or ""
    if level not in case.scoring.expert:
        return
    low, high = map(format_points, case.scoring.expert[level])
    given = case.scoring.expert[level][0] if result.score is None else result.score
    points = format_points(given)
    if result.score is None:
        yield f"“{level}”在 {low}～{high} 分之间，没有写几分，先按最少的 {points} 分算"
    else:
        yield f"{points} 分在“{level}”的 {low}～{high} 分里，照取 {points} 分"
    if given > case.full:
        yield f"超过满分，按 {format_points(case.full)} 分算"
