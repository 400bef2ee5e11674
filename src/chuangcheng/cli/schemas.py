"""JSON Schemas as files."""

from __future__ import annotations

import json
from collections.abc import Iterable

from chuangcheng.models.schema import schema_of


def schema_text(kind: str) -> str:
    """The schema of a kind of file as JSON, its Chinese readable."""
    return json.dumps(schema_of(kind), ensure_ascii=False, indent=2) + "\n"


def schema_name(kind: str) -> str:
    """The name of a kind's schema file."""
    return f"{kind}.schema.json"


def schema_files(kinds: Iterable[str]) -> dict[str, bytes]:
    """A file for each kind, by name."""
    return {schema_name(kind): schema_text(kind).encode() for kind in kinds}
