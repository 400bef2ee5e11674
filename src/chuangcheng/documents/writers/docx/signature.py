"""发文机关署名 and 成文日期 (7.3.5)."""

from __future__ import annotations

from lxml.etree import _Element as Element

from chuangcheng.documents.layout import Layout
from chuangcheng.documents.paper import Signature
from chuangcheng.documents.widths import set_width
from chuangcheng.documents.writers.docx.elements import indent, paragraph, run, w
from chuangcheng.documents.writers.docx.measure import twips, twips_of
from chuangcheng.documents.writers.docx.styles import FLUSH


def signature(block: Signature, layout: Layout, *, keep: bool = False) -> list[Element]:
    """署名 and date, as places for seals or without any; `keep` keeps them with what follows."""
    last = [w("keepNext")] if keep else []
    return _sealed(block, layout, last) if block.sealed else _unsealed(block, layout, last)


def _unsealed(block: Signature, layout: Layout, last: list[Element]) -> list[Element]:
    """Names right-aligned below one another; the date begins right of the last one's begin.

    A date longer than that name takes the name's place at the right, and the names move left.
    """
    own, total = layout.signing, twips(layout.page.type_width)
    name, date = set_width(("", *block.issuers)[-1]), set_width(block.date)
    gap = own.unsealed_gap
    if block.issuers and date > name:
        gap += date + own.unsealed_shift - name
    names = [_right(text, gap, layout, w("keepNext")) for text in block.issuers]
    if date > name:
        return [*names, _right(block.date, own.unsealed_gap, layout, *last)]
    left = total - twips_of((gap + name - own.unsealed_shift) * layout.cell)
    place = indent(left=left), w("jc", val="left")
    return [*names, paragraph(FLUSH, run(block.date), properties=(*last, *place))]


def _right(text: str, gap: float, layout: Layout, *properties: Element) -> Element:
    place = indent(right=twips_of(gap * layout.cell)), w("jc", val="right")
    return paragraph(FLUSH, run(text), properties=(*properties, *place))


def _sealed(block: Signature, layout: Layout, last: list[Element]) -> list[Element]:
    """署名 over the date; one name and the date share their indents, so they stay concentric.

    The right gap of the date is the profile's, unless a name is too long for it. Names of a joint
    document stand side by side in the agencies' order, as far apart as their seals need, the last
    one over the date (7.3.5.1).
    """
    total = twips(layout.page.type_width)
    half = layout.signing.date_gap + set_width(block.date) / 2
    # Half a character to each side: a name as wide as its line would be broken.
    half = max(half, *(set_width(name) / 2 + 0.5 for name in block.issuers[-1:]), 0.0)
    left = max(0, total - twips_of(2 * half * layout.cell))
    date = _centred(block.date, left, *last)
    if len(block.issuers) < 2:
        return [*(_centred(name, left, w("keepNext")) for name in block.issuers), date]
    rows = _rows(block.issuers, layout, centre=total - twips_of(half * layout.cell))
    return [*(_side_by_side(row) for row in rows), date]


_Placed = list[tuple[str, int]]
"""Names with the places of their centres, in twips from the left edge of the type area."""


def _rows(names: tuple[str, ...], layout: Layout, centre: int) -> list[_Placed]:
    """As many names to a row as there is room for; every row ends over the date."""
    rows: list[_Placed] = []
    row: _Placed = []
    for name in reversed(names):
        at = centre
        if row:
            beside, its_centre = row[0]
            apart = (set_width(name) + set_width(beside)) / 2 + 1
            at = its_centre - max(twips_of(apart * layout.cell), twips(layout.signing.seal_apart))
            if at - twips_of(set_width(name) / 2 * layout.cell) < 0:
                rows.insert(0, row)
                row, at = [], centre
        row.insert(0, (name, at))
    return [row, *rows]


def _side_by_side(row: _Placed) -> Element:
    stops = w("tabs", *(w("tab", val="center", pos=at) for _, at in row))
    text = "".join(f"\t{name}" for name, _ in row)
    return paragraph(FLUSH, run(text), properties=(w("keepNext"), stops))


def _centred(text: str, left: int, *properties: Element) -> Element:
    place = indent(left=left), w("jc", val="center")
    return paragraph(FLUSH, run(text), properties=(*properties, *place))
