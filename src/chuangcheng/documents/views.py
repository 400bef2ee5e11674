"""Models as templates see them: mappings with the user's own keys."""

from __future__ import annotations

from chuangcheng.documents.filters import official_deadline
from chuangcheng.models.base import Model
from chuangcheng.models.values.deadline import Deadline


def view(value: object) -> object:
    """A model as a mapping by its Chinese keys, every key present; values as they are printed.

    Deadlines become official text, other values their own text, absent ones None.
    """
    if isinstance(value, Model):
        return {
            field.alias or name: view(getattr(value, name))
            for name, field in type(value).model_fields.items()
        }
    if isinstance(value, Deadline):
        return official_deadline(value)
    if isinstance(value, tuple):
        return [view(one) for one in value]
    if isinstance(value, dict):
        return {key: view(one) for key, one in value.items()}
    return value if value is None or isinstance(value, str | bool | int) else str(value)
