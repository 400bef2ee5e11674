"""Which keys a model wants where, found by walking down its fields."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, get_args

from pydantic import BaseModel


def known_keys(model: type[BaseModel], path: tuple[str | int, ...]) -> tuple[str, ...]:
    """The keys that a mapping may have at a path below a model; none where they are free."""
    for step in path:
        if isinstance(step, int):
            continue
        inner, is_field = _below(model, step)
        if is_field and inner is None:
            return ()
        model = inner or model
    return tuple(field.alias or name for name, field in model.model_fields.items())


def mappings(
    model: type[BaseModel], data: object
) -> Iterator[tuple[type[BaseModel], dict[str, Any]]]:
    """Every mapping of a document with the model that reads it, or the entries of its table."""
    if isinstance(data, list):
        for item in data:
            yield from mappings(model, item)
    elif isinstance(data, dict):
        yield model, data
        for key, value in data.items():
            inner, is_field = _below(model, key)
            if not is_field or inner is not None:
                yield from mappings(inner or model, value)


def _below(model: type[BaseModel], key: str) -> tuple[type[BaseModel] | None, bool]:
    """The model inside the field that a key stands for, and whether there is such a field."""
    field = next((f for f in model.model_fields.values() if f.alias == key), None)
    if field is None:
        return None, False
    return _model_in((field.annotation, *field.metadata)), True


def _model_in(annotation: object) -> type[BaseModel] | None:
    """The model somewhere inside an annotation such as `tuple[Task, ...] | None`."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    parts = annotation if isinstance(annotation, tuple) else get_args(annotation)
    found = (_model_in(part) for part in parts)
    return next((model for model in found if model is not None), None)
