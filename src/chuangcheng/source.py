"""Places in a user's file: positions and spans. Knows no YAML and no domain."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """A place in a text; lines and columns count from 1, columns in characters."""

    line: int
    column: int


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of one file; `end` is the place just behind the last character."""

    file: str
    start: Position
    end: Position

    @classmethod
    def whole_file(cls, file: str) -> Span:
        """The span used when a fault belongs to a file and not to a line of it."""
        return cls(file, Position(1, 1), Position(1, 1))


class Locator(Protocol):
    """Answers where a piece of data that was read from a file is written."""

    @property
    def file(self) -> str:
        """The file's path, relative to the workspace, with `/`."""
        ...

    @property
    def text(self) -> str:
        """The whole of the file, as it was read."""
        ...

    def locate(self, container: object, *path: str | int, key: bool = False) -> Span:
        """The span of the value at `path` below `container`.

        With `key=True` it is the span of the key instead of its value. Where the path leads
        nowhere, the deepest existing part of it is meant.
        """
        ...
