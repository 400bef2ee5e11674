"""A text in which slips have been put right so that reading can go on, and the way back.

The user's file is never touched: the mended text is read in its place, so that one run shows every
slip, and places in it are told as places in the file.
"""

from __future__ import annotations

import re
from typing import Final

from chuangcheng.reading.slips import Slip

MAX_SLIPS: Final = 50
"""Slips of one file that are mended; each costs another reading of the text."""
MAX_CHARACTERS: Final = 20_000_000
"""Characters read again in all; a huge file is not read fifty times."""
MAX_GROWTH: Final = 1_000
"""Characters by which mends may make a text longer; quotes in quotes would double for ever."""

_LINE: Final = re.compile("[^\n\r\x85\u2028\u2029]*(?:\r\n|[\n\r\x85\u2028\u2029]|\\Z)")


class MendedText:
    """The text as it now stands, and by how much columns have moved on its lines."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._moves: dict[int, list[tuple[int, int]]] = {}
        self._count = 0
        self._read = len(text)
        self._longest = len(text) + MAX_GROWTH

    def mend(self, slip: Slip) -> bool:
        """Put a slip right; False where it cannot be, or where enough has been."""
        self._count += 1
        self._read += len(self.text)
        if slip.put is None or self._count > MAX_SLIPS or self._read > MAX_CHARACTERS:
            return False
        if len(self.text) + len(slip.put) - slip.length > self._longest:
            return False  # it does not help and grows with every try
        at = self._start_of(slip.line) + slip.column
        self.text = self.text[:at] + slip.put + self.text[at + slip.length :]
        move = len(slip.put) - slip.length
        self._moves.setdefault(slip.line, []).append((slip.column, move))
        return True

    def is_near(self, line: int) -> bool:
        """Whether a slip was mended on this line or the one above."""
        return line in self._moves or line - 1 in self._moves

    def column_in_file(self, line: int, column: int) -> int:
        """The column in the user's file of a column in the mended text, both from 0."""
        for at, move in reversed(self._moves.get(line, ())):
            if column > at:
                column = max(at, column - move)
        return column

    def _start_of(self, line: int) -> int:
        position = 0
        for _ in range(line):
            match = _LINE.match(self.text, position)
            position = match.end() if match else position
        return position
