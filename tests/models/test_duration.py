"""Lengths of time."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from chuangcheng.models.values.duration import exact_days, least_days


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("7日", 7), ("7 天内", 7), ("１５日以内", 15), ("60日历天", 60), ("半天", 0),
        ("一周", 7), ("两个星期内", 14), ("2年", 730),
        ("三日", 3), ("十日内", 10), ("十五日", 15), ("二十个工作日", 21), ("九十九天", 99),
        ("24小时", 1), ("48小时内", 2), ("8小时", 1),
        ("5个工作日", 5), ("半个月", 14),
        ("自交办之日起7日内", 7), ("接到交办单后三日内", 3), ("限15天", 15),
    ],
)  # fmt: skip
def test_spellings(text: str, days: int) -> None:
    assert least_days(text) == days


@pytest.mark.parametrize(
    "text",
    ["尽快", "立即", "7", "", "日", "一一日", "十十日", "三二十日", "7日或者8日前后", "限期整改"],
)
def test_what_is_no_length_of_time(text: str) -> None:
    assert least_days(text) is None


@pytest.mark.parametrize("months", range(1, 25))
def test_no_run_of_months_is_shorter_than_its_least_days(months: int) -> None:
    least = least_days(f"{months}个月")
    assert least is not None
    for start in (date(2013 + n // 12, n % 12 + 1, 1) for n in range(48)):
        turned = start.month - 1 + months
        end = date(start.year + turned // 12, turned % 12 + 1, 1) - timedelta(days=1)
        assert (end - start).days + 1 >= least


@pytest.mark.parametrize(
    ("written", "days"),
    [
        ("7日", 7),
        (" 7 天内 ", 7),
        ("１５日以内", 15),
        ("十天", 10),
        ("十五日", 15),
        ("一周", 7),
        ("一周内", 7),
        ("两个星期", 14),
        ("2周之内", 14),
    ],
)
def test_days_and_weeks_are_counted(written: str, days: int) -> None:
    assert exact_days(written) == days


@pytest.mark.parametrize(
    "written",
    [
        "5个工作日",
        "半个月",
        "1个月",
        "0日",
        "尽快",
        "7",
        "",
        "7日前",
        "2014-08-19",
        "7²日",
    ],
)
def test_what_is_no_certain_number_of_days_is_left_alone(written: str) -> None:
    assert exact_days(written) is None
