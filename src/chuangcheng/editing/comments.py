"""What round-tripping leaves to be desired about comments and blank lines."""

from __future__ import annotations

from collections.abc import Iterator

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
    """Every comment, on a line of its own or behind content; those inside a value's lines not."""
    values = ScalarPlaces(text)
    found = []
    for number, line in enumerate(text.split("\n")):
        if values.goes_on(number):
            continue
        at = _comment_at(line, number, values)
        if line.lstrip().startswith("#"):
            found.append(line.strip())
        elif at is not None:
            found.append(line[at:].rstrip())
    return found


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
        is_mark = character == "#" and line[column - 1 : column].isspace()
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
