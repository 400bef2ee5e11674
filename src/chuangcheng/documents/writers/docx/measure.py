"""Units of OOXML."""

from __future__ import annotations


def twips(millimetres: float) -> int:
    """Millimetres in twentieths of a point."""
    return round(millimetres * 1440 / 25.4)


def twips_of(points: float) -> int:
    """Points in twentieths of a point."""
    return round(points * 20)


def emu(millimetres: float) -> int:
    """Millimetres in the unit of drawings."""
    return round(millimetres * 36000)
