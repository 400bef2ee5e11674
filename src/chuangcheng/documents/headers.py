"""What a county calls the columns of tables, where it is not what we call them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from chuangcheng.documents.genre import Context
from chuangcheng.documents.paper import Form, Table
from chuangcheng.models.config import Config


def relabelled(context: Context, config: Config | None) -> Context:
    """The same with the 表头 of the workspace above its tables; forms keep their labels."""
    if config is None or not config.headers:
        return context
    tables = {name: _table(table, config.headers) for name, table in context.tables.items()}
    return replace(context, tables=tables)


def _table(table: Table | Form, headers: Mapping[str, str]) -> Table | Form:
    if isinstance(table, Form):
        return table
    columns = (replace(one, title=headers.get(one.title, one.title)) for one in table.columns)
    return replace(table, columns=tuple(columns))
