"""A table before it has a format: what stands in each column, and the rows as they are printed."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto


class Kind(Enum):
    """What a column holds."""

    TEXT = auto()
    NAME = auto()
    """What the row is about."""
    WORD = auto()
    """A day or a short word, not to be broken."""
    COUNT = auto()
    POINTS = auto()
    SHARE = auto()
    """A part of a whole, in per cent; empty where there is no whole."""
    RATE = auto()
    """A share that is the result itself, so that it is drawn where that can be done."""
    CHANGE = auto()
    """Points with their sign."""

    @property
    def is_figure(self) -> bool:
        """Whether it is set on the right."""
        return self in (Kind.COUNT, Kind.POINTS, Kind.SHARE, Kind.RATE, Kind.CHANGE)


@dataclass(frozen=True, slots=True)
class ColumnHead:
    """A column."""

    title: str
    kind: Kind = Kind.TEXT


@dataclass(frozen=True, slots=True)
class View:
    """Every row has a cell for each field."""

    title: str
    fields: tuple[ColumnHead, ...]
    rows: tuple[tuple[str, ...], ...]
