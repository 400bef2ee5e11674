"""版头: the labels, the red mark, the number, the red line (7.2, 10.3).

That of a 信函 is in `letter`: its mark stands above the type area.
"""

from __future__ import annotations

from lxml.etree import _Element as Element

from chuangcheng.documents.heads import mark_names, mark_suffix
from chuangcheng.documents.layout import Layout
from chuangcheng.documents.paper import Head
from chuangcheng.documents.widths import cells
from chuangcheng.documents.writers.docx.elements import exact, paragraph, run, size, w
from chuangcheng.documents.writers.docx.measure import points, twips, twips_of
from chuangcheng.documents.writers.docx.number import number_lines
from chuangcheng.documents.writers.docx.styles import FLUSH, LABEL, MARK

# An exact line of just the letters' height would cut strokes that reach over it.
TIGHT = 1.02


def head(content: Head, layout: Layout) -> list[Element]:
    """Everything above the title of a 文件 or 纪要, with its blank lines."""
    names, suffix = mark_names(content), mark_suffix(content, layout)
    mark = _joint(names, suffix, layout) if len(names) > 1 else single(content, layout)
    blank = [paragraph(FLUSH) for _ in range(layout.mark.blank_after)]
    below = [paragraph(FLUSH) for _ in range(layout.rule.blank_after)]
    return [*_above(content, layout), mark, *blank, *number_lines(content, layout), *below]


def _above(content: Head, layout: Layout) -> list[Element]:
    """份号, 密级, 紧急程度 from the top of the type area on, and the height left to the mark."""
    labels = [paragraph(LABEL, run(label)) for label in content.labels]
    top = layout.minutes.top if content.form == "纪要" else layout.mark.top
    rest = twips(top - layout.page.top) - len(labels) * layout.grid.pitch
    return [*labels, paragraph(FLUSH, properties=(exact(max(20, rest)),))]


def single(content: Head, layout: Layout) -> Element:
    """The mark of one agency, as large as fits one line."""
    text = "".join(mark_names(content)) + mark_suffix(content, layout)
    return mark_line(text, mark_size(text, layout), TIGHT, "center")


def mark_size(text: str, layout: Layout) -> float:
    """The type in which `text` fits one line, in points."""
    return _fitting(cells(text), layout)


def _joint(issuers: tuple[str, ...], suffix: str, layout: Layout) -> Element:
    """Names one below another, spread to one width; “文件” to their right, half way down (7.2.4).

    A table without lines: the only form that Word, WPS and LibreOffice centre alike.
    """
    names = max(cells(name) for name in issuers)
    gap = layout.mark.suffix_gap if suffix else 0
    stack = points(layout.mark.joint_height) / (
        TIGHT + layout.mark.joint_pitch * (len(issuers) - 1)
    )
    points_ = min(_fitting(names + gap + cells(suffix), layout), _half_points(stack))
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


def _fitting(width: float, layout: Layout) -> float:
    """The largest type, up to the profile's, in which `width` characters fit one line."""
    room = points(layout.page.type_width) * layout.mark.share
    return min(layout.mark.size, _half_points(room / max(1.0, width)))


def _half_points(points_: float) -> float:
    return max(1.0, int(points_ * 2) / 2)
