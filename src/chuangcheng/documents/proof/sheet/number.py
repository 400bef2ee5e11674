"""页码 (7.5): which pages bear one, how far below the type area, on which side."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from chuangcheng.documents.layout import CENTRED
from chuangcheng.documents.proof.line import Line
from chuangcheng.documents.proof.page import MM, Char, Page
from chuangcheng.documents.proof.specimen import Specimen, shown

_NEAR: Final = 1.0


def presence(specimen: Specimen) -> Iterator[Line]:
    """Every page with text bears its own number, the first of a 信函 and a lone 版记 apart."""
    wrong = [
        str(page.number)
        for page in specimen.pages
        if page.text.strip() and not _is_exempt(page, specimen) and _told(page) != page.number
    ]
    found = f"第 {'、'.join(wrong)} 面没有或者不对" if wrong else "都有"
    yield specimen.line("页码/位置", "每面的页码", "都有", found, fits=not wrong)


def depth(specimen: Specimen) -> Iterator[Line]:
    """From the type area to the middle of the dash, on the first odd and the first even page."""
    wanted = specimen.layout.page_number.gap
    _, _, _, bottom = specimen.edges
    for page, line in _firsts(specimen):
        dash = page.ink((line[0].left, bottom + 0.5, line[0].right, page.height - 5))
        found = (dash.top + dash.bottom) / 2 - bottom
        yield specimen.line(
            "页码/距版心", f"第 {page.number} 面页码距版心", shown(wanted, "毫米"),
            shown(found, "毫米"), fits=abs(found - wanted) <= _NEAR,
        )  # fmt: skip


def side(specimen: Specimen) -> Iterator[Line]:
    """Right on odd pages and left on even ones, so far in; or in the middle."""
    layout = specimen.layout
    left, _, right, _ = specimen.edges
    inset = layout.page_number.inset * layout.sizes.page_number * MM
    for page, line in _firsts(specimen):
        if layout.page_number.position == CENTRED:
            name, place = CENTRED, abs((line[0].left + line[-1].right - left - right) / 2)
        elif page.number % 2:
            name, place = "居右", abs(right - line[-1].right - inset)
        else:
            name, place = "居左", abs(line[0].left - left - inset)
        yield specimen.line(
            "页码/位置", f"第 {page.number} 面页码的位置", name,
            name if place <= _NEAR else f"差 {shown(place, '毫米')}", fits=place <= _NEAR,
        )  # fmt: skip


def _is_exempt(page: Page, specimen: Specimen) -> bool:
    head = specimen.paper.head
    is_letters_first = head is not None and head.form == "信函" and page.number == 1
    before = specimen.pages[page.number - 2] if page.number > 1 else None
    return is_letters_first or (before is not None and not before.text.strip())


def _told(page: Page) -> int:
    """The number that a page bears, upright or turned; 0 if none."""
    turned = "".join(char.text for char in page.chars if char.turned)
    lines = ["".join(char.text for char in line) for line in page.lines(0, page.height)[-1:]]
    for text in (turned, *lines):
        digits = text.replace(" ", "").strip("—")
        if digits.isdecimal() and "—" in text:
            return int(digits)
    return 0


def _firsts(specimen: Specimen) -> Iterator[tuple[Page, list[Char]]]:
    """The first odd and the first even upright page with a number, and the number's line."""
    for rest in (1, 0):
        for page in specimen.upright:
            if page.number % 2 == rest and _told(page) == page.number:
                line = page.lines(0, page.height)[-1]
                yield page, [char for char in line if not char.text.isspace()]
                break
