"""A paper as GitHub-flavoured Markdown, for reading and for diffs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, assert_never

from chuangcheng.documents.layout import Layout
from chuangcheng.documents.paper import (
    Addressee,
    AnnexMark,
    AnnexNote,
    Block,
    Column,
    Heading,
    Imprint,
    Paper,
    Paragraph,
    PlotBlock,
    Run,
    Signature,
    Table,
    TableBlock,
    Title,
)
from chuangcheng.documents.plot import PARTS, Plot
from chuangcheng.models.values.number import format_points

_SIGNS: Final = "█▒·"
_BAR: Final = 40
"""Letters in the longest bar."""
_SPECIAL: Final = re.compile(r"([\\`*_\[\]<>#|~&])")


def write(paper: Paper, _layout: Layout) -> bytes:
    """UTF-8 text; blocks are set apart by blank lines, sections by a rule."""
    pages = ["\n\n".join(_head(paper))] if paper.head else []
    pages += [
        "\n\n".join(text for block in section.blocks if (text := _block(block)))
        for section in paper.sections
    ]
    if paper.imprint:
        pages.append(_imprint(paper.imprint))
    return ("\n\n---\n\n".join(pages) + "\n").encode()


def _escape(text: str) -> str:
    """User text so that Markdown shows it as it is; a leading list or number mark included."""
    escaped = _SPECIAL.sub(r"\\\1", text)
    return re.sub(r"^(\d+)([.)])(?=\s)|^([-+])(?=\s)", r"\1\\\2\3", escaped)


def _head(paper: Paper) -> Iterator[str]:
    head = paper.head
    if head:
        yield f"**{_escape('　'.join(head.issuers))}{head.suffix}**"
        if head.number:
            yield _escape(head.number)


def _block(block: Block) -> str:
    match block:
        case Title(lines):
            return "# " + _escape("　".join(lines))
        case Addressee(text) | AnnexMark(text):
            return _escape(text)
        case Heading(level, number, text, rest):
            if rest:
                return _bold(number + text) + _runs(rest)
            return f"{'#' * (level + 1)} {_escape(number + text)}"
        case Paragraph(runs):
            return _runs(runs)
        case AnnexNote(names):
            return "\n".join(_annexes(names))
        case Signature(issuers, date):
            return "  \n".join(_escape(line) for line in (*issuers, date) if line)
        case TableBlock(table):
            return _table(table)
        case PlotBlock(plot):
            return "\n".join(_plot(plot))
        case _:
            assert_never(block)


def _runs(runs: tuple[Run, ...]) -> str:
    return "".join(_bold(run.text) if run.bold else _escape(run.text) for run in runs)


def _bold(text: str) -> str:
    """Bold but for a last mark: `**甲。**乙` is no bold in CommonMark, `**甲**。乙` is."""
    body = text.rstrip("。，；：！？")
    return f"**{_escape(body)}**{text[len(body) :]}" if body else text


def _annexes(names: tuple[str, ...]) -> Iterator[str]:
    if len(names) == 1:
        yield f"附件：{_escape(names[0])}"
        return
    for number, name in enumerate(names, start=1):
        yield f"{'附件：' if number == 1 else '　　　'}{number}.{_escape(name)}  "


def _table(table: Table) -> str:
    head = [column.title for column in table.columns]
    marks = [_mark(column) for column in table.columns]
    rows = [[_cell(cell) for cell in row] for row in table.rows]
    return "\n".join(f"| {' | '.join(row)} |" for row in [head, marks, *rows])


def _mark(column: Column) -> str:
    if column.holds != "text":
        return "---:"
    return ":---" if column.align == "left" else ":---:"


def _plot(plot: Plot) -> Iterator[str]:
    """Bars of letters, the labels behind them: 汉字 and letters have no common width."""
    yield "```text"
    yield "　".join(f"{sign} {name}" for sign, name in zip(_SIGNS, PARTS, strict=True))
    for mark in plot.marks:
        got, open_, _ = (round(part * _BAR / plot.end) for part in mark.parts)
        whole = max(got + open_, round(mark.full * _BAR / plot.end))
        parts = zip(_SIGNS, (got, open_, whole - got - open_), strict=True)
        drawn = "".join(sign * count for sign, count in parts).ljust(_BAR)
        figures = f"{format_points(mark.known)}/{format_points(mark.full)}"
        yield f"{drawn} {mark.label} {figures}"
    yield "```"


def _cell(text: str) -> str:
    return _escape(text).replace("\n", "<br>")


def _imprint(imprint: Imprint) -> str:
    lines = [f"抄送：{'，'.join(imprint.copies_to)}。"] if imprint.copies_to else []
    lines.append(f"{imprint.printer}　{imprint.printed_on}印发")
    if imprint.copies:
        lines.append(imprint.copies)
    return "  \n".join(_escape(line) for line in lines)
