"""A plot as a chart of Word's own: sharp in print, in the reader's fonts, open to changes.

The chart's part holds the figures twice, as ECMA-376 wants it: written out for whoever only shows
them, and as a workbook for whoever chooses “edit data”.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from itertools import count
from typing import Final
from xml.sax.saxutils import escape, quoteattr

from lxml import etree
from lxml.etree import _Element as Element

from chuangcheng.documents.layout import Layout
from chuangcheng.documents.paper import Paper, PlotBlock
from chuangcheng.documents.plot import Plot, ticks
from chuangcheng.documents.units import millimetres
from chuangcheng.documents.writers.colours import FILLED, FILLS, INK, RULE
from chuangcheng.documents.writers.docx.elements import W, clean, paragraph, w
from chuangcheng.documents.writers.docx.measure import emu
from chuangcheng.documents.writers.docx.package import Package
from chuangcheng.documents.writers.docx.styles import FLUSH
from chuangcheng.documents.writers.docx.table import Room
from chuangcheng.documents.writers.plot_data import SHEET, series, workbook
from chuangcheng.models.values.number import format_number, format_points

_C: Final = "http://schemas.openxmlformats.org/drawingml/2006/chart"
_A: Final = "http://schemas.openxmlformats.org/drawingml/2006/main"
_R: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_WP: Final = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
_ACROSS, _UP = 1, 2
"""The ids by which a chart knows its axes."""
_BESIDE: Final = 3
"""Legend and axis take as much height as so many bars."""
_FIRST_ID: Final = 1000
"""Ids of drawings begin here; those of the page numbers lie below."""
_INLINE: Final = """<w:r xmlns:w="{w}" xmlns:wp="{wp}" xmlns:a="{a}" xmlns:c="{c}" xmlns:r="{r}">
<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{cx}" cy="{cy}"/>
<wp:effectExtent l="0" t="0" r="0" b="0"/><wp:docPr id="{id}" name={name} descr={name}/>
<wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="{c}"><c:chart r:id="{relation}"/>
</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"""


@dataclass(frozen=True, slots=True)
class Charts:
    """The relations of a document to the charts in it, and ids for the drawings that show them."""

    relations: Mapping[Plot, str]
    ids: Iterator[int] = field(default_factory=partial(count, _FIRST_ID))

    @classmethod
    def of(cls, paper: Paper, package: Package, layout: Layout) -> Charts:
        """Put every plot of a paper into a package, an equal one once."""
        plots = dict.fromkeys(
            block.plot
            for section in paper.sections
            for block in section.blocks
            if isinstance(block, PlotBlock)
        )
        return cls({plot: package.add_chart(_part(plot, layout), workbook(plot)) for plot in plots})

    def paragraph(self, plot: Plot, layout: Layout, room: Room) -> Element:
        """A line of its own that holds the chart, as wide as the type area."""
        name = quoteattr(clean(plot.name))
        source = _INLINE.format(
            w=W, wp=_WP, a=_A, c=_C, r=_R, name=name, id=next(self.ids),
            relation=self.relations[plot], cx=emu(millimetres(room.width)),
            cy=emu(millimetres(_height(plot, layout, room))),
        )  # fmt: skip
        drawing = etree.fromstring(source, etree.XMLParser(remove_blank_text=True))
        # On an exact line Word would show a strip of it only.
        line = w("spacing", before=0, after=0, line=240, lineRule="auto")
        properties = (w("keepNext"), line, w("jc", val="center"))
        return paragraph(FLUSH, drawing, properties=properties)


def _height(plot: Plot, layout: Layout, room: Room) -> float:
    """In points; bars are set closer where the page is too low for them."""
    own = layout.plot
    wanted = own.line_height
    if plot.form == "bars":
        wanted = (len(plot.marks) + _BESIDE) * own.bar_pitch
    return min(wanted, room.height - layout.grid.pitch / 20)


def _part(plot: Plot, layout: Layout) -> bytes:
    """The chart's part of the package."""
    body = _bars(plot) if plot.form == "bars" else _line(plot)
    parts = [
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
        f'<c:chartSpace xmlns:c="{_C}" xmlns:a="{_A}" xmlns:r="{_R}">',
        '<c:date1904 val="0"/><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/>',
        f"<c:plotArea><c:layout/>{''.join(body)}</c:plotArea>",
        '<c:legend><c:legendPos val="t"/><c:overlay val="0"/></c:legend>',
        '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>',
        "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>",
        _letters(layout),
        # The first relation of the part is the workbook.
        '<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>',
    ]
    return "".join(parts).encode()


def _bars(plot: Plot) -> Iterator[str]:
    yield '<c:barChart><c:barDir val="bar"/><c:grouping val="stacked"/><c:varyColors val="0"/>'
    for i, fill in enumerate(FILLS):
        look = f"<c:spPr>{_solid(fill)}{_stroke(INK, 0.5)}</c:spPr>"
        yield _series(plot, i, f'{look}<c:invertIfNegative val="0"/>')
    yield '<c:gapWidth val="60"/><c:overlap val="100"/>'
    yield f'<c:axId val="{_ACROSS}"/><c:axId val="{_UP}"/></c:barChart>'
    yield _labels_axis("l", "maxMin")
    yield _points_axis(plot, "b", 'crosses val="max"')


def _line(plot: Plot) -> Iterator[str]:
    yield '<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>'
    dot = f'<c:marker><c:symbol val="circle"/><c:size val="7"/><c:spPr>{_solid(FILLED)}</c:spPr>'
    figures = "".join(
        f'<c:{name} val="{int(name == "showVal")}"/>'
        for name in ("showLegendKey", "showVal", "showCatName", "showSerName", "showPercent",
                     "showBubbleSize")
    )  # fmt: skip
    known = (
        f"<c:spPr>{_stroke(FILLED, 2)}</c:spPr>{dot}</c:marker>"
        f'<c:dLbls><c:dLblPos val="b"/>{figures}</c:dLbls>'
    )
    ends = (
        f"<c:spPr>{_stroke(INK, 0.75, dashed=True)}</c:spPr>"
        '<c:marker><c:symbol val="dash"/><c:size val="7"/></c:marker>'
    )
    for i in range(len(series(plot))):
        yield _series(plot, i, ends if i else known, '<c:smooth val="0"/>')
    yield f'<c:marker val="1"/><c:axId val="{_ACROSS}"/><c:axId val="{_UP}"/></c:lineChart>'
    yield _labels_axis("b", "minMax")
    yield _points_axis(plot, "l", 'crosses val="autoZero"')


def _series(plot: Plot, index: int, look: str, after: str = "") -> str:
    """One column of the sheet: its name, how it looks, the labels and its figures."""
    name, figures = series(plot)[index]
    letter, last = "BCD"[index], len(plot.marks) + 1
    labels = _cache("str", [mark.label for mark in plot.marks])
    numbers = _cache("num", [format_points(figure) for figure in figures])
    return (
        f'<c:ser><c:idx val="{index}"/><c:order val="{index}"/>'
        f"<c:tx><c:strRef><c:f>{SHEET}!${letter}$1</c:f>{_cache('str', [name])}</c:strRef></c:tx>"
        f"{look}"
        f"<c:cat><c:strRef><c:f>{SHEET}!$A$2:$A${last}</c:f>{labels}</c:strRef></c:cat>"
        f"<c:val><c:numRef><c:f>{SHEET}!${letter}$2:${letter}${last}</c:f>{numbers}</c:numRef>"
        f"</c:val>{after}</c:ser>"
    )


def _cache(kind: str, values: list[str]) -> str:
    form = "<c:formatCode>General</c:formatCode>" if kind == "num" else ""
    points = "".join(
        f'<c:pt idx="{i}"><c:v>{escape(clean(value))}</c:v></c:pt>'
        for i, value in enumerate(values)
    )
    return f'<c:{kind}Cache>{form}<c:ptCount val="{len(values)}"/>{points}</c:{kind}Cache>'


def _labels_axis(side: str, order: str) -> str:
    return (
        f'<c:catAx><c:axId val="{_ACROSS}"/><c:scaling><c:orientation val="{order}"/></c:scaling>'
        f'<c:delete val="0"/><c:axPos val="{side}"/><c:numFmt formatCode="General" '
        'sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>'
        f'<c:tickLblPos val="low"/><c:spPr>{_stroke(INK, 0.5)}</c:spPr><c:crossAx val="{_UP}"/>'
        '<c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/>'
        f'<c:lblOffset val="100"/>{_every_label(side)}<c:noMultiLvlLbl val="1"/></c:catAx>'
    )


def _every_label(side: str) -> str:
    """Bars are all named; of many times Word leaves some out."""
    return '<c:tickLblSkip val="1"/>' if side == "l" else ""


def _points_axis(plot: Plot, side: str, crosses: str) -> str:
    step = format_number(ticks(plot.end)[1])
    return (
        f'<c:valAx><c:axId val="{_UP}"/><c:scaling><c:orientation val="minMax"/>'
        f'<c:max val="{format_number(plot.end)}"/><c:min val="0"/></c:scaling>'
        f'<c:delete val="0"/><c:axPos val="{side}"/>'
        f"<c:majorGridlines><c:spPr>{_stroke(RULE, 0.5)}</c:spPr></c:majorGridlines>"
        '<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/>'
        '<c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>'
        f'<c:spPr><a:ln><a:noFill/></a:ln></c:spPr><c:crossAx val="{_ACROSS}"/><c:{crosses}/>'
        f'<c:crossBetween val="between"/><c:majorUnit val="{step}"/></c:valAx>'
    )


def _letters(layout: Layout) -> str:
    fonts, points = layout.fonts, layout.plot.size
    faces = f'<a:latin typeface="{fonts.latin}"/><a:ea typeface="{fonts.table}"/>'
    return (
        "<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>"
        f'<a:defRPr sz="{round(points * 100)}" b="0">{_solid(INK)}{faces}</a:defRPr></a:pPr>'
        '<a:endParaRPr lang="zh-CN"/></a:p></c:txPr>'
    )


def _solid(colour: str) -> str:
    return f'<a:solidFill><a:srgbClr val="{colour[1:].upper()}"/></a:solidFill>'


def _stroke(colour: str, points: float, *, dashed: bool = False) -> str:
    dash = '<a:prstDash val="dash"/>' if dashed else ""
    return f'<a:ln w="{round(points * 12700)}">{_solid(colour)}{dash}</a:ln>'
