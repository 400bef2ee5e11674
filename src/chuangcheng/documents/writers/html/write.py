"""A paper as one self-contained HTML page that prints like the document."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from chuangcheng.documents.layout import Layout
from chuangcheng.documents.paper import Imprint, Paper
from chuangcheng.documents.writers.html.blocks import block_html
from chuangcheng.documents.writers.html.head import head_html
from chuangcheng.documents.writers.html.head_style import head_style
from chuangcheng.documents.writers.html.pages import page_numbers
from chuangcheng.documents.writers.html.style import style


def write(paper: Paper, layout: Layout) -> bytes:
    """UTF-8; no script, nothing fetched from anywhere."""
    parts = [
        "<!DOCTYPE html>",
        '<html lang="zh-CN">',
        '<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width">',
        f"<title>{escape(paper.name)}</title>",
        f"<style>{style(layout)}\n{page_numbers(layout)}{head_style(paper.head, layout)}</style>",
    ]
    for number, section in enumerate(paper.sections):
        kind = "横版" if section.landscape else "竖版"
        parts.append(f'<section class="{kind}">')
        if number == 0 and paper.head:
            parts += head_html(paper.head, layout)
        parts += [block_html(block, layout) for block in section.blocks]
        if paper.imprint and section is paper.sections[-1]:
            is_letter = paper.head is not None and paper.head.form == "信函"
            parts += _imprint(paper.imprint, is_letter=is_letter)
        parts.append("</section>")
    return ("\n".join(parts) + "\n</html>\n").encode()


def _imprint(imprint: Imprint, *, is_letter: bool) -> Iterator[str]:
    yield f'<div class="{"函版记" if is_letter else "版记"}">'
    lists = (("主送", imprint.addressees), ("抄送", "，".join(imprint.copies_to)))
    texts = [f"<p>{label}：{escape(names)}。</p>" for label, names in lists if names]
    if texts:
        yield f"<div><div>{''.join(texts)}</div></div>"
    if imprint.printer:
        printed = escape(f"{imprint.printed_on}印发")
        yield f"<div><span>{escape(imprint.printer)}</span><span>{printed}</span></div>"
    if imprint.copies:
        yield f"<div><span></span><span>{escape(imprint.copies)}</span></div>"
    yield "</div>"
