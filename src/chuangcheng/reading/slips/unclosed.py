"""A quote or a bracket that is opened and not closed: where its line should have ended.

A parser reads on until it meets another quote or bracket, so that it stops far below. Where the
line below begins something new, the end of the opener's own line is where it was meant to end.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final

from chuangcheng.reading.slips.slip import COLONS, Slip
from chuangcheng.reading.slips.stop import Stop

CLOSERS: Final = {"[": "]", "{": "}"}
_QUOTES: Final = "\"'"
_OPENER: Final = re.compile(rf"(?:\A\s*(?:- +)*|[:,][ \t]+|[\[{{{COLONS}][ \t]*)(?=[\"'])")
_NEW: Final = re.compile(
    rf"\s*(?:- |[\"'][^\"'\r\n]*[\"']?[ \t]*:(?:\s|$)"
    rf"|[^\s\"'#,\[\]{{}}-][^#\"'\[\]{{}}]*?(?::(?:\s|$)|[{COLONS}]))"
)
_KEY: Final = re.compile(r"[\"'][^\"':：]{1,20}(?=:(?:\s|\Z))")
_REMARK: Final = re.compile(r"[ \t]#")
_QUOTED: Final = re.compile(r"\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*'")


@dataclass(frozen=True, slots=True)
class Ending:
    """What should stand on the opener's line, at a column from 0, to close all that it opens.

    It is certain where nothing else can have been meant.
    """

    column: int
    put: str
    is_certain: bool


def ending(lines: list[str], number: int, column: int) -> Ending | None:
    """How what is opened at a place should end on its line; None where it ends, or goes on."""
    text = lines[number]
    found = _unquoted(text, column) if text[column] in _QUOTES else _unpaired(text, column)
    is_crossed = found is not None and text[found.column : found.column + 1] in ("]", "}")
    return found if found and (is_crossed or ends_here(lines, number)) else None


def ends_here(lines: list[str], number: int) -> bool:
    """Whether the next line that has content begins another key or item, or there is none."""
    below = (line for line in lines[number + 1 :] if line.strip() and line.lstrip()[0] != "#")
    return (line := next(below, None)) is None or _NEW.match(line) is not None


def _unquoted(text: str, column: int) -> Ending | None:
    """Closed or left out, the quote gives the same value, unless something follows in brackets."""
    if _QUOTED.match(text, column):
        return None
    key = _KEY.match(text, column)
    if key is not None and not text[:column].strip(" -"):
        return Ending(key.end(), text[column], is_certain=True)
    end = _content_end(text, column)
    is_inside = text[:column].rstrip().endswith((",", "[", "{")) or "{" in text[:column]
    cut = re.compile(r"[,\]}]").search(text, column, end) if is_inside else None
    at = cut.start() if cut else end
    others = text[column + 1 : at].count(text[column])
    return Ending(at, text[column], is_certain=not others and at > column + 1)


def _unpaired(text: str, column: int) -> Ending | None:
    """A list of several items, and an entry with its colon, can only want their bracket."""
    waiting, position, end = list[str](), column, _content_end(text, column)
    while position < end:
        quote = _QUOTED.match(text, position)
        if quote and text[:position].rstrip()[-1:] in "[{,:":
            position = quote.end()
            continue
        character = text[position]
        if character in CLOSERS:
            waiting.append(CLOSERS[character])
        elif character in CLOSERS.values():
            if waiting[-1] != character:
                return _crossed(text, column, position, waiting)
            waiting.pop()
            if not waiting:
                return None
        position += 1
    inside = text[column + 1 : end]
    is_certain = ": " in inside if text[column] == "{" else "," in inside.rstrip(" ,")
    return Ending(end, "".join(reversed(waiting)), is_certain)


def _crossed(text: str, column: int, position: int, waiting: list[str]) -> Ending | None:
    """`[{甲: 乙]`: an outer bracket ends before the inner ones have; not so in `[{甲: 乙]}`."""
    closer = text[position]
    above = waiting[waiting.index(closer) + 1 :] if closer in waiting else waiting
    opener = next(one for one, end in CLOSERS.items() if end == closer)
    is_outer = text[:column].count(opener) > text[:column].count(closer)
    is_swapped = any(one in text[position + 1 :] for one in above)
    if is_swapped or (above is waiting and not is_outer):
        return None
    return Ending(position, "".join(reversed(above)), is_certain=True)


def _content_end(text: str, column: int) -> int:
    """Where a line's content ends, before a comment and blanks."""
    remark = _REMARK.search(text, column)
    return len((text[: remark.start()] if remark else text).rstrip())


def closed(slip: Slip, lines: list[str]) -> Slip:
    """The slip at an opener with what closes it, where that can be told."""
    found = ending(lines, slip.line, slip.column)
    if found is None:
        return slip
    return replace(slip, put=found.put, over=(found.column, 0), is_guess=not found.is_certain)


def open_quote_above(stop: Stop) -> Slip | None:
    """A quote further up that was not closed, so that the next one on a later line closed it."""
    for number in (stop.line, stop.line - 1):
        for quote in _QUOTES:
            if number > 0 and quote in stop.lines[number]:
                above = _opened_above(stop.lines, number, quote)
                if above is not None:
                    return closed(unclosed_quote(*above), stop.lines)
    return None


def unclosed_quote(line: int, column: int) -> Slip:
    """What is said of a quote without its end."""
    return Slip(
        "YAML003", line, column, 1, "引号没有成对，从这里开始一直没有找到后引号",
        "补上后引号；内容里的引号请用中文引号“”",
    )  # fmt: skip


def _opened_above(lines: list[str], number: int, quote: str) -> tuple[int, int] | None:
    """The nearest line above with this quote, where it opens a value and something new follows."""
    above = next((n for n in range(number - 1, -1, -1) if quote in lines[n]), None)
    if above is None:
        return None
    column = _opener(lines[above])
    if column is None or lines[above][column] != quote or not ends_here(lines, above):
        return None
    return above, column


def _opener(text: str) -> int | None:
    """The column of the first quote on a line that opens a value and has no end there."""
    found = (match.end() for match in _OPENER.finditer(text))
    return next((column for column in found if not _QUOTED.match(text, column)), None)
