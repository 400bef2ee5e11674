"""Which lines to bring up so that a node is met, or no longer fails; there may be several ways."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import Final

from chuangcheng.errors import ChuangchengError
from chuangcheng.scoring.judgement import Status
from chuangcheng.scoring.nodes import telling
from chuangcheng.scoring.scorecard import Line

Way = frozenset[str]
"""Codes of lines."""
ALREADY: Final[tuple[Way, ...]] = (frozenset(),)
MOST_WAYS: Final = 300


class TooManyWaysError(ChuangchengError):
    """So many ways to the grade that they cannot all be tried in good time."""

    def __init__(self) -> None:
        super().__init__(
            "达到这个等次的办法太多，算不出补哪几项最省",
            "用 --what-if 试一项一项补上以后是哪一等",
        )


def ways_to_meet(line: Line, can: Collection[str]) -> tuple[Way, ...]:
    """The ways to have a node met by bringing up lines of `can`; none if there is no way."""
    if line.status in (Status.MET, Status.NOT_APPLICABLE):
        return ALREADY
    if not line.children:
        is_open = line.status is Status.OPEN
        return (frozenset([line.code]),) if line.code in can and not is_open else ()
    children = _present(line)
    if line.indicator.roll_up == "择一":
        return shortest(way for child in children for way in ways_to_meet(child, can))
    return together([ways_to_meet(child, can) for child in children])


def ways_not_to_fail(line: Line, can: Collection[str]) -> tuple[Way, ...]:
    """The ways to have nothing unmet in a node; of alternatives one that is not unmet will do."""
    if not line.children:
        if line.status is not Status.UNMET:
            return ALREADY
        return (frozenset([line.code]),) if line.code in can else ()
    children = _present(line)
    if line.indicator.roll_up == "择一":
        return shortest(way for child in children for way in ways_not_to_fail(child, can))
    return together([ways_not_to_fail(child, can) for child in children])


def together(each: Sequence[Sequence[Way]]) -> tuple[Way, ...]:
    """The ways to have all of several things. Raises `TooManyWaysError`."""
    found: tuple[Way, ...] = ALREADY
    for ways in each:
        found = shortest(one | other for one in found for other in ways)
    return found


def shortest(ways: Iterable[Way]) -> tuple[Way, ...]:
    """Without those that take more than another does. Raises `TooManyWaysError`."""
    kept: list[Way] = []
    for way in sorted(set(ways), key=lambda one: (len(one), sorted(one))):
        if not any(other <= way for other in kept):
            kept.append(way)
            if len(kept) > MOST_WAYS:
                raise TooManyWaysError
    return tuple(kept)


def _present(line: Line) -> list[Line]:
    children = telling(line.children, line.category)
    return [child for child in children if child.status is not Status.NOT_APPLICABLE]
