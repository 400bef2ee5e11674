"""天数 as text → days."""

from __future__ import annotations

import pytest

from chuangcheng.models.values.period import parse_days


@pytest.mark.parametrize(
    ("written", "days"),
    [
        ("7日", 7),
        (" 7 天内 ", 7),
        ("１５日以内", 15),
        ("十天", 10),
        ("一周", 7),
        ("一周内", 7),
        ("两个星期", 14),
        ("2周之内", 14),
    ],
)
def test_days_and_weeks_are_counted(written: str, days: int) -> None:
    assert parse_days(written) == days


@pytest.mark.parametrize(
    "written",
    [
        "5个工作日",
        "半个月",
        "1个月",
        "0日",
        "十五日",
        "尽快",
        "7",
        "",
        "7日前",
        "2014-08-19",
        "7²日",
    ],
)
def test_what_is_no_certain_number_of_days_is_left_alone(written: str) -> None:
    assert parse_days(written) is None
