"""Slips that YAML and the models took without a word: a sign that no such value can have.

As in `reading/overlooked`, each has a pattern that is quick over a whole text and finds next to
nothing in a clean one; only where it finds something are the values looked at.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final

from pydantic import BaseModel

from chuangcheng.diagnostic import Finding
from chuangcheng.loading import slipped
from chuangcheng.loading.fields import known_keys, mappings
from chuangcheng.reading.document import LocatedDocument
from chuangcheng.reading.slips.slip import COLONS

_SENTENCES: Final = frozenset(("工作", "情形"))
"""Lists of sentences, in which a comma is one; all others are of names and codes."""
_CODES_AND_UNITS: Final = frozenset(
    ("编号", "代号", "指标", "阶段", "创建项目", "点位", "前置任务", "上级任务",
     "牵头单位", "责任单位", "配合单位")
)  # fmt: skip
"""What is no prose, so that a mark at its end is no punctuation."""
_UNITS: Final = frozenset(("牵头单位", "责任单位", "配合单位"))
"""In no name of a unit a 、 stands, but in parentheses."""
_END: Final = r"[ \t]*(?:[\r\n#]|\Z)"
_COMMAS: Final = (
    *(re.compile(rf"{mark}(?=[^\[\]{{}}，。\r\n]{{0,60}}\]|{_END})") for mark in "，；"),
    re.compile(rf",(?={_END})"),
    re.compile(r"、(?=[^\[\]{}\r\n]{0,60}\])"),
)
"""One before a closing bracket, or at the end of a line."""
_IN_PARENTHESES: Final = tuple(
    re.compile(
        rf"{first}(?=[^{first}{last}\r\n]{{0,60}}[,，、])[^{first}{last}\r\n]{{1,300}}{last}"
        rf"(?={_END})"
    )
    for first, last in ("（）", "〔〕", (r"\(", r"\)"))
)
_IN_QUOTES: Final = tuple(
    re.compile(
        rf"{first}(?<=[ \t\[,，、]{first})[^{first}{last}\r\n]{{1,60}}{last}"
        r"(?=[ \t]*(?:[,，、\]}\r\n#]|\Z))"
    )
    for first, last in ("“”", "‘’")
)
_IN_BRACES: Final = re.compile(rf"\{{[^{{}}\r\n]*[，、；][^，、；\r\n]*[:{COLONS}]")


def look_again(document: LocatedDocument, model: type[BaseModel]) -> list[Finding]:
    """What is found in a document that the model takes; each finding has its edit."""
    text = document.mended.text
    found: list[Finding] = []
    if any(pattern.search(text) for pattern in _COMMAS):
        found += _in_lists(document, document.data)
        found += _at_ends(document, document.data)
    if any(pattern.search(text) for pattern in _IN_PARENTHESES):
        found += _parentheses(document, document.data)
    if any(pattern.search(text) for pattern in _IN_QUOTES):
        found += _in_quotes(document, document.data)
    if _IN_BRACES.search(text):
        found += _in_braces(document, model)
    return found


def _in_lists(document: LocatedDocument, data: object) -> Iterator[Finding]:
    """`[县住建局，县卫生局]` is one name for YAML."""
    for key, container, step, value in _texts(data):
        marks = "，；、" if key in _UNITS else "，；"
        if (
            isinstance(container, list)
            and key not in _SENTENCES
            and any(mark in value for mark in marks)
        ):
            at = document.locate(container, step)
            if document.mended.line(at.start.line)[: at.start.column].count("["):
                yield from slipped.wide_commas(value, at, marks)


def _in_quotes(document: LocatedDocument, data: object) -> Iterator[Finding]:
    """`阶段: “实施阶段”`: names and codes that stand elsewhere without the quotes."""
    for key, container, step, value in _texts(data):
        if key in _CODES_AND_UNITS:
            found = slipped.wide_quotes(value, document.locate(container, step))
            yield from () if found is None else (found,)


def _parentheses(document: LocatedDocument, data: object) -> Iterator[Finding]:
    """`责任单位: （县住建局, 县卫生局）`: round brackets where the list's belong."""
    for key, container, step, value in _texts(data):
        if key in _CODES_AND_UNITS and isinstance(container, dict):
            found = slipped.round_brackets(value, document.locate(container, step))
            yield from () if found is None else (found,)


def _in_braces(document: LocatedDocument, model: type[BaseModel]) -> Iterator[Finding]:
    """`{内容: 整治市容，牵头单位：县城管局}`: an unused key of this very entry behind the comma."""
    for one, entry in mappings(model, document.data):
        unused = [key for key in known_keys(one, ()) if key not in entry]
        for key, value in entry.items():
            if unused and isinstance(value, str) and _opens(document, entry, key):
                found = slipped.wide_comma(
                    value, document.locate(entry, key), map(re.escape, unused)
                )
                yield from () if found is None else (found,)


def _at_ends(document: LocatedDocument, data: object) -> Iterator[Finding]:
    """`编号: 卫-01，` as in other kinds of file, where each line ends in a comma."""
    for key, container, step, value in _texts(data):
        if key in _CODES_AND_UNITS:
            found = slipped.mark_at_end(value, document.locate(container, step))
            yield from () if found is None else (found,)


def _opens(document: LocatedDocument, entry: dict[str, Any], key: str) -> bool:
    """Whether a brace stands open before a key on its line."""
    at = document.locate(entry, key, key=True).start
    before = document.mended.line(at.line)[: document.mended.column_in_text(at.line - 1, at.column)]
    return before.count("{") > before.count("}")


def _texts(data: object, key: str = "") -> Iterator[tuple[str, Any, str | int, str]]:
    """Every text with the nearest key above it, its container and its step there."""
    if not isinstance(data, dict | list):
        return
    for step, value in data.items() if isinstance(data, dict) else enumerate(data):
        name = step if isinstance(step, str) else key
        if isinstance(value, str):
            yield name, data, step, value
        else:
            yield from _texts(value, name)
