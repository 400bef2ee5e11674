"""A text in which slips have been put right so that reading can go on, and the way back.

The user's file is never touched: the mended text is read in its place, so that one run shows every
slip, and places in it are told as places in the file.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from chuangcheng.diagnostic import Edit, Finding
from chuangcheng.reading.lines import Lines, split_lines
from chuangcheng.reading.slips.slip import Change, Slip
from chuangcheng.source import Position, Span

MAX_SLIPS: Final = 300
"""Times that a text is mended; each costs another reading of it."""
MAX_CHARACTERS: Final = 20_000_000
"""Characters read again in all; a huge file is not read hundreds of times."""

MAX_GROWTH: Final = 1_000
"""Characters by which mends may make a text longer; quotes in quotes would double for ever."""


class MendedText:
    """The text as it now stands, by how much columns have moved, and what was told of slips."""

    def __init__(self, text: str, file: str) -> None:
        self.source = text
        self.text = text
        self.file = file
        self.told: list[Finding] = []
        self._moves: dict[int, list[tuple[int, int]]] = {}
        self.is_exhausted = False
        """Whether slips were left as they are because enough has been mended."""
        self.guessed: set[int] = set()
        """Lines, from 0, on which something was put for reading to go on."""
        self._count = 0
        self._read = len(text)
        self._longest = len(text) + MAX_GROWTH
        self._lines: list[str] | None = None

    def tell(self, slips: Iterable[Slip]) -> None:
        """Keep what is to be said of slips, at their places in the user's file."""
        self.told += [self.finding(slip) for slip in slips]

    def has_told(self, finding: Finding) -> bool:
        """Whether the same was said of the same place before."""
        said = finding.at.start, finding.message
        return any((one.at.start, one.message) == said for one in self.told)

    def mend(self, slips: Iterable[Slip]) -> bool:
        """Put slips right; False where none can be, or where enough has been."""
        slips = list(slips)
        self.guessed.update(one.line for one in slips if one.is_guess and one.put is not None)
        return self._change(
            [
                change
                for one in slips
                if one.put is not None
                for change in ((one.line, *one.replaced, one.put), *one.also)
            ]
        )

    def mend_edits(self, edits: Iterable[Edit]) -> bool:
        """The same for edits, whose places are those of the user's file."""
        return self._change([self._change_of(edit) for edit in edits])

    @property
    def is_certain(self) -> bool:
        """Whether the text is what was meant: nothing was guessed, nothing left as it was."""
        return not self.guessed and not self.is_exhausted

    def is_near(self, line: int) -> bool:
        """Whether a slip was mended on this line or the one above."""
        return line in self._moves or line - 1 in self._moves

    def column_in_file(self, line: int, column: int) -> int:
        """The column in the user's file of a column in the mended text, both from 0."""
        for at, move in reversed(self._moves.get(line, ())):
            if column > at:
                column = max(at, column - move)
        return column

    def column_in_text(self, line: int, column: int) -> int:
        """The column in the mended text of a column in the user's file, both from 0."""
        for at, move in self._moves.get(line, ()):
            if column > at:
                column = max(at, column + move)
        return column

    def line(self, number: int) -> str:
        """A line of the text as it now stands, counted from 1; empty behind the last."""
        if self._lines is None:
            self._lines = split_lines(self.text)
        return self._lines[number - 1] if number <= len(self._lines) else ""

    def finding(self, slip: Slip) -> Finding:
        """What is told of a slip, and the edit that puts it right."""
        at = self._span(slip.line, slip.column, slip.length)
        span = self._span(slip.line, *slip.replaced)
        also = (Edit(at=self._span(*change[:3]), put=change[3]) for change in slip.also)
        edits = () if slip.put is None else (Edit(at=span, put=slip.put), *also)
        edits = () if slip.is_guess or self._is_mended(slip) else edits
        return Finding(at=at, code=slip.code, message=slip.message, hint=slip.hint, edits=edits)

    def _is_mended(self, slip: Slip) -> bool:
        """Whether a slip wants something inserted behind what was put there before it.

        Two edits at one place of the file have no order; the second is offered once the first is
        made.
        """
        column, length = slip.replaced
        start = self.column_in_file(slip.line, column)
        return not length and self.column_in_text(slip.line, start) != column

    def _span(self, line: int, column: int, length: int) -> Span:
        start = self.column_in_file(line, column)
        end = max(self.column_in_file(line, column + length), start)
        return Span(self.file, Position(line + 1, start + 1), Position(line + 1, end + 1))

    def _change_of(self, edit: Edit) -> Change:
        line = edit.at.start.line - 1
        start = self.column_in_text(line, edit.at.start.column - 1)
        end = self.column_in_text(line, edit.at.end.column - 1)
        return line, start, end - start, edit.put

    def _change(self, changes: list[Change]) -> bool:
        """Change the text from the end, so that no place moves before its turn."""
        self._count += 1
        self._read += len(self.text)
        if not changes:
            return False
        if self._count > MAX_SLIPS or self._read > MAX_CHARACTERS:
            self.is_exhausted = True
            return False
        growth = sum(len(put) - length for _, _, length, put in changes)
        if len(self.text) + max(growth, 0) > self._longest:
            return False  # it does not help and grows with every try
        lines, parts, last = Lines(self.text), list[str](), len(self.text)
        for line, column, length, put in sorted(changes, reverse=True):
            at = lines.position(line, column)
            if at + length > last:
                continue  # two that overlap: the other one comes again
            parts += self.text[at + length : last], put
            last = at
            self._moves.setdefault(line, []).append((column, len(put) - length))
        self._lines = None
        self.text = self.text[:last] + "".join(reversed(parts))
        return True
