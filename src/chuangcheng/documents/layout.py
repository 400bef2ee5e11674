"""A layout profile: text of a `templates/版式/*.yaml` in, a `Layout` out.

Every figure that a writer uses is in the profile, with its clause of GB/T 9704-2012 and how
binding it is; `groups` names the keys.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Annotated, Any, get_args, get_type_hints

from chuangcheng.diagnostic import Finding
from chuangcheng.documents.entries import FIELDS, Entries, Entry, LayoutBrokenError, read_entries
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
from chuangcheng.models.values.fault import ValueFault
from chuangcheng.models.values.number import parse_number
from chuangcheng.nearest import suggest
from chuangcheng.source import Span

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
_TOLERANCE = re.compile(r"±\d+(?:\.\d+)?")
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


def read_layout(text: str, file: str = "版式") -> Layout:
    """A profile that stands alone. Raises `LayoutBrokenError` with all that is wrong with it."""
    return build_layout(read_entries(text, file))


def build_layout(entries: Entries) -> Layout:
    """The layout that entries say. Raises `LayoutBrokenError` with all that is wrong with them."""
    groups = _keys(Layout)
    names = [key.name for _, key in groups.values()]
    faults = [
        Finding(
            at=entries.places[name], message=f"版式里没有“{name}”这一组", hint=suggest(name, names)
        )
        for name in entries.groups
        if name not in names
    ]
    built = {
        field: _group(group, key.name, entries, faults) for field, (group, key) in groups.items()
    }
    if faults:
        raise LayoutBrokenError(faults)
    return Layout(**built)


def _keys(group: type) -> dict[str, tuple[Any, Key]]:
    """Field → its type and its key in the profile."""
    hints = get_type_hints(group, include_extras=True)
    return {name: get_args(hint) for name, hint in hints.items()}


def _group(group: type, name: str, entries: Entries, faults: list[Finding]) -> Any:  # noqa: ANN401 (as `group` says)
    found = entries.groups.get(name)
    if found is None:
        faults.append(Finding(at=Span.whole_file(entries.file), message=f"版式缺少“{name}”"))
        return None
    keys = _keys(group)
    known = [key.name for _, key in keys.values()]
    faults += [
        Finding(at=entry.at, message=f"版式“{name}”里没有“{key}”这一项", hint=suggest(key, known))
        for key, entry in found.items()
        if key not in known
    ]
    missing = Entry("", {}, {}, entries.places.get(name, Span.whole_file(entries.file)))
    values = {}
    for field, (kind, key) in keys.items():
        entry = found.get(key.name, replace(missing, where=f"版式“{name}”的“{key.name}”"))
        try:
            values[field] = _value(entry, kind, key)
        except _FaultError as fault:
            faults.append(Finding(at=entry.place(fault.field), message=f"{entry.where}{fault}"))
    return group(**values) if len(values) == len(keys) else None


class _FaultError(Exception):
    """What is wrong with an entry, and the field of it where that stands."""

    def __init__(self, message: str, field: str = "值") -> None:
        super().__init__(message)
        self.field = field


def _value(entry: Entry, kind: type, key: Key) -> object:
    fields = entry.fields
    unknown = next((name for name in fields if name not in FIELDS), None)
    if unknown is not None:
        raise _FaultError(f"里没有“{unknown}”这一项", unknown)
    if "值" not in fields:
        raise _FaultError("没有写“值”")
    if "条款" not in fields:
        raise _FaultError("没有写“条款”，没有依据的写“无”", "条款")
    if fields.get("强度") not in STRENGTHS:
        raise _FaultError(f"的“强度”应为{'、'.join(STRENGTHS)}之一", "强度")
    if fields.get("单位", "") != key.unit:
        raise _FaultError(f"的“单位”应为“{key.unit or '（不写）'}”", "单位")
    if not _TOLERANCE.fullmatch(fields.get("允许", "±0")):
        raise _FaultError("的“允许”应写成“±1”这样", "允许")
    return _typed(fields["值"], kind, key)


def _typed(value: str, kind: type, key: Key) -> object:
    if kind is bool and value in ("是", "否"):
        return value == "是"
    if kind is str and value:
        if _UNSAFE.search(value) or (key.name == "颜色" and not _COLOUR.fullmatch(value)):
            raise _FaultError(f"的值“{value}”写得不对")
        if key.name == "位置" and value not in (OUTER, CENTRED):
            raise _FaultError(f"应为“{OUTER}”或“{CENTRED}”")
        return value
    if kind in (int, float):
        number = number_of(value)
        if number is not None and (kind is float or number == number.to_integral_value()):
            if number < 0 and not key.signed:
                raise _FaultError(f"的值“{value}”应不小于 0")
            if number == 0 and key.unit == "磅" and key.name in _NEVER_NOUGHT:
                raise _FaultError(f"的值“{value}”应大于 0")
            return kind(number)
    wanted = {bool: "是或否", int: "整数", float: "数", str: "文字"}[kind]
    raise _FaultError(f"的值“{value}”应为{wanted}")


def number_of(value: str) -> Decimal | None:
    """The number that a value is, if it is one."""
    try:
        return parse_number(value)
    except ValueFault:
        return None
