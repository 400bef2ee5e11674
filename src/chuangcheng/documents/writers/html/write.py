"""A paper as one self-contained HTML page that prints like the document."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from chuangcheng.documents.layout import Layout
from chuangcheng.documents.paper import Head, Imprint, Paper
from chuangcheng.documents.writers.html.blocks import block_html
from chuangcheng.documents.writers.html.style import style


def write(paper: Paper, layout: Layout) -> bytes:
    """UTF-8; no script, nothing fetched from anywhere."""
    parts = [
        "<!DOCTYPE html>",
        '<html lang="zh-CN">',
        '<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width">',
        f"<title>{escape(paper.name)}</title>",
        f"<style>{style(layout)}</style>",
    ]
    for number, section in enumerate(paper.sections):
        kind = "横版" if section.landscape else "竖版"
        parts.append(f'<section class="{kind}">')
        if number == 0 and paper.head:
            parts += _head(paper.head)
        parts += [block_html(block, layout) for block in section.blocks]
        if paper.imprint and section is paper.sections[-1]:
            parts += _imprint(paper.imprint)
        parts.append("</section>")
    return ("\n".join(parts) + "\n</html>\n").encode()


def _head(head: Head) -> Iterator[str]:
    names = "".join(f"<span>{escape(name)}</span>" for name in head.issuers)
    yield f'<div class="红头"><div>{names}</div><div>{escape(head.suffix)}</div></div>'
    yield f'<p class="文号">{escape(head.number)}</p>'


def _imprint(imprint: Imprint) -> Iterator[str]:
    yield '<div class="版记">'
    if imprint.copies_to:
        yield f"<div><span>抄送：{escape('，'.join(imprint.copies_to))}。</span></div>"
    printed = escape(f"{imprint.printed_on}印发")
    yield f"<div><span>{escape(imprint.printer)}</span><span>{printed}</span></div>"
    if imprint.copies:
        yield f"<div><span></span><span>{escape(imprint.copies)}</span></div>"
    yield "</div>"
