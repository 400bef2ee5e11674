"""评分 in words."""

from __future__ import annotations

from collections.abc import Iterator

from chuangcheng.models.scoring import Scoring
from chuangcheng.models.values.number import format_points
from chuangcheng.scoring.why.case import Case


def rule(_scoring: Scoring) -> str:
    return "由检查人员直接打分"


def steps(case: Case) -> Iterator[str]:
    if case.result.score is not None:
        yield f"检查人员打了 {format_points(case.result.score)} 分，照取"
