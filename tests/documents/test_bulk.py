"""Long tables: written as they are made, and the same text whatever stands in them."""

from __future__ import annotations

import io
import tracemalloc
import zipfile

from docx import Document

from chuangcheng.documents.catalog import WRITERS
from chuangcheng.documents.layout import read_layout
from chuangcheng.documents.paper import Column, Paper, Section, Table, TableBlock
from documents import papers

NATIONAL = read_layout(papers.PROFILE)
ROWS = 12_000
HOSTILE = (
    "<w:p>&amp;</w:t>",
    "]]>",
    "\x00\x08\ufffe",
    "=1+1",
    "{{ x }}",
    "a\r\nb",
    "\ud83d",
    " x ",
)


def _table(*rows: tuple[str, ...]) -> Paper:
    columns = tuple(Column(f"列{i}", 1) for i in range(len(rows[0])))
    return Paper(name="长表", sections=(Section((TableBlock(Table("长表", columns, rows)),)),))


def test_the_text_of_a_long_table_is_never_held_whole() -> None:
    paper = _table(*((str(i), f"第{i}项任务", "县住建局、县卫生局") for i in range(ROWS)))
    WRITERS["docx"].write(_table(("甲",)), NATIONAL)  # what is loaded once is not counted
    tracemalloc.start()
    content = WRITERS["docx"].write(paper, NATIONAL)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        text = package.getinfo("word/document.xml").file_size
    assert text > ROWS * 3 * 200
    # The texts that are remembered take 2 MB, however long the table is.
    assert peak < text / 2


def test_what_stands_in_a_cell_breaks_no_document() -> None:
    content = WRITERS["docx"].write(_table(HOSTILE), NATIONAL)
    table = Document(io.BytesIO(content)).tables[0]
    assert [cell.text for cell in table.rows[1].cells] == [
        "<w:p>&amp;</w:t>", "]]>", "", "=1+1", "{{ x }}", "a\nb", "", " x ",
    ]  # fmt: skip
