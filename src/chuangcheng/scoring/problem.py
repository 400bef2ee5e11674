"""Why a result cannot be used for scoring."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with a result, to follow on the indicator's name, and what to write instead."""

    message: str
    hint: str = ""
    is_unfinished: bool = False
    """Nothing is wrong: a part is there, and the rest is still to come."""
