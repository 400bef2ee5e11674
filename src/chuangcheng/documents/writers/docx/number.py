"""发文字号 above the red line, alone or with 签发人 (7.2.5, 7.2.6) or a date (10.3)."""

from __future__ import annotations

from lxml.etree import _Element as Element

from chuangcheng.documents.heights import rule_space
from chuangcheng.documents.layout import Layout
from chuangcheng.documents.paper import Head
from chuangcheng.documents.widths import cells, spread
from chuangcheng.documents.writers.docx.elements import fonts, paragraph, run, w
from chuangcheng.documents.writers.docx.measure import twips, twips_of
from chuangcheng.documents.writers.docx.styles import FLUSH

_SIGNED_BY = "签发人："


def number_lines(content: Head, layout: Layout) -> list[Element]:
    """The number's lines; the red line is a border of the last one, so they cannot be parted."""
    line = w("pBdr", _red_line(layout))
    if content.signers:
        return _upward(content, layout, line)
    if content.form == "纪要" and content.date:
        return [_between(content, layout, line)]
    return [paragraph(FLUSH, run(content.number), properties=(line, w("jc", val="center")))]


def tab_stops(*places: tuple[str, int]) -> Element:
    """Stops of kind and place, in twips from the left edge of the type area."""
    return w("tabs", *(w("tab", val=kind, pos=place) for kind, place in places))


def _red_line(layout: Layout) -> Element:
    return w(
        "bottom",
        val="single",
        sz=round(layout.rule.weight * 8),
        space=min(31, round(rule_space(layout))),  # the format's limit
        color=layout.rule.colour,
    )


def _upward(content: Head, layout: Layout, line: Element) -> list[Element]:
    """The number on the left, on the line of the last signer; names stand below one another."""
    own, most = layout.upward, max(1, layout.upward.signers)
    rows = [content.signers[i : i + most] for i in range(0, len(content.signers), most)]
    widest = max(cells(name) for name in content.signers)
    beside = min(most, len(content.signers))
    total = twips(layout.page.type_width)
    width = twips_of((beside * (widest + 1) - 1 + own.signer_inset) * layout.cell)
    first = total - width
    stops = [("left", first + twips_of(i * (widest + 1) * layout.cell)) for i in range(beside)]
    # Stops, not indents: a border is as wide as its paragraph.
    inset = ("left", twips_of(own.number_inset * layout.cell))
    label = ("left", first - twips_of(cells(_SIGNED_BY) * layout.cell))
    elements = []
    for i, row in enumerate(rows):
        number = f"\t{content.number}" if i == len(rows) - 1 else "\t"
        names = "\t".join(spread(name, int(widest)) for name in row)
        lead = [run(f"{number}\t"), run(_SIGNED_BY)] if i == 0 else [run(f"{number}\t")]
        own_stops = (label, *stops[1:]) if i == 0 else tuple(stops)
        face = fonts(layout.fonts.signer, layout.fonts.latin)
        properties = [tab_stops(inset, *own_stops), w("jc", val="left")]
        properties += [line] if i == len(rows) - 1 else []
        elements.append(paragraph(FLUSH, *lead, run(names, face), properties=tuple(properties)))
    return elements


def _between(content: Head, layout: Layout, line: Element) -> Element:
    """The number of a 纪要 and its date at the two ends of a line."""
    inset = twips_of(layout.upward.number_inset * layout.cell)
    stops = tab_stops(("left", inset), ("right", twips(layout.page.type_width) - inset))
    text = run(f"\t{content.number}\t{content.date}")
    return paragraph(FLUSH, text, properties=(line, stops, w("jc", val="left")))
