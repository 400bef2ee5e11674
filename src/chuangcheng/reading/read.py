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

from chuangcheng.diagnostic import Finding
from chuangcheng.reading.document import LocatedDocument
from chuangcheng.reading.events import EventReader, StopReadingError
from chuangcheng.reading.lines import find_other_break, split_lines
from chuangcheng.reading.mending import MendedText
from chuangcheng.reading.overlooked import overlooked
from chuangcheng.reading.parser import Parser
from chuangcheng.reading.slips.recognise import recognise
from chuangcheng.reading.slips.slip import Slip
from chuangcheng.reading.slips.unseen import MAX_TOLD as MAX_UNSEEN
from chuangcheng.reading.slips.unseen import unseen_characters
from chuangcheng.source import Span

_SLIPS: Final = frozenset(("YAML003", "YAML004", "YAML005"))
"""Codes of what was put right in a copy of the text so that it could be read."""

REMARKS: Final = frozenset(("YAML012", "YAML013", "YAML014"))
"""Codes of what is odd about a text that was understood all the same."""


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
    if not slips:
        return None
    if not mended.mend_edits(edit for one in slips for edit in one.edits):
        if mended.is_exhausted:
            document.findings.append(_rest_unread(slips[-1].at))
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
        EventReader(parser(mended.text), document).read()
    except StopReadingError:
        document.data = None
    except (yaml.YAMLError, ValueError, OverflowError) as error:  # the latter: the pure one's
        document.data = None
        slip = recognise(error, mended.text)
        finding = mended.finding(slip)
        is_new = not mended.has_told(finding)  # else putting it right did not help
        follows = slip.is_vague and not finding.edits and mended.is_near(slip.line)
        if is_new and not follows:
            mended.told.append(finding)
        if is_new and slip.put is not None and mended.mend([slip]):
            return True
        document.stopped = slip.line
        if mended.is_exhausted:
            mended.told.append(_rest_unread(finding.at))
    else:
        return _mend_overlooked(document)
    return False


def _rest_unread(at: Span) -> Finding:
    """What is told at the last slip of a text that has more of them than are put right at once."""
    return Finding(
        at=at,
        code="YAML003",
        message="这个文件毛病太多，只读到这里，后面可能还有没列出来的",
        hint="先改好列出来的，再检查一遍",
    )


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
    if mended.is_exhausted:
        mended.told.append(_rest_unread(findings[-1].at))
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
