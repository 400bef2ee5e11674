"""What a user says to this program in comments: `# cc: 忽略 CODE ——理由`."""

from __future__ import annotations

import re
from typing import Final
from unicodedata import normalize

from chuangcheng.diagnostic import Suppression
from chuangcheng.reading.lines import split_lines
from chuangcheng.reading.scalars import ScalarPlaces
from chuangcheng.source import Position, Span

_REMARK: Final = re.compile(
    r"(?:^|(?<=[ \t]))#[ \t　]*[cCｃＣ]{2}[ \t　]*[:：][ \t　]*(?:忽略)?"
    r"(?P<codes>[A-Za-zＡ-Ｚａ-ｚ0-9０-９、，, \t　]*)(?P<rest>.*?)(?=\s+#\s|\s*$)"
)
_CODE: Final = re.compile(r"[A-Za-zＡ-Ｚａ-ｚ]+\d+")
_PRETEST: Final = re.compile(r"#[ \t　]*[cCｃＣ]{2}[ \t　]*[:：]")


def read_remarks(text: str, file: str) -> tuple[Suppression, ...]:
    """The suppressions of a file. What only looks like one inside a value is none."""
    if not _PRETEST.search(text):
        return ()
    lines = split_lines(text)
    found = []
    for number, line in enumerate(lines):
        match = _REMARK.search(line)
        if match:
            found.append((number, match))
    values = ScalarPlaces(text) if found else None
    return tuple(
        _suppression(lines, number, match, file, values)
        for number, match in found
        if values and not values.covers(number, match.start())
    )


def _suppression(
    lines: list[str], number: int, match: re.Match[str], file: str, values: ScalarPlaces
) -> Suppression:
    def span(start: int, end: int) -> Span:
        return Span(file, Position(number + 1, start + 1), Position(number + 1, end + 1))

    offset = match.start("codes")
    codes = tuple(
        (normalize("NFKC", code.group()).upper(), span(offset + code.start(), offset + code.end()))
        for code in _CODE.finditer(match["codes"])
    )
    meant = _line_meant(lines, number, match.start())
    return Suppression(
        at=span(match.start(), match.end()),
        line=meant + 1,
        last_line=values.last_line(meant) + 1,
        codes=codes,
        reason=match["rest"].strip(" \t—–-：:"),
    )


def _line_meant(lines: list[str], number: int, column: int) -> int:
    """The line that a comment is about, from 0."""
    if lines[number][:column].strip():
        return number
    following = (
        n for n in range(number + 1, len(lines)) if lines[n].strip() and lines[n].strip()[0] != "#"
    )
    return next(following, number)
