"""On which page the 版记 stands: the last even one (7.5; printed on both sides, the back of all).

No program is asked to lay out the document first. Where the page on which the text ends can be
told from the heights of its lines, is even and has room, the 版记 stands there. Everywhere else
it gets a section of its own that begins on an even page: each program finds out for itself
whether a blank page comes before it. After a blank page it bears no number.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from math import ceil

from chuangcheng.documents.heights import head_height
from chuangcheng.documents.layout import Layout
from chuangcheng.documents.paper import Paper, Section
from chuangcheng.documents.units import points
from chuangcheng.documents.writers.docx.between import heights_between, lost_at_ends


class Place(Enum):
    """Below the text, or on a page of its own, which has a number where no blank page is before."""

    BELOW_TEXT = "below"
    NEXT_PAGE = "next"
    EVEN_PAGE = "even"


def place_of(paper: Paper, layout: Layout, height: float, blanks: Sequence[int]) -> Place:
    """Where an imprint of `height` points goes; `blanks` stand above each section's signature."""
    if not _is_even_wanted(paper, layout):
        return Place.BELOW_TEXT
    ends = _ends(paper, layout, blanks)
    if ends is None or ends[0][0] != ends[1][0]:
        return Place.EVEN_PAGE
    (pages, _), (_, used) = ends
    if pages % 2:
        return Place.NEXT_PAGE
    has_room = used + height <= _room(paper.sections[-1], layout)
    return Place.BELOW_TEXT if has_room else Place.EVEN_PAGE


def _is_even_wanted(paper: Paper, layout: Layout) -> bool:
    is_letter = paper.head is not None and paper.head.form == "信函"
    return layout.letter.even_imprint if is_letter else layout.imprint.even


def _room(section: Section, layout: Layout) -> float:
    page = layout.page
    return points(page.type_width if section.landscape else page.type_height)


_End = tuple[int, float]
"""The page on which the text ends, and how much of it is taken, in points."""


def _ends(paper: Paper, layout: Layout, blanks: Sequence[int]) -> tuple[_End, _End] | None:
    """The earliest and the latest end; None where it cannot be told."""
    earliest = latest = 0
    end = (0.0, 0.0)
    for i, section in enumerate(paper.sections):
        above = head_height(paper.head, layout) if i == 0 else 0.0
        reckoned = heights_between(section, layout, blanks[i])
        if reckoned is None:
            return None
        low, high = max(1.0, above + reckoned[0]), above + reckoned[1]
        room = _room(section, layout)
        if high > room:
            high += lost_at_ends(section, layout, pages=ceil(high / room))
        earliest, latest = earliest + ceil(low / room), latest + ceil(high / room)
        end = (low - (ceil(low / room) - 1) * room, high - (ceil(high / room) - 1) * room)
    return (earliest, end[0]), (latest, end[1])
