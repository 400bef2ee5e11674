"""A plot as bars of letters."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from chuangcheng.documents.plot import PARTS, Mark, Plot
from chuangcheng.models.values.number import format_points

_SIGNS: Final = "█▒·"
_LONGEST: Final = 40
"""Letters in the longest bar."""


def lines(plot: Plot) -> Iterator[str]:
    """What the letters mean, then the bars, labels behind: 汉字 and letters differ in width."""
    yield "　".join(f"{sign} {name}" for sign, name in zip(_SIGNS, PARTS, strict=True))
    for mark in plot.marks:
        figures = f"{format_points(mark.known)}/{format_points(mark.full)}"
        yield f"{_bar(mark, plot).ljust(_LONGEST)} {mark.label} {figures}"


def _bar(mark: Mark, plot: Plot) -> str:
    """Each part rounded, and the rest, so that equal full points give equal lengths."""
    got, open_, _ = (round(part * _LONGEST / plot.end) for part in mark.parts)
    whole = max(got + open_, round(mark.full * _LONGEST / plot.end))
    counts = (got, open_, whole - got - open_)
    return "".join(sign * count for sign, count in zip(_SIGNS, counts, strict=True))
