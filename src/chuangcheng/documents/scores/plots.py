"""Scorecards as marks of a plot."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, Literal

from chuangcheng.documents.filters import printable
from chuangcheng.documents.plot import Mark, Plot
from chuangcheng.scoring.scorecard import Line, Scorecard, Share
from chuangcheng.scoring.series import Summary

MOST_BARS: Final = 30
"""More do not fit on a page; the table's own bars tell the same."""


def of_points(label: str, points: Line | Share) -> Mark:
    """What a line or some lines together have of their full points."""
    return Mark(_label(label), points.full, points.worst, points.known, points.best)


def of_card(label: str, card: Scorecard | Summary) -> Mark:
    """What a whole card has."""
    totals = card.totals
    return Mark(_label(label), card.full, totals.worst, totals.known, totals.best)


def plot(name: str, form: Literal["bars", "line"], marks: Iterable[Mark]) -> Plot | None:
    """The plot of all that has full points; None where nothing has, or too many bars would."""
    found = tuple(mark for mark in marks if mark.full > 0)
    if not found or (form == "bars" and len(found) > MOST_BARS):
        return None
    return Plot(name, form, found)


def _label(text: str) -> str:
    """The text on one line."""
    return " ".join(printable(text).split())
