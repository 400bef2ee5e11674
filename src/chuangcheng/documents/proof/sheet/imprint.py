"""版记: on the last line of the type area, as wide as it, on an even page (7.4, 7.5)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from chuangcheng.documents.proof.line import Line
from chuangcheng.documents.proof.specimen import Specimen, judged, shown

_SHORTEST: Final = 100.0
_NEAR: Final = 1.0


def bottom_line(specimen: Specimen) -> Iterator[Line]:
    """The last line lies on the lower edge of the last page's type area, and is as wide (7.4.1)."""
    if not _has_lines(specimen):
        return
    page, layout = specimen.pages[-1], specimen.layout.page
    is_turned = page.width > page.height
    side = layout.left + layout.right if not is_turned else layout.top + layout.bottom
    foot = layout.right if is_turned else layout.bottom
    rules = page.rules(_SHORTEST)
    found = page.height - rules[-1].bottom if rules else 0.0
    yield judged(
        "7.4.1", "版记末线到版心下边缘", "0 毫米",
        shown(abs(found - foot), "毫米") if rules else "没有线",
        fits=bool(rules) and abs(found - foot) <= _NEAR, is_rule=True,
    )  # fmt: skip
    length = rules[-1].right - rules[-1].left if rules else 0.0
    wanted = page.width - side
    yield judged(
        "7.4.1", "版记分隔线的长", shown(wanted, "毫米"), shown(length, "毫米"),
        fits=abs(length - wanted) <= _NEAR, is_rule=True,
    )  # fmt: skip


def even_page(specimen: Specimen) -> Iterator[Line]:
    """The page of the 版记 is an even one where the profile wants that."""
    layout = specimen.layout
    if not _has_lines(specimen) or not layout.imprint.even:
        return
    number = len(specimen.pages)
    yield specimen.line(
        "版记/在双页", "版记所在的面", "双面", f"第 {number} 面", fits=number % 2 == 0
    )


def _has_lines(specimen: Specimen) -> bool:
    """A 信函 has a 版记 without lines (10.1)."""
    head = specimen.paper.head
    return specimen.paper.imprint is not None and (head is None or head.form != "信函")
