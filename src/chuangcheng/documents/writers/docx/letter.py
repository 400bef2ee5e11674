"""版头 of a 信函 (10.1): mark and double lines in boxes that hang in the first page's header.

They lie above and below the type area, where no text can stand, and belong to page 1 alone.
"""

from __future__ import annotations

from itertools import zip_longest

from lxml.etree import _Element as Element

from chuangcheng.documents.heights import letter_drop
from chuangcheng.documents.layout import Layout
from chuangcheng.documents.marks import (
    TIGHT,
    letter_rule_bottom,
    mark_names,
    mark_size,
    mark_suffix,
)
from chuangcheng.documents.paper import Head
from chuangcheng.documents.writers.docx.elements import (
    exact,
    fonts,
    paragraph,
    run,
    size,
    tab_stops,
    w,
)
from chuangcheng.documents.writers.docx.measure import twips, twips_of
from chuangcheng.documents.writers.docx.styles import FLUSH, MARK, NORMAL
from chuangcheng.documents.writers.docx.textbox import at_edge, textbox

_FIRST_ID = 70


def letter_head(content: Head, layout: Layout) -> list[Element]:
    """What stands in the type area: labels on the left, the number on the right, blank lines."""
    below = [paragraph(FLUSH) for _ in range(layout.letter.blank_before_title)]
    return [_spacer(content, layout), *_rows(content, layout), *below]


def letter_boxes(content: Head, layout: Layout) -> Element:
    """The paragraph of the first page's header that holds mark and lines."""
    own = layout.letter
    across, top = at_edge("H", "page", "center"), at_edge("V", "page", "top")
    boxes = (
        (_mark(content, layout), letter_rule_bottom(content, layout)),
        (_rules(layout, thick_first=False), layout.page.height - own.rule_bottom),
    )
    # Both reach from the edge of the sheet to their last line: LibreOffice loses offsets of boxes.
    return paragraph(
        NORMAL,
        *(
            textbox(inside, (own.rule_length, height), (across, top), id_=_FIRST_ID + i)
            for i, (inside, height) in enumerate(boxes)
        ),
        properties=(exact(20),),
    )


def _mark(content: Head, layout: Layout) -> list[Element]:
    text = "".join(mark_names(content)) + mark_suffix(content, layout)
    points_ = mark_size(content, layout)
    gap = exact(twips_of(points_ * TIGHT), after=twips(layout.letter.rule_gap))
    mark = paragraph(MARK, run(text, *size(points_)), properties=(gap,))
    return [mark, *_rules(layout, thick_first=True)]


def _rules(layout: Layout, *, thick_first: bool) -> list[Element]:
    """Two lines, each the lower border of a paragraph as low as the space above it."""
    own = layout.letter
    weights = (own.thick, own.thin) if thick_first else (own.thin, own.thick)
    return [
        paragraph(NORMAL, properties=(exact(line), w("pBdr", _border(weight, layout))))
        for line, weight in zip((1, twips_of(own.apart)), weights, strict=True)
    ]


def _border(weight: float, layout: Layout) -> Element:
    return w("bottom", val="single", sz=round(weight * 8), space=0, color=layout.rule.colour)


def _spacer(content: Head, layout: Layout) -> Element:
    """Height from the top of the type area down to the first row's line."""
    return paragraph(FLUSH, properties=(exact(twips_of(letter_drop(content, layout))),))


def _rows(content: Head, layout: Layout) -> list[Element]:
    pairs = zip_longest(content.labels or ("",), (content.number,), fillvalue="")
    return [_row(label, number, layout) for label, number in pairs]


def _row(label: str, number: str, layout: Layout) -> Element:
    """A label at the left edge, the number at the right one."""
    stop = tab_stops(("right", twips(layout.page.type_width)))
    face = fonts(layout.fonts.label, layout.fonts.latin)
    properties = (stop, w("jc", val="left"))
    return paragraph(FLUSH, run(label, face), run(f"\t{number}"), properties=properties)
