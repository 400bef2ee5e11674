"""Bulk tables, written as text: 80,000 cells must not take long."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from xml.sax.saxutils import escape

from lxml import etree
from lxml.etree import _Element as Element

from chuangcheng.documents.layout import Layout
from chuangcheng.documents.paper import Column, Table
from chuangcheng.documents.widths import REPEATED
from chuangcheng.documents.wrapping import wrapped_lines
from chuangcheng.documents.writers.docx.bulk import Bulk
from chuangcheng.documents.writers.docx.elements import W, clean, needs_hint, w
from chuangcheng.documents.writers.docx.measure import twips_of
from chuangcheng.documents.writers.docx.pagination import page_starts
from chuangcheng.documents.writers.docx.styles import CELL, CELL_HEAD
from chuangcheng.documents.writers.merge import row_spans

_START, _GOES_ON = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
_HINT = '<w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr>'


@dataclass(frozen=True, slots=True)
class Room:
    """The type area that a table stands in, in points; `taken` is what lies above the table."""

    width: float
    height: float
    taken: float = 0.0


def table(content: Table, layout: Layout, room: Room) -> Bulk:
    """The table over the whole width; its head repeats on every page, no row is cut in two."""
    widths = column_widths(content.columns, twips_of(room.width))
    heights = row_heights(content, widths, layout) if _has_merged(content) else []
    starts = page_starts(heights, head_height(content, widths, layout), room.height, room.taken)
    merges = _merges(content, starts)
    formats = [
        _Format.of(column, width) for column, width in zip(content.columns, widths, strict=True)
    ]

    def pieces() -> Iterator[str]:
        yield "<w:tbl>" + _opening(sum(widths), layout)
        yield "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
        yield "</w:tblGrid>" + _head_row(content.columns, widths)
        yield from _rows(content.rows, formats, merges, heights)
        yield "</w:tbl>"

    return Bulk(pieces)


def _opening(width: int, layout: Layout) -> str:
    properties = etree.tostring(table_properties(width, layout), encoding="unicode")
    return properties.replace(f' xmlns:w="{W}"', "", 1) + "<w:tblGrid>"


@dataclass(frozen=True, slots=True)
class _Format:
    """What all cells of a column have in common, as text."""

    cell: str
    paragraph: str

    @classmethod
    def of(cls, column: Column, width: int) -> _Format:
        side = "right" if column.holds != "text" else column.align
        align = f'<w:jc w:val="{side}"/>' if side != "center" else ""
        return cls(
            cell=f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>',
            paragraph=f'<w:p><w:pPr><w:pStyle w:val="{CELL}"/>{align}</w:pPr>',
        )


def column_widths(columns: Sequence[Column], total: int) -> list[int]:
    """Shares of `total` as twips that add up to the whole."""
    shares = sum(max(1, column.width) for column in columns)
    edges, sum_ = [0], 0
    for column in columns:
        sum_ += max(1, column.width)
        edges.append(total * sum_ // shares)
    return [right - left for left, right in pairwise(edges)]


def _has_merged(content: Table) -> bool:
    """Whether heights are needed: without them LibreOffice forgets to centre some rows' text."""
    return any(column.merged for column in content.columns)


def row_heights(content: Table, widths: Sequence[int], layout: Layout) -> list[float]:
    """How high each row will be, in points; what merged columns hold has more than one row."""
    rooms = [_room_of(width, layout.sizes.table, layout) for width in widths]
    free = [i for i, column in enumerate(content.columns) if not column.merged]
    return [
        _row_height((wrapped_lines(row[i], rooms[i]) for i in free), layout) for row in content.rows
    ]


def head_height(content: Table, widths: Sequence[int], layout: Layout) -> float:
    """How high the head will be, in points."""
    rooms = (_room_of(width, layout.sizes.table_head, layout) for width in widths)
    titles = zip(content.columns, rooms, strict=True)
    return _row_height((wrapped_lines(column.title, room) for column, room in titles), layout)


def _room_of(width: int, size: float, layout: Layout) -> float:
    """Characters that fit in a cell of `width` twips."""
    return (width / 20 - 2 * layout.table.pad_x) / size


def _row_height(lines: Iterable[int], layout: Layout) -> float:
    own = layout.table
    return max(lines, default=1) * own.pitch + 2 * own.pad_y + own.line


def _merges(content: Table, starts: set[int]) -> dict[int, list[str]]:
    """Column → the merge mark of each of its rows; cells begin anew, with their text, on a page."""
    spans = row_spans(content)
    return {
        index: _marks(
            [spans.get((row, index)) == 0 and row not in starts for row in range(len(content.rows))]
        )
        for index, column in enumerate(content.columns)
        if column.merged
    }


def _marks(joined: Sequence[bool]) -> list[str]:
    marks = []
    for i, goes_on in enumerate(joined):
        starts = i + 1 < len(joined) and joined[i + 1]
        marks.append(_GOES_ON if goes_on else _START if starts else "")
    return marks


def table_properties(width: int, layout: Layout) -> Element:
    """Ruled all over, the cells' margins the profile's; `width` in twips."""
    own = layout.table
    line: dict[str, str | int] = {
        "val": "single",
        "sz": round(own.line * 8),
        "space": 0,
        "color": "000000",
    }
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    pads = (("top", own.pad_y), ("left", own.pad_x), ("bottom", own.pad_y), ("right", own.pad_x))
    return w(
        "tblPr",
        w("tblW", w=width, type="dxa"),
        # Centred, or the table would begin one cell margin left of the type area.
        w("jc", val="center"),
        w("tblBorders", *(w(side, **line) for side in sides)),
        w("tblLayout", type="fixed"),
        w("tblCellMar", *(w(side, w=twips_of(pad), type="dxa") for side, pad in pads)),
    )


def _head_row(columns: Sequence[Column], widths: Sequence[int]) -> str:
    cells = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>'
        + _paragraphs(column.title, f'<w:p><w:pPr><w:pStyle w:val="{CELL_HEAD}"/></w:pPr>')
        + "</w:tc>"
        for column, width in zip(columns, widths, strict=True)
    )
    return f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{cells}</w:tr>"


def _rows(
    rows: Sequence[Sequence[str]],
    formats: Sequence[_Format],
    merges: dict[int, list[str]],
    heights: Sequence[float],
) -> Iterator[str]:
    middle = '<w:vAlign w:val="center"/></w:tcPr>'
    for i, row in enumerate(rows):
        height = (
            f'<w:trHeight w:val="{twips_of(heights[i])}" w:hRule="atLeast"/>' if heights else ""
        )
        cells = []
        for column, (text, format_) in enumerate(zip(row, formats, strict=True)):
            merge = merges[column][i] if column in merges else ""
            shown = "" if merge == _GOES_ON else text
            content = _paragraphs(shown, format_.paragraph)
            cells.append(f"{format_.cell}{merge}{middle}{content}</w:tc>")
        yield f"<w:tr><w:trPr><w:cantSplit/>{height}</w:trPr>{''.join(cells)}</w:tr>"


@lru_cache(maxsize=REPEATED)
def _paragraphs(text: str, opening: str) -> str:
    return "".join(f"{opening}{_run(line)}</w:p>" for line in clean(text).split("\n"))


def _run(text: str) -> str:
    if not text:
        return ""
    hint = _HINT if needs_hint(text) else ""
    return f'<w:r>{hint}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'
