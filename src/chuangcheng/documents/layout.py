"""A layout profile: text of a `templates/版式/*.yaml` in, a `Layout` out.

Every figure that a writer uses is in the profile, with its clause of GB/T 9704-2012 and how
binding it is; `groups` names the keys.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, Any, get_args, get_type_hints

from chuangcheng.documents.groups import (
    Body,
    Bold,
    BulletinLayout,
    Fonts,
    Grid,
    ImprintLayout,
    Key,
    Letter,
    Mark,
    Minutes,
    Page,
    PageNumber,
    PlotLayout,
    Rule,
    Signing,
    Sizes,
    TableLayout,
    Titles,
    Upward,
)
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
    [
        "正文",
        "标题",
        "版记",
        "页码",
        "表头",
        "表格",
        "行高",
        "最大字号",
        "名称最大字号",
        "字号",
        "条距",
        "折线图高",
    ]
)
_COLOUR = re.compile(r"[0-9A-Fa-f]{6}")
_TWIPS_PER_MM = 1440 / 25.4


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
    upward: Annotated[Upward, Key("上行文")]
    letter: Annotated[Letter, Key("信函")]
    minutes: Annotated[Minutes, Key("纪要")]
    bulletin: Annotated[BulletinLayout, Key("简报")]
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
