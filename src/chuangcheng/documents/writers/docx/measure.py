"""Units of OOXML, and how wide a text will be; no figure here is a choice of layout."""

from __future__ import annotations

from itertools import pairwise
from math import ceil

_HALF_WIDTH_BELOW = "\u0100"
# Chinese and digits are set apart: in LibreOffice by a fifth of a character, in Word by a quarter.
_GAP = 0.2


def twips(millimetres: float) -> int:
    """Millimetres in twentieths of a point."""
    return round(millimetres * 1440 / 25.4)


def twips_of(points: float) -> int:
    """Points in twentieths of a point."""
    return round(points * 20)


def points(millimetres: float) -> float:
    """Millimetres in points."""
    return millimetres * 72 / 25.4


def emu(millimetres: float) -> int:
    """Millimetres in the unit of drawings."""
    return round(millimetres * 36000)


def millimetres(points_: float) -> float:
    """Points in millimetres."""
    return points_ * 25.4 / 72


def is_half_width(char: str) -> bool:
    """Whether the character takes half a cell: digits, letters, ASCII marks."""
    return char < _HALF_WIDTH_BELOW and char != "·"


def cells(text: str) -> float:
    """Width of `text` in full characters, without the gaps beside digits."""
    return sum(0.5 if is_half_width(char) else 1.0 for char in text)


def set_width(text: str) -> float:
    """Width of `text` in full characters as it is set, with the gaps beside digits and letters."""
    gaps = sum(1 for left, right in pairwise(text) if _is_gap(left, right))
    return cells(text) + gaps * _GAP


def line_count(text: str, width: float) -> int:
    """Lines that `text` takes where `width` full characters fit; never too few.

    One character per line is left over for marks that may not begin a line (避头尾).
    """
    room = max(1.0, int(width) - 1)
    return sum(
        1 if set_width(line) <= width else ceil(set_width(line) / room) for line in text.split("\n")
    )


def _is_gap(left: str, right: str) -> bool:
    return (left.isalnum() and right.isalnum()) and is_half_width(left) != is_half_width(right)
