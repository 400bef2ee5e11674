"""A paper as GitHub-flavoured Markdown, for reading and for diffs."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any, Final

from chuangcheng.documents.layout import Layout
from chuangcheng.documents.marks import mark_names, mark_suffix
from chuangcheng.documents.masthead import ColumnHead, Distribution, Masthead
from chuangcheng.documents.paper import (
    Addressee,
    AnnexMark,
    AnnexNote,
    Attendance,
    Block,
    Column,
    CutLine,
    Form,
    FormBlock,
    Head,
    Heading,
    Imprint,
    Note,
    Paper,
    Paragraph,
    Parties,
    PlotBlock,
    Roster,
    Run,
    Signature,
    Table,
    TableBlock,
    Title,
)
from chuangcheng.documents.writers import letters

_SPECIAL: Final = re.compile(r"([\\`*_\[\]<>#|~&])")


def write(paper: Paper, layout: Layout) -> bytes:
    """UTF-8 text; blocks are set apart by blank lines, sections by a rule."""
    pages = ["\n\n".join(_head(paper.head, layout))] if paper.head else []
    pages += [
        "\n\n".join(text for block in section.blocks if (text := _WRITTEN[type(block)](block)))
        for section in paper.sections
    ]
    if paper.imprint:
        pages.append(_imprint(paper.imprint))
    return ("\n\n---\n\n".join(pages) + "\n").encode()


def _escape(text: str) -> str:
    """User text so that Markdown shows it as it is; a leading list or number mark included."""
    escaped = _SPECIAL.sub(r"\\\1", text)
    return re.sub(r"^(\d+)([.)])(?=\s)|^([-+])(?=\s)", r"\1\\\2\3", escaped)


def _head(head: Head, layout: Layout) -> Iterator[str]:
    if head.labels:
        yield "  \n".join(_escape(label) for label in head.labels)
    yield f"**{_escape('　'.join(mark_names(head)))}{_escape(mark_suffix(head, layout))}**"
    signers = f"签发人：{'　'.join(head.signers)}" if head.signers else ""
    below = "　　".join(filter(None, (head.number, signers, head.date)))
    if below:
        yield _escape(below)


def _title(block: Title) -> str:
    return "# " + _escape("　".join(block.lines))


def _annex_mark(block: AnnexMark) -> str:
    return _escape(block.number + block.text)


def _heading(block: Heading) -> str:
    text = block.number + block.text
    if block.rest:
        return _bold(text) + _runs(block.rest)
    return f"{'#' * (block.level + 1)} {_escape(text)}"


def _signature(block: Signature) -> str:
    return "  \n".join(_escape(line) for line in (*block.issuers, block.date) if line)


def _cut_line(block: CutLine) -> str:
    return f"- - - - - {_escape(block.text)} - - - - -"


def _entries(block: Attendance | Roster | Parties) -> str:
    lines = (f"{label}：{name}" if label else name for label, name in block.entries)
    return "  \n".join(_escape(line) for line in lines)


def _masthead(block: Masthead) -> str:
    below = "  \n".join(_escape(line) for line in (block.issue, f"{block.editor}　{block.date}"))
    return f"**{_escape(block.name)}**\n\n{below}"


def _distribution(block: Distribution) -> str:
    return "  \n".join(_escape(line) for line in (*block.lines, block.copies) if line)


def _runs(runs: tuple[Run, ...]) -> str:
    return "".join(_bold(run.text) if run.bold else _escape(run.text) for run in runs)


def _bold(text: str) -> str:
    """Bold but for a last mark: `**甲。**乙` is no bold in CommonMark, `**甲**。乙` is."""
    body = text.rstrip("。，；：！？")
    return f"**{_escape(body)}**{text[len(body) :]}" if body else text


def _annexes(block: AnnexNote) -> str:
    if len(block.names) == 1:
        return f"附件：{_escape(block.names[0])}"
    return "\n".join(
        f"{'附件：' if number == 1 else '　　　'}{number}.{_escape(name)}  "
        for number, name in enumerate(block.names, start=1)
    )


def _table(table: Table) -> str:
    head = [column.title for column in table.columns]
    marks = [_mark(column) for column in table.columns]
    rows = [[_cell(cell) for cell in row] for row in table.rows]
    return "\n".join(f"| {' | '.join(row)} |" for row in [head, marks, *rows])


def _mark(column: Column) -> str:
    if column.holds != "text":
        return "---:"
    return ":---" if column.align == "left" else ":---:"


def _form(form: Form) -> str:
    """Label and value, field by field: Markdown has no spans."""
    fields = [field for row in form.rows for field in row]
    rows = [f"| {_cell(field.label)} | {_cell(field.value)} |" for field in fields]
    return "\n".join(["|  |  |", "| :---: | :--- |", *rows])


def _cell(text: str) -> str:
    return _escape(text).replace("\n", "<br>")


def _imprint(imprint: Imprint) -> str:
    lines = [f"主送：{imprint.addressees}。"] if imprint.addressees else []
    lines += [f"抄送：{'，'.join(imprint.copies_to)}。"] if imprint.copies_to else []
    if imprint.printer:
        lines.append(f"{imprint.printer}　{imprint.printed_on}印发")
    lines += [imprint.copies] if imprint.copies else []
    return "  \n".join(_escape(line) for line in lines)


_WRITTEN: Final[dict[type[Block], Callable[[Any], str]]] = {
    Title: _title,
    Addressee: lambda block: _escape(block.text),
    Heading: _heading,
    Paragraph: lambda block: _runs(block.runs),
    AnnexNote: _annexes,
    AnnexMark: _annex_mark,
    Signature: _signature,
    Note: lambda block: f"（{_escape(block.text)}）",
    TableBlock: lambda block: _table(block.table),
    PlotBlock: lambda block: "\n".join(["```text", *letters.lines(block.plot), "```"]),
    FormBlock: lambda block: _form(block.form),
    CutLine: _cut_line,
    Attendance: _entries,
    Roster: _entries,
    Parties: _entries,
    Masthead: _masthead,
    Distribution: _distribution,
    ColumnHead: lambda block: f"**【{_escape(block.text)}】**",
}
