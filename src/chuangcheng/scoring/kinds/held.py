"""For how many years something has been held (B11)."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from chuangcheng.models.result import Result
from chuangcheng.models.values.criterion import Criterion
from chuangcheng.models.values.deadline import Deadline
from chuangcheng.scoring.outcome import Outcome, unknown


def held(criterion: Criterion, result: Result) -> Outcome:
    """HELD: from 起 to 止, the anniversary itself being enough.

    A month or a year is any of its days: it is certain only where all of them agree.
    """
    since, until = _days(result.since), _days(result.until)
    if since is None:
        return unknown(f"要看“{criterion}”，没有写从哪一天算起", "写“起”，例如 {起: 2012-03-01}")
    if until is None:
        return unknown(f"要看“{criterion}”，没有写算到哪一天", "写“止”，例如 {止: 2014-03-01}")
    if since[0] > until[1]:
        return unknown(f"的“起”写的是 {result.since}，比 {result.until} 还晚", "核对日期")
    if _later(since[1], criterion.years) <= until[0]:
        return Outcome(met=True)
    if _later(since[0], criterion.years) > until[1]:
        return Outcome(met=False)
    return unknown(
        f"要看“{criterion}”，从 {result.since} 到 {result.until} 看不出满没满",
        "“起”“止”都写明年月日",
    )


def _days(written: Deadline | None) -> tuple[date, date] | None:
    if written is None or written.first is None or written.last is None:
        return None
    return written.first, written.last


def _later(day: date, years: int) -> date:
    """The same day so many years later; 29 February falls on the 28th where there is none."""
    year = day.year + years
    return day.replace(year=year, day=min(day.day, monthrange(year, day.month)[1]))
