"""The text of a layout profile → its entries, each with its place, whatever they mean."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from chuangcheng.diagnostic import Finding
from chuangcheng.errors import ChuangchengError
from chuangcheng.reading.document import LocatedDocument
from chuangcheng.reading.read import REMARKS, read
from chuangcheng.source import Span

_HEAD: Final = ("类型", "名称", "依据", "继承")
FIELDS: Final = ("值", "单位", "条款", "强度", "允许")


class LayoutBrokenError(ChuangchengError):
    """A profile that cannot be used; every finding is a line of the message, with its place."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        self.findings = tuple(sorted(findings, key=lambda one: one.at))
        super().__init__("\n".join(map(_line, self.findings)))


def _line(finding: Finding) -> str:
    start = finding.at.start
    hint = f"；{finding.hint}" if finding.hint else ""
    return f"{finding.at.file}:{start.line}:{start.column}: {finding.message}{hint}"


@dataclass(frozen=True, slots=True)
class Entry:
    """One value of a profile; `fields` are what is written of it, such as 值 and 单位."""

    where: str
    fields: Mapping[str, str]
    places: Mapping[str, Span]
    at: Span

    def place(self, field: str) -> Span:
        """Where a field stands; the whole entry where it is not written."""
        return self.places.get(field, self.at)

    def over(self, base: Entry | None) -> Entry:
        """This entry, with what it does not say taken from another."""
        if base is None:
            return self
        fields = {**base.fields, **self.fields}
        return Entry(self.where, fields, {**base.places, **self.places}, self.at)


Groups = Mapping[str, Mapping[str, Entry]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entries:
    """All entries of one profile, group by group."""

    file: str
    groups: Groups
    places: Mapping[str, Span]
    inherits: str | None = None

    def over(self, base: Entries) -> Entries:
        """These entries, with all others taken from another profile."""
        groups = {
            name: {**base.groups.get(name, {}), **_over(entries, base.groups.get(name, {}))}
            for name, entries in {**base.groups, **self.groups}.items()
        }
        return Entries(file=self.file, groups=groups, places=self.places)


def _over(entries: Mapping[str, Entry], base: Mapping[str, Entry]) -> dict[str, Entry]:
    return {key: entry.over(base.get(key)) for key, entry in entries.items()}


def read_entries(text: str, file: str) -> Entries:
    """Read a profile's text. Raises `LayoutBrokenError` with all that hinders its understanding."""
    document = read(text, file)
    findings = [one for one in document.findings if one.code not in REMARKS]
    data = document.data
    if findings:
        raise LayoutBrokenError(findings)
    if not isinstance(data, dict) or data.get("类型") != "版式":
        at = document.locate(data, "类型")
        raise LayoutBrokenError([Finding(at=at, message="版式文件的第一行应为“类型: 版式”")])
    inherits = data.get("继承")
    if "继承" in data and not isinstance(inherits, str):
        at = document.locate(data, "继承")
        raise LayoutBrokenError([Finding(at=at, message="“继承”后面应写一个版式的名称")])
    return Entries(
        file=file,
        groups={name: _group(document, name) for name in data if name not in _HEAD},
        places={name: document.locate(data, name, key=name not in _HEAD) for name in data},
        inherits=inherits if isinstance(inherits, str) else None,
    )


def _group(document: LocatedDocument, name: str) -> dict[str, Entry]:
    found = document.data[name] if isinstance(document.data, dict) else None
    if not isinstance(found, dict):
        at = document.locate(document.data, name)
        raise LayoutBrokenError([Finding(at=at, message=f"版式“{name}”下面应逐项写名称和值")])
    return dict(_entries(document, name, found))


def _entries(
    document: LocatedDocument, group: str, found: Mapping[str, object]
) -> Iterator[tuple[str, Entry]]:
    for key, written in found.items():
        where = f"版式“{group}”的“{key}”"
        at = document.locate(document.data, group, key, key=True)
        if isinstance(written, dict):
            fields = {
                name: value if isinstance(value, str) else "" for name, value in written.items()
            }
            places = {name: document.locate(written, name) for name in written}
        else:  # a profile that takes over the rest may write the value alone
            fields = {"值": written} if isinstance(written, str) else {}
            places = {"值": document.locate(found, key)}
        yield key, Entry(where, fields, places, at)
