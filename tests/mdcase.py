"""Markdown cases: a heading names a case, ```yaml blocks are its files, `# 应报 CODE` expects.

The fence may name the file's path (```yaml plans/示例/任务.yaml); else it is plans/示例/文件.yaml,
numbered from the second on. `# 应报 CODE CODE` stands on the line that must be reported, and a line
without it must be silent. A text of several lines has the mark behind its `|`, and says which line
below is meant: `# 应报 CODE 在下面第 2 行`. Rule pages (docstrings) and case files have this form.

A case is a piece of a workspace, and lacks a plan or a registry where its point is another one.
One that writes `chuangcheng.yaml` itself is a whole workspace: its lacks are reported too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from chuangcheng.diagnostic import Diagnostic
from chuangcheng.loading.load import Loaded, load
from chuangcheng.rules.run import Verdict, check

_HEADING: Final = re.compile(r"#{1,6}\s+(.+?)\s*\Z")
_FENCE: Final = re.compile(r"```yaml(?:\s+(\S+))?\s*\Z")
_MARK: Final = re.compile(
    r"#\s*应报\s+([A-Z]+\d{3}(?:[\s、]+[A-Z]+\d{3})*)(?:\s+在下面第\s*(\d+)\s*行)?\s*\Z"
)
_DEFAULT: Final = "plans/示例/文件{}.yaml"
PIECE: Final = {"chuangcheng.yaml": "类型: 工作区\n规则: {LINK020: 关闭, LINK021: 关闭}\n"}
"""The settings of a workspace of which a test shows only a piece."""

Report = tuple[str, int, str]
"""File, line, code."""


@dataclass(frozen=True, slots=True)
class Case:
    """One case; `line` is that of its heading in the Markdown text."""

    name: str
    line: int
    files: dict[str, str] = field(default_factory=dict)

    @property
    def expected(self) -> list[Report]:
        """What the marks ask for."""
        return sorted(
            (path, number + int(mark.group(2) or 0), code)
            for path, text in self.files.items()
            for number, line in enumerate(text.split("\n"), 1)
            if (mark := _MARK.search(line))
            for code in re.findall(r"[A-Z]+\d{3}", mark.group(1))
        )

    def check(self) -> Verdict:
        """Run everything over the case's files."""
        return check_texts(self.files)


def read_cases(markdown: str) -> Iterator[Case]:
    """The cases of a text that have at least one file."""
    case, path, body = Case("", 0), "", list[str]()
    inside = False
    for number, line in enumerate(markdown.split("\n"), 1):
        if inside and line.rstrip() == "```":
            inside = False
            case.files[path] = "\n".join(body) + "\n"
        elif inside:
            body.append(line)
        elif fence := _FENCE.match(line):
            inside, body = True, []
            path = fence.group(1) or _free_path(case.files)
            assert path not in case.files, f"第 {number} 行：“{path}”写了两次"
        elif heading := _HEADING.match(line):
            if case.files:
                yield case
            case = Case(heading.group(1), number)
    assert not inside, f"“{case.name}”的代码块没有结束"
    if case.files:
        yield case


def load_texts(files: Mapping[str, str]) -> Loaded:
    """{path: text} → a workspace, as a piece of one where it has no settings; nothing shipped."""
    return load({path: text.encode() for path, text in {**PIECE, **files}.items()})


def check_texts(files: Mapping[str, str]) -> Verdict:
    """{path: text} → everything that `cc validate` would report."""
    loaded = load_texts(files)
    return check(loaded.workspace, loaded.findings)


def reports(diagnostics: Iterable[Diagnostic]) -> list[Report]:
    """Diagnostics in the form that `Case.expected` has."""
    return sorted((one.at.file, one.at.start.line, one.code) for one in diagnostics)


def _free_path(files: Mapping[str, str]) -> str:
    numbers = ("", *map(str, range(2, 100)))
    return next(path for n in numbers if (path := _DEFAULT.format(n)) not in files)
