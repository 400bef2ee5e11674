"""One sentence of an explanation."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Step:
    """One part of the explanation: `自评`, `算法`…, and its sentence."""

    part: str
    text: str
