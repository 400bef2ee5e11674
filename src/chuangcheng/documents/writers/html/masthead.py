"""报头 and 报尾 of a 简报 as HTML, and their part of the style sheet."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from chuangcheng.documents.layout import Layout
from chuangcheng.documents.masthead import ColumnHead, Distribution, Masthead


def masthead_html(content: Masthead, _layout: Layout) -> Iterator[str]:
    """Name, issue, and a line of two ends."""
    yield f'<div class="报头"><p class="报名">{escape(content.name)}</p>'
    yield f"<p>{escape(content.issue)}</p>"
    yield f"<div><span>{escape(content.editor)}</span><span>{escape(content.date)}</span></div>"
    yield "</div>"


def column_head_html(content: ColumnHead, _layout: Layout) -> Iterator[str]:
    """【栏目】."""
    yield f'<p class="栏目">【{escape(content.text)}】</p>'


def distribution_html(content: Distribution, _layout: Layout) -> Iterator[str]:
    """A line each."""
    yield '<div class="报尾">'
    yield from (f"<p>{escape(line)}</p>" for line in content.lines)
    if content.copies:
        yield f'<p class="印数">{escape(content.copies)}</p>'
    yield "</div>"


def masthead_style(layout: Layout) -> str:
    """What the style sheet says of both."""
    own, fonts = layout.bulletin, layout.fonts
    pitch, thin = layout.grid.pitch / 20, layout.imprint.inner_line
    return f"""
.报头 p {{ text-align: center; text-indent: 0; }}
.报头 .报名 {{ color: #{layout.mark.colour}; margin-bottom: {own.blank_before_issue * pitch}pt;
  font: {own.size}pt/1.2 '{fonts.mark}','SimSun',serif; }}
.报头 div {{ display: flex; justify-content: space-between;
  margin-bottom: {own.blank_after_rule * pitch}pt;
  border-bottom: {layout.rule.weight}pt solid #{layout.rule.colour}; }}
.栏目 {{ text-indent: 0; margin-top: {pitch}pt; font-family: '{fonts.annex}','SimHei',sans-serif; }}
.报尾 {{ margin-top: {pitch}pt; font-size: {layout.sizes.imprint}pt; break-inside: avoid;
  border-bottom: {thin}mm solid; }}
.报尾 p {{ padding: 0 1em 0 3em; text-indent: -2em; font-size: inherit;
  border-top: {thin}mm solid; }}
.报尾 .印数 {{ text-align: right; }}
""".strip()
