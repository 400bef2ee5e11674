"""A layout profile by its name: what it takes over from another, and how it stands to the standard.

The national profile that ships is the measure: what it calls 规定 no other may break, and what it
calls 一般, 推荐 or 实务 another may do differently, which is then listed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from chuangcheng.diagnostic import Finding
from chuangcheng.documents.entries import Entries, Entry, Groups, LayoutBrokenError, read_entries
from chuangcheng.documents.layout import Layout, build_layout, number_of
from chuangcheng.errors import NotFoundError
from chuangcheng.loading.library import shipped_template

NATIONAL: Final = "国标"
_FOLDER: Final = "版式"
_MM_PER_POINT: Final = Decimal("25.4") / 72
_WHITE: Final = frozenset((("纸张", "上边距"), ("纸张", "下边距")))
"""White above and below the type, which the standard gives without saying where a line begins."""

Read = Callable[[str], str | None]


@dataclass(frozen=True, slots=True)
class Deviation:
    """A value that differs from the national one: what that is, what is written instead."""

    entry: Entry
    national: Entry

    @property
    def is_rule(self) -> bool:
        """Whether the standard leaves no choice here."""
        return self.national.fields["强度"] == "规定"


@dataclass(frozen=True, slots=True)
class Profile:
    """A layout, the national entries, and where it differs from what those call no rule."""

    name: str
    layout: Layout
    national: Groups
    deviations: tuple[Deviation, ...] = ()


def read_profile(name: str, read: Read) -> Profile:
    """The profile of a name; `read` gives the text of a template.

    Raises `NotFoundError` for a name that there is no file for, and `LayoutBrokenError` with
    places for what is wrong in one.
    """
    entries = _whole(name, read)
    layout = build_layout(entries)
    national = read_entries(shipped_template(_file(NATIONAL)) or "", _path(NATIONAL))
    found = tuple(_deviations(entries, national, layout))
    broken = [_broken(one) for one in found if one.is_rule]
    if broken:
        raise LayoutBrokenError(broken)
    return Profile(name, layout, national.groups, found)


def _file(name: str) -> str:
    return f"{_FOLDER}/{name}.yaml"


def _path(name: str) -> str:
    return f"templates/{_file(name)}"


def _whole(name: str, read: Read) -> Entries:
    """All entries of a profile, its own before those that it takes over."""
    heirs: list[Entries] = []
    names = [name]
    while True:
        text = read(_file(names[-1]))
        if text is None:
            _refuse_unknown(names[-1], heirs)
        heirs.append(read_entries(text or "", _path(names[-1])))
        base = heirs[-1].inherits
        if base is None:
            break
        if base in names:
            circle = "→".join((*names[names.index(base) :], base))
            at = heirs[-1].places["继承"]
            message = f"版式的继承绕成了圈：{circle}"
            raise LayoutBrokenError([Finding(at=at, message=message, hint="换一个名称")])
        names.append(base)
    whole = heirs.pop()
    while heirs:
        whole = heirs.pop().over(whole)
    return whole


def _refuse_unknown(name: str, heirs: list[Entries]) -> None:
    if not heirs:
        raise NotFoundError(f"没有“{name}”这个版式", f"看看有没有“{_path(name)}”这个文件")
    at = heirs[-1].places["继承"]
    raise LayoutBrokenError([Finding(at=at, message=f"没有“{name}”这个版式，继承不了")])


def _deviations(entries: Entries, national: Entries, layout: Layout) -> Iterator[Deviation]:
    for group, values in national.groups.items():
        for key, wanted in values.items():
            entry = entries.groups[group][key]
            lead = _half_leading(layout) if (group, key) in _WHITE else Decimal(0)
            if not _agrees(entry, wanted, lead) and not _is_of_its_kind(group, entry, wanted):
                yield Deviation(entry, wanted)


def _agrees(entry: Entry, wanted: Entry, lead: Decimal) -> bool:
    """Whether a value is the wanted one, within what the standard allows; `lead` may count too."""
    number, middle = number_of(entry.fields["值"]), number_of(wanted.fields["值"])
    if number is None or middle is None:
        return entry.fields["值"] == wanted.fields["值"]
    allowed = Decimal(wanted.fields.get("允许", "±0").lstrip("±"))
    return any(abs(one - middle) <= allowed for one in (number, number + lead))


def _half_leading(layout: Layout) -> Decimal:
    """White that the first line brings along above its characters, in mm.

    With compensated margins (as of GB/T 33476.2-2016) margin and half leading are the 天头.
    """
    points = Decimal(layout.grid.pitch) / 20 - Decimal(str(layout.sizes.body))
    return max(points, Decimal(0)) / 2 * _MM_PER_POINT


def _is_of_its_kind(group: str, entry: Entry, wanted: Entry) -> bool:
    """Where the standard rules a font it rules the kind (黑体), not whose font file that is."""
    is_rule = wanted.fields["强度"] == "规定"
    return group == "字体" and is_rule and wanted.fields["值"] in entry.fields["值"]


def _broken(deviation: Deviation) -> Finding:
    entry, wanted = deviation.entry, deviation.national.fields
    allowed = f"（允许 {wanted['允许']}）" if "允许" in wanted else ""
    unit = wanted.get("单位", "")
    value = f"{wanted['值']} {unit}" if unit else wanted["值"]
    return Finding(
        at=entry.place("值"),
        message=f"{entry.where}是 {entry.fields['值']}，GB/T 9704-2012 第 {wanted['条款']} 条"
        f"规定是 {value}{allowed}",
        hint=f"改成 {wanted['值']}",
    )
