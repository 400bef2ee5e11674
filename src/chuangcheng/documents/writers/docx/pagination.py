"""Where the rows of a table begin a page.

A cell that is joined over the end of a page has its text on one of the two pages only, and
LibreOffice sets cells beside it at the top instead of the middle. Rows have about the height that
their texts need, so the ends of pages can be told, and joined cells are parted there.
"""

from __future__ import annotations

from collections.abc import Sequence


def page_starts(heights: Sequence[float], head: float, room: float, taken: float) -> set[int]:
    """Rows that begin a page.

    All in points: the rows' heights, that of the head repeated on every page, that of a page, and
    what of the first page is taken before the table.
    """
    starts: set[int] = set()
    used = taken % room + head if room > 0 else head
    for row, height in enumerate(heights):
        if used + height > room and row > 0:
            starts.add(row)
            used = head
        used += height
    return starts
