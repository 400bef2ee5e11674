"""A parser's events → located data, in one pass."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from yaml.events import (
    AliasEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    StreamEndEvent,
)

from chuangcheng.diagnostic import Related
from chuangcheng.reading.document import Data, LocatedDocument, pack, pack_start

MAX_DEPTH: Final = 64
MAX_NODES: Final = 4_000_000
"""Keys, values and items after aliases are expanded; stops an alias bomb."""

MAX_ITEMS: Final = 200_000
"""Items of one list, or keys of one mapping; each may cost a kilobyte once it turns out wrong."""

MAX_FINDINGS: Final = 200
"""Repeated keys that are told one by one; whoever has more knows enough."""

_YAML_TAG: Final = "tag:yaml.org,2002:"
_NULLS: Final = frozenset(("", "~", "null", "Null", "NULL"))


class StopReadingError(Exception):
    """The rest of the text cannot be read; the finding is in the document."""


class EventReader:
    """Builds the data of one document from the parser's events."""

    def __init__(self, parser: Any, document: LocatedDocument) -> None:
        self.document = document
        self.next: Callable[[], Any] = parser.get_event
        self.anchors: dict[str, tuple[Data, int, int]] = {}  # data, its nodes, its levels
        self.nodes = 0
        self.repeated = 0
        self.deepest = 0

    def read(self) -> None:
        """Read everything. Raises `StopReadingError`, and what the parser raises."""
        document = self.document
        self.next()  # stream start
        event = self.next()
        if type(event) is StreamEndEvent:
            self._report_empty()
            return
        event = self.next()
        document.root = pack_start(event)
        document.data = self._node(event, 0)
        if document.data is None and not document.findings:
            self._report_empty()
        if self.repeated > MAX_FINDINGS:
            more = self.repeated - MAX_FINDINGS
            document.report(
                "YAML006", document.root, f"这个文件还有 {more} 处重复没有列出来", "先改好列出来的"
            )
        self.next()  # document end
        event = self.next()
        if type(event) is not StreamEndEvent:
            document.report(
                "YAML007",
                pack_start(event),
                "一个文件里写了两份内容（中间有“---”）",
                "把“---”后面的内容挪到另一个文件",
            )

    def _report_empty(self) -> None:
        self.document.report("YAML009", 0, "文件是空的", "写上内容，或者删掉它")

    def _node(self, event: Any, depth: int) -> Data:
        kind = type(event)
        if kind is ScalarEvent:
            return self._scalar(event)
        self.nodes += 1
        if kind is AliasEvent:
            return self._alias(event, depth)
        if event.tag is not None:
            self._refuse_tag(event)
        self._check_depth(event, depth)
        before, above = self.nodes, self.deepest
        self.deepest = depth
        data = self._mapping(depth) if kind is MappingStartEvent else self._sequence(depth)
        if len(data) > MAX_ITEMS:
            limit = MAX_ITEMS // 10_000
            self._stop(event, "YAML008", f"这一处写了超过 {limit} 万项，太多了", "拆成几个文件")
        if not data:  # nothing in it has a place, so it keeps its own
            self.document.places[id(data)] = pack_start(event)
        if event.anchor is not None:  # set last: a self-reference is an unknown alias
            self.anchors[event.anchor] = (
                data,
                self.nodes - before + 1,
                self.deepest - depth + 1,
            )
        self.deepest = max(self.deepest, above)
        return data

    def _check_depth(self, event: Any, depth: int) -> None:
        if depth >= MAX_DEPTH:
            self._stop(event, "YAML008", f"一层套一层超过了 {MAX_DEPTH} 层", "检查这里的缩进或括号")

    def _scalar(self, event: Any) -> str | None:
        self.nodes += 1
        value: str | None = event.value
        if event.tag is not None:
            self._refuse_tag(event)
        elif event.implicit[0]:
            if value in _NULLS:
                value = None
        elif value and value.isspace():
            self.document.has_blanks = True
        if event.anchor is not None:
            self.anchors[event.anchor] = (value, 1, 0)
        return value

    def _alias(self, event: Any, depth: int) -> Data:
        if event.anchor not in self.anchors:
            self._stop(
                event,
                "YAML011",
                f"“*{event.anchor}”引用的内容前面没有定义",
                '以“*”开头的文字要加引号，例如 "*重点"',
            )
        data, size, levels = self.anchors[event.anchor]
        if levels:
            self._check_depth(event, depth + levels - 1)
            self.deepest = max(self.deepest, depth + levels - 1)
        self.nodes += size
        if self.nodes > MAX_NODES:
            self._stop(
                event,
                "YAML008",
                "用“*”反复引用，展开后内容太多，不再往下读",
                "去掉这些引用，把内容直接写出来",
            )
        return data

    def _mapping(self, depth: int) -> dict[str, Data]:
        data: dict[str, Data] = {}
        places: dict[str, tuple[int, int]] = {}
        after = self.next
        event = after()
        while type(event) is not MappingEndEvent:
            if type(event) is not ScalarEvent:
                self._stop(
                    event, "YAML007", "冒号左边只能是文字，不能是列表或引用", "把冒号左边改成一个词"
                )
            name, name_at = event.value, pack(event)
            if event.tag is not None or event.anchor is not None:
                self._scalar(event)
            event = after()
            value: Data
            if type(event) is ScalarEvent:
                place, value = (name_at, pack(event)), self._scalar(event)
            else:
                place, value = (name_at, pack_start(event)), self._node(event, depth + 1)
            if name in data:
                self._repeated(name, name_at, places[name][0])
            else:
                data[name], places[name] = value, place
            event = after()
        self.document.places[id(data)] = places
        return data

    def _sequence(self, depth: int) -> list[Data]:
        data: list[Data] = []
        places: list[int] = []
        after = self.next
        event = after()
        while type(event) is not SequenceEndEvent:
            if type(event) is ScalarEvent:
                places.append(pack(event))
                data.append(self._scalar(event))
            else:
                places.append(pack_start(event))
                data.append(self._node(event, depth + 1))
            event = after()
        self.document.places[id(data)] = places
        return data

    def _repeated(self, name: str, at: int, first: int) -> None:
        document = self.document
        self.repeated += 1
        if self.repeated > MAX_FINDINGS:
            return
        before = document.unpack(first)
        document.report(
            "YAML006",
            at,
            f"“{name}”在同一处写了两次，第 {before.start.line} 行已经写过",
            "删去其中一处",
            Related(at=before, message="先在这里写过"),
        )

    def _refuse_tag(self, event: Any) -> None:
        self.document.report(
            "YAML007",
            pack_start(event),
            f"“{event.tag.replace(_YAML_TAG, '!!')}”这种以“!”开头的写法用不着",
            "如果“!”是内容的一部分，请给整段文字加引号",
        )

    def _stop(self, event: Any, code: str, message: str, hint: str) -> None:
        self.document.report(code, pack_start(event), message, hint)
        raise StopReadingError
