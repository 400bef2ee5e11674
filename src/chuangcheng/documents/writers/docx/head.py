"""版头: the red mark, the number, the red line (7.2)."""

from __future__ import annotations

from lxml.etree import _Element as Element

from chuangcheng.documents.layout import Layout
from chuangcheng.documents.paper import Head
from chuangcheng.documents.widths import cells
from chuangcheng.documents.writers.docx.elements import exact, paragraph, run, size, w
from chuangcheng.documents.writers.docx.measure import points, twips, twips_of
from chuangcheng.documents.writers.docx.styles import FLUSH, MARK

# An exact line of just the letters' height would cut strokes that reach over it.
_TIGHT = 1.02
# The share of an exact line's leading that lies below the ink of the letters.
_LEADING_BELOW = 0.25


def head(content: Head, layout: Layout) -> list[Element]:
    """Everything above the title, with its blank lines."""
    issuers = [name for name in content.issuers if name]
    joint = len(issuers) > 1
    mark = _joint(issuers, content.suffix, layout) if joint else _single(content, layout)
    blank = [paragraph(FLUSH) for _ in range(layout.mark.blank_after)]
    below = [paragraph(FLUSH) for _ in range(layout.rule.blank_after)]
    return [_spacer(layout), mark, *blank, _number(content.number, layout), *below]


def _spacer(layout: Layout) -> Element:
    """Empty height from the top of the type area to the mark."""
    height = layout.mark.top - layout.page.top
    return paragraph(FLUSH, properties=(exact(max(20, twips(height))),))


def _single(content: Head, layout: Layout) -> Element:
    text = "".join(content.issuers) + content.suffix
    points_ = _fitting(cells(text), layout)
    return _mark_line(text, points_, _TIGHT, "center")


def _joint(issuers: list[str], suffix: str, layout: Layout) -> Element:
    """Names one below another, spread to one width; “文件” to their right, half way down (7.2.4).

    A table without lines: the only form that Word, WPS and LibreOffice centre alike.
    """
    names = max(cells(name) for name in issuers)
    gap = layout.mark.suffix_gap if suffix else 0
    stack = points(layout.mark.joint_height) / (
        _TIGHT + layout.mark.joint_pitch * (len(issuers) - 1)
    )
    points_ = min(_fitting(names + gap + cells(suffix), layout), _half_points(stack))
    pitches = [_TIGHT, *[layout.mark.joint_pitch] * (len(issuers) - 1)]
    stacked = [
        _mark_line(name, points_, pitch, "distribute" if cells(name) < names else "center")
        for name, pitch in zip(issuers, pitches, strict=True)
    ]
    widths = [twips_of(names * points_) + 20]
    columns = [_cell(widths[0], stacked)]
    if suffix:
        # One side of the second cell is the gap, the other lets the text not be a hair too wide.
        widths.append(twips_of((gap + cells(suffix)) * points_) + 20)
        columns.append(_cell(widths[1], [_mark_line(suffix, points_, _TIGHT, "right")]))
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


def _mark_line(text: str, points_: float, pitch: float, align: str) -> Element:
    line = exact(twips_of(points_ * pitch))
    return paragraph(MARK, run(text, *size(points_)), properties=(line, w("jc", val=align)))


def _number(text: str, layout: Layout) -> Element:
    """发文字号; the red line is its lower border, so they cannot be parted."""
    leading = layout.grid.pitch / 20 - layout.sizes.body
    space = max(0, round(points(layout.rule.gap) - leading * _LEADING_BELOW))
    line = w(
        "bottom",
        val="single",
        sz=round(layout.rule.weight * 8),
        space=min(31, space),  # the format's limit
        color=layout.rule.colour,
    )
    return paragraph(FLUSH, run(text), properties=(w("pBdr", line), w("jc", val="center")))


def _fitting(width: float, layout: Layout) -> float:
    """The largest type, up to the profile's, in which `width` characters fit one line."""
    room = points(layout.page.type_width) * layout.mark.share
    return min(layout.mark.size, _half_points(room / max(1.0, width)))


def _half_points(points_: float) -> float:
    return max(1.0, int(points_ * 2) / 2)
