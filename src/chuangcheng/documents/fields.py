"""What a genre's templates may use, each name with what stands there in the plan at hand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from chuangcheng.documents.genre import Context
from chuangcheng.documents.paper import Form, Table

TABLES: Final = "表"
"""The name under which a form made in Word finds the finished tables."""
EACH: Final = "[]"
"""Behind a name that a loop goes over; what follows are the names inside the loop."""


@dataclass(frozen=True, slots=True)
class Usable:
    """A name as a template writes it, but for `[]`, and an example; None where nothing is written.

    `only_word` is true of what only a form made in Word can use.
    """

    name: str
    example: str | None
    only_word: bool = False


def usable(context: Context) -> tuple[Usable, ...]:
    """All names in the order of the context, tables last."""
    values = (one for name, value in context.values.items() for one in _of(name, value))
    tables = (one for name, table in tables_of(context).items() for one in _of(name, table))
    named = (Usable(f"{TABLES}.{one.name}", one.example, only_word=True) for one in tables)
    return (*values, *named)


def tables_of(context: Context) -> dict[str, object]:
    """The finished tables by name: titles of columns, and rows by title."""
    return {
        name: {"名称": table.name, "列": _titles(table), "行": list(_rows(table))}
        for name, table in context.tables.items()
        if not isinstance(table, Form)
    }


def _titles(table: Table) -> list[str]:
    return [column.title for column in table.columns]


def _rows(table: Table) -> Iterator[Mapping[str, str]]:
    titles = _titles(table)
    return (dict(zip(titles, row, strict=True)) for row in table.rows)


def _of(name: str, value: object) -> Iterator[Usable]:
    if isinstance(value, Mapping):
        for key, one in value.items():
            yield from _of(f"{name}.{key}", one)
    elif isinstance(value, list | tuple):
        yield from _of(f"{name}{EACH}", _fullest(value))
    elif isinstance(value, bool):
        yield Usable(name, "是" if value else "否")
    else:
        yield Usable(name, None if value in (None, "") else str(value))


def _fullest(entries: list[object] | tuple[object, ...]) -> object:
    """An entry to show; of mappings, each key with the first that somebody filled in."""
    first = entries[0] if entries else None
    if not isinstance(first, Mapping):
        return first
    rows = [one for one in entries if isinstance(one, Mapping)]
    return {
        key: next((row[key] for row in rows if row.get(key) not in (None, "", [])), None)
        for key in first
    }
