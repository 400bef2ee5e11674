"""Which days are free."""

from __future__ import annotations

import subprocess
import sys
from datetime import date

import chinese_calendar
import pytest

from chuangcheng.models.values.workday import day_off


@pytest.mark.parametrize(
    ("day", "why"),
    [
        (date(2014, 9, 26), ""),  # a Friday
        (date(2014, 9, 27), "星期六"),
        (date(2014, 9, 28), ""),  # a Sunday worked for the National Day
        (date(2014, 10, 1), "国庆节放假"),
        (date(2014, 10, 4), "国庆节放假"),  # a Saturday inside it
        (date(2014, 10, 11), ""),  # a Saturday worked
        (date(2014, 4, 7), "清明放假"),  # a Monday in place of a Saturday
    ],
)
def test_holidays_and_moved_weekends(day: date, why: str) -> None:
    assert day_off(day) == why


@pytest.mark.parametrize(
    ("day", "why"),
    [
        (date(1999, 10, 1), ""),  # a Friday; no table goes back so far
        (date(1999, 10, 2), "星期六"),
        (date(2150, 10, 4), "星期日"),
        (date(2150, 10, 1), ""),
    ],
)
def test_years_without_a_table_have_weekends_only(day: date, why: str) -> None:
    assert day_off(day) == why


def test_every_holiday_of_the_tables_has_a_chinese_name() -> None:
    names = {day_off(day) for day in chinese_calendar.holidays}
    assert "春节放假" in names
    assert all(name.endswith("放假") and not name[0].isascii() for name in names)


def test_the_tables_are_not_loaded_before_they_are_asked_for() -> None:
    code = "import sys, chuangcheng.rules.catalog; print('chinese_calendar' in sys.modules)"
    said = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True
    )
    assert said.stdout.strip() == "False"
