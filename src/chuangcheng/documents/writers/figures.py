"""Figures as tables print them → numbers, for what is drawn or computed with."""

from __future__ import annotations

from decimal import Decimal


def figure(text: str) -> Decimal:
    """`612.5`, `+12`; a share as part of one: `61.2%` → 0.612."""
    number = Decimal(text.removesuffix("%"))
    return number / 100 if text.endswith("%") else number
