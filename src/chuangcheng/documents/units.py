"""Millimetres and points."""

from __future__ import annotations


def points(millimetres: float) -> float:
    """Millimetres in points."""
    return millimetres * 72 / 25.4


def millimetres(points_: float) -> float:
    """Points in millimetres."""
    return points_ * 25.4 / 72
