"""— 1 — outside the type area (7.5): in the footer of upright pages, turned on landscape ones (8).

A landscape page is an upright sheet turned: its number stays at the same place of the sheet, which
on the turned page is the left edge. There a text box holds it, anchored in the header because
LibreOffice misplaces one of a footer.
"""

from __future__ import annotations

from lxml.etree import _Element as Element

from chuangcheng.documents.layout import CENTRED, Layout
from chuangcheng.documents.units import millimetres
from chuangcheng.documents.writers.docx.elements import R, exact, indent, paragraph, run, w
from chuangcheng.documents.writers.docx.measure import twips_of
from chuangcheng.documents.writers.docx.package import Package
from chuangcheng.documents.writers.docx.styles import NORMAL, PAGE_NUMBER
from chuangcheng.documents.writers.docx.textbox import at_edge, textbox

_FIRST_ID = 50
_EVERY, _FIRST = ("default", "even"), ("first",)


def references(package: Package, layout: Layout, *, landscape: bool) -> list[Element]:
    """Headers and footers for pages of one orientation, as a section refers to them."""
    numbers = [_number(layout, side) for side in _sides(layout)]
    empty = [_empty(), _empty()]
    if landscape:
        headers = [_boxed(number, layout, i) for i, number in enumerate(numbers)]
        footers = empty
    else:
        headers, footers = empty, numbers
    return [
        *_refer(package, "header", headers),
        *_refer(package, "footer", footers),
    ]


def unnumbered(package: Package) -> list[Element]:
    """Headers and footers of pages without a number.

    The footer is as high as one with a number: LibreOffice reckons the page's edge from it.
    """
    footers = [paragraph(PAGE_NUMBER), paragraph(PAGE_NUMBER)]
    return [*_refer(package, "header", [_empty(), _empty()]), *_refer(package, "footer", footers)]


def first_page(package: Package, header: Element) -> list[Element]:
    """A header of page 1 alone, and a footer without a number."""
    return [
        *_refer(package, "header", [header], _FIRST),
        *_refer(package, "footer", [paragraph(PAGE_NUMBER)], _FIRST),
    ]


def distance_from_edge(layout: Layout) -> float:
    """From the edge of the sheet to the number's line, in mm, so that the dash is at its place."""
    return layout.page.bottom - layout.page_number.gap - _line(layout) / 2


def _refer(
    package: Package, kind: str, stories: list[Element], types: tuple[str, ...] = _EVERY
) -> list[Element]:
    elements = []
    for type_, story in zip(types, stories, strict=True):
        id_ = package.add_story("header" if kind == "header" else "footer", [story])
        element = w(f"{kind}Reference", type=type_)
        element.set(f"{{{R}}}id", id_)
        elements.append(element)
    return elements


def _line(layout: Layout) -> float:
    return millimetres(layout.sizes.page_number)


def _sides(layout: Layout) -> tuple[str, str]:
    """Where the number stands on odd and on even pages."""
    if layout.page_number.position == CENTRED:
        return "center", "center"
    return "right", "left"


def _number(layout: Layout, side: str) -> Element:
    inset = twips_of(layout.page_number.inset * layout.sizes.page_number)
    return paragraph(
        PAGE_NUMBER,
        run("— "),
        # One run each: joined in one run, LibreOffice loses the number's font.
        w("r", w("fldChar", fldCharType="begin")),
        w("r", _instruction(" PAGE ")),
        w("r", w("fldChar", fldCharType="separate")),
        run("1"),
        w("r", w("fldChar", fldCharType="end")),
        run(" —"),
        properties=(indent(left=inset, right=inset), w("jc", val=side)),
    )


def _instruction(text: str) -> Element:
    element = w("instrText")
    element.text = text
    element.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return element


def _boxed(number: Element, layout: Layout, index: int) -> Element:
    """The number in a box from the edge of the paper to the number's line.

    Turned clockwise, the first line of a box is at its right edge. The box lies at edges, without
    any offset, because LibreOffice loses offsets where a section has one page only.
    """
    size = distance_from_edge(layout) + _line(layout), layout.page.type_width
    place = at_edge("H", "page", "left"), at_edge("V", "margin", "top")
    anchor = _empty()
    anchor.append(textbox([number], size, place, id_=_FIRST_ID + index, rotated=True))
    return anchor


def _empty() -> Element:
    # As low as can be, so that no header pushes the text down.
    return paragraph(NORMAL, properties=(exact(20),))
