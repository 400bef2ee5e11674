"""Lines of a page, characters of a line, and whether anything stands outside the type area."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from chuangcheng.documents.paper import Heading, Paragraph
from chuangcheng.documents.proof.line import Line, Verdict
from chuangcheng.documents.proof.page import MM, Char, Page
from chuangcheng.documents.proof.specimen import Specimen, judged

_NEAR: Final = 0.5
"""What a renderer may be out, in mm."""
_HANGING: Final = "，。、；：！？”’》〉）〕】…—"
"""Marks that may stand in the margin rather than begin a line."""
_BEGINNING: Final = 6
"""So many characters tell where a text begins."""


def lines_of_page(specimen: Specimen) -> Iterator[Line]:
    """Lines of a page that is nothing but body text from top to bottom (5.2.3)."""
    grid = specimen.layout.grid
    counts = Counter(len(lines) for one in specimen.upright if (lines := _full(one, specimen)))
    yield _counted(specimen, "版心/每页行数", "每页行数", grid.lines, counts, "没有一面全是正文")


def chars_of_line(specimen: Specimen) -> Iterator[Line]:
    """Characters of a line from edge to edge that has no letters or digits (5.2.3)."""
    left, _, right, _ = specimen.edges
    cell = specimen.layout.cell * MM
    counts: Counter[int] = Counter()
    for page in specimen.upright:
        for line in _body_lines(page, specimen):
            is_wide = all(char.text > "\u2e7f" for char in line)
            if is_wide and line[0].left < left + _NEAR and line[-1].right > right - cell / 2:
                counts[len(line)] += 1
    yield _counted(
        specimen, "版心/每行字数", "每行字数", specimen.layout.grid.chars, counts, "没有排满的一行"
    )


def _counted(
    specimen: Specimen, entry: str, item: str, wanted: int, counts: Counter[int], none: str
) -> Line:
    """What is most often there; fewer or more by one is what marks of punctuation do to a line."""
    if not counts:
        clause = specimen.line(entry, item, "", "", fits=True).clause
        return Line(clause, item, str(wanted), none, Verdict.UNKNOWN)
    most = counts.most_common(1)[0][0]
    others = [str(one) for one in sorted(counts) if one != most]
    found = f"{most}（也有 {'、'.join(others)}）" if others else str(most)
    return specimen.line(entry, item, str(wanted), found, fits=most == wanted)


def overhang(specimen: Specimen) -> Iterator[Line]:
    """No character but a hanging mark stands left or right of the type area (5.2.1)."""
    left, _, right, _ = specimen.edges
    out = [
        (page.number, char)
        for page in specimen.upright
        for line in _body_lines(page, specimen)
        for char in line
        if char.left < left - _NEAR or (char.right > right + _NEAR and char.text not in _HANGING)
    ]
    found = "、".join(f"第 {number} 面的“{char.text}”" for number, char in out[:3]) or "没有"
    yield specimen.line("纸张/右边距", "左右出了版心的字", "没有", found, fits=not out)


def text_on_first_page(specimen: Specimen) -> Iterator[Line]:
    """Page 1 shows body text (7.3.3)."""
    if specimen.paper.head is None:
        return
    texts = [_begin(block) for block in specimen.blocks if isinstance(block, Heading | Paragraph)]
    if not texts:
        return
    page = "".join(specimen.pages[0].text.split())
    fits = any(text and text in page for text in texts)
    yield judged(
        "7.3.3", "首页显示正文", "显示", "显示" if fits else "没有", fits=fits, is_rule=True
    )


def _begin(block: Heading | Paragraph) -> str:
    text = block.number + block.text if isinstance(block, Heading) else block.text
    return "".join(text.split())[:_BEGINNING]


def _full(page: Page, specimen: Specimen) -> list[list[Char]]:
    """The lines of a page that body text fills; none for any other page."""
    lines = _body_lines(page, specimen)
    _, top, _, bottom = specimen.edges
    pitch = specimen.layout.grid.pitch / 20 * MM
    if len(lines) != len(page.lines(top, bottom)) or len(lines) < 2:
        return []
    steps = [below[0].bottom - above[0].bottom for above, below in pairwise(lines)]
    is_even = all(abs(step - pitch) < _NEAR for step in steps)
    reaches = lines[0][0].top < top + pitch and lines[-1][0].bottom > bottom - pitch
    return lines if is_even and reaches else []


def _body_lines(page: Page, specimen: Specimen) -> list[list[Char]]:
    """Lines of the type area all of whose characters are as large as body text."""
    _, top, _, bottom = specimen.edges
    size = specimen.layout.sizes.body
    lines = [[c for c in line if not c.text.isspace()] for line in page.lines(top, bottom)]
    return [line for line in lines if line and all(abs(c.size - size) < _NEAR for c in line)]
