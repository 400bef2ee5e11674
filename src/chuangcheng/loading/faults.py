"""Pydantic's errors → findings in the user's words, at the user's places."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from typing import Any, Final

from pydantic_core import ErrorDetails

from chuangcheng.diagnostic import Finding
from chuangcheng.loading import slipped
from chuangcheng.loading.fields import known_keys
from chuangcheng.models.base import NOT_A_TEXT, NOT_A_TEXT_HINT, Model
from chuangcheng.models.values.fault import ValueFault
from chuangcheng.nearest import nearest, suggest
from chuangcheng.reading.document import LocatedDocument
from chuangcheng.reading.slips.slip import COLONS
from chuangcheng.source import Span

Path = tuple[str | int, ...]
_WANTS_ENTRY: Final = ("model_type", "model_attributes_type")
_TABLES: Final = ("结果", "分组", "规则", "基本情况")
_FREE_KEY: Final = rf"[^\s，、；:{COLONS}]{{1,20}}"
"""A key of such a table, as a pattern."""
_INDIVISIBLE: Final = ("达标", "计分", "抽查")
"""Half a condition, method or sample would be another one: the whole indicator or result goes."""
_OF_KEY: Final = "[key]"
"""Pydantic's last step to a key that is wrong itself, unless somebody wrote that key."""
_TITLES: Final = ("编号", "名称", "标题", "内容", "事项", "等次", "代号", "点位")


@dataclass(frozen=True, slots=True)
class Fault:
    """A finding, and the part of the data that must go so that the rest can be used."""

    finding: Finding
    drop: Path


@dataclass(frozen=True, slots=True)
class Error:
    """One of Pydantic's errors with what is needed to tell of it."""

    kind: str
    path: Path
    details: ErrorDetails
    document: LocatedDocument
    model: type[Model]
    is_of_key: bool = False

    @property
    def key(self) -> str:
        """The last key on the path."""
        return next((str(step) for step in reversed(self.path) if isinstance(step, str)), "")

    @property
    def parent(self) -> Any:
        """The container that the path's last step is in."""
        return follow(self.document.data, self.path[:-1])

    def span(self, *, key: bool = False) -> Span:
        """Where the value, or its key, stands."""
        return self.document.locate(self.document.data, *self.path, key=key or self.is_of_key)


def explain(details: ErrorDetails, document: LocatedDocument, model: type[Model]) -> Fault:
    """What one of Pydantic's errors means for the person who wrote the file."""
    path = tuple(details["loc"])
    is_of_key = path[-1:] == (_OF_KEY,) and _OF_KEY not in _keys(document.data, path[:-1])
    path = path[:-1] if is_of_key else path
    error = Error(details["type"], path, details, document, model, is_of_key)
    written = details["input"]
    is_blank = written is None or (isinstance(written, str) and not written.strip())
    if is_blank and error.kind != "extra_forbidden":
        return _slip_in_table(error) or _empty(error)
    return _EXPLAINERS.get(error.kind, _other)(error)


def path_text(path: Path) -> str:
    """`("任务", 3, "牵头单位")` → `任务[3].牵头单位`."""
    text = ""
    for step in path:
        text += f"[{step}]" if isinstance(step, int) else f".{step}" if text else str(step)
    return text


def follow(data: Any, path: Path) -> Any:
    """The value at a path; the deepest existing one where the path leads on."""
    for step in path:
        try:
            data = data[step]
        except (KeyError, IndexError, TypeError):
            break
    return data


def _keys(data: Any, path: Path) -> Collection[str]:
    container = follow(data, path)
    return container.keys() if isinstance(container, dict) else ()


def _title(container: Any) -> str:
    """How a person calls an entry: by its code or name."""
    if isinstance(container, dict):
        for key in _TITLES:
            if isinstance(container.get(key), str):
                return f"“{container[key]}”"
    return ""


def _item(data: Any, path: Path) -> Path:
    """What must go for the rest to be usable: the entry of a list or table that the path is in.

    That is the innermost list item that is a mapping; where there is none, the entry of a table
    with free keys, else the top-level key.
    """
    ends = [path.index(key) for key in _INDIVISIBLE if key in path]
    for index in range(min(ends, default=len(path)), 0, -1):
        if isinstance(path[index - 1], int) and isinstance(follow(data, path[:index]), dict):
            return path[:index]
    return path[:2] if path[0] in _TABLES else path[:1]


def _fault(error: Error, code: str, at: Span, message: str, hint: str = "") -> Fault:
    return _of(error, Finding(at=at, code=code, message=message, hint=hint))


def _of(error: Error, finding: Finding) -> Fault:
    """The fault that a finding tells of; its path, if it has one, is the key that was meant."""
    path = (*error.path[:-1], finding.path) if finding.path else error.path
    finding = replace(finding, path=path_text(path))
    if error.kind in _WANTS_ENTRY and isinstance(error.path[-1], int):
        return Fault(finding, error.path)
    return Fault(finding, _item(error.document.data, error.path))


def _missing(error: Error) -> Fault:
    entry = error.parent
    if isinstance(entry, dict) and error.key in entry:
        return _empty(error)
    slip = _slip_in_siblings(error)
    if slip is not None:
        return _of(error, slip)
    where = _title(entry) or ("这一项" if len(error.path) > 1 else "文件")
    at = error.document.locate(error.document.data, *error.path[:-1])
    return _fault(error, "SCHM002", at, f"{where}没有写“{error.key}”", f"补写一行“{error.key}: ……”")


def _slip_in_siblings(error: Error) -> Finding | None:
    """What is missing may be there, taken for a part of the value before it."""
    entry = error.parent
    slip = slipped.swallowed_key(entry, error.key, error.document)
    for key, value in entry.items() if slip is None and isinstance(entry, dict) else ():
        if slip is None and isinstance(value, str):
            at = error.document.locate(entry, key)
            slip = slipped.wide_comma(value, at, (re.escape(error.key),))
    return slip


def _slip_in_table(error: Error) -> Fault | None:
    """`规则: {DUTY001：关闭}`: for YAML all of it is a key, and a table takes any key."""
    slip = slipped.wrong_colon(error.key, error.span(key=True), error.document)
    return None if slip is None else _of(error, slip)


def _empty(error: Error) -> Fault:
    """A key, or an item's dash, with nothing behind it."""
    last = error.path[-1] if error.path else ""
    if isinstance(last, int):
        message = f"“{error.key}”的第 {last + 1} 项没有写内容"
        return _fault(error, "SCHM002", error.span(), message, "补上内容，或者删掉这一行")
    message = f"“{error.key}”后面没有写内容"
    return _fault(error, "SCHM002", error.span(key=True), message, "补上内容")


def _unknown_key(error: Error) -> Fault:
    known = known_keys(error.model, error.path[:-1])
    slip = slipped.wrong_key(error.key, error.span(key=True), known, error.document)
    if slip is not None:
        return _of(error, slip)
    used = set(error.parent) if isinstance(error.parent, dict) else set()
    near = nearest(error.key, known)
    free = "、".join(key for key in known if key not in used)
    hint = suggest(error.key, known) or (f"这里可以写：{free}" if free else "")
    fault = _fault(error, "SCHM001", error.span(key=True), f"“{error.key}”不是这里能写的项", hint)
    meant = near[0] if near else ""
    if meant and meant not in used:  # a misspelt key: without it the entry says too little
        return fault
    return Fault(fault.finding, error.path)


def _list_wanted(error: Error) -> Fault:
    return _fault(
        error, "SCHM003", error.span(), f"“{error.key}”要写成列表", "每项一行，以“- ”开头"
    )


def _entry_wanted(error: Error) -> Fault:
    written = error.details["input"]
    slip = (
        slipped.wrong_colon(written, error.span(), error.document)
        if isinstance(written, str)
        else None
    )
    if slip is not None:
        return _of(error, slip)
    message = f"“{error.key}”下面要写“名称: 内容”这样的条目"
    if isinstance(written, list) and isinstance(error.path[-1], int):
        return _fault(
            error, "SCHM003", error.span(), f"{message}，这里多写了一个“-”", "删掉一个“-”"
        )
    return _fault(error, "SCHM003", error.span(), message, "另起一行，缩进两个空格，逐条写")


def _slip_in_value(error: Error) -> Finding | None:
    """A value that is right but for its quotes, or for a comma that should end it."""
    written = error.details["input"]
    if not isinstance(written, str):
        return None
    at, above = error.span(), error.path[:-1]
    keys = map(re.escape, known_keys(error.model, above))
    free = (_FREE_KEY,) if any(step in _TABLES for step in above[-2:]) else ()
    return (
        slipped.wide_quotes(written, at)
        or slipped.wide_space(written, at)
        or slipped.wide_comma(written, at, free or keys)
        or slipped.mark_at_end(written, at)
    )


def _choice(error: Error) -> Fault:
    choices = [str(value) for value in _expected(error)]
    written = error.details["input"]
    listed = "可以写：" + "、".join(choices)
    if not isinstance(written, str):
        return _fault(error, "SCHM003", error.span(), f"“{error.key}”应写一个词", listed)
    slip = _slip_in_value(error)
    if slip is not None:
        return _of(error, slip)
    message = f"“{error.key}”不能写“{written}”"
    hint = suggest(written, choices) or listed
    return _fault(error, "SCHM004", error.span(), message, hint)


def _expected(error: Error) -> list[str]:
    text = error.details.get("ctx", {}).get("expected", "")
    return [part.strip(" '\"") for part in text.replace(" or ", ",").split(",")]


def _value(error: Error) -> Fault:
    cause = error.details.get("ctx", {}).get("error")
    if isinstance(cause, ValueFault):
        slip = slipped.mistyped(cause, error.details["input"], error.span())
        slip = slip or _slip_in_value(error)
        if slip is not None:
            return _of(error, slip)
        code = "SCHM003" if isinstance(error.details["input"], list | dict) else "SCHM004"
        return _fault(error, code, error.span(), cause.message, cause.hint)
    return _other(error)


def _text_wanted(error: Error) -> Fault:
    if isinstance(error.details["input"], list | dict):
        return _fault(error, "SCHM003", error.span(), NOT_A_TEXT, NOT_A_TEXT_HINT)
    return _other(error)


def _other(error: Error) -> Fault:
    return _fault(error, "SCHM003", error.span(), f"“{error.key}”的内容写得不对")


_EXPLAINERS: Final[dict[str, Callable[[Error], Fault]]] = {
    "missing": _missing,
    "extra_forbidden": _unknown_key,
    "tuple_type": _list_wanted,
    "list_type": _list_wanted,
    "model_type": _entry_wanted,
    "model_attributes_type": _entry_wanted,
    "dict_type": _entry_wanted,
    "literal_error": _choice,
    "string_type": _text_wanted,
    "value_error": _value,
}
