"""The style sheet: the profile's figures for a page on a screen and for the same page printed."""

from __future__ import annotations

from chuangcheng.documents.layout import Layout
from chuangcheng.documents.writers.html.masthead import masthead_style


def style(layout: Layout) -> str:
    """All rules, class names in the words of the profile."""
    page, fonts, sizes = layout.page, layout.fonts, layout.sizes
    pitch, signing = layout.grid.pitch / 20, layout.signing
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
h2, h3, h4, h5 {{ break-after: avoid; }}
h2, .一级 {{ font-family: '{fonts.level1}','SimHei',sans-serif; }}
h3, .二级 {{ font-family: '{fonts.level2}','KaiTi',serif; }}
strong {{ font-weight: bold; }}
.顶格 {{ text-indent: 0; }}
.署名 {{ margin: {2 * pitch}pt 4em 0 auto; width: max-content; text-align: center; }}
.署名 p {{ text-align: center; text-indent: 0; }}
.不用印 {{ margin: {signing.unsealed_before * pitch}pt {signing.unsealed_gap}em 0 auto;
  width: max-content; }}
.不用印 p {{ text-align: right; text-indent: 0; }}
.不用印 p:last-child {{ text-align: left; text-indent: {signing.unsealed_shift}em; }}
.附件 {{ font-family: '{fonts.annex}','SimHei',sans-serif; }}
.出席 {{ margin: {layout.minutes.blank_before * pitch}pt 0 0 {layout.minutes.indent}em; }}
.出席 p {{ text-indent: -3em; padding-left: 3em; }}
.出席 b {{ font-family: '{fonts.attendance}','SimHei',sans-serif; font-weight: normal; }}
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
.剪切线 {{ margin: {pitch}pt 0; padding-top: 2mm; border-top: 0.75pt dashed #000;
  text-align: center; text-indent: 0; }}
.填表 {{ border: 0.5pt solid #000; border-width: 0.5pt 0 0 0.5pt; font-size: {sizes.table}pt;
  line-height: 1.4; break-inside: avoid; }}
.填表 div {{ display: flex; }}
.填表 b, .填表 span {{ border: 0.5pt solid #000; border-width: 0 0.5pt 0.5pt 0; padding: 1mm;
  overflow-wrap: anywhere; white-space: pre-line; }}
.填表 b {{ flex: 0 0 6em; display: flex; align-items: center; justify-content: center;
  font-family: '{fonts.table_head}','SimHei',sans-serif; font-weight: normal; }}
.填表 span {{ flex: 1; display: flex; align-items: center; }}
table.名单 {{ width: auto; margin-left: 2em; table-layout: auto; font-size: {sizes.body}pt;
  line-height: {pitch}pt; }}
.名单 th, .名单 td {{ border: 0; padding: 0; text-align: left; vertical-align: top; }}
.名单 th {{ white-space: nowrap; text-align: justify; text-align-last: justify; }}
.签字 {{ display: flex; flex-wrap: wrap; break-inside: avoid; margin-top: {pitch}pt; }}
.签字 div {{ flex: 0 0 50%; }}
.签字 p {{ text-indent: 0; text-align: left; }}
{masthead_style(layout)}
.版记 {{ margin-top: {2 * pitch}pt; font-size: {sizes.imprint}pt; border-top: 1pt solid;
  border-bottom: 1pt solid; }}
.函版记 {{ margin-top: {2 * pitch}pt; font-size: {sizes.imprint}pt; padding: 0 1em; }}
.版记 > div {{ display: flex; justify-content: space-between; padding: 0 1em; }}
.版记 p, .函版记 p {{ font-size: {sizes.imprint}pt; text-indent: -3em; padding-left: 3em; }}
.版记 > div + div {{ border-top: 0.7pt solid; }}
@media print {{ body {{ background: none; }}
  .竖版, .横版 {{ margin: 0; padding: 0; width: auto; min-height: 0; }} }}
@media screen and (max-width: 210mm) {{ h1 {{ white-space: normal; }}
  .竖版, .横版 {{ width: auto; padding: 5vw; min-height: 0; }} }}
""".strip()
