"""One located document → one model, as much of it as can be used."""

from __future__ import annotations

from dataclasses import replace

from pydantic import ValidationError

from chuangcheng.diagnostic import Finding
from chuangcheng.loading import slipped
from chuangcheng.loading.faults import Fault, Path, explain, follow
from chuangcheng.loading.second_look import look_again
from chuangcheng.models.base import Model
from chuangcheng.models.catalog import KINDS
from chuangcheng.models.config import Config
from chuangcheng.nearest import suggest
from chuangcheng.reading.document import Data, LocatedDocument
from chuangcheng.source import Span

_ROUNDS = 5
MAX_FAULTS = 200
"""Faults of one file's shape that are told one by one."""


def build(document: LocatedDocument) -> tuple[Model | None, list[Finding]]:
    """The model of a document and what is wrong with its shape.

    An entry that cannot be understood is left out, so that the others can still be judged; the
    model is None where not even the frame holds, or where almost nothing in it does.
    """
    kind, findings = _kind(document)
    if kind is None:
        return None, findings
    dropped: set[Path] = set()
    for _ in range(_ROUNDS):
        try:
            model = kind.model_validate(document.data, context=document)
            return model, [*findings, *look_again(document, kind)]
        except ValidationError as error:
            count, errors = error.error_count(), error.errors(include_url=False)[:MAX_FAULTS]
        faults = [explain(one, document, kind) for one in errors if one["loc"] not in dropped]
        faults = _causes(faults)
        findings += list(dict.fromkeys(fault.finding for fault in faults))
        if count > MAX_FAULTS:
            return None, [*findings, _too_many(document, count - MAX_FAULTS)]
        if not faults or not _drop(document, {fault.drop for fault in faults}):
            return None, findings
        dropped |= {fault.drop for fault in faults}
    return None, findings


def _causes(faults: list[Fault]) -> list[Fault]:
    """Without the missing keys that are there, only written with a wrong colon."""
    garbled = {one.finding.path for one in faults if one.finding.code in ("YAML003", "YAML004")}
    return [
        fault
        for fault in faults
        if not (fault.finding.code == "SCHM002" and fault.finding.path in garbled)
    ]


def _too_many(document: LocatedDocument, more: int) -> Finding:
    return Finding(
        at=Span.whole_file(document.file),
        code="SCHM006",
        message=f"这个文件还有 {more} 处问题没有列出来",
        hint="先改好列出来的，再检查一遍",
    )


def _drop(document: LocatedDocument, paths: set[Path]) -> bool:
    """Take parts out of the data; whether there was anything to take.

    The last items of a list go first, so that no other moves; an entry that two aliases share
    goes once.
    """
    targets: dict[tuple[int, str | int], Path] = {}
    for path in paths:
        parent = follow(document.data, path[:-1])
        last = path[-1]
        here = isinstance(parent, dict) and last in parent
        if here or (isinstance(parent, list) and isinstance(last, int) and last < len(parent)):
            targets.setdefault((id(parent), last), path)
    for path in sorted(targets.values(), key=_position, reverse=True):
        document.drop(path)
    return bool(targets)


def _position(path: Path) -> tuple[int, list[tuple[str, int]]]:
    """Sorts deeper paths behind, and items by their index."""
    steps = [(s, -1) if isinstance(s, str) else ("", s) for s in path]
    return len(path), steps


def _kind(document: LocatedDocument) -> tuple[type[Model] | None, list[Finding]]:
    if document.file == "chuangcheng.yaml":
        if document.data is None:
            document.data = {}
        if isinstance(document.data, dict):
            document.data.setdefault("类型", Config.KIND)
    data = document.data
    if data is None:
        return None, []
    if not isinstance(data, dict):
        return None, [_no_mapping(document)]
    if "类型" not in data:
        slip = _slip_in_kind(document, data)
        if slip is not None:
            return None, [slip]
        at = document.locate(data)
        known = "、".join(KINDS)
        return None, [
            Finding(
                at=at,
                code="SCHM005",
                message="文件里没有写“类型”",
                hint=f"第一行写“类型: ……”，可以是：{known}",
            )
        ]
    name = data["类型"]
    if isinstance(name, str) and name in KINDS:
        return KINDS[name], []
    return None, [_no_kind(name, document.locate(data, "类型"))]


def _slip_in_kind(document: LocatedDocument, data: dict[str, Data]) -> Finding | None:
    """`类型:: 方案`: the key is there but for a sign."""
    found = (
        slipped.wrong_key(key, document.locate(data, key, key=True), ("类型",), document)
        for key in data
    )
    return next((slip for slip in found if slip is not None and slip.path == "类型"), None)


def _no_kind(name: object, at: Span) -> Finding:
    """What is wrong with a 类型 that is none."""
    hint = "可以写：" + "、".join(KINDS)
    if name is None:
        message = "“类型”后面没有写内容"
    elif not isinstance(name, str):
        message = "“类型”应写一个词"
    else:
        slip = slipped.wide_quotes(name, at)
        if slip is not None and name[1:-1] in KINDS:
            return slip
        slip = slipped.wide_space(name, at) or slipped.mark_at_end(name, at)
        if slip is not None and name.strip("　，、；。,; ") in KINDS:
            return slip
        message, hint = f"没有“{name}”这种类型", suggest(name, KINDS) or hint
    return Finding(at=at, code="SCHM005", message=message, hint=hint, path="类型")


def _no_mapping(document: LocatedDocument) -> Finding:
    at = document.locate(document.data)
    if isinstance(document.data, str):
        slip = slipped.wrong_colon(document.data, at, document)
        if slip is not None:
            return replace(slip, path="")
    return Finding(
        at=at,
        code="SCHM003",
        message="文件的内容不是“名称: 内容”这样的条目",
        hint="第一行写“类型: ……”，以下逐项写“名称: 内容”",
    )
