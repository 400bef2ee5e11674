"""A layout profile: text of a `templates/版式/*.yaml` in, a `Layout` out.

Every figure that a writer uses is in the profile, with its clause of GB/T 9704-2012 and how
binding it is. The field of a group names the key and the unit it has in the profile.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, Any, get_args, get_type_hints

from chuangcheng.errors import ChuangchengError
from chuangcheng.models.values.fault import ValueFault
from chuangcheng.models.values.number import parse_number
from chuangcheng.reading.document import Data
from chuangcheng.reading.read import REMARKS, read

STRENGTHS = ("规定", "一般", "推荐", "实务")
OUTER, CENTRED = "单双页外侧", "居中"

_UNSAFE = re.compile(r"[\x00-\x1f\x7f\"'<>{};\\]")
"""What no font is called, and what could break out of a style sheet."""
_NEVER_NOUGHT = frozenset(
    ("正文", "标题", "版记", "页码", "表头", "表格", "行高", "最大字号", "字号", "条距", "折线图高")
)
_COLOUR = re.compile(r"[0-9A-Fa-f]{6}")
_TWIPS_PER_MM = 1440 / 25.4


@dataclass(frozen=True, slots=True)
class Key:
    """How a profile names a value, and the unit it has there."""

    name: str
    unit: str = ""
    signed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """Paper and margins (5.1, 5.2.1); the type area is what they leave."""

    width: Annotated[float, Key("宽", "毫米")]
    height: Annotated[float, Key("高", "毫米")]
    top: Annotated[float, Key("上边距", "毫米")]
    bottom: Annotated[float, Key("下边距", "毫米")]
    left: Annotated[float, Key("左边距", "毫米")]
    right: Annotated[float, Key("右边距", "毫米")]

    @property
    def type_width(self) -> float:
        """Width of the type area of an upright page, in mm."""
        return self.width - self.left - self.right

    @property
    def type_height(self) -> float:
        """Height of the type area of an upright page, in mm."""
        return self.height - self.top - self.bottom


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """Lines per page and characters per line (5.2.3), and the steps that give them."""

    lines: Annotated[int, Key("每页行数", "行")]
    chars: Annotated[int, Key("每行字数", "字")]
    pitch: Annotated[int, Key("行距", "缇")]
    tracking: Annotated[int, Key("字距", "缇", signed=True)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Fonts:
    """Font names as the office's machines know them; `latin` is for digits and letters."""

    body: Annotated[str, Key("正文")]
    level1: Annotated[str, Key("一级标题")]
    level2: Annotated[str, Key("二级标题")]
    level34: Annotated[str, Key("三四级标题")]
    title: Annotated[str, Key("标题")]
    mark: Annotated[str, Key("发文机关标志")]
    annex: Annotated[str, Key("附件标识")]
    imprint: Annotated[str, Key("版记")]
    page_number: Annotated[str, Key("页码")]
    table_head: Annotated[str, Key("表头")]
    table: Annotated[str, Key("表格")]
    latin: Annotated[str, Key("西文")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sizes:
    """Type sizes in points."""

    body: Annotated[float, Key("正文", "磅")]
    title: Annotated[float, Key("标题", "磅")]
    imprint: Annotated[float, Key("版记", "磅")]
    page_number: Annotated[float, Key("页码", "磅")]
    table_head: Annotated[float, Key("表头", "磅")]
    table: Annotated[float, Key("表格", "磅")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Bold:
    """What is set in bold; the standard asks for none."""

    level1: Annotated[bool, Key("一级标题")]
    level2: Annotated[bool, Key("二级标题")]
    level3: Annotated[bool, Key("三级标题")]
    level4: Annotated[bool, Key("四级标题")]
    table_head: Annotated[bool, Key("表头")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """发文机关标志 (7.2.4), the red name at the top of page 1."""

    top: Annotated[float, Key("距纸顶", "毫米")]
    size: Annotated[float, Key("最大字号", "磅")]
    share: Annotated[float, Key("占版心宽", "倍")]
    joint_height: Annotated[float, Key("联合行文总高", "毫米")]
    joint_pitch: Annotated[float, Key("联合行文行高", "倍")]
    suffix_gap: Annotated[float, Key("文件二字间隔", "字")]
    colour: Annotated[str, Key("颜色")]
    blank_after: Annotated[int, Key("下空行数", "行")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """红色分隔线 (7.2.7)."""

    gap: Annotated[float, Key("距发文字号", "毫米")]
    weight: Annotated[float, Key("线宽", "磅")]
    colour: Annotated[str, Key("颜色")]
    blank_after: Annotated[int, Key("下空行数", "行")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Titles:
    """标题 (7.3.1)."""

    pitch: Annotated[float, Key("行高", "磅")]
    chars: Annotated[float, Key("每行字数", "字")]
    blank_after: Annotated[int, Key("下空行数", "行")]
    before_table: Annotated[float, Key("表前空距", "磅")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """主体 (7.3.3, 7.3.4, 7.3.7)."""

    indent: Annotated[float, Key("首行缩进", "字")]
    keep_headings: Annotated[bool, Key("标题与下段同页")]
    blank_before_note: Annotated[int, Key("附件说明上空行数", "行")]
    blank_after_annex: Annotated[int, Key("附件标识下空行数", "行")]
    blank_after_table: Annotated[int, Key("表后空行数", "行")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Signing:
    """署名 and 成文日期 (7.3.5)."""

    blank_before: Annotated[int, Key("上空行数", "行")]
    date_gap: Annotated[float, Key("成文日期右空", "字")]
    seal_apart: Annotated[float, Key("联署间距", "毫米")]


@dataclass(frozen=True, slots=True, kw_only=True)
class PageNumber:
    """页码 (7.5)."""

    position: Annotated[str, Key("位置")]
    gap: Annotated[float, Key("距版心", "毫米")]
    inset: Annotated[float, Key("空字", "字")]


@dataclass(frozen=True, slots=True, kw_only=True)
class ImprintLayout:
    """版记 (7.4)."""

    outer_line: Annotated[float, Key("首末线", "毫米")]
    inner_line: Annotated[float, Key("中间线", "毫米")]
    pitch: Annotated[float, Key("行高", "磅")]
    inset: Annotated[float, Key("空字", "字")]


@dataclass(frozen=True, slots=True, kw_only=True)
class TableLayout:
    """Tables; the standard says nothing about their type."""

    pitch: Annotated[float, Key("行高", "磅")]
    pad_y: Annotated[float, Key("上下边距", "磅")]
    pad_x: Annotated[float, Key("左右边距", "磅")]
    line: Annotated[float, Key("线宽", "磅")]
    merge_share: Annotated[float, Key("合并上限", "倍")]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlotLayout:
    """Plots; the standard says nothing about them."""

    size: Annotated[float, Key("字号", "磅")]
    bar_pitch: Annotated[float, Key("条距", "磅")]
    line_height: Annotated[float, Key("折线图高", "磅")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """All figures of one profile."""

    page: Annotated[Page, Key("纸张")]
    grid: Annotated[Grid, Key("版心")]
    fonts: Annotated[Fonts, Key("字体")]
    sizes: Annotated[Sizes, Key("字号")]
    bold: Annotated[Bold, Key("加粗")]
    mark: Annotated[Mark, Key("发文机关标志")]
    rule: Annotated[Rule, Key("分隔线")]
    titles: Annotated[Titles, Key("标题")]
    body: Annotated[Body, Key("正文")]
    signing: Annotated[Signing, Key("署名")]
    page_number: Annotated[PageNumber, Key("页码")]
    imprint: Annotated[ImprintLayout, Key("版记")]
    table: Annotated[TableLayout, Key("表格")]
    plot: Annotated[PlotLayout, Key("图")]

    @property
    def cell(self) -> float:
        """Width of one body character with its tracking, in points (一字, 3.1)."""
        return self.sizes.body + self.grid.tracking / 20

    @property
    def fitting_lines(self) -> int:
        """Lines that the type area really holds at this pitch."""
        return int(self.page.type_height * _TWIPS_PER_MM / self.grid.pitch)

    @property
    def fitting_chars(self) -> int:
        """Characters that a line really holds at this size and tracking."""
        return int(self.page.type_width * _TWIPS_PER_MM / (self.cell * 20))


def read_layout(text: str) -> Layout:
    """Read a profile; the first thing wrong with it is a `ChuangchengError`."""
    document = read(text, "版式")
    for finding in (one for one in document.findings if one.code not in REMARKS):
        line = finding.at.start.line
        raise ChuangchengError(f"版式文件第 {line} 行：{finding.message}", finding.hint)
    data = document.data
    if not isinstance(data, dict) or data.get("类型") != "版式":
        raise ChuangchengError("版式文件的第一行应为“类型: 版式”")
    groups = {
        field: _read_group(group, key.name, data) for field, (group, key) in _keys(Layout).items()
    }
    layout = Layout(**groups)
    if layout.page_number.position not in (OUTER, CENTRED):
        raise ChuangchengError(f"版式“页码”的“位置”应为“{OUTER}”或“{CENTRED}”")
    return layout


def _keys(group: type) -> dict[str, tuple[Any, Key]]:
    """Field → its type and its key in the profile."""
    hints = get_type_hints(group, include_extras=True)
    return {name: get_args(hint) for name, hint in hints.items()}


def _read_group(group: type, name: str, data: dict[str, Data]) -> Any:  # noqa: ANN401 (as `group` says)
    entries = data.get(name)
    if not isinstance(entries, dict):
        raise ChuangchengError(f"版式缺少“{name}”")
    keys = _keys(group)
    known = {key.name for _, key in keys.values()}
    for entry in entries:
        if entry not in known:
            raise ChuangchengError(f"版式“{name}”里没有“{entry}”这一项")
    return group(
        **{
            field: _read_value(f"版式“{name}”的“{key.name}”", entries.get(key.name), kind, key)
            for field, (kind, key) in keys.items()
        }
    )


def _read_value(where: str, entry: object, kind: type, key: Key) -> object:
    if not isinstance(entry, dict) or "值" not in entry:
        raise ChuangchengError(f"{where}没有写“值”")
    if "条款" not in entry:
        raise ChuangchengError(f"{where}没有写“条款”，没有依据的写“无”")
    if entry.get("强度") not in STRENGTHS:
        raise ChuangchengError(f"{where}的“强度”应为{'、'.join(STRENGTHS)}之一")
    if entry.get("单位", "") != key.unit:
        raise ChuangchengError(f"{where}的“单位”应为“{key.unit or '（不写）'}”")
    return _typed(where, entry["值"], kind, key)


def _typed(where: str, value: object, kind: type, key: Key) -> object:
    if kind is bool and value in ("是", "否"):
        return value == "是"
    if kind is str and isinstance(value, str):
        if _UNSAFE.search(value) or (key.name == "颜色" and not _COLOUR.fullmatch(value)):
            raise ChuangchengError(f"{where}的值“{value}”写得不对")
        return value
    if kind in (int, float) and isinstance(value, str):
        number = _number(value)
        if number is not None and (kind is float or number == number.to_integral_value()):
            if number < 0 and not key.signed:
                raise ChuangchengError(f"{where}的值“{value}”应不小于 0")
            if number == 0 and key.unit == "磅" and key.name in _NEVER_NOUGHT:
                raise ChuangchengError(f"{where}的值“{value}”应大于 0")
            return kind(number)
    wanted = {bool: "是或否", int: "整数", float: "数", str: "文字"}[kind]
    raise ChuangchengError(f"{where}的值“{value or ''}”应为{wanted}")


def _number(value: str) -> Decimal | None:
    try:
        return parse_number(value)
    except ValueFault:
        return None
