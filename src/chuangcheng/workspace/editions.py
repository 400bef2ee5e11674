"""What is different between two editions of a standard, line by line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from chuangcheng.models.indicator import Indicator
from chuangcheng.models.phrase import phrase
from chuangcheng.models.scoring import Scoring
from chuangcheng.models.values.number import format_number
from chuangcheng.workspace.standards import StandardIndex


@dataclass(frozen=True, slots=True)
class Turn:
    """One key of a line and what stood and stands behind it; an empty text is nothing."""

    key: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Altered:
    """A line that is in both editions, with the keys in which they differ."""

    before: Indicator
    after: Indicator
    turns: tuple[Turn, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """From one edition to a later one; each part in the order of the edition that has it."""

    came: tuple[Indicator, ...]
    went: tuple[Indicator, ...]
    altered: tuple[Altered, ...]
    kept: int


def compare(before: StandardIndex, after: StandardIndex) -> Difference:
    """Match the lines of two editions, by name first and then by code, and compare each pair."""
    old, new = _lines(before), _lines(after)
    pairs = _pairs(old, new)
    matched_old = {id(one) for one, _ in pairs}
    matched_new = {id(other) for _, other in pairs}
    altered = [Altered(one, other, tuple(_turns(one, other))) for one, other in pairs]
    return Difference(
        came=tuple(line for line in new if id(line) not in matched_new),
        went=tuple(line for line in old if id(line) not in matched_old),
        altered=tuple(one for one in altered if one.turns),
        kept=sum(not one.turns for one in altered),
    )


def _lines(index: StandardIndex) -> list[Indicator]:
    """What can be compared: lines, and groups that have points of their own."""
    return [node for node in index.nodes() if not node.children or node.points is not None]


def _pairs(old: Sequence[Indicator], new: Sequence[Indicator]) -> list[tuple[Indicator, Indicator]]:
    """Lines that are the same one, in the order of the new edition.

    The surest likeness goes first. A name or a code that an edition has twice tells nothing.
    """
    found: dict[int, Indicator] = {}
    left = list(old)
    for likeness in (_code_and_name, _name_and_scope, _name, _bare_name, _code):
        known = _unique(left, likeness)
        open_lines = [line for line in new if id(line) not in found]
        for key, line in _unique(open_lines, likeness).items():
            if key in known:
                found[id(line)] = known[key]
        taken = {id(line) for line in found.values()}
        left = [line for line in left if id(line) not in taken]
    return [(found[id(line)], line) for line in new if id(line) in found]


def _unique(
    lines: Sequence[Indicator], likeness: Callable[[Indicator], tuple[str, ...]]
) -> dict[tuple[str, ...], Indicator]:
    counts = Counter(likeness(line) for line in lines)
    return {likeness(line): line for line in lines if counts[likeness(line)] == 1}


def _code_and_name(line: Indicator) -> tuple[str, ...]:
    return line.code, *_name(line)


def _name_and_scope(line: Indicator) -> tuple[str, ...]:
    return *_name(line), line.scope or ""


def _name(line: Indicator) -> tuple[str, ...]:
    return ("".join(line.name.split()),)


def _bare_name(line: Indicator) -> tuple[str, ...]:
    """The name without its scope, which one edition writes into it and another beside it."""
    (name,) = _name(line)
    return (name.removeprefix(line.scope or ""),)


def _code(line: Indicator) -> tuple[str, ...]:
    return (line.code,)


def _turns(before: Indicator, after: Indicator) -> Iterator[Turn]:
    if _name(before) != _name(after):
        yield Turn("名称", before.name, after.name)
    if before.requirement != after.requirement:
        yield Turn("达标", requirement_text(before), requirement_text(after))
    if before.points != after.points:
        yield Turn("分值", _points(before), _points(after))
    if before.scoring != after.scoring:
        yield Turn("计分", *_methods(before.scoring, after.scoring))
    if before.is_veto != after.is_veto:
        yield Turn("否决", *("是" if line.is_veto else "否" for line in (before, after)))


def requirement_text(line: Indicator) -> str:
    """A line's 达标 in one phrase; empty without one."""
    return phrase(line.requirement) if line.requirement is not None else ""


def _points(line: Indicator) -> str:
    return format_number(line.points) if line.points is not None else ""


def _methods(before: Scoring | None, after: Scoring | None) -> tuple[str, str]:
    """The methods' names; of one method with other parameters it is said that they changed."""
    one, other = (scoring.method if scoring else "" for scoring in (before, after))
    return (one, f"{other}（数变了）") if one == other else (one, other)
