"""Pydantic's errors → findings in the user's words, at the user's places."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, Final, get_args

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from chuangcheng.diagnostic import Edit, Finding
from chuangcheng.models.base import Model
from chuangcheng.models.values.fault import ValueFault
from chuangcheng.nearest import nearest, suggest
from chuangcheng.reading import slips
from chuangcheng.reading.document import LocatedDocument
from chuangcheng.source import Position, Span

Path = tuple[str | int, ...]
_WANTS_ENTRY: Final = ("model_type", "model_attributes_type")
_TABLES: Final = ("结果", "分组", "规则")
_INDIVISIBLE: Final = ("达标", "计分")
"""Half a condition or half a method would be another one: the whole indicator goes."""
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
        return self.document.locate(self.document.data, *self.path, key=key)


def explain(details: ErrorDetails, document: LocatedDocument, model: type[Model]) -> Fault:
    """What one of Pydantic's errors means for the person who wrote the file."""
    error = Error(details["type"], tuple(details["loc"]), details, document, model)
    written = details["input"]
    is_blank = written is None or (isinstance(written, str) and not written.strip())
    if is_blank and error.kind != "extra_forbidden":
        return _empty(error)
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


def _fault(  # what a finding is made of
    error: Error, code: str, at: Span, message: str, hint: str = "", *edits: Edit
) -> Fault:
    path = path_text(error.path)
    finding = Finding(at=at, code=code, message=message, hint=hint, path=path, edits=edits)
    return Fault(finding, _item_of(error))


def _item_of(error: Error) -> Path:
    """What must go because of an error."""
    if error.kind in _WANTS_ENTRY and isinstance(error.path[-1], int):
        return error.path
    return _item(error.document.data, error.path)


def _missing(error: Error) -> Fault:
    entry = error.parent
    if isinstance(entry, dict) and error.key in entry:
        return _empty(error)
    where = _title(entry) or ("这一项" if len(error.path) > 1 else "文件")
    at = error.document.locate(error.document.data, *error.path[:-1])
    return _fault(error, "SCHM002", at, f"{where}没有写“{error.key}”", f"补写一行“{error.key}: ……”")


def _empty(error: Error) -> Fault:
    """A key, or an item's dash, with nothing behind it."""
    last = error.path[-1] if error.path else ""
    if isinstance(last, int):
        message = f"“{error.key}”的第 {last + 1} 项没有写内容"
        return _fault(error, "SCHM002", error.span(), message, "补上内容，或者删掉这一行")
    message = f"“{error.key}”后面没有写内容"
    return _fault(error, "SCHM002", error.span(key=True), message, "补上内容")


def _unknown_key(error: Error) -> Fault:
    if error.key.startswith("　"):
        message = "这一行的缩进用了全角空格"
        hint = "切换到英文输入法，改成两个半角空格"
        return _fault(error, "YAML005", error.span(key=True), message, hint)
    column = slips.find_full_width_colon(error.key)
    if column is not None:
        return _wide_colon(error, error.key, error.span(key=True), column)
    name, colon, rest = error.key.partition(":")
    if colon and rest:  # {问题数:7} is one word for YAML
        at = error.span(key=True)
        message = f"“{name}”后面的冒号少一个空格"
        behind = _part(error.document, f"{name}:", at, len(name) + 1)
        edits = (Edit(at=behind, put=" "),) if behind else ()
        return _fault(error, "YAML003", at, message, f"写成“{name}: {rest}”", *edits)
    known = _known_keys(error.model, error.path[:-1])
    used = set(error.parent) if isinstance(error.parent, dict) else set()
    near = nearest(error.key, known)
    free = "、".join(key for key in known if key not in used)
    hint = suggest(error.key, known) or (f"这里可以写：{free}" if free else "")
    fault = _fault(error, "SCHM001", error.span(key=True), f"“{error.key}”不是这里能写的项", hint)
    meant = near[0] if near else ""
    if meant and meant not in used:  # a misspelt key: without it the entry says too little
        return fault
    return Fault(fault.finding, error.path)


def _known_keys(model: type[BaseModel], path: Path) -> tuple[str, ...]:
    """The keys that a mapping may have at a path below a model."""
    for step in path:
        if isinstance(step, int):
            continue
        field = next((f for f in model.model_fields.values() if f.alias == step), None)
        inner = _model_in((field.annotation, *field.metadata)) if field else None
        if field is not None and inner is None:
            return ()
        model = inner or model
    return tuple(field.alias or name for name, field in model.model_fields.items())


def _model_in(annotation: Any) -> type[BaseModel] | None:
    """The model somewhere inside an annotation such as `tuple[Task, ...] | None`."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    parts = annotation if isinstance(annotation, tuple) else get_args(annotation)
    found = (_model_in(part) for part in parts)
    return next((model for model in found if model is not None), None)


def _list_wanted(error: Error) -> Fault:
    return _fault(
        error, "SCHM003", error.span(), f"“{error.key}”要写成列表", "每项一行，以“- ”开头"
    )


def wide_colon(document: LocatedDocument, text: str, at: Span, column: int) -> Finding:
    """A full-width colon at a column of the text that stands at a place."""
    colon = _part(document, text[: column + 1], at, column)
    return Finding(
        at=colon or at,
        code="YAML004",
        message=f"“{text[:column].strip()}”后面用了全角冒号“：”",
        hint="改成英文冒号加一个空格，即“: ”",
        edits=(Edit(at=colon, put=": "),) if colon else (),
    )


def _part(document: LocatedDocument, words: str, at: Span, first: int) -> Span | None:
    """Where the words from a column on stand; None if quotes or escapes are in between."""
    if not document.has_at(words, at.start):
        return None
    line, column = at.start.line, at.start.column
    return Span(at.file, Position(line, column + first), Position(line, column + len(words)))


def _wide_colon(error: Error, text: str, at: Span, column: int) -> Fault:
    finding = wide_colon(error.document, text, at, column)
    return Fault(replace(finding, path=path_text(error.path)), _item_of(error))


def _entry_wanted(error: Error) -> Fault:
    written = error.details["input"]
    column = slips.find_full_width_colon(written) if isinstance(written, str) else None
    if isinstance(written, str) and column is not None:
        return _wide_colon(error, written, error.span(), column)
    message = f"“{error.key}”下面要写“名称: 内容”这样的条目"
    return _fault(error, "SCHM003", error.span(), message, "另起一行，缩进两个空格，逐条写")


def _choice(error: Error) -> Fault:
    choices = [str(value) for value in _expected(error)]
    written = error.details["input"]
    listed = "可以写：" + "、".join(choices)
    if not isinstance(written, str):
        return _fault(error, "SCHM003", error.span(), f"“{error.key}”应写一个词", listed)
    message = f"“{error.key}”不能写“{written}”"
    hint = suggest(written, choices) or listed
    return _fault(error, "SCHM004", error.span(), message, hint)


def _expected(error: Error) -> list[str]:
    text = error.details.get("ctx", {}).get("expected", "")
    return [part.strip(" '\"") for part in text.replace(" or ", ",").split(",")]


def _value(error: Error) -> Fault:
    cause = error.details.get("ctx", {}).get("error")
    if isinstance(cause, ValueFault):
        code = "SCHM003" if isinstance(error.details["input"], list | dict) else "SCHM004"
        return _fault(error, code, error.span(), cause.message, cause.hint)
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
    "value_error": _value,
}
