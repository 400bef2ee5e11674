"""Turns of phrase that several rules use."""

from __future__ import annotations

from collections.abc import Sequence

_SHOWN = 5


def listed(names: Sequence[str]) -> str:
    """The first few names; a message stays one line however many there are."""
    return "、".join(names[:_SHOWN]) + ("等" if len(names) > _SHOWN else "")
