"""版头: where the red mark begins, and the red line."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from chuangcheng.documents.proof.line import Line, Verdict
from chuangcheng.documents.proof.specimen import Specimen, shown

_GLYPH: Final = 1.5
"""A character is drawn somewhat inside its box: by how much depends on the font, in mm."""
_NEAR: Final = 1.0
_SHORTEST: Final = 100.0
_ENTRIES: Final = {
    "文件": "发文机关标志/距纸顶",
    "信函": "信函/标志距纸顶",
    "纪要": "纪要/标志距纸顶",
}


def mark_top(specimen: Specimen) -> Iterator[Line]:
    """From the edge of the sheet to the top of the mark (7.2.4, 10.1, 10.3)."""
    head, layout = specimen.paper.head, specimen.layout
    if head is None:
        return
    places = {"文件": layout.mark.top, "信函": layout.letter.top, "纪要": layout.minutes.top}
    wanted = places[head.form]
    page = specimen.pages[0]
    ink = page.ink((0, 0, page.width, page.height / 2), red=True)
    yield specimen.line(
        _ENTRIES[head.form], "标志上边缘距纸顶", shown(wanted, "毫米"), shown(ink.top, "毫米"),
        fits=abs(ink.top - wanted) <= _GLYPH,
    )  # fmt: skip


def red_line(specimen: Specimen) -> Iterator[Line]:
    """The red line: as wide as the type area, below the 发文字号 (7.2.7)."""
    head = specimen.paper.head
    if head is None or head.form != "文件":
        return
    left, _, right, _ = specimen.edges
    page = specimen.pages[0]
    rules = page.rules(_SHORTEST, red=True)
    entry, gap = "分隔线/距发文字号", specimen.layout.rule.gap
    if not rules:
        yield specimen.line(entry, "红色分隔线", "有", "没有", fits=False)
        return
    length = rules[0].right - rules[0].left
    yield specimen.line(
        entry, "红色分隔线的长", shown(right - left, "毫米"), shown(length, "毫米"),
        fits=abs(length - (right - left)) <= _NEAR,
    )  # fmt: skip
    if not head.number:
        clause = specimen.line(entry, "", "", "", fits=True).clause
        yield Line(clause, "红线到发文字号", shown(gap, "毫米"), "没有发文字号", Verdict.UNKNOWN)
        return
    number = page.find("".join(head.number.split()))
    found = rules[0].top - page.ink((left, number[0].top, right, rules[0].top - 0.5)).bottom
    yield specimen.line(
        entry, "红线到发文字号", shown(gap, "毫米"), shown(found, "毫米"),
        fits=abs(found - gap) <= _NEAR,
    )  # fmt: skip


def letter_lines(specimen: Specimen) -> Iterator[Line]:
    """The double lines of a 信函: length, and how far from mark and foot of the sheet (10.1)."""
    head, letter = specimen.paper.head, specimen.layout.letter
    if head is None or head.form != "信函":
        return
    page = specimen.pages[0]
    rules = page.rules(_SHORTEST, red=True)
    if not rules:
        yield specimen.line("信函/双线长", "红色双线", "有", "没有", fits=False)
        return
    length = rules[0].right - rules[0].left
    yield specimen.line(
        "信函/双线长", "红色双线的长", shown(letter.rule_length, "毫米"), shown(length, "毫米"),
        fits=abs(length - letter.rule_length) <= _NEAR,
    )  # fmt: skip
    mark = page.ink((0, 0, page.width, rules[0].top - 0.5), red=True)
    yield from _place(specimen, "双线距标志", letter.rule_gap, rules[0].top - mark.bottom)
    foot = page.height - rules[-1].bottom
    yield from _place(specimen, "双线距纸底", letter.rule_bottom, foot)


def _place(specimen: Specimen, key: str, wanted: float, found: float) -> Iterator[Line]:
    yield specimen.line(
        f"信函/{key}", key, shown(wanted, "毫米"), shown(found, "毫米"),
        fits=abs(found - wanted) <= _GLYPH,
    )  # fmt: skip
