"""YAML text → located data, in one pass over libyaml's events.

Scalars stay the text that was written (`012`, `no`, `1.10`, `12:30` included); a plain empty, `~`
or `null` becomes None. What a plan file does not need is refused with a finding: tags, several
documents, keys that are not text, depth over 64.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any, Final

import yaml
from yaml.events import (
    AliasEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    StreamEndEvent,
)

from chuangcheng.diagnostic import Finding, Related
from chuangcheng.reading.document import Data, LocatedDocument, pack, pack_start
from chuangcheng.reading.lines import find_other_break, split_lines
from chuangcheng.reading.mending import MendedText
from chuangcheng.reading.overlooked import overlooked
from chuangcheng.reading.parser import Parser
from chuangcheng.reading.slips.recognise import recognise
from chuangcheng.reading.slips.slip import Slip
from chuangcheng.reading.slips.unseen import MAX_TOLD as MAX_UNSEEN
from chuangcheng.reading.slips.unseen import unseen_characters

MAX_DEPTH: Final = 64
MAX_NODES: Final = 4_000_000
"""Keys, values and items after aliases are expanded; stops an alias bomb."""

MAX_ITEMS: Final = 200_000
"""Items of one list, or keys of one mapping; each may cost a kilobyte once it turns out wrong."""

MAX_FINDINGS: Final = 200
"""Repeated keys that are told one by one; whoever has more knows enough."""

_SLIPS: Final = frozenset(("YAML003", "YAML004", "YAML005"))
"""Codes of what was put right in a copy of the text so that it could be read."""

REMARKS: Final = frozenset(("YAML012", "YAML013", "YAML014"))
"""Codes of what is odd about a text that was understood all the same."""

_YAML_TAG: Final = "tag:yaml.org,2002:"
_NULLS: Final = frozenset(("", "~", "null", "Null", "NULL"))


class _StopReadingError(Exception):
    """The rest of the text cannot be read; the finding is in the document."""


def read(text: str, file: str, parser: Callable[[str], Any] = Parser) -> LocatedDocument:
    """Read the text of one file. Never raises for what stands in it.

    `parser` gives the events; tests pass the pure one to hold both to the same answers.
    """
    mended = MendedText(text, file)
    other = find_other_break(text)
    if other is not None:
        mended.tell([_other_break(text, other)])
    _mend_unseen(mended)
    return _read(mended, parser)


def read_again(
    document: LocatedDocument, findings: Iterable[Finding], parser: Callable[[str], Any] = Parser
) -> LocatedDocument | None:
    """Read with the slips put right that were found while building; None if there are none."""
    mended = document.mended
    slips = [
        one for one in findings if one.edits and one.code in _SLIPS and one not in mended.told
    ]  # what was told before did not help
    if not slips or not mended.mend_edits(edit for one in slips for edit in one.edits):
        return None
    mended.told += slips
    return _read(mended, parser)


def _read(mended: MendedText, parser: Callable[[str], Any]) -> LocatedDocument:
    was_enabled = gc.isenabled()
    gc.disable()  # no cycles are built, and walking half a million young objects costs 4 x
    try:
        while True:
            document = LocatedDocument(mended)
            if not _read_once(document, parser):
                document.findings[:0] = mended.told
                return document
    finally:
        if was_enabled:
            gc.enable()


def _read_once(document: LocatedDocument, parser: Callable[[str], Any]) -> bool:
    """Read; whether slips were found and mended, so that it is worth reading again."""
    mended = document.mended
    try:
        _Reader(parser(mended.text), document).read()
    except _StopReadingError:
        document.data = None
    except (yaml.YAMLError, ValueError, OverflowError) as error:  # the latter: the pure one's
        document.data = None
        slip = recognise(error, mended.text)
        if slip.put is not None or not (slip.is_vague and mended.is_near(slip.line)):
            mended.tell([slip])
        return slip.put is not None and mended.mend([slip])
    else:
        return _mend_overlooked(document)
    return False


def _mend_overlooked(document: LocatedDocument) -> bool:
    """What YAML took without a word. That which cannot be mended is told once, at the end."""
    mended = document.mended
    slips = overlooked(mended.text, document)
    certain = [slip for slip in slips if slip.put is not None]
    findings = [mended.finding(slip) for slip in certain]
    if certain and mended.mend(certain):
        mended.told += findings
        return True
    mended.tell(slips)
    return False


def _mend_unseen(mended: MendedText) -> None:
    """Each is told up to a number of them; then one finding has all the rest."""
    slips = list(unseen_characters(mended.text))
    findings = [mended.finding(slip) for slip in slips]
    rest = findings[MAX_UNSEEN:]
    mended.told += findings[:MAX_UNSEEN]
    if rest:
        message = f"从这里起还有 {len(rest)} 处看不见的字符没有列出来"
        edits = tuple(edit for one in rest for edit in one.edits)
        mended.told.append(replace(rest[0], message=message, edits=edits))
    if slips:
        mended.mend(slips)


def _other_break(text: str, line: int) -> Slip:
    column = len(split_lines(text)[line])
    return Slip(
        "YAML013", line, column, 0, "从这一行起，换行的方式和前面不一样（CRLF 和 LF 混用）",
        "在编辑器里把换行统一成 LF 或 CRLF，再保存",
    )  # fmt: skip


class _Reader:
    """Builds the data of one document from the parser's events."""

    def __init__(self, parser: Any, document: LocatedDocument) -> None:
        self.document = document
        self.next: Callable[[], Any] = parser.get_event
        self.anchors: dict[str, tuple[Data, int, int]] = {}  # data, its nodes, its levels
        self.nodes = 0
        self.repeated = 0
        self.deepest = 0

    def read(self) -> None:
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
        self.nodes += 1
        if kind is ScalarEvent:
            return self._scalar(event)
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
        value: str | None = event.value
        if event.tag is not None:
            self._refuse_tag(event)
        elif event.implicit[0] and value in _NULLS:
            value = None
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
            place = (name_at, pack(event) if type(event) is ScalarEvent else pack_start(event))
            value = self._node(event, depth + 1)
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
            places.append(pack(event) if type(event) is ScalarEvent else pack_start(event))
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
        raise _StopReadingError
