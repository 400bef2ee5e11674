"""发文字号 and 签发人 of a 上行文 (7.2.5, 7.2.6).

The number stands on the left, on the line of the last signer; names stand below one another.
"""

from __future__ import annotations

from dataclasses import dataclass

from lxml.etree import _Element as Element

from chuangcheng.documents.layout import Layout
from chuangcheng.documents.paper import Head
from chuangcheng.documents.widths import cells, spread
from chuangcheng.documents.writers.docx.elements import fonts, paragraph, run, tab_stops, w
from chuangcheng.documents.writers.docx.measure import twips, twips_of
from chuangcheng.documents.writers.docx.styles import FLUSH

_SIGNED_BY = "签发人："


def signer_lines(content: Head, layout: Layout, line: Element) -> list[Element]:
    """As many lines as the signers need; `line` is the border of the last."""
    most = max(1, layout.upward.signers)
    rows = [content.signers[i : i + most] for i in range(0, len(content.signers), most)]
    places = _Places.of(content, layout)
    last = len(rows) - 1
    return [
        _row(
            _lead(content.number if i == last else "", is_first=i == 0),
            _names(row, places.widest, layout),
            places.stops(is_first=i == 0),
            (line,) if i == last else (),
        )
        for i, row in enumerate(rows)
    ]


@dataclass(frozen=True, slots=True)
class _Places:
    """Where number, label and names begin, in twips from the left edge of the type area."""

    number: int
    label: int
    names: tuple[int, ...]
    widest: int

    @classmethod
    def of(cls, content: Head, layout: Layout) -> _Places:
        own, cell = layout.upward, layout.cell
        widest = max(cells(name) for name in content.signers)
        beside = min(max(1, own.signers), len(content.signers))
        width = beside * (widest + 1) - 1 + own.signer_inset
        first = twips(layout.page.type_width) - twips_of(width * cell)
        return cls(
            number=twips_of(own.number_inset * cell),
            label=first - twips_of(cells(_SIGNED_BY) * cell),
            names=tuple(first + twips_of(i * (widest + 1) * cell) for i in range(beside)),
            widest=int(widest),
        )

    def stops(self, *, is_first: bool) -> Element:
        """Stops, not indents: a border is as wide as its paragraph.

        On the first line the first name follows the label without a stop.
        """
        names = (self.label, *self.names[1:]) if is_first else self.names
        return tab_stops(*(("left", at) for at in (self.number, *names)))


def _lead(number: str, *, is_first: bool) -> list[Element]:
    lead = [run(f"\t{number}\t")]
    return [*lead, run(_SIGNED_BY)] if is_first else lead


def _names(row: tuple[str, ...], widest: int, layout: Layout) -> Element:
    face = fonts(layout.fonts.signer, layout.fonts.latin)
    return run("\t".join(spread(name, widest) for name in row), face)


def _row(
    lead: list[Element], names: Element, stops: Element, border: tuple[Element, ...]
) -> Element:
    properties = (stops, w("jc", val="left"), *border)
    return paragraph(FLUSH, *lead, names, properties=properties)
