"""What the words of a method are: a module with `rule` and `steps`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from chuangcheng.models.scoring import Scoring
from chuangcheng.scoring.why.case import Case


class Told(Protocol):
    """A module of this package."""

    def rule(self, scoring: Scoring, /) -> str:
        """What the 计分 says."""

    def steps(self, case: Case, /) -> Iterator[str]:
        """How the points follow, sentence by sentence; the last figure is the score."""
