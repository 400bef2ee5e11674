"""报头, 栏目 and 报尾 of a 简报."""

from __future__ import annotations

from copy import deepcopy

from lxml.etree import _Element as Element

from chuangcheng.documents.layout import Layout
from chuangcheng.documents.marks import TIGHT
from chuangcheng.documents.masthead import ColumnHead, Distribution, Masthead
from chuangcheng.documents.units import points
from chuangcheng.documents.widths import cells, set_width
from chuangcheng.documents.writers.docx.elements import indent, paragraph, run, tab_stops, w
from chuangcheng.documents.writers.docx.head import mark_line
from chuangcheng.documents.writers.docx.measure import twips, twips_of
from chuangcheng.documents.writers.docx.number import red_line
from chuangcheng.documents.writers.docx.styles import ANNEX, FLUSH, IMPRINT


def masthead(content: Masthead, layout: Layout) -> list[Element]:
    """The name on one line, the issue below it, editor and date at the ends of the red rule."""
    own, width = layout.bulletin, points(layout.page.type_width)
    size = min(own.size, int(2 * width / max(1.0, cells(content.name))) / 2)
    above = [paragraph(FLUSH) for _ in range(own.blank_before_issue)]
    below = [paragraph(FLUSH) for _ in range(own.blank_after_rule)]
    issue = paragraph(FLUSH, run(content.issue), properties=(w("jc", val="center"),))
    name = mark_line(content.name, size, TIGHT, "center")
    return [name, *above, issue, *_ends(content, layout), *below]


def _ends(content: Masthead, layout: Layout) -> list[Element]:
    """Editor and date on one line; the date below it where they do not fit."""
    rule = w("pBdr", red_line(layout))
    total = set_width(content.editor) + set_width(content.date)
    if total < layout.grid.chars:
        stop = tab_stops(("right", twips(layout.page.type_width)))
        text = run(f"{content.editor}\t{content.date}")
        return [paragraph(FLUSH, text, properties=(rule, stop, w("jc", val="left")))]
    date = paragraph(FLUSH, run(content.date), properties=(rule, w("jc", val="right")))
    return [paragraph(FLUSH, run(content.editor), properties=(w("keepNext"),)), date]


def column_head(content: ColumnHead) -> Element:
    """【栏目】, which stays with what it heads."""
    return paragraph(ANNEX, run(f"【{content.text}】"), properties=(w("keepNext"),))


def distribution(content: Distribution, layout: Layout) -> list[Element]:
    """Lines between thin rules on one page; second lines begin below the first name.

    Rules begin and end with the paragraph: blanks and stops, not indents, keep text off the edge.
    """
    size, inset = layout.sizes.imprint, layout.imprint.inset
    blank = "　" * round(inset)
    hanging = twips_of(cells(f"{blank}报：") * size)
    right = twips(layout.page.type_width) - twips_of(inset * size)
    texts = [f"{blank}{line}" for line in content.lines]
    if content.copies:
        texts.append(f"\t\t{content.copies}")
    alike = [
        _rules(layout),
        tab_stops(("left", hanging), ("right", right)),
        indent(left=hanging, hanging=hanging),
        w("jc", val="left"),
    ]
    kept = [*alike, w("keepNext")]
    return [
        paragraph(IMPRINT, run(text), properties=(*map(deepcopy, kept if left else alike),))
        for left, text in zip(range(len(texts) - 1, -1, -1), texts, strict=True)
    ]


def _rules(layout: Layout) -> Element:
    """Every line has the same, so that neighbours share one rule between them."""
    thin = round(points(layout.imprint.inner_line) * 8)
    sides = ("top", "bottom", "between")
    return w("pBdr", *(w(side, val="single", sz=thin, space=1, color="000000") for side in sides))
