"""On which page the 版记 stands: the last even one (7.5; printed on both sides, the back of all).

No program is asked to lay out the document first. Where the page on which the text ends can be
told from the heights of its lines, is even and has room, the 版记 stands there. Everywhere else
it gets a section of its own that begins on an even page: each program finds out for itself
whether a blank page comes before it. After a blank page it bears no number.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from itertools import pairwise
from math import ceil

from chuangcheng.documents.heights import head_height, height_of, pitch, text_lines
from chuangcheng.documents.layout import Layout
from chuangcheng.documents.paper import AnnexNote, Block, Paper, Section, Signature
from chuangcheng.documents.units import points

# How far reckoning may be out: of so many lines of text one more or less, since programs break
# lines at other places, and keep headings with what follows. LibreOffice set 2 more in 162.
_ONE_IN = 30


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
    has_room = used + height <= points(layout.page.type_height)
    return Place.BELOW_TEXT if has_room else Place.EVEN_PAGE


def _is_even_wanted(paper: Paper, layout: Layout) -> bool:
    is_letter = paper.head is not None and paper.head.form == "信函"
    return layout.letter.even_imprint if is_letter else layout.imprint.even


_End = tuple[int, float]
"""The page on which the text ends, and how much of it is taken, in points."""


def _ends(paper: Paper, layout: Layout, blanks: Sequence[int]) -> tuple[_End, _End] | None:
    """The earliest and the latest end; None where it cannot be told."""
    earliest = latest = 0
    end = (0.0, 0.0)
    for i, section in enumerate(paper.sections):
        above = head_height(paper.head, layout) if i == 0 else 0.0
        height = _section_height(section, layout, blanks[i])
        if height is None:
            return None
        unsure = round(text_lines(section.blocks, layout) / _ONE_IN) * pitch(layout)
        room = points(layout.page.type_height)
        low, high = max(1.0, above + height - unsure), above + height + unsure
        if high > room:
            high += _kept_whole(section, layout)
        earliest, latest = earliest + ceil(low / room), latest + ceil(high / room)
        end = (low - (ceil(low / room) - 1) * room, high - (ceil(high / room) - 1) * room)
    return (earliest, end[0]), (latest, end[1])


def _section_height(section: Section, layout: Layout, blanks: int) -> float | None:
    """All of an upright section; one with a table, or turned, is too hard to tell."""
    height = None if section.landscape else height_of(section.blocks, layout)
    if height is None:
        return None
    return height + _above_signatures(section.blocks, layout, blanks) * pitch(layout)


def _kept_whole(section: Section, layout: Layout) -> float:
    """The last text before a signature: LibreOffice moves the whole of it to the next page."""
    pairs = pairwise(section.blocks)
    kept = [one for one, after in pairs if isinstance(after, Signature | AnnexNote)]
    return height_of(kept, layout) or 0.0


def _above_signatures(content: Sequence[Block], layout: Layout, blanks: int) -> int:
    signatures = [block for block in content if isinstance(block, Signature)]
    return sum(blanks if one.sealed else layout.signing.unsealed_before for one in signatures)
