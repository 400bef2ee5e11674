"""The styles of a document, one per role, each with an exact line of its own."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from lxml.etree import _Element as Element

from chuangcheng.documents.layout import Layout
from chuangcheng.documents.writers.docx.elements import exact, fonts, ppr, rpr, size, w
from chuangcheng.documents.writers.docx.measure import twips_of

NORMAL = "Normal"
BODY = "GwBody"
FLUSH = "GwFlush"
LEVELS = ("GwLevel1", "GwLevel2", "GwLevel3", "GwLevel4")
TITLE = "GwTitle"
MARK = "GwMark"
ANNEX = "GwAnnex"
LABEL = "GwLabel"
IMPRINT = "GwImprint"
CELL = "GwCell"
CELL_HEAD = "GwCellHead"
PAGE_NUMBER = "GwPageNumber"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Style:
    id: str
    name: str
    font: str
    size: float
    line: int
    align: str = "both"
    indent: float = 0
    bold: bool = False
    tracking: int = 0
    outline: int | None = None
    colour: str = "000000"
    latin: str = ""


def style_elements(layout: Layout) -> list[Element]:
    """Defaults and every style; they replace all that the package came with."""
    latin = layout.fonts.latin
    defaults = w(
        "docDefaults",
        w(
            "rPrDefault",
            # Without zh-CN LibreOffice forgets which marks may not begin a line.
            rpr(fonts(layout.fonts.body, latin), w("lang", val="en-US", eastAsia="zh-CN")),
        ),
        w("pPrDefault"),
    )
    return [
        defaults,
        _element(_normal(layout), layout),
        _table_normal(),
        *(_element(style, layout) for style in (*_text_styles(layout), *_small_styles(layout))),
    ]


def _normal(layout: Layout) -> _Style:
    grid = layout.grid
    return _Style(
        id=NORMAL, name="Normal", font=layout.fonts.body, size=layout.sizes.body,
        line=grid.pitch, tracking=grid.tracking,
    )  # fmt: skip


def _text_styles(layout: Layout) -> list[_Style]:
    font, bold, grid = layout.fonts, layout.bold, layout.grid
    faces = (font.level1, font.level2, font.level34, font.level34)
    weights = (bold.level1, bold.level2, bold.level3, bold.level4)
    text = partial(_Style, size=layout.sizes.body, line=grid.pitch, tracking=grid.tracking)
    first = layout.body.indent
    return [
        text(id=BODY, name="公文正文", font=font.body, indent=first),
        text(id=FLUSH, name="公文顶格", font=font.body),
        text(id=ANNEX, name="公文附件标识", font=font.annex),
        text(id=LABEL, name="公文密级", font=font.label),
        *(
            text(
                id=id_, name=f"公文{numeral}级标题", font=face, bold=weight, indent=first, outline=i
            )
            for i, (id_, numeral, face, weight) in enumerate(
                zip(LEVELS, "一二三四", faces, weights, strict=True)
            )
        ),
    ]


def _small_styles(layout: Layout) -> list[_Style]:
    font, sizes, mark = layout.fonts, layout.sizes, layout.mark
    table, imprint = twips_of(layout.table.pitch), twips_of(layout.imprint.pitch)
    return [
        _Style(id=TITLE, name="公文标题", font=font.title, size=sizes.title, align="center",
               line=twips_of(layout.titles.pitch)),
        _Style(id=MARK, name="发文机关标志", font=font.mark, size=mark.size, align="center",
               line=twips_of(mark.size), colour=mark.colour),
        _Style(id=IMPRINT, name="公文版记", font=font.imprint, size=sizes.imprint, line=imprint),
        _Style(id=CELL, name="公文表格", font=font.table, size=sizes.table, line=table,
               align="center"),
        _Style(id=CELL_HEAD, name="公文表头", font=font.table_head, size=sizes.table_head,
               line=table, align="center", bold=layout.bold.table_head),
        _Style(id=PAGE_NUMBER, name="公文页码", font=font.page_number, latin=font.page_number,
               size=sizes.page_number, line=twips_of(sizes.page_number)),
    ]  # fmt: skip


def _element(style: _Style, layout: Layout) -> Element:
    is_normal = style.id == NORMAL
    head = [w("name", val=style.name)]
    if not is_normal:
        head += [w("basedOn", val=NORMAL)]
    head += [w("qFormat")]
    outline = [] if style.outline is None else [w("outlineLvl", val=style.outline)]
    first = round(style.indent * layout.cell * 20)
    paragraph = ppr(
        w("widowControl", val=0),
        # Otherwise LibreOffice lets the grid overrule every exact line but the body's.
        w("snapToGrid", val=0),
        exact(style.line),
        w("ind", firstLineChars=round(style.indent * 100), firstLine=first),
        w("jc", val=style.align),
        *outline,
    )
    letters = rpr(
        fonts(style.font, style.latin or layout.fonts.latin),
        w("b", val=int(style.bold)),
        w("color", val=style.colour),
        w("spacing", val=style.tracking),
        *size(style.size),
    )
    default = {"default": "1"} if is_normal else {"customStyle": "1"}
    return w("style", *head, paragraph, letters, type="paragraph", **default, styleId=style.id)


def _table_normal() -> Element:
    margins = w("tblCellMar", w("left", w=0, type="dxa"), w("right", w=0, type="dxa"))
    return w(
        "style",
        w("name", val="Normal Table"),
        w("tblPr", w("tblInd", w=0, type="dxa"), margins),
        type="table", default="1", styleId="TableNormal",
    )  # fmt: skip
