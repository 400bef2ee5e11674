"""Lists of members, and places to sign."""

from __future__ import annotations

from collections.abc import Iterator

from lxml.etree import _Element as Element

from chuangcheng.documents.layout import Layout
from chuangcheng.documents.paper import Attendance, Parties, Roster
from chuangcheng.documents.signing import DATED, SEALED, SIGNED_BY
from chuangcheng.documents.widths import cells, spread
from chuangcheng.documents.writers.docx.elements import fonts, indent, paragraph, run, w
from chuangcheng.documents.writers.docx.measure import twips_of
from chuangcheng.documents.writers.docx.styles import FLUSH
from chuangcheng.documents.writers.docx.table import Room


def roster(content: Roster, layout: Layout) -> Iterator[Element]:
    """Labels as wide as the widest, members below one another, second lines below the first."""
    widest = max((cells(label) for label, _ in content.entries), default=0.0)
    left = layout.body.indent + widest + 1
    before = ""
    for label, member in content.entries:
        shown = label if label != before else ""
        before = label
        text = f"{spread(shown, int(widest))}：{member}" if shown else member
        hanging = widest + 1 if shown else 0.0
        place = indent(left=twips_of(left * layout.cell), hanging=twips_of(hanging * layout.cell))
        yield paragraph(FLUSH, run(text), properties=(place,))


def attendance(content: Attendance, layout: Layout) -> Iterator[Element]:
    """Labels in a face of their own; second lines below the first name (10.3)."""
    for label, names in content.entries:
        face = fonts(layout.fonts.attendance, layout.fonts.latin)
        hanging = cells(label) + 1
        left = layout.minutes.indent + hanging
        place = indent(left=twips_of(left * layout.cell), hanging=twips_of(hanging * layout.cell))
        yield paragraph(FLUSH, run(label, face), run(f"：{names}"), properties=(place,))


def parties(content: Parties, room: Room) -> Element:
    """A table without lines, two parties to a row; a row stays on one page."""
    width = twips_of(room.width) // 2
    entries = content.entries
    pairs = [entries[i : i + 2] for i in range(0, len(entries), 2)]
    return w(
        "tbl",
        w(
            "tblPr",
            w("tblW", w=2 * width, type="dxa"),
            w("tblLayout", type="fixed"),
            w("tblCellMar", w("left", w=0, type="dxa"), w("right", w=0, type="dxa")),
        ),
        w("tblGrid", w("gridCol", w=width), w("gridCol", w=width)),
        *(
            w("tr", w("trPr", w("cantSplit")), *(_party(one, width) for one in pair))
            for pair in pairs
        ),
    )


def _party(entry: tuple[str, str], width: int) -> Element:
    label, name = entry
    lines = (f"{label}：{name}" if label else name, SEALED, SIGNED_BY, DATED)
    keep = (w("keepNext"),)
    return w(
        "tc",
        w("tcPr", w("tcW", w=width, type="dxa")),
        *(paragraph(FLUSH, run(line), properties=(*keep, w("jc", val="left"))) for line in lines),
    )
