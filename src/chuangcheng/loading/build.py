"""One located document → one model, as much of it as can be used."""

from __future__ import annotations

from pydantic import ValidationError

from chuangcheng.diagnostic import Finding
from chuangcheng.loading.faults import Path, explain
from chuangcheng.models.base import Model
from chuangcheng.models.catalog import KINDS
from chuangcheng.models.config import Config
from chuangcheng.nearest import suggest
from chuangcheng.reading import slips
from chuangcheng.reading.document import LocatedDocument
from chuangcheng.source import Position, Span

_ROUNDS = 5


def build(document: LocatedDocument) -> tuple[Model | None, list[Finding]]:
    """The model of a document and what is wrong with its shape.

    An entry that cannot be understood is left out, so that the others can still be judged; the
    model is None where not even the frame holds.
    """
    kind, findings = _kind(document)
    if kind is None:
        return None, findings
    dropped: set[Path] = set()
    for _ in range(_ROUNDS):
        try:
            return kind.model_validate(document.data, context=document), findings
        except ValidationError as error:
            faults = [
                explain(details, document, kind)
                for details in error.errors(include_url=False)
                if tuple(details["loc"]) not in dropped
            ]
        if not faults:
            return None, findings
        findings += [fault.finding for fault in faults]
        gone = _outermost({fault.drop for fault in faults})
        present = [path for path in gone if _exists(document, path)]
        if not present:
            return None, findings
        for path in present:
            document.drop(path)
        dropped |= set(gone)
    return None, findings


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
    hint = suggest(str(name), KINDS) or "可以写：" + "、".join(KINDS)
    at = document.locate(data, "类型")
    message = f"没有“{name}”这种类型" if name else "“类型”后面没有写内容"
    return None, [Finding(at=at, code="SCHM005", message=message, hint=hint, path="类型")]


def _no_mapping(document: LocatedDocument) -> Finding:
    at = document.locate(document.data)
    if isinstance(document.data, str):
        column = slips.find_full_width_colon(document.data)
        if column is not None:
            place = Position(at.start.line, at.start.column + column)
            name = document.data[:column].strip()
            return Finding(
                at=Span(at.file, place, Position(place.line, place.column + 1)),
                code="YAML004",
                message=f"“{name}”后面用了全角冒号“：”",
                hint="改成英文冒号加一个空格，即“: ”",
            )
    return Finding(
        at=at,
        code="SCHM003",
        message="文件的内容不是“名称: 内容”这样的条目",
        hint="第一行写“类型: ……”，以下逐项写“名称: 内容”",
    )


def _outermost(paths: set[Path]) -> list[Path]:
    """Paths not below another of them, in an order in which dropping one moves no other."""
    kept = [
        path
        for path in paths
        if path and not any(path[:length] in paths for length in range(1, len(path)))
    ]
    return sorted(
        kept,
        key=lambda path: [(isinstance(s, int), s if isinstance(s, int) else 0) for s in path],
        reverse=True,
    )


def _exists(document: LocatedDocument, path: Path) -> bool:
    here: object = document.data
    for step in path:
        try:
            here = here[step]  # type: ignore[index]
        except (KeyError, IndexError, TypeError):
            return False
    return True
