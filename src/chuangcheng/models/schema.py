"""Models → JSON Schema 2020-12, for editors: keys, descriptions and choices in Chinese.

A schema takes what the models take, and refuses what they refuse, but for what no pattern can
tell: whether a month has 31 days, whether a range has its ends the right way round, and whether a
number without quotes, such as `20261130`, is a date. Spellings with full-width digits are refused,
as rules complain of them.
"""

from __future__ import annotations

from typing import Any, Final

from chuangcheng.models.catalog import KINDS
from chuangcheng.models.config import Config

DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"


def schema_of(kind: str) -> dict[str, Any]:
    """The schema of a kind of file; `kind` is one of `KINDS`."""
    schema = _tidied(KINDS[kind].model_json_schema())
    if kind == Config.KIND:  # chuangcheng.yaml may leave out what it is, or be empty
        schema |= {"type": ["object", "null"], "required": []}
    return {"$schema": DIALECT, "title": kind, **schema}


def _tidied(schema: Any) -> Any:
    """Without Pydantic's titles, which are Python's names, and closed where keys are free."""
    if isinstance(schema, list):
        return [_tidied(value) for value in schema]
    if not isinstance(schema, dict):
        return schema
    tidied = {
        key: _tidied(value)
        for key, value in schema.items()
        if not (key == "title" and isinstance(value, str))
    }
    return tidied | {"additionalProperties": False} if "patternProperties" in tidied else tidied
