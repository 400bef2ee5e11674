"""版头 as HTML; the class of the whole names its form."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from chuangcheng.documents.layout import Layout
from chuangcheng.documents.marks import mark_names, mark_suffix
from chuangcheng.documents.paper import Head
from chuangcheng.documents.widths import spread


def head_html(head: Head, layout: Layout) -> Iterator[str]:
    """Labels, mark, number and line, in the order in which the form has them."""
    yield f'<header class="{head.form}">'
    labels = "".join(f"<p>{escape(label)}</p>" for label in head.labels)
    if head.form == "信函":
        yield _mark(head, layout)
        yield '<div class="双线"></div>'
        number = f"<p>{escape(head.number)}</p>"
        yield f'<div class="函号"><div class="密级">{labels}</div>{number}</div>'
    else:
        yield f'<div class="密级">{labels}</div>'
        yield _mark(head, layout)
        yield _number(head)
    yield "</header>"


def _mark(head: Head, layout: Layout) -> str:
    names = "".join(f"<span>{escape(name)}</span>" for name in mark_names(head))
    suffix = mark_suffix(head, layout)
    return f'<div class="红头"><div>{names}</div><div>{escape(suffix)}</div></div>'


def _number(head: Head) -> str:
    """The number alone in the middle, or at one end of its line."""
    number = escape(head.number)
    if head.signers:
        widest = max(map(len, head.signers))
        names = "".join(f"<i>{escape(spread(name, widest))}</i>" for name in head.signers)
        signed = f'<span class="签发">签发人：<span class="签发人">{names}</span></span>'
        return f'<p class="文号 两端"><span>{number}</span>{signed}</p>'
    if head.date:
        return f'<p class="文号 两端"><span>{number}</span><span>{escape(head.date)}</span></p>'
    return f'<p class="文号">{number}</p>'
