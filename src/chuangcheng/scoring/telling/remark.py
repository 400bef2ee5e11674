"""A sentence about a scorecard, and how loud it is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto


class Tone(Enum):
    """How a sentence is meant."""

    PLAIN = auto()
    STRONG = auto()
    """The result itself."""
    ALARM = auto()
    """What stands against the county."""
    DOUBT = auto()
    """What nobody knows yet, or what could not be used."""
    ASIDE = auto()


@dataclass(frozen=True, slots=True)
class Remark:
    """One sentence, without a full stop."""

    text: str
    tone: Tone = Tone.PLAIN
