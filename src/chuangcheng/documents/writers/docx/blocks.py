"""Blocks of a paper as paragraphs, with the blank lines that stand between them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import assert_never

from lxml.etree import _Element as Element

from chuangcheng.documents.layout import Layout
from chuangcheng.documents.paper import (
    Addressee,
    AnnexMark,
    AnnexNote,
    Block,
    CutLine,
    FormBlock,
    Heading,
    Note,
    Paragraph,
    Parties,
    PlotBlock,
    Roster,
    Run,
    Signature,
    TableBlock,
    Title,
)
from chuangcheng.documents.titles import break_title
from chuangcheng.documents.widths import cells, set_width
from chuangcheng.documents.writers.docx.bulk import Piece
from chuangcheng.documents.writers.docx.chart import Charts
from chuangcheng.documents.writers.docx.elements import (
    exact,
    fonts,
    indent,
    paragraph,
    run,
    w,
)
from chuangcheng.documents.writers.docx.forms import cut_line, form
from chuangcheng.documents.writers.docx.measure import twips, twips_of
from chuangcheng.documents.writers.docx.people import parties, roster
from chuangcheng.documents.writers.docx.styles import ANNEX, BODY, FLUSH, LEVELS, TITLE
from chuangcheng.documents.writers.docx.table import Room, table

_NOTE = "附件："
_TABLES = (TableBlock, FormBlock, Parties)


@dataclass(frozen=True, slots=True)
class _Next:
    """What follows a block, and whether the block is the first text of its section."""

    block: Block | None
    is_first_text: bool


def blocks(
    content: Sequence[Block], layout: Layout, room: Room, charts: Charts, signature_blanks: int
) -> list[Piece]:
    """Everything of one section; what leads up to a signature is kept on its page."""
    elements: list[Piece] = []
    for i, block in enumerate(content):
        before = content[i - 1] if i else None
        after = content[i + 1] if i + 1 < len(content) else None
        elements += [
            paragraph(FLUSH, properties=_kept(block))
            for _ in _blank(before, block, layout, signature_blanks)
        ]
        is_first = not any(isinstance(one, Heading | Paragraph) for one in content[:i])
        elements += _block(block, _Next(after, is_first_text=is_first), layout, room, charts)
        if isinstance(block, _TABLES) and not isinstance(after, _TABLES):
            # Word wants a paragraph between tables and after the last one.
            elements += [_thin()]
    return elements


def _blank(before: Block | None, block: Block, layout: Layout, signature_blanks: int) -> range:
    """The blank lines between two neighbours."""
    count = 0
    if isinstance(block, AnnexNote):
        count = layout.body.blank_before_note
    elif isinstance(block, Signature):
        count = signature_blanks
    elif isinstance(block, Parties):
        count = layout.signing.blank_before
    elif isinstance(before, Title) and not isinstance(block, (Title, *_TABLES)):
        count = layout.titles.blank_after
    elif isinstance(before, AnnexMark):
        count = layout.body.blank_after_annex
    elif isinstance(block, CutLine) or isinstance(before, _TABLES):
        count = layout.body.blank_after_table
    return range(count if before is not None else 0)


def _block(
    block: Block, after: _Next, layout: Layout, room: Room, charts: Charts
) -> Sequence[Piece]:
    match block:
        case AnnexNote():
            return _annex_note(block, layout)
        case Signature():
            return _signature(block, layout)
        case Roster():
            return list(roster(block, layout))
        case TableBlock():
            return [table(block.table, layout, room)]
        case PlotBlock(plot):
            return [charts.paragraph(plot, layout, room)]
        case _:
            return [_single(block, after, layout, room)]


def _single(
    block: Title
    | Addressee
    | Heading
    | Paragraph
    | AnnexMark
    | FormBlock
    | Note
    | CutLine
    | Parties,
    after: _Next,
    layout: Layout,
    room: Room,
) -> Element:
    """A block that is one paragraph or one table."""
    match block:
        case Title():
            element = _title(block, after, layout)
        case Addressee():
            element = paragraph(FLUSH, run(block.text))
        case Heading():
            element = _heading(block, after, layout)
        case Paragraph():
            element = _paragraph(block, after)
        case AnnexMark():
            element = paragraph(ANNEX, run(block.text), properties=(w("keepNext"),))
        case FormBlock():
            element = form(block.form, layout, room)
        case Note():
            element = paragraph(BODY, run(f"（{block.text}）"))
        case CutLine():
            element = cut_line(block)
        case Parties():
            element = parties(block, room)
        case _:
            assert_never(block)
    return element


def _title(block: Title, after: _Next, layout: Layout) -> Element:
    lines = [line for piece in block.lines for line in break_title(piece, layout.titles.chars)]
    properties = [w("keepNext"), w("keepLines")]
    if isinstance(after.block, TableBlock | FormBlock):
        line, gap = twips_of(layout.titles.pitch), twips_of(layout.titles.before_table)
        properties.append(exact(line, after=gap))
    return paragraph(TITLE, run("\n".join(lines)), properties=tuple(properties))


def _heading(block: Heading, after: _Next, layout: Layout) -> Element:
    level = min(max(block.level, 1), len(LEVELS))
    content = [run(block.number + block.text), *(_plain(piece, layout) for piece in block.rest)]
    keep: tuple[Element, ...] = _leading_to(after)
    if layout.body.keep_headings and not block.rest and after.block is not None:
        keep = (w("keepNext"),)
    return paragraph(LEVELS[level - 1], *content, properties=keep)


def _plain(piece: Run, layout: Layout) -> Element:
    """Text that runs on after a heading, in the body's face (only the heading has its own)."""
    face = fonts(layout.fonts.body, layout.fonts.latin)
    return run(piece.text, face, w("b", val=int(piece.bold)))


def _paragraph(block: Paragraph, after: _Next) -> Element:
    content = [run(piece.text, *([w("b")] if piece.bold else [])) for piece in block.runs]
    return paragraph(BODY, *content, properties=_leading_to(after))


def _annex_note(block: AnnexNote, layout: Layout) -> list[Element]:
    """附件说明: names line up with one another and with their own second lines."""
    first = layout.body.indent + cells(_NOTE)
    several = len(block.names) > 1
    number = max(1.0, cells(f"{len(block.names)}.")) if several else 0.0
    elements = []
    for i, name in enumerate(block.names):
        label = (_NOTE if i == 0 else "") + (f"{i + 1}.\t" if several else "")
        hanging = (cells(_NOTE) if i == 0 else 0.0) + number
        place = indent(
            left=twips_of((first + number) * layout.cell), hanging=twips_of(hanging * layout.cell)
        )
        elements.append(paragraph(FLUSH, run(label + name), properties=(w("keepNext"), place)))
    return elements


def _signature(block: Signature, layout: Layout) -> list[Element]:
    """署名 over the date; one name and the date share their indents, so they stay concentric.

    The right gap of the date is the profile's, unless a name is too long for it. Names of a joint
    document stand side by side in the agencies' order, as far apart as their seals need, the last
    one over the date (7.3.5.1).
    """
    total = twips(layout.page.type_width)
    half = layout.signing.date_gap + set_width(block.date) / 2
    # Half a character to each side: a name as wide as its line would be broken.
    half = max(half, *(set_width(name) / 2 + 0.5 for name in block.issuers[-1:]), 0.0)
    left = max(0, total - twips_of(2 * half * layout.cell))
    date = _centred(block.date, left)
    if len(block.issuers) < 2:
        return [*(_centred(name, left, w("keepNext")) for name in block.issuers), date]
    rows = _rows(block.issuers, layout, centre=total - twips_of(half * layout.cell))
    return [*(_side_by_side(row) for row in rows), date]


_Placed = list[tuple[str, int]]
"""Names with the places of their centres, in twips from the left edge of the type area."""


def _rows(names: tuple[str, ...], layout: Layout, centre: int) -> list[_Placed]:
    """As many names to a row as there is room for; every row ends over the date."""
    rows: list[_Placed] = []
    row: _Placed = []
    for name in reversed(names):
        at = centre
        if row:
            beside, its_centre = row[0]
            apart = (set_width(name) + set_width(beside)) / 2 + 1
            at = its_centre - max(twips_of(apart * layout.cell), twips(layout.signing.seal_apart))
            if at - twips_of(set_width(name) / 2 * layout.cell) < 0:
                rows.insert(0, row)
                row, at = [], centre
        row.insert(0, (name, at))
    return [row, *rows]


def _side_by_side(row: _Placed) -> Element:
    stops = w("tabs", *(w("tab", val="center", pos=at) for _, at in row))
    text = "".join(f"\t{name}" for name, _ in row)
    return paragraph(FLUSH, run(text), properties=(w("keepNext"), stops))


def _centred(text: str, left: int, *properties: Element) -> Element:
    place = indent(left=left), w("jc", val="center")
    return paragraph(FLUSH, run(text), properties=(*properties, *place))


def _leading_to(after: _Next) -> tuple[Element, ...]:
    """Two lines of the last text stay with the signature: no page has a seal alone (7.3.5.5).

    Before an annex note the only text of a notice stays free: page 1 must show text (7.1).
    """
    is_free = after.is_first_text and isinstance(after.block, AnnexNote)
    if isinstance(after.block, Signature | AnnexNote) and not is_free:
        return w("keepNext"), w("widowControl", val=1)
    return ()


def _kept(block: Block) -> tuple[Element, ...]:
    return (w("keepNext"),) if isinstance(block, Signature | AnnexNote | Title) else ()


def _thin() -> Element:
    return paragraph(FLUSH, properties=(exact(20),))
