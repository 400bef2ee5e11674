"""发文字号 above the red line, alone or with 签发人 (7.2.5, 7.2.6) or a date (10.3)."""

from __future__ import annotations

from lxml.etree import _Element as Element

from chuangcheng.documents.heights import rule_space
from chuangcheng.documents.layout import Layout
from chuangcheng.documents.paper import Head
from chuangcheng.documents.writers.docx.elements import paragraph, run, tab_stops, w
from chuangcheng.documents.writers.docx.measure import twips, twips_of
from chuangcheng.documents.writers.docx.signers import signer_lines
from chuangcheng.documents.writers.docx.styles import FLUSH


def number_lines(content: Head, layout: Layout) -> list[Element]:
    """The number's lines; the red line is a border of the last one, so they cannot be parted."""
    line = w("pBdr", red_line(layout))
    if content.signers:
        return signer_lines(content, layout, line)
    if content.form == "纪要" and content.date:
        return [_between(content, layout, line)]
    return [paragraph(FLUSH, run(content.number), properties=(line, w("jc", val="center")))]


def red_line(layout: Layout) -> Element:
    """The red line as the border below a line of text (7.2.7)."""
    return w(
        "bottom",
        val="single",
        sz=round(layout.rule.weight * 8),
        space=min(31, round(rule_space(layout))),  # the format's limit
        color=layout.rule.colour,
    )


def _between(content: Head, layout: Layout, line: Element) -> Element:
    """The number of a 纪要 and its date at the two ends of a line."""
    inset = twips_of(layout.upward.number_inset * layout.cell)
    stops = tab_stops(("left", inset), ("right", twips(layout.page.type_width) - inset))
    text = run(f"\t{content.number}\t{content.date}")
    return paragraph(FLUSH, text, properties=(line, stops, w("jc", val="left")))
