"""Starts a fuzzer with our seeds and our mutator."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Final

import atheris

from fuzz.corpus import seeds
from fuzz.mutate import mutate

_LONGEST: Final = 20_000
"""Bytes of an input; a larger one teaches nothing more and is slow."""


def fuzz(target: Callable[[bytes], None], arguments: list[str]) -> None:
    """Run the target until the time is up or it fails; arguments are those of libFuzzer."""
    texts = [text for text in seeds().values() if len(text) <= _LONGEST]
    with tempfile.TemporaryDirectory() as folder:
        for number, text in enumerate(texts):
            Path(folder, str(number)).write_bytes(text)
        others = [text.decode("utf-8", "replace") for text in texts]
        atheris.Setup(
            [*arguments, f"-max_len={_LONGEST}", folder],
            target,
            custom_mutator=_mutator(others),
        )
        atheris.Fuzz()


def _mutator(others: list[str]) -> Callable[[bytes, int, int], bytes]:
    """Ours for text, in three cases of four; else libFuzzer's own, which knows bytes."""

    def change(content: bytes, room: int, seed: int) -> bytes:
        chance = Random(seed)
        if chance.random() < 0.25:
            return bytes(atheris.Mutate(content, room))
        text = content.decode("utf-8", "surrogateescape")
        changed = mutate(text, chance, chance.choice(others))
        return changed.encode("utf-8", "surrogateescape")[:room]

    return change
