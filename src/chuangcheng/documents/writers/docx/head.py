"""版头: the labels, the red mark, the number, the red line (7.2, 10.3).

That of a 信函 is in `letter`: its mark stands above the type area.
"""

from __future__ import annotations

from lxml.etree import _Element as Element

from chuangcheng.documents.layout import Layout
from chuangcheng.documents.marks import TIGHT, mark_gap, mark_names, mark_size, mark_suffix
from chuangcheng.documents.paper import Head
from chuangcheng.documents.widths import cells
from chuangcheng.documents.writers.docx.elements import exact, paragraph, run, size, w
from chuangcheng.documents.writers.docx.measure import twips, twips_of
from chuangcheng.documents.writers.docx.number import number_lines
from chuangcheng.documents.writers.docx.styles import FLUSH, LABEL, MARK


def head(content: Head, layout: Layout) -> list[Element]:
    """Everything above the title of a 文件 or 纪要, with its blank lines."""
    is_joint = len(mark_names(content)) > 1
    mark = _joint(content, layout) if is_joint else _single(content, layout)
    blank = [paragraph(FLUSH) for _ in range(layout.mark.blank_after)]
    below = [paragraph(FLUSH) for _ in range(layout.rule.blank_after)]
    return [*_above(content, layout), mark, *blank, *number_lines(content, layout), *below]


def _above(content: Head, layout: Layout) -> list[Element]:
    """份号, 密级, 紧急程度 from the top of the type area on, and the height left to the mark."""
    labels = [paragraph(LABEL, run(label)) for label in content.labels]
    top = layout.minutes.top if content.form == "纪要" else layout.mark.top
    rest = twips(top - layout.page.top) - len(labels) * layout.grid.pitch
    return [*labels, paragraph(FLUSH, properties=(exact(max(20, rest)),))]


def _single(content: Head, layout: Layout) -> Element:
    text = "".join(mark_names(content)) + mark_suffix(content, layout)
    return mark_line(text, mark_size(content, layout), TIGHT, "center")


def _joint(content: Head, layout: Layout) -> Element:
    """Names one below another, spread to one width; “文件” to their right, half way down (7.2.4).

    A table without lines: the only form that Word, WPS and LibreOffice centre alike.
    """
    issuers, suffix, points_ = (
        mark_names(content),
        mark_suffix(content, layout),
        mark_size(content, layout),
    )
    names, gap = max(map(cells, issuers)), mark_gap(content, layout)
    pitches = [TIGHT, *[layout.mark.joint_pitch] * (len(issuers) - 1)]
    stacked = [
        mark_line(name, points_, pitch, "distribute" if cells(name) < names else "center")
        for name, pitch in zip(issuers, pitches, strict=True)
    ]
    widths = [twips_of(names * points_) + 20]
    columns = [_cell(widths[0], stacked)]
    if suffix:
        # One side of the second cell is the gap, the other lets the text not be a hair too wide.
        widths.append(twips_of((gap + cells(suffix)) * points_) + 20)
        columns.append(_cell(widths[1], [mark_line(suffix, points_, TIGHT, "right")]))
    return w(
        "tbl",
        w(
            "tblPr",
            w("tblW", w=sum(widths), type="dxa"),
            w("jc", val="center"),
            w("tblLayout", type="fixed"),
            w("tblCellMar", w("left", w=0, type="dxa"), w("right", w=0, type="dxa")),
        ),
        w("tblGrid", *(w("gridCol", w=width) for width in widths)),
        w("tr", w("trPr", w("cantSplit")), *columns),
    )


def _cell(width: int, content: list[Element]) -> Element:
    properties = w("tcPr", w("tcW", w=width, type="dxa"), w("vAlign", val="center"))
    return w("tc", properties, *content)


def mark_line(text: str, points_: float, pitch: float, align: str) -> Element:
    """A line of the mark; `pitch` is its height as a multiple of the type."""
    line = exact(twips_of(points_ * pitch))
    return paragraph(MARK, run(text, *size(points_)), properties=(line, w("jc", val=align)))
