"""Lines of a text as libyaml counts them."""

from __future__ import annotations

import re
from bisect import bisect_right

_BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")


def line_starts(text: str) -> list[int]:
    """Where each line begins, in characters from 0."""
    return [0, *(match.end() for match in _BREAK.finditer(text))]


def split_lines(text: str) -> list[str]:
    """The lines without their breaks; NEL, LS and PS break lines as CR and LF do (YAML 1.1)."""
    return _BREAK.split(text)


class Lines:
    """The lines of a text and where each begins."""

    def __init__(self, text: str) -> None:
        self.all = split_lines(text)
        self._starts = [0, *(match.end() for match in _BREAK.finditer(text))]

    def place(self, position: int) -> tuple[int, int]:
        """Line and column of a position in the text, from 0."""
        line = bisect_right(self._starts, position) - 1
        return line, position - self._starts[line]

    def position(self, line: int, column: int) -> int:
        """The position in the text of a line and a column, from 0."""
        return self._starts[line] + column


def find_other_break(text: str) -> int | None:
    """The first line, from 0, that ends in another break than the first one; None if all agree."""
    if "\r" not in text:
        return None
    pairs = text.count("\r\n")
    if pairs == text.count("\n") == text.count("\r"):
        return None
    breaks = [match.group() for match in _BREAK.finditer(text)]
    return next((number for number, one in enumerate(breaks) if one != breaks[0]), None)
