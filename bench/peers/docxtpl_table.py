"""The table from a Word template with docxtpl: rows.(json|yaml) out.docx."""

import io
import sys

from docx import Document
from docxtpl import DocxTemplate
from rows import HEADER, TITLE, read_rows


def template() -> io.BytesIO:
    """A template of one line, which docxtpl repeats for each row."""
    document = Document()
    document.add_heading(TITLE)
    table = document.add_table(rows=4, cols=len(HEADER), style="Table Grid")
    for cell, name in zip(table.rows[0].cells, HEADER, strict=True):
        cell.text = name
    table.rows[1].cells[0].text = "{%tr for row in rows %}"
    for number, cell in enumerate(table.rows[2].cells):
        cell.text = f"{{{{ row[{number}] }}}}"
    table.rows[3].cells[0].text = "{%tr endfor %}"
    stream = io.BytesIO()
    document.save(stream)
    stream.seek(0)
    return stream


out = DocxTemplate(template())
out.render({"rows": read_rows(sys.argv[1])})
out.save(sys.argv[2])
