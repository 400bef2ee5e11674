"""A paper as one self-contained HTML page that prints like the document."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import assert_never

from chuangcheng.documents.layout import Layout
from chuangcheng.documents.paper import (
    Addressee,
    AnnexMark,
    AnnexNote,
    Block,
    Column,
    Head,
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
from chuangcheng.documents.titles import break_title
from chuangcheng.documents.writers import svg
from chuangcheng.documents.writers.figures import figure
from chuangcheng.documents.writers.merge import row_spans


def write(paper: Paper, layout: Layout) -> bytes:
    """UTF-8; no script, nothing fetched from anywhere."""
    parts = [
        "<!DOCTYPE html>",
        '<html lang="zh-CN">',
        '<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width">',
        f"<title>{escape(paper.name)}</title>",
        f"<style>{_style(layout)}</style>",
    ]
    for number, section in enumerate(paper.sections):
        kind = "横版" if section.landscape else "竖版"
        parts.append(f'<section class="{kind}">')
        if number == 0 and paper.head:
            parts += _head(paper.head)
        parts += [_block(block, layout.titles.chars) for block in section.blocks]
        if paper.imprint and section is paper.sections[-1]:
            parts += _imprint(paper.imprint)
        parts.append("</section>")
    return ("\n".join(parts) + "\n</html>\n").encode()


def _style(layout: Layout) -> str:
    page, fonts, sizes = layout.page, layout.fonts, layout.sizes
    pitch = layout.grid.pitch / 20
    body = f"'{fonts.body}','FangSong','STFangsong',serif"
    margins = f"{page.top}mm {page.right}mm {page.bottom}mm {page.left}mm"
    turned = f"{page.left}mm {page.top}mm {page.right}mm {page.bottom}mm"
    return f"""
@page {{ size: {page.width}mm {page.height}mm; margin: {margins}; }}
@page wide {{ size: {page.height}mm {page.width}mm; margin: {turned}; }}
body {{ margin: 0; background: #e8e8e8; color: #000;
  font: {sizes.body}pt/{pitch}pt {body}; letter-spacing: {layout.grid.tracking / 20}pt; }}
section {{ box-sizing: border-box; margin: 8mm auto; background: #fff; break-after: page; }}
section:last-of-type {{ break-after: auto; }}
.竖版 {{ width: {page.width}mm; min-height: {page.height}mm; padding: {margins}; }}
.横版 {{ width: {page.height}mm; min-height: {page.width}mm; padding: {turned}; page: wide; }}
p, h1, h2, h3, h4, h5 {{ margin: 0; text-align: justify; }}
p, h2, h3, h4, h5 {{ text-indent: 2em; font-size: {sizes.body}pt; font-weight: normal; }}
h1 {{ margin: {pitch}pt 0; text-align: center; font-weight: normal; white-space: nowrap;
  font: {sizes.title}pt/{layout.titles.pitch}pt '{fonts.title}','SimSun',serif; }}
h2, .一级 {{ font-family: '{fonts.level1}','SimHei',sans-serif; }}
h3, .二级 {{ font-family: '{fonts.level2}','KaiTi',serif; }}
strong {{ font-weight: bold; }}
.红头 {{ display: flex; justify-content: center; align-items: center; gap: .4em;
  color: #{layout.mark.colour}; font: 30pt/1.4 '{fonts.mark}','SimSun',serif; }}
.红头 span {{ display: block; text-align: justify; text-align-last: justify; }}
.文号 {{ margin: {2 * pitch}pt 0 0; padding-bottom: 4mm; text-align: center; text-indent: 0;
  border-bottom: {layout.rule.weight}pt solid #{layout.rule.colour}; }}
.顶格 {{ text-indent: 0; }}
.署名 {{ margin: {2 * pitch}pt 4em 0 auto; width: max-content; text-align: center; }}
.署名 p {{ text-align: center; text-indent: 0; }}
table {{ width: 100%; border-collapse: collapse; font-size: {sizes.table}pt;
  line-height: 1.4; table-layout: fixed; }}
th, td {{ border: 0.5pt solid #000; padding: 1mm; overflow-wrap: anywhere; }}
th {{ font-family: '{fonts.table_head}','SimHei',sans-serif; font-weight: normal; }}
td {{ text-align: center; }}
td.左 {{ text-align: left; }}
td.数, td.率 {{ text-align: right; white-space: nowrap; letter-spacing: 0; }}
td.率 svg {{ float: left; width: calc(100% - 4.2em); height: .7em; margin-top: .35em; }}
figure {{ margin: 0 0 {pitch / 2}pt; break-inside: avoid; }}
figure svg {{ display: block; width: 100%; max-width: 230mm; margin: 0 auto; letter-spacing: 0; }}
thead {{ display: table-header-group; }}
tr {{ break-inside: avoid; }}
.版记 {{ margin-top: {2 * pitch}pt; font-size: {sizes.imprint}pt; border-top: 1pt solid;
  border-bottom: 1pt solid; }}
.版记 div {{ display: flex; justify-content: space-between; padding: 0 1em; }}
.版记 div + div {{ border-top: 0.7pt solid; }}
@media print {{ body {{ background: none; }}
  .竖版, .横版 {{ margin: 0; padding: 0; width: auto; min-height: 0; }} }}
@media screen and (max-width: 210mm) {{ h1 {{ white-space: normal; }}
  .竖版, .横版 {{ width: auto; padding: 5vw; min-height: 0; }} }}
""".strip()


def _head(head: Head) -> Iterator[str]:
    names = "".join(f"<span>{escape(name)}</span>" for name in head.issuers)
    yield f'<div class="红头"><div>{names}</div><div>{escape(head.suffix)}</div></div>'
    yield f'<p class="文号">{escape(head.number)}</p>'


def _block(block: Block, title_chars: float) -> str:
    match block:
        case Title(pieces):
            lines = [line for piece in pieces for line in break_title(piece, title_chars)]
            return f"<h1>{'<br>'.join(escape(line) for line in lines)}</h1>"
        case Addressee(text) | AnnexMark(text):
            return f'<p class="顶格">{escape(text)}</p>'
        case Heading(level, number, text, rest):
            return _heading(level, escape(number + text), rest)
        case Paragraph(runs):
            return f"<p>{_runs(runs)}</p>"
        case AnnexNote(names):
            return "".join(_annexes(names))
        case Signature(issuers, date):
            signed = "".join(f"<p>{escape(line)}</p>" for line in (*issuers, date) if line)
            return f'<div class="署名">{signed}</div>'
        case TableBlock(table):
            return "\n".join(_table(table))
        case PlotBlock(plot):
            return f"<figure>{svg.write(plot)}</figure>"
        case _:
            assert_never(block)


def _heading(level: int, text: str, rest: tuple[Run, ...]) -> str:
    if not rest:
        return f"<h{level + 1}>{text}</h{level + 1}>"
    kind = {1: ' class="一级"', 2: ' class="二级"'}.get(level, "")
    return f"<p><span{kind}>{text}</span>{_runs(rest)}</p>"


def _runs(runs: tuple[Run, ...]) -> str:
    return "".join(
        f"<strong>{escape(run.text)}</strong>" if run.bold else escape(run.text) for run in runs
    )


def _annexes(names: tuple[str, ...]) -> Iterator[str]:
    for number, name in enumerate(names, start=1):
        head = "附件：" if number == 1 else "　　　"
        count = f"{number}." if len(names) > 1 else ""
        yield f"<p>{head}{count}{escape(name)}</p>"


def _table(table: Table) -> Iterator[str]:
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


def _imprint(imprint: Imprint) -> Iterator[str]:
    yield '<div class="版记">'
    if imprint.copies_to:
        yield f"<div><span>抄送：{escape('，'.join(imprint.copies_to))}。</span></div>"
    printed = escape(f"{imprint.printed_on}印发")
    yield f"<div><span>{escape(imprint.printer)}</span><span>{printed}</span></div>"
    if imprint.copies:
        yield f"<div><span></span><span>{escape(imprint.copies)}</span></div>"
    yield "</div>"
