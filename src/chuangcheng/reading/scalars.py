"""Where the keys and values of a text stand, so that comments can be told from content."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import Any

import yaml
from yaml.events import ScalarEvent

from chuangcheng.reading.parser import Parser

Place = tuple[int, int]
"""Line and column, both from 0."""


class ScalarPlaces:
    """Answers whether a place lies in a key or value, as far as the text can be read."""

    def __init__(self, text: str) -> None:
        events = list(_scalars(text))
        self._spans = sorted((_place(e.start_mark), _place(e.end_mark)) for e in events)
        self._heads = dict(_place(e.start_mark) for e in events if e.style in ("|", ">"))

    def covers(self, line: int, column: int) -> bool:
        """Whether a key or value covers this character; line and column from 0.

        What stands behind the `|` of a text of several lines is not part of it.
        """
        if column > self._heads.get(line, column):
            return False
        before = bisect_right(self._spans, (line, column), key=lambda span: span[0])
        return before > 0 and (line, column) < self._spans[before - 1][1]

    def last_line(self, line: int) -> int:
        """The last line of the key or value of several lines that begins on a line; else that."""
        begins = (end for start, end in self._spans if start[0] == line)
        return max((end[0] - (end[1] == 0) for end in begins), default=line)

    def goes_on(self, line: int) -> bool:
        """Whether a line, from 0, begins inside a key or value."""
        before = bisect_left(self._spans, (line, 0), key=lambda span: span[0])
        return before > 0 and (line, 0) < self._spans[before - 1][1]


def _place(mark: Any) -> Place:
    return mark.line, mark.column


def _scalars(text: str) -> Iterator[ScalarEvent]:
    parser = Parser(text)
    try:
        while (event := parser.get_event()) is not None:
            if isinstance(event, ScalarEvent):
                yield event
    except (yaml.YAMLError, ValueError, OverflowError):
        return
