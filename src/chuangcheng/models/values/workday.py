"""Working days: which days are free, legal holidays and moved weekends (调休) included.

The only door to `chinese_calendar`. It is imported with the first question, since its tables take
some 12 ms, a twentieth of a whole `cc validate`.
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import Final

_WEEKEND: Final = {5: "星期六", 6: "星期日"}


@lru_cache(maxsize=4096)  # the library looks through all its years at every question
def day_off(day: date) -> str:
    """Why nobody is at work on this day, as 星期日 or 国庆节放假; empty for a working day.

    A weekend that was made a working day is one. For years whose holidays are not known yet only
    weekends are free.
    """
    import chinese_calendar  # noqa: PLC0415

    try:
        is_free, name = chinese_calendar.get_holiday_detail(day)
    except NotImplementedError:
        return _WEEKEND.get(day.weekday(), "")
    if not is_free:
        return ""
    return f"{chinese_calendar.Holiday(name).chinese}放假" if name else _WEEKEND[day.weekday()]
