"""Changes of a text that a tired clerk makes, and a few that only a machine would."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from random import Random
from typing import Any, Final, Literal, get_args, get_origin

from pydantic import BaseModel

from chuangcheng.models.base import Either
from chuangcheng.models.catalog import KINDS

VALUES: Final = (
    "2014", "2014-02-30", "2014年3月底前", "每月5日前", "长期坚持", "至通过验收", "≥85%",
    '">38.5%"', "10%~15%", "不低于近5年平均", "逐年下降", "≤C级", "有", "无", "不适用", "达标",
    "是", "否", "500万元", "18/10万", "1,200万元", "３６％", "0", "-1", "0.001", "1e9",
    "99999999999999999999", "7日", "s", "[]", "{}", "~", '""', "''", "[甲, 乙]", "{甲: 乙}",
    "[[甲]]", "*a", "&a 甲", "!x 甲", "|\n  甲", ">-\n  甲", "{<<: *a}", "{全部: [≥1, ≤2]}",
    "{数值: 1}", "{每差: 1%, 扣: 1}", "{分档: [{当: ≥1, 得分: 1}]}", "../x", "卫-01",
    "大发〔2014〕6号", "1.1", "各乡镇", "null", "0x1F", "12:30", '"\\ud800"', '"\\0"',
)  # fmt: skip
_FRAGMENTS: Final = (
    "：", "，", "、", "；", "　", "“", "”", "（", "）", "－", "—", "％", "．", "０", "１", "～",
    "～", "\t", " ", "  ", "\n", "\r\n", "\r", "\x85", "\u2028", "\ufeff", "\xa0", "\u200b",
    "\x00", "\x1b", "🏙", "𠮷", "\ue000", "\ufffe", ":", ": ", "- ", "-", "? ", "#", " # ", "[",
    "]", "{", "}", ",", '"', "'", "|", ">", "%", "@", "`", "*", "&", "!", "---\n", "...\n", "<<: ",
    "\\", "%YAML 1.1\n",
)  # fmt: skip
_WIDE: Final = str.maketrans(
    ":,-[]{}\"'%.0123456789()~ ", "：，－［］｛｝“‘％．０１２３４５６７８９（）～　"
)
_NUMBER: Final = re.compile(r"\d+(?:\.\d+)?")


def inner_types(part: Any) -> Iterator[type]:
    """The classes in an annotation and its metadata, such as `(tuple[Task, ...] | None, …)`."""
    for one in part if isinstance(part, tuple) else get_args(part) or (part,):
        if isinstance(one, type):
            yield one
        elif get_args(one):
            yield from inner_types(one)
        elif isinstance(one, Either):
            yield one.model


def _vocabulary() -> Iterator[str]:
    """Every key, and every word that a field may be."""
    waiting: list[type] = list(KINDS.values())
    seen: set[type] = set()
    while waiting:
        model = waiting.pop()
        if model in seen or not issubclass(model, BaseModel):
            continue
        seen.add(model)
        for field in model.model_fields.values():
            yield str(field.alias)
            yield from _choices(field.annotation)
            waiting += inner_types((field.annotation, *field.metadata))


def _choices(annotation: Any) -> Iterator[str]:
    if get_origin(annotation) is Literal:
        yield from get_args(annotation)
    else:
        for part in get_args(annotation):
            yield from _choices(part)


WORDS: Final = tuple(sorted(set(_vocabulary())))


def mutate(text: str, chance: Random, other: str = "") -> str:
    """The text after one to four changes; some take lines out of the other one."""
    for _ in range(chance.choice((1, 1, 1, 2, 4))):
        text = chance.choice(_CHANGES)(text, chance, other)
    return text


def _at(text: str, chance: Random) -> int:
    return chance.randint(0, len(text))


def _type_something(text: str, chance: Random, _other: str) -> str:
    at = _at(text, chance)
    return text[:at] + chance.choice(_FRAGMENTS) + text[at + chance.choice((0, 0, 1, 3)) :]


def _delete(text: str, chance: Random, _other: str) -> str:
    at = _at(text, chance)
    return text[:at] + text[at + chance.choice((1, 2, 5, 20, 100)) :]


def _cut_off(text: str, chance: Random, _other: str) -> str:
    return text[: _at(text, chance)]


def _double(text: str, chance: Random, _other: str) -> str:
    at = _at(text, chance)
    part = text[at : at + chance.choice((1, 5, 30, 200))]
    where = _at(text, chance)
    return text[:where] + part + text[where:]


def _in_lines(change: Callable[[list[str], int, Random], None]) -> Callable[..., str]:
    def apply(text: str, chance: Random, _other: str) -> str:
        lines = text.split("\n")
        change(lines, chance.randrange(len(lines)), chance)
        return "\n".join(lines)

    return apply


def _lose_line(lines: list[str], here: int, _chance: Random) -> None:
    del lines[here]


def _repeat_line(lines: list[str], here: int, chance: Random) -> None:
    lines.insert(chance.randint(0, len(lines)), lines[here])


def _swap_lines(lines: list[str], here: int, chance: Random) -> None:
    there = chance.randrange(len(lines))
    lines[here], lines[there] = lines[there], lines[here]


def _indent(lines: list[str], here: int, chance: Random) -> None:
    by = chance.choice((" ", "  ", "\t", "　", "- ", "-"))
    for number in range(here, min(len(lines), here + chance.choice((1, 1, 3, 9)))):
        lines[number] = by + lines[number]


def _outdent(lines: list[str], here: int, chance: Random) -> None:
    lines[here] = lines[here][chance.choice((1, 2)) :]


def _full_width(lines: list[str], here: int, _chance: Random) -> None:
    lines[here] = lines[here].translate(_WIDE)


def _other_value(lines: list[str], here: int, chance: Random) -> None:
    name, colon, _ = lines[here].partition(": ")
    lines[here] = name + (colon or ": ") + chance.choice((*VALUES, chance.choice(WORDS)))


def _other_key(lines: list[str], here: int, chance: Random) -> None:
    name, colon, value = lines[here].partition(":")
    margin = name[: len(name) - len(name.lstrip(" -{"))]
    lines[here] = margin + chance.choice(WORDS) + (colon or ": ") + value


def _new_line(lines: list[str], here: int, chance: Random) -> None:
    margin = " " * (len(lines[here]) - len(lines[here].lstrip(" -")))
    value = chance.choice((*VALUES, ""))
    lines.insert(here + 1, f"{margin}{chance.choice(WORDS)}: {value}")


def _wrap_value(lines: list[str], here: int, chance: Random) -> None:
    name, colon, value = lines[here].partition(": ")
    shape = chance.choice(("[{}]", "{{甲: {}}}", '"{}"', "'{}'", "&a {}", "[{0}, {0}]", "!!str {}"))
    lines[here] = name + colon + shape.format(value)


def _other_number(text: str, chance: Random, _other: str) -> str:
    found = list(_NUMBER.finditer(text))
    if not found:
        return text
    one = chance.choice(found)
    new = chance.choice(("0", "1", "-1", "31", "13", "2014", "0.0", "9" * 25, "1949", "2201"))
    return text[: one.start()] + new + text[one.end() :]


def _splice(text: str, chance: Random, other: str) -> str:
    lines = other.split("\n")
    start = chance.randrange(len(lines))
    part = lines[start : start + chance.choice((1, 3, 10))]
    mine = text.split("\n")
    at = chance.randint(0, len(mine))
    return "\n".join([*mine[:at], *part, *mine[at:]])


_CHANGES: Final[tuple[Callable[[str, Random, str], str], ...]] = (
    _type_something, _type_something, _delete, _cut_off, _double, _other_number, _splice,
    *map(_in_lines, (
        _lose_line, _repeat_line, _swap_lines, _indent, _outdent, _full_width, _other_value,
        _other_value, _other_key, _new_line, _new_line, _wrap_value,
    )),
)  # fmt: skip
