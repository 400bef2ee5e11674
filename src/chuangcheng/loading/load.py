"""{path: bytes} → workspace. The disk, a git revision and a test all give the same mapping."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from chuangcheng.diagnostic import Finding
from chuangcheng.loading.build import build
from chuangcheng.loading.faults import path_text
from chuangcheng.loading.files import MARK
from chuangcheng.loading.link import Part, link
from chuangcheng.models.base import Model
from chuangcheng.models.catalog import KINDS
from chuangcheng.reading.decode import decode
from chuangcheng.reading.document import LocatedDocument
from chuangcheng.reading.lines import split_lines
from chuangcheng.reading.read import read, read_again
from chuangcheng.reading.remarks import read_remarks
from chuangcheng.source import Span
from chuangcheng.workspace.workspace import Workspace

ALL_KINDS: Final = frozenset(KINDS)
_KIND_LINE: Final = re.compile(r"^类型\s*[:：]\s*[\"']?(\S+?)[\"']?\s*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Loaded:
    """A workspace, what was found while reading it, and the texts for quoting lines."""

    workspace: Workspace
    findings: tuple[Finding, ...]
    texts: Mapping[str, str] = field(default_factory=dict)
    documents: Mapping[str, LocatedDocument] = field(default_factory=dict)
    _lines: dict[str, list[str]] = field(default_factory=dict)

    def line(self, file: str, number: int) -> str:
        """A line of a file, counted from 1; empty where there is none."""
        if file not in self._lines:
            self._lines[file] = split_lines(self.texts.get(file, ""))
        lines = self._lines[file]
        return lines[number - 1] if 0 < number <= len(lines) else ""

    def path(self, at: Span) -> str:
        """The way to what a span means, in the user's keys: `任务[3].牵头单位`."""
        document = self.documents.get(at.file)
        return path_text(document.path_at(at)) if document else ""


def load(
    files: Mapping[str, bytes],
    library: Mapping[str, bytes] | None = None,
    unread: Iterable[str] = (),
) -> Loaded:
    """Read, build and link every file. Never raises for what stands in them.

    `files` maps paths relative to the workspace to their bytes; `library` maps the 代号 of shipped
    standards to theirs, and only those that something refers to are read. `unread` are files that
    exist and could not be opened.
    """
    parts: list[Part] = []
    findings: list[Finding] = []
    broken: dict[str, frozenset[str]] = dict.fromkeys(unread, ALL_KINDS)
    read_files = {path: _read_file(path, files[path]) for path in sorted(files)}
    for path, one in read_files.items():
        if one.model is not None:
            parts.append(Part(path, one.model))
        if not one.is_whole:
            broken[path] = kinds_of(one.text)
        findings += one.findings

    def shipped(code: str) -> Model | None:
        content = (library or {}).get(code)
        return _read_file(f"standards/{code}.yaml", content).model if content else None

    workspace, more = link(parts, broken, shipped, tuple(library or ()))
    workspace = replace(
        workspace,
        files=tuple(read_files),
        unread_texts={
            path: one.text
            for path, one in read_files.items()
            if one.text is not None and not one.is_whole
        },
        suppressions=tuple(
            remark
            for path, one in read_files.items()
            if one.text is not None
            for remark in read_remarks(one.text, path)
        ),
    )
    return Loaded(
        workspace,
        tuple(findings + more),
        {path: one.text for path, one in read_files.items() if one.text is not None},
        {path: one.document for path, one in read_files.items() if one.document is not None},
    )


def kinds_of(text: str | None) -> frozenset[str]:
    """The 类型 that a text seems to have, unread; all of them where that cannot be seen."""
    match = _KIND_LINE.search(text or "")
    name = match.group(1) if match else ""
    return frozenset((name,)) if name in KINDS else ALL_KINDS


def _is_foreign(data: object) -> bool:
    """Whether all keys are Latin, as in the files that other programs want beside our mark."""
    entries = data if isinstance(data, list) and data else [data]
    return all(isinstance(one, dict) and one and all(map(str.isascii, one)) for one in entries)


@dataclass(frozen=True, slots=True)
class _File:
    """What came of one file; `is_whole` tells whether everything in it was understood."""

    findings: tuple[Finding, ...]
    text: str | None = None
    document: LocatedDocument | None = None
    model: Model | None = None
    is_whole: bool = False


def _read_file(path: str, content: bytes) -> _File:
    decoded = decode(content, path)
    if decoded.text is None:
        return _File(decoded.findings)
    document = read(decoded.text, path)
    if "/" not in path and path != MARK and _is_foreign(document.data):
        return _File((), is_whole=True)
    is_empty = document.data is None and all(
        finding.code == "YAML009" for finding in document.findings
    )
    if is_empty and path == "chuangcheng.yaml":
        document.findings.clear()  # the mark of a workspace may be empty
    elif document.data is None:
        findings = (*decoded.findings, *document.findings)
        return _File(findings, decoded.text, document, is_whole=is_empty)
    model, found = build(document)
    while (again := read_again(document, found)) is not None:
        document = again
        model, found = build(document)
    mended = document.mended
    found = [one for one in found if one.at.start.line - 1 not in mended.guessed]
    findings = (*decoded.findings, *document.findings, *found)
    is_whole = model is not None and not found and mended.is_certain
    return _File(findings, decoded.text, document, model, is_whole)
