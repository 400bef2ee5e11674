"""Yes, no, or not to be told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from chuangcheng.scoring.problem import Problem


@dataclass(frozen=True, slots=True)
class Outcome:
    """`met` is None where it cannot be told; `problem` then says what is missing or wrong."""

    met: bool | None
    problem: Problem | None = None


def unknown(message: str, hint: str = "") -> Outcome:
    """It cannot be told, and why."""
    return Outcome(None, Problem(message, hint))


def at_least(count: int, outcomes: Sequence[Outcome]) -> Outcome:
    """Three-valued: certain as soon as what is unknown can change nothing."""
    met = sum(outcome.met is True for outcome in outcomes)
    open_ones = [outcome for outcome in outcomes if outcome.met is None]
    if met >= count:
        return Outcome(met=True)
    if met + len(open_ones) < count:
        return Outcome(met=False)
    return Outcome(None, open_ones[0].problem)
