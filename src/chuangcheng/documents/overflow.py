"""主送 that leaves no room for text on page 1 moves into the 版记 (7.1, 7.3.2)."""

from __future__ import annotations

from dataclasses import replace

from chuangcheng.documents.heights import head_height, height_of, pitch
from chuangcheng.documents.layout import Layout
from chuangcheng.documents.paper import Addressee, Imprint, Paper
from chuangcheng.documents.units import points

# A line of text must show; the second is for what a program breaks otherwise than we reckon.
_LINES_OF_TEXT = 2


def settled(paper: Paper, layout: Layout) -> Paper:
    """The paper with its 主送 where there is room for it."""
    if paper.head is None or not paper.sections:
        return paper
    first, *others = paper.sections
    at = next((i for i, one in enumerate(first.blocks) if isinstance(one, Addressee)), None)
    if at is None or _shows_text(paper, at, layout):
        return paper
    addressee = first.blocks[at]
    text = addressee.text.rstrip("：:") if isinstance(addressee, Addressee) else ""
    rest = replace(first, blocks=(*first.blocks[:at], *first.blocks[at + 1 :]))
    imprint = replace(paper.imprint or Imprint((), "", ""), addressees=text)
    return replace(paper, sections=(rest, *others), imprint=imprint)


def _shows_text(paper: Paper, at: int, layout: Layout) -> bool:
    height = height_of(paper.sections[0].blocks[: at + 1], layout)
    if height is None:
        return True
    used = head_height(paper.head, layout) + height + _LINES_OF_TEXT * pitch(layout)
    return used <= points(layout.page.type_height)
