"""Section properties: paper, margins, grid, page numbers."""

from __future__ import annotations

from typing import Literal

from lxml.etree import _Element as Element

from chuangcheng.documents.layout import Layout
from chuangcheng.documents.writers.docx.elements import W, w
from chuangcheng.documents.writers.docx.measure import twips
from chuangcheng.documents.writers.docx.pagenumber import distance_from_edge

Begin = Literal["nextPage", "evenPage"]


def section_properties(
    layout: Layout,
    references: list[Element],
    *,
    landscape: bool = False,
    first: bool = False,
    begin: Begin = "nextPage",
) -> Element:
    """The `sectPr` of one section; a landscape page is the upright sheet turned clockwise."""
    page = layout.page
    sides = (page.top, page.right, page.bottom, page.left)
    width, height = page.width, page.height
    if landscape:
        # Turned clockwise, the left edge of the sheet is its top (8).
        sides = (page.left, page.top, page.right, page.bottom)
        width, height = height, width
    top, right, bottom, left = (twips(side) for side in sides)
    # Half way down the margin stands what is empty: nearer it would push the text.
    footer = bottom // 2 if landscape else twips(max(0.0, distance_from_edge(layout)))
    orientation = {"orient": "landscape"} if landscape else {}
    start = {"start": 1} if first else {}
    has_own_first = any(one.get(f"{{{W}}}type") == "first" for one in references)
    return w(
        "sectPr",
        *sorted(references, key=lambda one: one.tag, reverse=True),
        w("type", val=begin),
        w("pgSz", w=twips(width), h=twips(height), **orientation),
        w(
            "pgMar", top=top, right=right, bottom=bottom, left=left, header=top // 2,
            footer=footer, gutter=0,
        ),
        w("pgNumType", fmt="decimal", **start),
        *([w("titlePg")] if has_own_first else []),
        _grid(layout, landscape=landscape),
    )  # fmt: skip


def _grid(layout: Layout, *, landscape: bool) -> Element:
    """Lines only: with a character grid LibreOffice gives each character two cells.

    None on landscape pages: the type area's width is no whole number of lines, and LibreOffice
    would leave half of what is over above the text.
    """
    type_ = {} if landscape else {"type": "lines"}
    return w("docGrid", **type_, linePitch=layout.grid.pitch)
