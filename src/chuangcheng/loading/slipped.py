"""Slips of the keyboard that show only once it is known what should stand in a place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from chuangcheng.diagnostic import Edit, Finding
from chuangcheng.models.values.fault import ValueFault
from chuangcheng.reading.document import LocatedDocument
from chuangcheng.reading.quoting import as_scalar
from chuangcheng.reading.slips.colons import find_colon
from chuangcheng.reading.slips.slip import COLONS
from chuangcheng.source import Position, Span

_QUOTES: Final = {"“": '”“＂"', "‘": "’‘＇'", "”": "”", "＂": "＂”", "「": "」", "『": "』"}
_SEPARATOR: Final = re.compile(
    r"\"[^\"]{0,100}\"|'[^']{0,100}'|《[^》]{0,100}》|“[^”]{0,100}”|（[^）]{0,100}）|(?P<comma>[，；、])"
)
"""A comma, or what a name may have one in."""
_COMMA_HINT: Final = "改成英文逗号加一个空格，即“, ”"


def wrong_colon(text: str, at: Span, document: LocatedDocument) -> Finding | None:
    """`名称：甲` where an entry should stand; `at` is where the text begins.

    In quotes, or where a line ends in between, the colon's place is not known.
    """
    line = document.mended.line(at.start.line).rstrip()
    colon = find_colon(text, is_line=line.endswith(text))
    if colon is None:
        return None
    start, length = colon.over
    is_there = document.has_at(text[: start + length], at.start)
    return Finding(
        at=_part(at, colon.column, 1) if is_there else at,
        code=colon.code,
        message=colon.message,
        hint=colon.hint,
        path=colon.name,
        edits=(Edit(at=_part(at, start, length), put=colon.put),) if is_there else (),
    )


def wrong_key(
    key: str, at: Span, known: Iterable[str], document: LocatedDocument
) -> Finding | None:
    """A key that is right but for a sign that does not belong to it."""
    return (
        (_colons_behind(key, at) if document.has_at(f"{key}:", at.start) else None)
        or wrong_colon(key, at, document)
        or _quoted_key(key, at)
        or _space_in_key(key, at, known)
    )


def _colons_behind(key: str, at: Span) -> Finding | None:
    """`名称:: 甲`: all colons but the last belong to the key."""
    name = key.rstrip(f":{COLONS}")
    if not name or name == key:
        return None
    edit = Edit(at=_part(at, len(name), len(key) - len(name)), put="")
    second = len(name) if key[len(name)] in COLONS else len(name) + 1
    return Finding(
        at=_part(at, second, 1),
        code="YAML003",
        message=f"“{name}”后面多了一个冒号",
        hint="只留一个英文冒号，后面空一格",
        path=name,
        edits=(edit,),
    )


def _quoted_key(key: str, at: Span) -> Finding | None:
    found = wide_quotes(key, at)
    return found and replace(found, path=key[1:-1])


def _space_in_key(key: str, at: Span, known: Iterable[str]) -> Finding | None:
    """`内　容`, and a full-width space before or behind a key."""
    name = "".join(key.split())
    if name == key or name not in known or at.end.column - at.start.column != len(key):
        return None
    what = "全角空格" if "　" in key else "空格"
    first = next(number for number, character in enumerate(key) if character.isspace())
    return Finding(
        at=_part(at, first, 1),
        code="YAML003",
        message=f"“{name}”这几个字的前后或中间多了{what}",
        hint=f"写成“{name}”",
        path=name,
        edits=(Edit(at=at, put=name),),
    )


def wide_quotes(text: str, at: Span) -> Finding | None:
    """A value or a key that is wholly in Chinese quotes, where the quotes cannot be meant."""
    inner = text[1:-1]
    is_whole = len(text) > 2 and text[-1] in _QUOTES.get(text[0], "")
    if not is_whole or any(mark in inner for mark in '“”"') or _is_quoted(text, at):
        return None
    ends = (_part(at, 0, 1), _part(at, len(text) - 1, 1))
    put = "" if inner.isalpha() else '"'  # what may be a number or a sign of YAML keeps quotes
    return Finding(
        at=at,
        code="YAML003",
        message=f"“{inner}”外面用了中文引号",
        hint="去掉引号，或者改成英文引号",
        edits=tuple(Edit(at=end, put=put) for end in ends),
    )


def wide_comma(text: str, at: Span, keys: Iterable[str]) -> Finding | None:
    """`{状态: 进行中，完成: 40%}`: a known key and a colon behind a full-width comma.

    `keys` are patterns.
    """
    keys = tuple(keys)
    pattern = rf"([，、；])[ 　]*(?:{'|'.join(keys)})[ 　]*[:{COLONS}]"
    match = re.search(pattern, text)
    if match is None or not keys or _is_quoted(text, at):
        return None
    comma = _part(at, match.start(), 1)
    return Finding(
        at=comma,
        code="YAML003",
        message=f"括号里的分隔用了全角的“{match.group(1)}”",
        hint=_COMMA_HINT,
        edits=(_narrow_comma(text, match.start(), at),),
    )


def _narrow_comma(text: str, column: int, at: Span) -> Edit:
    """A full-width mark in a text becomes a comma, the blanks behind it one."""
    behind = text[column + 1 :]
    return Edit(at=_part(at, column, 1 + len(behind) - len(behind.lstrip(" 　"))), put=", ")


def mistyped(fault: ValueFault, written: object, at: Span) -> Finding | None:
    """A value that is right but for some signs: only these are to be changed."""
    if not fault.put or not isinstance(written, str) or at.end.line != at.start.line:
        return None
    is_plain = not _is_quoted(written, at) and as_scalar(fault.put) == fault.put
    same, tail = _ends_alike(written, fault.put) if is_plain else (0, 0)
    part = _part(at, same, len(written) - same - tail) if is_plain else at
    put = fault.put[same : len(fault.put) - tail] if is_plain else as_scalar(fault.put)
    edit = Edit(at=part, put=put)
    return Finding(at=part, code="YAML003", message=fault.message, hint=fault.hint, edits=(edit,))


def _ends_alike(one: str, other: str) -> tuple[int, int]:
    """How many characters two different texts share at their beginning, and then at their end."""
    same = _alike(one, other)
    return same, _alike(one[same:][::-1], other[same:][::-1])


def _alike(one: str, other: str) -> int:
    pairs = enumerate(zip(one, other, strict=False))
    return next((n for n, (a, b) in pairs if a != b), min(len(one), len(other)))


def wide_commas(text: str, at: Span, marks: str) -> Iterator[Finding]:
    """`[县住建局，县卫生局]`: names of a list with one of the full-width marks between them."""
    for match in _SEPARATOR.finditer("" if _is_quoted(text, at) else text):
        if not match["comma"] or match["comma"] not in marks:
            continue
        comma = _part(at, match.start(), 1)
        yield Finding(
            at=comma,
            code="YAML003",
            message=f"括号里的分隔用了全角的“{match.group()}”",
            hint=_COMMA_HINT,
            edits=(_narrow_comma(text, match.start(), at),),
        )


def round_brackets(text: str, at: Span) -> Finding | None:
    """`（县住建局, 县卫生局）`: a whole value in them that has a comma is a list."""
    is_whole = text[:1] + text[-1:] in ("（）", "()", "〔〕") and not set("（）()〔〕") & set(
        text[1:-1]
    )
    if not is_whole or not set(",，、") & set(text) or _is_quoted(text, at):
        return None
    ends = (Edit(at=_part(at, 0, 1), put="["), Edit(at=_part(at, len(text) - 1, 1), put="]"))
    return Finding(
        at=_part(at, 0, 1),
        code="YAML003",
        message=f"列表外面用了括号“{text[0]}”",
        hint="改成英文方括号 [ ]",
        edits=ends,
    )


def wide_space(text: str, at: Span) -> Finding | None:
    """`进行中　`: YAML takes away other blanks round a value, but not the full-width ones."""
    bare = text.strip()
    if not bare or bare == text or _is_quoted(text, at) or at.end.line != at.start.line:
        return None
    before = len(text) - len(text.lstrip())
    first, length = (0, before) if before else (len(bare), len(text) - len(bare))
    return Finding(
        at=_part(at, first, length),
        code="YAML003",
        message=f"“{bare}”的{'前' if before else '后'}面多了全角空格",
        hint="删掉它",
        edits=(Edit(at=_part(at, first, length), put=""),),
    )


def mark_at_end(text: str, at: Span) -> Finding | None:
    """`卫-01，`: a mark behind what is no prose."""
    bare = text.rstrip("，、；。,; ")
    if not bare or bare == text or _is_quoted(text, at) or at.end.line != at.start.line:
        return None
    marks = _part(at, len(bare), len(text) - len(bare))
    return Finding(
        at=marks,
        code="YAML003",
        message=f"“{bare}”后面多了“{text[len(bare) :]}”",
        hint="删掉它，行末不用标点",
        edits=(Edit(at=marks, put=""),),
    )


def swallowed_key(entry: object, key: str, document: LocatedDocument) -> Finding | None:
    """A line that is indented too far and has a wrong colon is taken for more of the line above."""
    if not isinstance(entry, dict):
        return None
    for above, text in entry.items():
        if isinstance(text, str) and key in text:
            found = _swallowed_line(document, document.locate(entry, above, key=True), key)
            if found is not None:
                return found
    return None


def _swallowed_line(document: LocatedDocument, above: Span, key: str) -> Finding | None:
    number = above.start.line + 1
    line = document.mended.line(number)
    match = re.match(rf"([ \t　]+){re.escape(key)}[ \t]*([:{COLONS}])", line)
    if match is None or len(match.group(1)) < above.start.column:
        return None
    start = Position(number, 1)
    found = wrong_colon(line, Span(above.file, start, start), document)
    if found is None:
        return None
    indentation = Span(above.file, Position(number, 1), Position(number, match.end(1) + 1))
    edit = Edit(at=indentation, put=" " * (above.start.column - 1))
    return Finding(
        at=found.at,
        code=found.code,
        message=found.message,
        hint=f"{found.hint}；再把这一行与上一行对齐",
        path=key,
        edits=(edit, *found.edits),
    )


def _is_quoted(text: str, at: Span) -> bool:
    """Whether a text on one line is written in quotes, so that its columns are not the file's."""
    length = at.end.column - at.start.column
    return at.end.line == at.start.line and length not in (0, len(text))


def _part(at: Span, column: int, length: int) -> Span:
    """The part of a text that begins at a place; its column counted from 0."""
    line, start = at.start.line, at.start.column + column
    return Span(at.file, Position(line, start), Position(line, start + length))
