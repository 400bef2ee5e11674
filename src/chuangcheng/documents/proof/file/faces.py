"""Fonts, sizes, pitch and colours of the styles, and whether the text keeps to them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from chuangcheng.documents.proof.line import Line
from chuangcheng.documents.proof.specimen import Specimen, shown
from chuangcheng.documents.proof.word import Style

_FONTS: Final = (
    ("正文", "公文正文", "body"),
    ("一级标题", "公文一级标题", "level1"),
    ("二级标题", "公文二级标题", "level2"),
    ("三四级标题", "公文三级标题", "level34"),
    ("标题", "公文标题", "title"),
    ("附件标识", "公文附件标识", "annex"),
    ("版记", "公文版记", "imprint"),
    ("页码", "公文页码", "page_number"),
    ("表头", "公文表头", "table_head"),
    ("表格", "公文表格", "table"),
)
_SIZES: Final = tuple(
    one for one in _FONTS if one[0] in ("正文", "标题", "版记", "页码", "表头", "表格")
)
_BOLD: Final = (
    ("一级标题", "公文一级标题", "level1"),
    ("二级标题", "公文二级标题", "level2"),
    ("三级标题", "公文三级标题", "level3"),
    ("四级标题", "公文四级标题", "level4"),
)
_BLACK: Final = frozenset(("000000", "auto"))


def fonts(specimen: Specimen) -> Iterator[Line]:
    """The font of each role."""
    for key, style, field in _FONTS:
        wanted = getattr(specimen.layout.fonts, field)
        found = _style(specimen, style).font
        yield specimen.line(f"字体/{key}", f"{key}的字体", wanted, found, fits=found == wanted)


def sizes(specimen: Specimen) -> Iterator[Line]:
    """The type size of each role; Word knows half points."""
    for key, style, field in _SIZES:
        wanted = getattr(specimen.layout.sizes, field)
        found = _style(specimen, style).size
        yield specimen.line(
            f"字号/{key}", f"{key}的字号", shown(wanted, "磅"), shown(found, "磅"),
            fits=abs(found - wanted) <= 0.25,
        )  # fmt: skip


def weights(specimen: Specimen) -> Iterator[Line]:
    """Which levels of headings are bold."""
    for key, style, field in _BOLD:
        wanted, found = getattr(specimen.layout.bold, field), _style(specimen, style).bold
        yield specimen.line(
            f"加粗/{key}", f"{key}加粗", "是" if wanted else "否", "是" if found else "否",
            fits=found == wanted,
        )  # fmt: skip


def pitch(specimen: Specimen) -> Iterator[Line]:
    """Pitch and tracking of body text, which make the lines and characters of a page."""
    grid, body = specimen.layout.grid, _style(specimen, "公文正文")
    for key, wanted, found in (
        ("行距", grid.pitch, body.pitch),
        ("字距", grid.tracking, body.tracking),
    ):
        yield specimen.line(
            f"版心/{key}", f"正文的{key}", shown(wanted / 20, "磅"), shown(found / 20, "磅"),
            fits=found == wanted,
        )  # fmt: skip


def strays(specimen: Specimen) -> Iterator[Line]:
    """Fonts and colours that the text has of its own, beside its styles."""
    layout = specimen.layout
    known = {getattr(layout.fonts, name) for name in layout.fonts.__slots__}
    other = sorted(specimen.word.fonts - known)
    yield specimen.line(
        "字体/正文", "另外的字体", "没有", "、".join(other) or "没有", fits=not other
    )
    colours = sorted(
        one
        for one in specimen.word.colours - _BLACK
        if one.upper() not in (layout.mark.colour.upper(), layout.rule.colour.upper())
    )
    yield specimen.line(
        "发文机关标志/颜色",
        "黑、红以外的颜色",
        "没有",
        "、".join(colours) or "没有",
        fits=not colours,
    )


def _style(specimen: Specimen, name: str) -> Style:
    return specimen.word.styles.get(
        name, Style("没有这个样式", "", 0, bold=False, pitch=0, tracking=0)
    )
