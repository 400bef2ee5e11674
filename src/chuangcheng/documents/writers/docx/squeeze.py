"""How many blank lines stand above the signature of a short notice.

A notice of a few lines should end on page 1, or the red head stands there with no text under it
(7.1 wants text on page 1, 7.3.5.5 forbids a seal without text). Every line of ours has an exact
height, so whether it fits can be told beforehand; where it does but for a blank line, one is left
out (7.3.5.5: adjust the spacing). The seal's top stays within a line of the text.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from lxml.etree import QName
from lxml.etree import _Element as Element

from chuangcheng.documents.layout import Layout
from chuangcheng.documents.paper import (
    Addressee,
    AnnexNote,
    Block,
    Heading,
    Paragraph,
    Signature,
    Title,
)
from chuangcheng.documents.titles import break_title
from chuangcheng.documents.widths import line_count
from chuangcheng.documents.writers.docx.elements import W
from chuangcheng.documents.writers.docx.measure import points

_LEAST = 1


def signature_blanks(content: Sequence[Block], head: Iterable[Element], layout: Layout) -> int:
    """The profile's number of blank lines, or one where that keeps everything on page 1."""
    usual = layout.signing.blank_before
    if usual <= _LEAST or not any(isinstance(one, Signature) and one.sealed for one in content):
        return usual
    heights = [_height_of(block, layout) for block in content]
    if None in heights:
        return usual
    used = sum(_height(element, layout) for element in head) + sum(filter(None, heights))
    room, pitch = points(layout.page.type_height), layout.grid.pitch / 20
    fits_usual = used + usual * pitch <= room
    return _LEAST if not fits_usual and used + _LEAST * pitch <= room else usual


def _height_of(block: Block, layout: Layout) -> float | None:
    """A block's height in points with the blank lines that belong to it; None if not known."""
    pitch = layout.grid.pitch / 20
    match block:
        case Title(pieces):
            lines = sum(len(break_title(piece, layout.titles.chars)) for piece in pieces)
            return lines * layout.titles.pitch + layout.titles.blank_after * pitch
        case Addressee(text):
            return line_count(text, layout.grid.chars) * pitch
        case Paragraph() | Heading():
            text = block.text if isinstance(block, Paragraph) else block.number + block.text
            rest = "".join(run.text for run in block.rest) if isinstance(block, Heading) else ""
            indent = "　" * round(layout.body.indent)
            return line_count(indent + text + rest, layout.grid.chars) * pitch
        case AnnexNote(names):
            return (len(names) + layout.body.blank_before_note) * pitch
        case Signature(issuers):
            return (min(len(issuers), 1) + 1) * pitch
        case _:
            return None


def _height(element: Element, layout: Layout) -> float:
    """The height in points of an element that the head is made of."""
    if QName(element).localname == "tbl":
        cells = element.iter(f"{{{W}}}tc")
        return max(sum(_height(p, layout) for p in cell.iter(f"{{{W}}}p")) for cell in cells)
    spacing = element.find(f"{{{W}}}pPr/{{{W}}}spacing")
    line = spacing.get(f"{{{W}}}line") if spacing is not None else None
    border = element.find(f"{{{W}}}pPr/{{{W}}}pBdr/{{{W}}}bottom")
    below = float(border.get(f"{{{W}}}space", "0")) if border is not None else 0.0
    return (float(line) if line else layout.grid.pitch) / 20 + below
