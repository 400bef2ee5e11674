"""The promise over texts that nobody thought of; hypothesis finds the shortest that breaks it."""

from __future__ import annotations

import json
from random import Random
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import BaseModel

from chuangcheng.models.catalog import KINDS
from fuzz.corpus import seeds, workspace_with
from fuzz.mutate import VALUES, WORDS, inner_types, mutate
from fuzz.promise import keep_promise

TEXTS = [text.decode("utf-8", "replace") for text in seeds().values() if len(text) < 8_000]
slowly = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])


@slowly
@given(st.binary(max_size=300))
def test_any_bytes(content: bytes) -> None:
    keep_promise(workspace_with(content))


@slowly
@given(
    st.sampled_from(TEXTS), st.sampled_from(TEXTS), st.randoms(use_true_random=False),
    st.integers(1, 3),
)  # fmt: skip
def test_slips_of_the_pen(text: str, other: str, chance: Random, times: int) -> None:
    for _ in range(times):
        text = mutate(text, chance, other)
    keep_promise(workspace_with(text.encode("utf-8", "surrogatepass")))


def values(part: Any, depth: int = 0) -> st.SearchStrategy[Any]:
    """What somebody may write where the annotation is meant: mostly what fits."""
    model = next((one for one in inner_types(part) if issubclass(one, BaseModel)), None)
    plain = st.sampled_from((*VALUES, *WORDS)) | st.text(max_size=4) | st.none()
    if model is None or depth > 3:
        return plain | st.lists(plain, max_size=2)
    entries = entries_of(model, depth)
    return st.one_of(st.lists(entries, max_size=3), entries, plain)


def entries_of(model: type[BaseModel], depth: int = 0) -> st.SearchStrategy[dict[str, Any]]:
    """A mapping with some of the model's keys."""
    fields = {
        str(field.alias): values((field.annotation, *field.metadata), depth + 1)
        for field in model.model_fields.values()
    }
    return st.fixed_dictionaries({}, optional=fields)


@st.composite
def documents(draw: st.DrawFn) -> dict[str, Any]:
    kind = draw(st.sampled_from(sorted(KINDS)))
    return {"类型": kind, **{k: v for k, v in draw(entries_of(KINDS[kind])).items() if k != "类型"}}


@slowly
@given(documents())
def test_known_keys_with_any_values(document: dict[str, Any]) -> None:
    """Written as JSON, whose every text YAML reads."""
    lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in document.items()]
    keep_promise(workspace_with("\n".join(lines).encode("utf-8", "surrogatepass")))
