"""Blocks of a paper as HTML: a function each, named in one table."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from html import escape
from typing import Any, Final

from chuangcheng.documents.layout import Layout
from chuangcheng.documents.masthead import ColumnHead, Distribution, Masthead
from chuangcheng.documents.paper import (
    Addressee,
    AnnexMark,
    AnnexNote,
    Attendance,
    Block,
    Column,
    CutLine,
    FormBlock,
    Heading,
    Note,
    Paragraph,
    Parties,
    PlotBlock,
    Roster,
    Run,
    Signature,
    TableBlock,
    Title,
)
from chuangcheng.documents.signing import DATED, SEALED, SIGNED_BY
from chuangcheng.documents.titles import break_title
from chuangcheng.documents.writers import svg
from chuangcheng.documents.writers.figures import figure
from chuangcheng.documents.writers.html.masthead import (
    column_head_html,
    distribution_html,
    masthead_html,
)
from chuangcheng.documents.writers.merge import row_spans


def block_html(block: Block, layout: Layout) -> str:
    """One block."""
    return "\n".join(WRITTEN[type(block)](block, layout))


def _title(block: Title, layout: Layout) -> Iterator[str]:
    lines = [line for piece in block.lines for line in break_title(piece, layout.titles.chars)]
    yield f"<h1>{'<br>'.join(escape(line) for line in lines)}</h1>"


def _flush(block: Addressee, _layout: Layout) -> Iterator[str]:
    yield f'<p class="顶格">{escape(block.text)}</p>'


def _annex_mark(block: AnnexMark, _layout: Layout) -> Iterator[str]:
    mark = f'<span class="附件">{escape(block.text)}</span>'
    yield f'<p class="顶格">{escape(block.number)}{mark}</p>'


def _paragraph(block: Paragraph, _layout: Layout) -> Iterator[str]:
    yield f"<p>{_runs(block.runs)}</p>"


def _signature(block: Signature, _layout: Layout) -> Iterator[str]:
    signed = "".join(f"<p>{escape(line)}</p>" for line in (*block.issuers, block.date) if line)
    yield f'<div class="{"署名" if block.sealed else "不用印"}">{signed}</div>'


def _note(block: Note, _layout: Layout) -> Iterator[str]:
    yield f"<p>（{escape(block.text)}）</p>"


def _attendance(block: Attendance, _layout: Layout) -> Iterator[str]:
    yield '<div class="出席">'
    for label, names in block.entries:
        yield f"<p><b>{escape(label)}</b>：{escape(names)}</p>"
    yield "</div>"


def _cut_line(block: CutLine, _layout: Layout) -> Iterator[str]:
    yield f'<p class="剪切线">{escape(block.text)}</p>'


def _heading(block: Heading, _layout: Layout) -> Iterator[str]:
    text = escape(block.number + block.text)
    if block.rest:
        kind = {1: ' class="一级"', 2: ' class="二级"'}.get(block.level, "")
        yield f"<p><span{kind}>{text}</span>{_runs(block.rest)}</p>"
    else:
        yield f"<h{block.level + 1}>{text}</h{block.level + 1}>"


def _runs(runs: tuple[Run, ...]) -> str:
    return "".join(
        f"<strong>{escape(run.text)}</strong>" if run.bold else escape(run.text) for run in runs
    )


def _annexes(block: AnnexNote, _layout: Layout) -> Iterator[str]:
    for number, name in enumerate(block.names, start=1):
        head = "附件：" if number == 1 else "　　　"
        count = f"{number}." if len(block.names) > 1 else ""
        yield f"<p>{head}{count}{escape(name)}</p>"


def _table(block: TableBlock, _layout: Layout) -> Iterator[str]:
    table = block.table
    total = sum(column.width for column in table.columns)
    yield "<table>"
    yield "".join(
        f'<col style="width:{100 * column.width / total:.2f}%">' for column in table.columns
    )
    heads = "".join(f"<th>{escape(column.title)}</th>" for column in table.columns)
    yield f"<thead><tr>{heads}</tr></thead>"
    spans = row_spans(table)
    for number, row in enumerate(table.rows):
        cells = []
        for index, text in enumerate(row):
            span = spans.get((number, index), 1)
            if span:
                rows = f' rowspan="{span}"' if span > 1 else ""
                cells.append(_cell(text, table.columns[index], rows))
        yield f"<tr>{''.join(cells)}</tr>"
    yield "</table>"


def _cell(text: str, column: Column, rows: str) -> str:
    content = escape(text).replace("\n", "<br>")
    match column.holds:
        case "bar":
            drawn = f"{svg.bar(figure(text))}<span>{content}</span>" if text else ""
            return f'<td class="率"{rows}>{drawn}</td>'
        case "figure" | "share" | "change":
            return f'<td class="数"{rows}>{content}</td>'
        case "text":
            kind = ' class="左"' if column.align == "left" else ""
            return f"<td{kind}{rows}>{content}</td>"


def _plot(block: PlotBlock, _layout: Layout) -> Iterator[str]:
    yield f"<figure>{svg.write(block.plot)}</figure>"


def _form(block: FormBlock, _layout: Layout) -> Iterator[str]:
    yield '<div class="填表">'
    for row in block.form.rows:
        cells = "".join(
            f"<b>{escape(field.label)}</b>"
            f'<span style="min-height:{1.4 * field.lines:g}em">{escape(field.value)}</span>'
            for field in row
        )
        yield f"<div>{cells}</div>"
    yield "</div>"


def _roster(block: Roster, _layout: Layout) -> Iterator[str]:
    yield '<table class="名单">'
    before = ""
    for label, member in block.entries:
        shown = f"{label}：" if label and label != before else ""
        before = label
        yield f"<tr><th>{escape(shown)}</th><td>{escape(member)}</td></tr>"
    yield "</table>"


def _parties(block: Parties, _layout: Layout) -> Iterator[str]:
    yield '<div class="签字">'
    for label, name in block.entries:
        head = f"{label}：{name}" if label else name
        lines = "".join(f"<p>{escape(line)}</p>" for line in (head, SEALED, SIGNED_BY, DATED))
        yield f"<div>{lines}</div>"
    yield "</div>"


_Written = Callable[[Any, Layout], Iterator[str]]

WRITTEN: Final[dict[type[Block], _Written]] = {
    Title: _title,
    Addressee: _flush,
    Heading: _heading,
    Paragraph: _paragraph,
    AnnexNote: _annexes,
    AnnexMark: _annex_mark,
    Signature: _signature,
    Note: _note,
    TableBlock: _table,
    PlotBlock: _plot,
    FormBlock: _form,
    CutLine: _cut_line,
    Attendance: _attendance,
    Roster: _roster,
    Parties: _parties,
    Masthead: masthead_html,
    Distribution: distribution_html,
    ColumnHead: column_head_html,
}
