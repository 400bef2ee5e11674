"""cc render --fields: what a template may use."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from chuangcheng.cli.catalog import PAGE_WIDTH, display_width
from chuangcheng.cli.speak import say
from chuangcheng.documents.fields import EACH, Usable, usable
from chuangcheng.documents.public import context_of

if TYPE_CHECKING:
    from chuangcheng.documents.genre import Genre, Inputs

_EMPTY: Final = "（没有写）"
_WIDEST: Final = 44
"""Columns of the names at most, so that examples have room."""
_NOTE: Final = (
    f"\n带 {EACH} 的是一条一条的，用循环取；“表.”开头的只有 Word 模板能用。\n"
    "Word 模板放在 templates/文种/模板.docx，写法见文种的 README。\n"
)


def show_fields(genre: Genre, inputs: Inputs, *, as_json: bool) -> None:
    """Print the names, each with an example. Raises `NotFoundError` as the genre does."""
    found = usable(context_of(genre, inputs))
    say(_json(found) if as_json else _page(found))


def _json(found: Iterable[Usable]) -> str:
    entries = [
        {"name": one.name, "example": one.example, "only_word": one.only_word} for one in found
    ]
    return json.dumps(entries, ensure_ascii=False, indent=2) + "\n"


def _page(found: tuple[Usable, ...]) -> str:
    widest = max((display_width(one.name) for one in found), default=0)
    room = min(widest, _WIDEST) + 2
    return "".join(_line(one, room) for one in found) + _NOTE


def _line(one: Usable, room: int) -> str:
    """A name and its example; a name that is too long has the line to itself."""
    width = display_width(one.name)
    gap = " " * (room - width) if width < room else "\n" + " " * room
    return f"{one.name}{gap}{_short(one.example or _EMPTY, PAGE_WIDTH - room)}\n"


def _short(text: str, room: int) -> str:
    """As much of the first line as there is room for."""
    line, *more = text.split("\n")
    if not more and display_width(line) <= room:
        return line
    while display_width(line) > room - 2:
        line = line[:-1]
    return f"{line}…"
