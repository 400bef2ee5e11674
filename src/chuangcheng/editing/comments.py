"""What round-tripping leaves to be desired about comments and blank lines."""

from __future__ import annotations

from collections.abc import Iterator

from chuangcheng.reading.document import Data, LocatedDocument
from chuangcheng.reading.read import read
from chuangcheng.reading.scalars import ScalarPlaces

_MARGIN = "  "
"""At least two blanks stand between content and a comment behind it."""


def settle(text: str) -> str:
    """Comments at the depth of what follows them, single blank lines, no trailing blanks.

    All lines of `text` end with a line feed. Nothing inside a value is touched.
    """
    values = ScalarPlaces(text)
    lines = text.split("\n")
    own = [not values.goes_on(number) for number in range(len(lines))]
    settled = [
        _settled(lines, number, own, values) if own[number] else line
        for number, line in enumerate(lines)
    ]
    return "\n".join(_single_blanks(settled, own)).strip("\n") + "\n"


def comments_of(text: str) -> list[str]:
    """Every comment in order, from its `#` on."""
    values = ScalarPlaces(text)
    lines = text.split("\n")
    places = (_comment_at(line, number, values) for number, line in enumerate(lines))
    return [line[at:].rstrip() for line, at in zip(lines, places, strict=True) if at is not None]


def detach(text: str) -> tuple[str, dict[int, str]]:
    """The text without the comments behind content, and these by line, from 0."""
    values = ScalarPlaces(text)
    lines = text.split("\n")
    taken: dict[int, str] = {}
    for number, line in enumerate(lines):
        at = _comment_at(line, number, values)
        if at is not None and line[:at].strip():
            taken[number] = line[at:].rstrip()
            lines[number] = line[:at].rstrip()
    return "\n".join(lines), taken


def attach(text: str, taken: dict[int, str], before: LocatedDocument) -> str:
    """Put detached comments behind what they stood behind; `before` is where that was."""
    after = read(text, "")
    last = {line: step for step, line in _steps(before)}  # the last on a line counts
    now = dict(_steps(after))
    lines = text.split("\n")
    for number, comment in taken.items():
        line = now[last[number]]
        lines[line] = f"{lines[line]}{_MARGIN}{comment}"
    return "\n".join(lines)


def _steps(document: LocatedDocument) -> Iterator[tuple[tuple[object, ...], int]]:
    """Every key and value with the line, from 0, where it begins, in document order."""
    found: list[tuple[tuple[int, int, int], tuple[object, ...]]] = []
    stack: list[tuple[Data, tuple[object, ...]]] = [(document.data, ())]
    while stack:
        data, path = stack.pop()
        steps = data.items() if isinstance(data, dict) else enumerate(data or ())
        for step, value in steps if isinstance(data, dict | list) else ():
            here = (*path, step)
            for is_value in (False, True) if isinstance(data, dict) else (True,):
                at = document.locate(data, step, key=not is_value).start
                found.append(((at.line, at.column, len(found)), (*here, is_value)))
            if isinstance(value, dict | list):
                stack.append((value, here))
    for (line, _, _), name in sorted(found, key=lambda one: one[0]):
        yield name, line - 1


def _settled(lines: list[str], number: int, own: list[bool], values: ScalarPlaces) -> str:
    line = lines[number].rstrip()
    if line.lstrip().startswith("#"):
        return _depth_below(lines, number, own) + line.lstrip()
    at = _comment_at(line, number, values)
    return line if at is None else line[:at].rstrip() + _gap(line, at) + line[at:]


def _gap(line: str, at: int) -> str:
    """What stands in front of a comment; more than two blanks align it with others and stay."""
    gap = line[len(line[:at].rstrip()) : at]
    return gap if len(gap) >= len(_MARGIN) else _MARGIN


def _comment_at(line: str, number: int, values: ScalarPlaces) -> int | None:
    for column, character in enumerate(line):
        is_mark = character == "#" and (column == 0 or line[column - 1].isspace())
        if is_mark and not values.covers(number, column):
            return column
    return None


def _depth_below(lines: list[str], number: int, own: list[bool]) -> str:
    """The indentation of the next line with content; a comment at the end keeps its own."""
    for below in range(number + 1, len(lines)):
        content = lines[below].lstrip()
        if own[below] and content and not content.startswith("#"):
            return lines[below][: len(lines[below]) - len(content)]
    return lines[number][: len(lines[number]) - len(lines[number].lstrip())]


def _single_blanks(lines: list[str], own: list[bool]) -> Iterator[str]:
    blank = False
    for number, line in enumerate(lines):
        if own[number] and not line and blank:
            continue
        blank = own[number] and not line
        yield line
