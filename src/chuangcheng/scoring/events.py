"""Did an event fall into a window before a day (method F5)? Yes, no, or not to be told."""

from __future__ import annotations

from datetime import date, timedelta

from chuangcheng.models.assessment import Assessment, Event
from chuangcheng.models.values.window import Window
from chuangcheng.models.verdict import Reference


def reference_day(assessment: Assessment, reference: Reference | None) -> tuple[str, date | None]:
    """The day that a window looks back from, and what it is called."""
    applied = assessment.applied_on.last if assessment.applied_on else None
    if reference == "申报日" or (reference is None and applied is not None):
        return "申报日", applied
    day = assessment.as_of.last
    if reference == "年初" and day is not None:
        return "年初", date(day.year, 1, 1)
    return "时点", day


def falls_into(
    event: Event, window: Window | None, day: date | None, *, includes_first_day: bool
) -> bool | None:
    """Whether it happened in the window that ends with `day`.

    None where the event's date is too vague, or there is no day to look back from.
    """
    if window is None:
        return True
    first, last = event.date.first, event.date.last
    if day is None or first is None or last is None:
        return None
    start = window.start(day) + timedelta(days=0 if includes_first_day else 1)
    if start <= first and last <= day:
        return True
    return False if last < start or day < first else None
