"""A line of the report: clause, what was measured, what it should be, what it is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Verdict(StrEnum):
    """How what was found stands to what was wanted."""

    FITS = "合"
    DIFFERS = "不同"
    BROKEN = "违反规定"
    UNKNOWN = "没有量"


@dataclass(frozen=True, slots=True)
class Line:
    """One measurement, in the words that are printed."""

    clause: str
    item: str
    wanted: str
    found: str
    verdict: Verdict


class NothingThereError(LookupError):
    """What a measurement looks for is not on the page."""
