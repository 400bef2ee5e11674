"""Blocks of a paper as paragraphs, with the blank lines that stand between them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import assert_never

from lxml.etree import _Element as Element

from chuangcheng.documents.heights import height_of, pitch
from chuangcheng.documents.layout import Layout
from chuangcheng.documents.masthead import ColumnHead, Distribution, Masthead
from chuangcheng.documents.paper import (
    Addressee,
    AnnexMark,
    AnnexNote,
    Attendance,
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
from chuangcheng.documents.widths import cells
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
from chuangcheng.documents.writers.docx.masthead import column_head, distribution, masthead
from chuangcheng.documents.writers.docx.measure import twips_of
from chuangcheng.documents.writers.docx.people import attendance, parties, roster
from chuangcheng.documents.writers.docx.signature import signature
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
            paragraph(FLUSH, properties=_kept(before, block))
            for _ in _blank(before, block, layout, signature_blanks)
        ]
        is_first = not any(isinstance(one, Heading | Paragraph) for one in content[:i])
        own = (
            replace(room, taken=room.taken + _taken(content[:i], layout))
            if isinstance(block, TableBlock)
            else room
        )
        elements += _block(block, _Next(after, is_first_text=is_first), layout, own, charts)
        if isinstance(block, _TABLES) and not isinstance(after, _TABLES):
            # Word wants a paragraph between tables and after the last one.
            elements += [_thin()]
    return elements


def _taken(above: Sequence[Block], layout: Layout) -> float:
    """The height before a table; not told of what comes after another table."""
    height = height_of(above, layout) or 0.0
    if above and isinstance(above[-1], Title):
        height += layout.titles.before_table - layout.titles.blank_after * pitch(layout)
    return height


def _blank(before: Block | None, block: Block, layout: Layout, signature_blanks: int) -> range:
    """The blank lines between two neighbours."""
    count = 0
    if isinstance(block, AnnexNote):
        count = layout.body.blank_before_note
    elif isinstance(block, ColumnHead | Title) and isinstance(before, Paragraph):
        count = layout.titles.blank_after
    elif isinstance(block, Signature):
        count = signature_blanks if block.sealed else layout.signing.unsealed_before
    elif isinstance(block, Attendance):
        count = layout.minutes.blank_before
    elif isinstance(block, Parties):
        count = layout.signing.blank_before
    elif isinstance(before, Title) and not isinstance(block, (Title, *_TABLES)):
        count = layout.titles.blank_after
    elif isinstance(before, AnnexMark):
        count = layout.body.blank_after_annex
    elif isinstance(block, CutLine | Distribution) or isinstance(before, _TABLES):
        count = layout.body.blank_after_table
    return range(count if before is not None else 0)


def _block(
    block: Block, after: _Next, layout: Layout, room: Room, charts: Charts
) -> Sequence[Piece]:
    match block:
        case AnnexNote():
            return _annex_note(block, layout)
        case Signature():
            return signature(block, layout, keep=isinstance(after.block, Note))
        case Attendance():
            return list(attendance(block, layout))
        case Roster():
            return list(roster(block, layout))
        case Masthead():
            return masthead(block, layout)
        case Distribution():
            return distribution(block, layout)
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
    | ColumnHead
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
            element = _annex_mark(block, layout)
        case ColumnHead():
            element = column_head(block)
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


def _annex_mark(block: AnnexMark, layout: Layout) -> Element:
    face = fonts(layout.fonts.body, layout.fonts.latin)
    number = [run(block.number, face)] if block.number else []
    return paragraph(ANNEX, *number, run(block.text), properties=(w("keepNext"),))


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


def _leading_to(after: _Next) -> tuple[Element, ...]:
    """Two lines of the last text stay with the signature: no page has a seal alone (7.3.5.5).

    Before an annex note the only text of a notice stays free: page 1 must show text (7.1).
    """
    is_free = after.is_first_text and isinstance(after.block, AnnexNote)
    if isinstance(after.block, Signature | AnnexNote | Distribution) and not is_free:
        return w("keepNext"), w("widowControl", val=1)
    return ()


def _kept(before: Block | None, block: Block) -> tuple[Element, ...]:
    """A blank line below a title, or above what may not stand alone on a page."""
    alone = Signature | AnnexNote | Title | Distribution
    return (w("keepNext"),) if isinstance(block, alone) or isinstance(before, Title) else ()


def _thin() -> Element:
    return paragraph(FLUSH, properties=(exact(20),))
