"""What lies between two bands of 分档 and in none: 60.5, where the bands are 0~60 and 61~70."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import pairwise

from chuangcheng.models.scoring import Band
from chuangcheng.models.values.criterion import Kind
from chuangcheng.models.values.quantity import Quantity

Edges = tuple[Decimal | None, Decimal | None]
"""Where a band begins and ends; None where it goes on."""


def around(bands: Iterable[Band], value: Quantity) -> tuple[Band, Band] | None:
    """The bands on either side of a value that lies in none; None where it lies beyond them all."""
    found = [(band, _edges(band, value)) for band in bands]
    below = [(end, band) for band, (_, end) in found if end is not None and end < value.in_base]
    above = [(low, band) for band, (low, _) in found if low is not None and low > value.in_base]
    if not below or not above:
        return None
    return max(below, key=_edge)[1], min(above, key=_edge)[1]


def holes(bands: Iterable[Band]) -> Iterator[tuple[Band, Band]]:
    """The neighbours that leave something between them, but for parts of what is counted whole."""
    numbers = [band for band in bands if band.when.kind in (Kind.NUMBER, Kind.RANGE)]
    bounds = [band.when.bound for band in numbers if band.when.bound is not None]
    if len({bound.dimension for bound in bounds}) != 1:
        return
    found = sorted(
        ((band, _edges(band, bounds[0])) for band in numbers), key=lambda one: _start(one[1])
    )
    for (lower, (_, end)), (upper, (start, _)) in pairwise(_outermost(found)):
        if end is None or start is None or start <= end:
            continue
        if not (_is_counted(bounds[0]) and start - end <= 1):
            yield lower, upper


def _outermost(found: list[tuple[Band, Edges]]) -> Iterator[tuple[Band, Edges]]:
    """Without those that end before one that began earlier does."""
    reached: Decimal | None = None
    for number, (band, (start, end)) in enumerate(found):
        if number and (reached is None or (end is not None and end <= reached)):
            continue
        reached = end
        yield band, (start, end)


def _edges(band: Band, value: Quantity) -> Edges:
    when = band.when
    if when.bound is None or when.kind not in (Kind.NUMBER, Kind.RANGE):
        return None, None
    bound = when.bound.beside(value).in_base
    if when.kind is Kind.RANGE:
        return bound, when.upper.beside(value).in_base if when.upper else bound
    if when.operator == "=":
        return bound, bound
    return (bound, None) if when.operator in (">=", ">") else (None, bound)


def _start(edges: Edges) -> Decimal:
    return Decimal("-Infinity") if edges[0] is None else edges[0]


def _edge(one: tuple[Decimal, Band]) -> Decimal:
    return one[0]


def _is_counted(bound: Quantity) -> bool:
    """Whether the unit is of things counted whole, such as 次; a bare number may not be."""
    return bound.unit not in ("", "分") and bound.dimension == bound.unit
