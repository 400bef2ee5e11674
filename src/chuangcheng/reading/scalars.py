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
        self._spans = sorted((_place(e.start_mark), _place(e.end_mark)) for e in _scalars(text))

    def covers(self, line: int, column: int) -> bool:
        """Whether a key or value covers this character; line and column from 0."""
        before = bisect_right(self._spans, (line, column), key=lambda span: span[0])
        return before > 0 and (line, column) < self._spans[before - 1][1]

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
