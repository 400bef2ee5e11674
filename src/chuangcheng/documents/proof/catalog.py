"""Every measurement, one line each, in the order of the standard."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from chuangcheng.documents.proof.file import faces, paper, tables
from chuangcheng.documents.proof.line import Line
from chuangcheng.documents.proof.sheet import head, imprint, number, signature, text
from chuangcheng.documents.proof.specimen import Specimen

Measure = Callable[[Specimen], Iterator[Line]]

OF_FILE: Final[tuple[tuple[str, Measure], ...]] = (
    ("纸张", paper.sheet),
    ("页边距", paper.margins),
    ("字体", faces.fonts),
    ("字号", faces.sizes),
    ("加粗", faces.weights),
    ("行距、字距", faces.pitch),
    ("另外的字体、颜色", faces.strays),
    ("表格的宽", tables.widths),
    ("续页的表头", tables.heads),
)
"""What the docx says itself."""

OF_PAGES: Final[tuple[tuple[str, Measure], ...]] = (
    ("每页行数", text.lines_of_page),
    ("每行字数", text.chars_of_line),
    ("出了版心的字", text.overhang),
    ("发文机关标志的位置", head.mark_top),
    ("红色分隔线", head.red_line),
    ("信函的双线", head.letter_lines),
    ("首页显示正文", text.text_on_first_page),
    ("成文日期的位置", signature.date_gap),
    ("署名的位置", signature.name_over_date),
    ("不盖章的成文日期", signature.unsealed),
    ("成文日期那一面有正文", signature.page_has_text),
    ("版记的位置", imprint.bottom_line),
    ("版记所在的面", imprint.even_page),
    ("页码", number.presence),
    ("页码的高低", number.depth),
    ("页码的左右", number.side),
)
"""What only the printed pages show."""
