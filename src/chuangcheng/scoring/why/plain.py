"""A line without 计分 in words: condition by condition, or what somebody has judged."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from chuangcheng.models.indicator import Indicator
from chuangcheng.models.reported import PARTLY_MET
from chuangcheng.models.requirement import Requirement
from chuangcheng.models.result import Result
from chuangcheng.models.values.criterion import Criterion
from chuangcheng.models.values.number import format_points
from chuangcheng.scoring.points import decimal
from chuangcheng.scoring.requirements.areas import taken_of
from chuangcheng.scoring.requirements.judge import judge_requirement
from chuangcheng.scoring.requirements.parts import judge_part
from chuangcheng.scoring.scorecard import Line
from chuangcheng.scoring.why.asked import asked

_MET: Final = {True: "做到了", False: "没有做到", None: "看不出来"}


def plain(indicator: Indicator, result: Result, line: Line) -> Iterator[str]:
    """How the points of a line follow that says 达标 only, or nothing."""
    points = format_points(decimal(line.own.known))
    if result.value == PARTLY_MET:
        yield f"写了“{PARTLY_MET}”，照写的给 {points} 分"
    elif indicator.requirement is not None:
        yield from conditions(indicator.requirement, result)
        yield from _all_or_nothing(line, points)
    elif result.score is not None:
        yield f"直接写了得分，照取 {points} 分"
    else:
        yield from _all_or_nothing(line, points)


def conditions(requirement: Requirement, result: Result) -> Iterator[str]:
    """Condition by condition, whether it holds."""
    if not isinstance(requirement, Criterion):
        parts = requirement.parts or (requirement.at_least.parts if requirement.at_least else {})
        for name, one in parts.items():
            yield f"{name}“{one}”{_MET[judge_part(name, one, result).met]}"
        if parts:
            return
        taken = taken_of(requirement, result)
        if taken is not None and requirement.areas is not None:
            yield f"各区域{requirement.areas.take}的是 {taken}"
    for piece in _pieces(requirement):
        yield f"{asked(piece)}{_MET[judge_requirement(piece, result).met]}"


def _all_or_nothing(line: Line, points: str) -> Iterator[str]:
    if line.own.full:
        yield f"没有写计分办法，{line.status.value}的得 {points} 分"
    else:
        yield f"不算分，只看达不达标：{line.status.value}"


def _pieces(requirement: Requirement) -> tuple[Requirement, ...]:
    """The conditions to be told one by one; one alone where they cannot be."""
    if isinstance(requirement, Criterion):
        return (requirement,)
    wanted = requirement.at_least.conditions if requirement.at_least else ()
    return requirement.every or requirement.either or wanted or (requirement,)
