"""What a user's `# cc: 忽略` takes away, and what is wrong with such words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Final

from chuangcheng.diagnostic import Diagnostic, Finding, Suppression
from chuangcheng.rules import settings
from chuangcheng.source import Span

Key = tuple[str, int, str]
"""File, line, code."""

UNUSED: Final = "SETT003"


class Suppressions:
    """The suppressions of a workspace, and which of them have taken something away."""

    def __init__(self, written: Iterable[Suppression]) -> None:
        self._written = tuple(written)
        self._meant: dict[Key, Key] = {
            (one.at.file, line, code): (one.at.file, one.line, code)
            for one in self._written
            for code, _ in one.codes
            if not settings.is_fixed(code)
            for line in range(one.line, one.last_line + 1)
        }
        self._used: set[Key] = set()

    def takes(self, diagnostic: Diagnostic) -> bool:
        """Whether somebody has said that this one is known."""
        key = (diagnostic.at.file, diagnostic.at.start.line, diagnostic.code)
        meant = self._meant.get(key)
        if meant is None:
            return False
        self._used.add(meant)
        return True

    def problems(self, is_judged: Callable[[str, str], bool]) -> Iterator[Finding]:
        """What is wrong with the suppressions, once all diagnostics have been seen.

        Whether one is needed can be told only of a code that is judged in its file.
        """
        for one in self._written:
            if not one.codes:
                yield _without_code(one)
            for code, at in one.codes:
                if not settings.is_known(code):
                    yield settings.unknown_code(code, at)
                elif settings.is_fixed(code):
                    yield _fixed(code, at)
                elif (one.at.file, one.line, code) not in self._used and is_judged(
                    code, one.at.file
                ):
                    yield _unused(code, at, one)
            if one.codes and not one.reason:
                yield _unreasoned(one)


def _without_code(one: Suppression) -> Finding:
    return Finding(
        at=one.at,
        code="SETT001",
        message="“# cc:”后面看不出要忽略哪一条规则",
        hint="写上编号和理由，例如 # cc: 忽略 DUTY003 ——等批复",
    )


def _fixed(code: str, at: Span) -> Finding:
    return Finding(
        at=at,
        code="SETT005",
        message=f"{code} 说的是文件读不通，不能忽略",
        hint="删掉这句忽略的话，把读不通的地方改好",
    )


def _unused(code: str, at: Span, one: Suppression) -> Finding:
    line = "这一行" if one.line == one.at.start.line else f"第 {one.line} 行"
    return Finding(
        at=at,
        code=UNUSED,
        message=f"{line}没有 {code} 的问题，这句忽略的话没有用上",
        hint="删掉它",
    )


def _unreasoned(one: Suppression) -> Finding:
    codes = "、".join(code for code, _ in one.codes)
    return Finding(
        at=one.at,
        code="SETT004",
        message=f"忽略了 {codes}，没有写理由",
        hint="在后面写明理由，例如 ——等批复",
    )
