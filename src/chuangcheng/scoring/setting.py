"""What an assessment says of the whole county, for targets that depend on it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from chuangcheng.models.assessment import Assessment
from chuangcheng.models.reported import Value
from chuangcheng.models.values.deadline import Deadline


@dataclass(frozen=True, slots=True)
class Setting:
    """The day of the assessment and the county's 基本情况."""

    as_of: Deadline | None = None
    facts: Mapping[str, Value] = field(default_factory=dict)

    @classmethod
    def of(cls, assessment: Assessment | None) -> Setting:
        """That of an assessment; without one nothing is known."""
        return cls(assessment.as_of, assessment.facts) if assessment else cls()

    @property
    def year(self) -> int | None:
        """The year of the 时点."""
        return self.as_of.last.year if self.as_of and self.as_of.last else None


UNKNOWN = Setting()
"""Nothing is known of the county or the day."""
