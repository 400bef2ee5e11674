"""The style of the 版头 and of what ends a 公文, in the figures of the profile."""

from __future__ import annotations

from chuangcheng.documents.heights import letter_drop
from chuangcheng.documents.layout import Layout
from chuangcheng.documents.marks import mark_gap, mark_height, mark_size
from chuangcheng.documents.paper import Head
from chuangcheng.documents.units import millimetres


def head_style(head: Head | None, layout: Layout) -> str:
    """Rules of the head there is; nothing for a paper without one."""
    if head is None:
        return ""
    common = _common(head, layout)
    return common + (_letter(head, layout) if head.form == "信函" else _upright(head, layout))


def _common(head: Head, layout: Layout) -> str:
    fonts = layout.fonts
    return f"""
header {{ position: relative; }}
header p {{ text-indent: 0; }}
.密级 {{ font-family: '{fonts.label}','SimHei',sans-serif; }}
.红头 {{ display: flex; justify-content: center; align-items: center;
  gap: {mark_gap(head, layout)}em; color: #{layout.mark.colour}; white-space: nowrap;
  font: {mark_size(head, layout)}pt/1.2 '{fonts.mark}','SimSun',serif; }}
.红头 span {{ display: block; text-align: justify; text-align-last: justify; }}
"""


def _upright(head: Head, layout: Layout) -> str:
    pitch = layout.grid.pitch / 20
    own = layout.upward
    top = (layout.minutes.top if head.form == "纪要" else layout.mark.top) - layout.page.top
    return f"""
.密级 {{ height: {top}mm; }}
.文号 {{ margin: {layout.mark.blank_after * pitch}pt 0 {layout.rule.blank_after * pitch}pt;
  padding-bottom: {layout.rule.gap}mm; text-align: center;
  border-bottom: {layout.rule.weight}pt solid #{layout.rule.colour}; }}
.两端 {{ display: flex; justify-content: space-between; align-items: flex-end;
  padding-left: {own.number_inset}em; padding-right: {own.signer_inset}em; }}
.签发 {{ display: flex; }}
.签发人 {{ display: grid; grid-template-columns: repeat({max(1, own.signers)}, auto);
  column-gap: 1em; font-family: '{layout.fonts.signer}','KaiTi',serif; }}
.签发人 i {{ font-style: normal; text-align: justify; text-align-last: justify; }}
"""


def _letter(head: Head, layout: Layout) -> str:
    """Mark and lines from the edges of the sheet; the lines are longer than the type area.

    What lies outside a page's margins is not printed: they are as far out as the lines reach, and
    the text has its own distance from them.
    """
    own, page = layout.letter, layout.page
    lines = own.thick + own.apart + own.thin
    edge = (page.width - own.rule_length) / 2
    left, right = page.left - edge, page.right - edge
    mark_bottom = own.top - page.top + millimetres(mark_height(head, layout))
    below = page.bottom - own.rule_bottom - millimetres(lines)
    box = f"height: {lines}pt; box-sizing: border-box; border: 0 solid #{layout.rule.colour}"
    return f"""
@page {{ margin-left: {edge}mm; margin-right: {edge}mm; }}
@page :first {{ margin-top: {own.top}mm; @bottom-center {{ content: ""; {box};
  width: {own.rule_length}mm; margin: {below}mm 0 0;
  border-top-width: {own.thin}pt; border-bottom-width: {own.thick}pt; }} }}
@media print {{ .竖版 {{ padding: 0 {right}mm 0 {left}mm !important; }}
  .信函 {{ margin-top: {page.top - own.top}mm; }} }}
.信函 {{ padding-top: {letter_drop(head, layout)}pt; }}
.信函 .红头 {{ position: absolute; left: -{left}mm; width: {own.rule_length}mm;
  top: {own.top - page.top}mm; line-height: 1; }}
.双线 {{ position: absolute; left: -{left}mm; width: {own.rule_length}mm;
  top: {mark_bottom + own.rule_gap}mm; {box};
  border-top-width: {own.thick}pt; border-bottom-width: {own.thin}pt; }}
.函号 {{ display: flex; justify-content: space-between; align-items: flex-start;
  margin-bottom: {own.blank_before_title * layout.grid.pitch / 20}pt; }}
"""
