"""{path: bytes} → workspace. The disk, a git revision and a test all give the same mapping."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final

from chuangcheng.diagnostic import Finding
from chuangcheng.loading.build import build
from chuangcheng.loading.link import Part, link
from chuangcheng.models.base import Model
from chuangcheng.models.catalog import KINDS
from chuangcheng.reading.decode import decode
from chuangcheng.reading.lines import split_lines
from chuangcheng.reading.read import read
from chuangcheng.workspace.workspace import Workspace

ALL_KINDS: Final = frozenset(KINDS)
_KIND_LINE: Final = re.compile(r"^类型\s*[:：]\s*[\"']?(\S+?)[\"']?\s*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Loaded:
    """A workspace, what was found while reading it, and the texts for quoting lines."""

    workspace: Workspace
    findings: tuple[Finding, ...]
    texts: Mapping[str, str] = field(default_factory=dict)
    _lines: dict[str, list[str]] = field(default_factory=dict)

    def line(self, file: str, number: int) -> str:
        """A line of a file, counted from 1; empty where there is none."""
        if file not in self._lines:
            self._lines[file] = split_lines(self.texts.get(file, ""))
        lines = self._lines[file]
        return lines[number - 1] if 0 < number <= len(lines) else ""


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
    texts: dict[str, str] = {}
    broken: dict[str, frozenset[str]] = dict.fromkeys(unread, ALL_KINDS)
    for path in sorted(files):
        model, found, text, is_whole = _load_file(path, files[path])
        if text is not None:
            texts[path] = text
        if model is not None:
            parts.append(Part(path, model))
        if not is_whole:
            broken[path] = _kinds(text)
        findings += found

    def shipped(code: str) -> Model | None:
        content = (library or {}).get(code)
        return _load_file(f"standards/{code}.yaml", content)[0] if content else None

    workspace, more = link(parts, broken, shipped, tuple(library or ()))
    return Loaded(workspace, tuple(findings + more), texts)


def _kinds(text: str | None) -> frozenset[str]:
    """The 类型 that a broken file seems to have; all of them where that cannot be seen."""
    match = _KIND_LINE.search(text or "")
    name = match.group(1) if match else ""
    return frozenset((name,)) if name in KINDS else ALL_KINDS


def _load_file(path: str, content: bytes) -> tuple[Model | None, list[Finding], str | None, bool]:
    """The model, what was found, the text, and whether everything in it was understood."""
    decoded = decode(content, path)
    if decoded.text is None:
        return None, list(decoded.findings), None, False
    document = read(decoded.text, path)
    is_empty_mark = path == "chuangcheng.yaml" and document.data is None
    if is_empty_mark and all(finding.code == "YAML009" for finding in document.findings):
        document.findings.clear()  # the mark of a workspace may be empty
    elif document.data is None:
        return None, [*decoded.findings, *document.findings], decoded.text, False
    model, found = build(document)
    findings = [*decoded.findings, *document.findings, *found]
    return model, findings, decoded.text, model is not None and not found
