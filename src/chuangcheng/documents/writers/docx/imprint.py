"""版记 (7.4): a table in a text box that stands on the bottom edge of the type area."""

from __future__ import annotations

from dataclasses import dataclass

from lxml.etree import _Element as Element

from chuangcheng.documents.layout import Layout
from chuangcheng.documents.paper import Imprint
from chuangcheng.documents.units import millimetres, points
from chuangcheng.documents.widths import line_count, set_width
from chuangcheng.documents.writers.docx.elements import exact, indent, paragraph, run, w
from chuangcheng.documents.writers.docx.measure import twips, twips_of
from chuangcheng.documents.writers.docx.styles import FLUSH, IMPRINT
from chuangcheng.documents.writers.docx.textbox import at_edge, closing_paragraph, textbox

_ID = 60
_TO, _COPIES_TO = "主送：", "抄送："
_ENDS = "。；，、：;,:"
# Room for the lines of the table and the paragraph that must follow it.
_SLACK = 3.0


@dataclass(frozen=True, slots=True)
class _Row:
    """Texts below one another on the left, and what stands at the right of them."""

    left: str
    right: str = ""
    hanging: int = 0


def imprint(content: Imprint, layout: Layout, *, landscape: bool, ruled: bool = True) -> Element:
    """The paragraph that holds the box below a text; a 信函 has no lines in it (10.1).

    It is as high as the box, so text that leaves no room for the imprint pushes it to a new page,
    in every program and without one of them having to lay text around a box.
    """
    width = layout.page.type_height if landscape else layout.page.type_width
    height = millimetres(imprint_height(content, layout, width))
    table = [_table(_rows(content), width, layout, ruled=ruled), closing_paragraph()]
    box = textbox(table, (width, height), _at("margin", "bottom"), id_=_ID)
    return paragraph(FLUSH, box, properties=(exact(twips(height)),))


def imprint_page(content: Imprint, layout: Layout, *, ruled: bool = True) -> Element:
    """The same for an upright page that has nothing else on it.

    The box reaches from the edge of the sheet down to that of the type area, which LibreOffice
    does not know on the pages of a section that begins on an even page.
    """
    page = layout.page
    table = [_table(_rows(content), page.type_width, layout, ruled=ruled), closing_paragraph()]
    size = page.type_width, page.top + page.type_height
    return paragraph(FLUSH, textbox(table, size, _at("page", "top"), id_=_ID))


def _at(of: str, edge: str) -> tuple[str, str]:
    return at_edge("H", "margin", "left"), at_edge("V", of, edge)


def imprint_height(content: Imprint, layout: Layout, width: float) -> float:
    """How high it is in points where it may be `width` mm wide."""
    lines = sum(_lines(row, width, layout) for row in _rows(content))
    return lines * layout.imprint.pitch + _SLACK


def _rows(content: Imprint) -> list[_Row]:
    rows = _recipients(content)
    printed_on = content.printed_on
    if printed_on and not printed_on.endswith("印发"):
        printed_on += "印发"
    if content.printer or printed_on:
        rows.append(_Row(content.printer, printed_on))
    if content.copies:
        copies = content.copies
        rows.append(_Row("", f"（共印{copies}份）" if copies.isdigit() else copies))
    return rows


def _recipients(content: Imprint) -> list[_Row]:
    """主送 above 抄送, no line between them (7.4.2)."""
    names = [name.rstrip(_ENDS) for name in content.copies_to if name]
    lists = ((_TO, content.addressees.rstrip(_ENDS)), (_COPIES_TO, "，".join(names)))
    texts = [f"{label}{text}。" for label, text in lists if text]
    return [_Row("\n".join(texts), hanging=len(_COPIES_TO))] if texts else []


def _lines(row: _Row, width: float, layout: Layout) -> int:
    room = _room(width, layout)
    if not row.right:
        # One character less: some marks may not begin a line and take their neighbour with them.
        texts = row.left.split("\n")
        return sum(line_count(text[row.hanging :], room - row.hanging - 1) for text in texts)
    if _is_one_line(row, width, layout):
        return 1
    return sum(line_count(text, room - 1) for text in (row.left, row.right) if text)


def _is_one_line(row: _Row, width: float, layout: Layout) -> bool:
    """Whether both texts of a row stand side by side, a character apart."""
    return set_width(row.left) + set_width(row.right) + 1 <= _room(width, layout)


def _room(width: float, layout: Layout) -> float:
    """Characters that a line of the imprint holds."""
    return points(width) / layout.sizes.imprint - 2 * layout.imprint.inset


def _table(rows: list[_Row], width: float, layout: Layout, *, ruled: bool) -> Element:
    outer, inner = layout.imprint.outer_line, layout.imprint.inner_line
    total = twips(width)
    lines = [_line("top", outer), _line("bottom", outer), _line("insideH", inner)]
    return w(
        "tbl",
        w(
            "tblPr",
            w("tblW", w=total, type="dxa"),
            *([w("tblBorders", *lines)] if ruled else []),
            w("tblLayout", type="fixed"),
            w("tblCellMar", w("left", w=0, type="dxa"), w("right", w=0, type="dxa")),
        ),
        w("tblGrid", w("gridCol", w=total)),
        *(_tr(row, width, layout) for row in rows),
    )


def _tr(row: _Row, width: float, layout: Layout) -> Element:
    cell = w("tcPr", w("tcW", w=twips(width), type="dxa"))
    return w("tr", w("trPr", w("cantSplit")), w("tc", cell, *_texts(row, width, layout)))


def _texts(row: _Row, width: float, layout: Layout) -> list[Element]:
    size = layout.sizes.imprint
    inset, hanging = twips_of(layout.imprint.inset * size), twips_of(row.hanging * size)
    if not row.right:
        edges = {"left": inset + hanging, "right": inset, "hanging": hanging}
        return [
            paragraph(IMPRINT, run(text), properties=(indent(**edges),))
            for text in row.left.split("\n")
        ]
    if row.left and _is_one_line(row, width, layout):
        stop = w("tabs", w("tab", val="right", pos=twips(width) - inset))
        place = indent(left=inset, right=inset)
        text = run(f"{row.left}\t{row.right}")
        return [paragraph(IMPRINT, text, properties=(place, stop, w("jc", val="left")))]
    return [
        paragraph(
            IMPRINT, run(text), properties=(indent(left=inset, right=inset), w("jc", val=side))
        )
        for text, side in ((row.left, "left"), (row.right, "right"))
        if text
    ]


def _line(side: str, millimetres_: float) -> Element:
    eighths = round(points(millimetres_) * 8)
    return w(side, val="single", sz=eighths, space=0, color="000000")
