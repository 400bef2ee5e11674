"""A slip that was recognised."""

from __future__ import annotations

from dataclasses import dataclass

DASHES = "－—–−―‒‐‑﹣─"
BULLETS = f"{DASHES}·•●○◆■▪"
"""What people type, or Word makes, where the dash of a list should be."""
COLONS = "：∶﹕︰"
"""Full-width signs that look like a colon: its own, a ratio's, a small and an upright one."""
COLON_HINT = "改成英文冒号加一个空格，即“: ”"

Change = tuple[int, int, int, str]
"""Line, column, length, and what is put there; line and column from 0."""


@dataclass(frozen=True, slots=True)
class Slip:
    """Where a person slipped; line and columns from 0.

    `put` is what should stand there instead, where that is certain. It takes the place of what
    `over` covers (column, length): the slip itself, if nothing is said.
    A guess lets reading go on and is nothing to offer: the file may have been meant otherwise.
    A vague slip may as well follow from one that was put right on its line or the line above.
    """

    code: str
    line: int
    column: int
    length: int
    message: str
    hint: str
    put: str | None = None
    over: tuple[int, int] | None = None
    is_vague: bool = False
    is_guess: bool = False
    also: tuple[Change, ...] = ()
    """What must change on other lines with it."""

    @property
    def replaced(self) -> tuple[int, int]:
        """The column and the length of what `put` takes the place of."""
        return self.over or (self.column, self.length)


def quoted(words: str) -> str:
    """A text in single quotes, so that YAML takes it as it is."""
    return "'" + words.replace("'", "''") + "'"
