"""The edition for the public: no private numbers, no persons in charge, no notes for ourselves."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from chuangcheng.documents.genre import Context, Genre, Inputs
from chuangcheng.documents.headers import relabelled
from chuangcheng.documents.paper import Form, Table
from chuangcheng.workspace.private import masked

_INTERNAL: Final = frozenset(
    ("备注", "责任人", "负责人", "联络员", "联系人", "联系电话", "电话", "手机")
)
"""Keys of the user and titles of columns that nobody outside is told."""


def context_of(genre: Genre, inputs: Inputs) -> Context:
    """What the template sees, in the edition asked for, columns in local words.

    Raises `NotFoundError` as the genre does.
    """
    context = genre.build(inputs)
    edition = public(context) if inputs.is_public else context
    return relabelled(edition, inputs.workspace.config)


def public(context: Context) -> Context:
    """The context without what is not for the public; its file has a name of its own."""
    return replace(
        context,
        file_name=f"{masked(context.file_name)}-公开",
        name=masked(context.name),
        values={name: _shown(value) for name, value in context.values.items()},
        tables={name: _table(table) for name, table in context.tables.items()},
    )


def _shown(value: object) -> object:
    """A value of a template, however deep; a mapping keeps its keys, or a template would fail."""
    if isinstance(value, str):
        return masked(value)
    if isinstance(value, Mapping):
        return {key: None if key in _INTERNAL else _shown(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [_shown(one) for one in value]
    return value


def _table(table: Table | Form) -> Table | Form:
    if isinstance(table, Form):
        rows = [[one for one in row if one.label not in _INTERNAL] for row in table.rows]
        kept = (tuple(replace(one, value=masked(one.value)) for one in row) for row in rows if row)
        return replace(table, rows=tuple(kept))
    shown = [i for i, column in enumerate(table.columns) if column.title not in _INTERNAL]
    return replace(
        table,
        name=masked(table.name),
        columns=tuple(table.columns[i] for i in shown),
        rows=tuple(tuple(masked(row[i]) for i in shown) for row in table.rows),
    )
