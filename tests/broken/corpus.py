"""Broken files in Markdown: a heading a case, its files in ```yaml, what must be said in ```text.

A line of the expectation is `4:7 YAML004 sentence`, with the file's path before it where it is not
the case's first file; an indented line below it is the hint. All diagnostics of a case are listed,
in order. `无` stands for none. A fence may name its path and, last, its bytes (`编码: gb18030`).
Characters that nobody can see are written ⟨U+200B⟩, bytes that are no character ⟨0xE5⟩.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from chuangcheng.diagnostic import Diagnostic
from chuangcheng.reading.quoting import as_scalar

FOLDER: Final = Path(__file__).parent
_BLOCKS: Final = re.compile(
    r"^## (?P<name>.+)$|^```(?P<what>yaml|text)(?P<info>.*)\n(?P<body>(?:.*\n)*?)```$", re.MULTILINE
)
_INFO: Final = re.compile(r"\s*(?P<path>[^\s:]*)\s*(?:编码: (?P<encoding>[\w-]+))?\s*")
_UNSEEN: Final = re.compile(r"⟨(?:U\+([0-9A-F]{4})|0x([89A-F][0-9A-F]))⟩")
_PATH: Final = "plans/示例/文件{}.yaml"
_LINE: Final = re.compile(r"(?:(?P<path>\S+) )?(?P<place>\d+:\d+) (?P<rest>[A-Z]+\d{3} .+)")


@dataclass(frozen=True, slots=True)
class Told:
    """One diagnostic as the corpus writes it; no hint means that any will do."""

    path: str
    said: str
    hint: str | None = None

    def __str__(self) -> str:
        return f"{self.path} {self.said}" + (f"\n    {self.hint}" if self.hint else "")


@dataclass(frozen=True, slots=True)
class Case:
    """One broken file, perhaps with others that it refers to."""

    name: str
    files: Mapping[str, bytes] = field(default_factory=dict)
    expected: tuple[Told, ...] = ()

    @property
    def is_utf8(self) -> bool:
        """Whether every file is, so that an edit's column is a character of it."""
        return not any("\ufffd" in text or "\0" in text for text in self.texts.values())

    @property
    def texts(self) -> dict[str, str]:
        """The files that can be read as they are."""
        return {path: content.decode("utf-8", "replace") for path, content in self.files.items()}


def read_corpus() -> dict[str, list[Case]]:
    """Theme → its cases."""
    return {
        path.stem: list(_cases(path.read_text(encoding="utf-8")))
        for path in sorted(FOLDER.glob("*.md"))
    }


def told(diagnostics: Iterable[Diagnostic]) -> list[Told]:
    """Diagnostics as the corpus writes them."""
    return [
        Told(
            one.at.file,
            f"{one.at.start.line}:{one.at.start.column} {one.code} {one.message}",
            one.hint,
        )
        for one in diagnostics
    ]


def mended(files: Mapping[str, bytes], diagnostics: Iterable[Diagnostic]) -> dict[str, bytes]:
    """The files with every edit made, from the end so that no place moves before its turn."""
    lines = {path: content.decode().split("\n") for path, content in files.items()}
    edits = {edit for one in diagnostics for edit in one.edits}
    for edit in sorted(edits, key=lambda edit: (edit.at.start, edit.at.end), reverse=True):
        text = lines[edit.at.file]
        line, first, last = edit.at.start.line - 1, edit.at.start.column, edit.at.end.column
        put = as_scalar(edit.put) if edit.is_value else edit.put
        text[line] = text[line][: first - 1] + put + text[line][last - 1 :]
    return {path: "\n".join(text).encode() for path, text in lines.items()}


def _cases(markdown: str) -> Iterator[Case]:
    name, files = "", dict[str, bytes]()
    for block in _BLOCKS.finditer(markdown):
        if block["name"]:
            assert not files, f"“{name}”没有写应该怎么报"
            name = block["name"]
        elif block["what"] == "yaml":
            info = _INFO.fullmatch(block["info"])
            assert info, f"“{name}”：{block['info']}"
            path = info["path"] or _free_path(files)
            files[path] = _bytes(block["body"], info["encoding"] or "utf-8")
        else:
            yield Case(name, files, tuple(_expected(name, block["body"], next(iter(files)))))
            files = {}
    assert not files, f"“{name}”没有写应该怎么报"


def _bytes(body: str, encoding: str) -> bytes:
    return _UNSEEN.sub(_seen, body).encode(encoding, "surrogateescape")


def _seen(mark: re.Match[str]) -> str:
    """The character; a single byte is a surrogate that encodes as this byte."""
    return chr(int(mark[1], 16) if mark[1] else 0xDC00 + int(mark[2], 16))


def _expected(name: str, body: str, first: str) -> Iterator[Told]:
    lines = [line for line in body.splitlines() if line != "无"]
    for number, line in enumerate(lines):
        if line.startswith("    "):
            continue
        match = _LINE.fullmatch(line)
        assert match, f"“{name}”：{line}"
        below = lines[number + 1] if number + 1 < len(lines) else ""
        hint = below.strip() if below.startswith("    ") else None
        yield Told(match["path"] or first, f"{match['place']} {match['rest']}", hint)


def _free_path(files: Mapping[str, bytes]) -> str:
    numbers = ("", *map(str, range(2, 100)))
    return next(path for n in numbers if (path := _PATH.format(n)) not in files)
