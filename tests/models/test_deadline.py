"""时限: every spelling of the language, and each way to get it wrong."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chuangcheng.models.values.deadline import Deadline, Grain
from chuangcheng.models.values.fault import ValueFault

D = date
HINT = "可以写 2014-03-15、2014年3月中旬、2014年2月底前、长期坚持、每月5日前、申报考核前"

DATED: list[tuple[str, Grain, date, date]] = [
    # the table of the language
    ("2014", Grain.YEAR, D(2014, 1, 1), D(2014, 12, 31)),
    ("2014-03", Grain.MONTH, D(2014, 3, 1), D(2014, 3, 31)),
    ("2014-03-15", Grain.DAY, D(2014, 3, 15), D(2014, 3, 15)),
    ("2014年3月", Grain.MONTH, D(2014, 3, 1), D(2014, 3, 31)),
    ("2014年3月15日", Grain.DAY, D(2014, 3, 15), D(2014, 3, 15)),
    ("2014年3月中旬", Grain.TEN_DAYS, D(2014, 3, 11), D(2014, 3, 20)),
    ("2014年2月底前", Grain.MONTH, D(2014, 2, 1), D(2014, 2, 28)),
    ("2014年第三季度", Grain.QUARTER, D(2014, 7, 1), D(2014, 9, 30)),
    # their kin
    ("2014年", Grain.YEAR, D(2014, 1, 1), D(2014, 12, 31)),
    ("2014年底", Grain.YEAR, D(2014, 1, 1), D(2014, 12, 31)),
    ("2014年底前", Grain.YEAR, D(2014, 1, 1), D(2014, 12, 31)),
    ("2014年年底前", Grain.YEAR, D(2014, 1, 1), D(2014, 12, 31)),
    ("2014年内", Grain.YEAR, D(2014, 1, 1), D(2014, 12, 31)),
    ("2014年上半年", Grain.HALF_YEAR, D(2014, 1, 1), D(2014, 6, 30)),
    ("2014年下半年", Grain.HALF_YEAR, D(2014, 7, 1), D(2014, 12, 31)),
    ("2014年一季度", Grain.QUARTER, D(2014, 1, 1), D(2014, 3, 31)),
    ("2014年第2季度", Grain.QUARTER, D(2014, 4, 1), D(2014, 6, 30)),
    ("2014年四季度末", Grain.QUARTER, D(2014, 10, 1), D(2014, 12, 31)),
    ("2014-3", Grain.MONTH, D(2014, 3, 1), D(2014, 3, 31)),
    ("2014/03", Grain.MONTH, D(2014, 3, 1), D(2014, 3, 31)),
    ("2014.3", Grain.MONTH, D(2014, 3, 1), D(2014, 3, 31)),
    ("2014年02月", Grain.MONTH, D(2014, 2, 1), D(2014, 2, 28)),
    ("2016年2月", Grain.MONTH, D(2016, 2, 1), D(2016, 2, 29)),
    ("2014年6月底", Grain.MONTH, D(2014, 6, 1), D(2014, 6, 30)),
    ("2014年6月末前", Grain.MONTH, D(2014, 6, 1), D(2014, 6, 30)),
    ("2014年12月", Grain.MONTH, D(2014, 12, 1), D(2014, 12, 31)),
    ("2014年3月上旬", Grain.TEN_DAYS, D(2014, 3, 1), D(2014, 3, 10)),
    ("2014年3月下旬前", Grain.TEN_DAYS, D(2014, 3, 21), D(2014, 3, 31)),
    ("2014年2月下旬", Grain.TEN_DAYS, D(2014, 2, 21), D(2014, 2, 28)),
    ("2016年2月下旬", Grain.TEN_DAYS, D(2016, 2, 21), D(2016, 2, 29)),
    ("2014-3-5", Grain.DAY, D(2014, 3, 5), D(2014, 3, 5)),
    ("2014/3/15", Grain.DAY, D(2014, 3, 15), D(2014, 3, 15)),
    ("2014.03.15", Grain.DAY, D(2014, 3, 15), D(2014, 3, 15)),
    ("2014-03-15前", Grain.DAY, D(2014, 3, 15), D(2014, 3, 15)),
    ("2014年3月15日前", Grain.DAY, D(2014, 3, 15), D(2014, 3, 15)),
    ("2014年3月15日之前", Grain.DAY, D(2014, 3, 15), D(2014, 3, 15)),
    ("2014年3月15号", Grain.DAY, D(2014, 3, 15), D(2014, 3, 15)),
    ("2016-02-29", Grain.DAY, D(2016, 2, 29), D(2016, 2, 29)),
    ("２０１４年３月", Grain.MONTH, D(2014, 3, 1), D(2014, 3, 31)),
    ("二〇一四年三月十五日", Grain.DAY, D(2014, 3, 15), D(2014, 3, 15)),
    ("二○一四年十二月三十一日前", Grain.DAY, D(2014, 12, 31), D(2014, 12, 31)),
    ("二Ｏ一四年十月", Grain.MONTH, D(2014, 10, 1), D(2014, 10, 31)),
    ("二O二O年二月二十日", Grain.DAY, D(2020, 2, 20), D(2020, 2, 20)),
    ("二零一四年第三季度", Grain.QUARTER, D(2014, 7, 1), D(2014, 9, 30)),
    ("二〇一四年", Grain.YEAR, D(2014, 1, 1), D(2014, 12, 31)),
    ("2014年三月中旬", Grain.TEN_DAYS, D(2014, 3, 11), D(2014, 3, 20)),
    ("2014年十一月九号", Grain.DAY, D(2014, 11, 9), D(2014, 11, 9)),
    (" 2014 年 3 月 ", Grain.MONTH, D(2014, 3, 1), D(2014, 3, 31)),
    ("2014－03－15", Grain.DAY, D(2014, 3, 15), D(2014, 3, 15)),
    ("2014-03-15之前", Grain.DAY, D(2014, 3, 15), D(2014, 3, 15)),
]


@pytest.mark.parametrize(("written", "grain", "first", "last"), DATED, ids=[d[0] for d in DATED])
def test_the_last_day_that_counts(written: str, grain: Grain, first: date, last: date) -> None:
    deadline = Deadline.parse(written)
    assert (deadline.grain, deadline.first, deadline.last) == (grain, first, last)
    assert (deadline.recurrence, deadline.event, deadline.until_event) == ("", "", False)
    assert str(deadline) == written.strip()


@pytest.mark.parametrize("written", ["长期坚持", "长期", "常年坚持", "持续推进"])
def test_standing_duties_have_no_day(written: str) -> None:
    deadline = Deadline.parse(written)
    assert (deadline.grain, deadline.first, deadline.last) == (Grain.STANDING, None, None)


@pytest.mark.parametrize(
    "written",
    ["每周", "每月5日前", "每两个月", "每季度", "每月", "每年", "每半年", "每天", "每周五前",
     "每月五日前",
     "每月底前", "每月上旬", "每月15日", "每三年", "每个月", "每季度一次"],
)  # fmt: skip
def test_routines_have_no_day(written: str) -> None:
    deadline = Deadline.parse(written)
    assert (deadline.grain, deadline.first, deadline.last) == (Grain.ROUTINE, None, None)
    assert deadline.recurrence == written


@pytest.mark.parametrize(
    ("written", "event", "until"),
    [
        ("申报考核前", "申报考核", False),
        ("申报考核之前", "申报考核", False),
        ("国家评审以前", "国家评审", False),
        ("至通过验收", "通过验收", True),
    ],
)
def test_events_are_named(written: str, event: str, until: bool) -> None:
    deadline = Deadline.parse(written)
    assert (deadline.grain, deadline.event, deadline.until_event) == (Grain.EVENT, event, until)
    assert (deadline.first, deadline.last) == (None, None)


UNREADABLE = "看不出是什么时限"
FAULTS: list[tuple[str, str, str]] = [
    ("", f"“”{UNREADABLE}", HINT),
    ("尽快", f"“尽快”{UNREADABLE}", HINT),
    ("14-03", f"“14-03”{UNREADABLE}", HINT),
    ("2014年5季度", f"“2014年5季度”{UNREADABLE}", HINT),
    ("2014-03至2014-05", f"“2014-03至2014-05”{UNREADABLE}", HINT),
    ("至2014年", f"“至2014年”{UNREADABLE}", HINT),
    ("2014-03-15-01", f"“2014-03-15-01”{UNREADABLE}", HINT),
    ("2014-13", "“2014-13”里的月份不存在，一年只有12个月", "月份写 1 到 12"),
    ("2014年13月", "“2014年13月”里的月份不存在，一年只有12个月", "月份写 1 到 12"),
    ("2014-00", "“2014-00”里的月份不存在，一年只有12个月", "月份写 1 到 12"),
    ("2014-13-45", "“2014-13-45”里的月份不存在，一年只有12个月", "月份写 1 到 12"),
    ("2014-02-30", "“2014-02-30”里的日期不存在，2014年2月只有28天", "改成日历上有的日期"),
    ("2014年2月29日", "“2014年2月29日”里的日期不存在，2014年2月只有28天", "改成日历上有的日期"),
    ("2016-02-30", "“2016-02-30”里的日期不存在，2016年2月只有29天", "改成日历上有的日期"),
    ("2014-04-31", "“2014-04-31”里的日期不存在，2014年4月只有30天", "改成日历上有的日期"),
    ("2014-03-00", "“2014-03-00”里的日期不存在，2014年3月只有31天", "改成日历上有的日期"),
    ("0214", "“0214”里的年份不对", "年份写四位数，例如 2014"),
    ("1948年", "“1948年”里的年份不对", "年份写四位数，例如 2014"),
    ("2201-01-01", "“2201-01-01”里的年份不对", "年份写四位数，例如 2014"),
    ("20140315", "“20140315”的年、月、日没有隔开", "写成“2014-03-15”"),
    ("14-03-15", "“14-03-15”的年份不全", "年份写四位数，例如 2014-08-05"),
    ("8.5", "“8.5”没有写哪一年", "补上年份，例如 2014年6月底前"),
    ("5个工作日内", "“5个工作日内”说不清从哪天算起", "写明到哪一天，例如 2014-08-19"),
    ("2014年3月前", "“2014年3月前”说不清到哪一天为止", "写成“2014年3月底前”，或者写明某一日"),
    ("2014年03月以前", "“2014年03月以前”说不清到哪一天为止", "写成“2014年3月底前”，或者写明某一日"),
    (
        "二○一四年三月前",
        "“二○一四年三月前”说不清到哪一天为止",
        "写成“2014年3月底前”，或者写明某一日",
    ),
    (
        "二〇一四年二月三十日",
        "“二〇一四年二月三十日”里的日期不存在，2014年2月只有28天",
        "改成日历上有的日期",
    ),
    ("三月五日前", "“三月五日前”没有写哪一年", "补上年份，例如 2014年6月底前"),
    ("6月底前", "“6月底前”没有写哪一年", "补上年份，例如 2014年6月底前"),
    ("3月中旬", "“3月中旬”没有写哪一年", "补上年份，例如 2014年6月底前"),
    ("12月31日前", "“12月31日前”没有写哪一年", "补上年份，例如 2014年6月底前"),
    ("每月32日前", "“每月32日前”里的日期不存在", "每月的日子写 1 到 31"),
    ("每月0日", "“每月0日”里的日期不存在", "每月的日子写 1 到 31"),
]  # fmt: skip


@pytest.mark.parametrize(("written", "message", "hint"), FAULTS, ids=[f[0] for f in FAULTS])
def test_a_wrong_deadline_says_what_is_wrong(written: str, message: str, hint: str) -> None:
    with pytest.raises(ValueFault) as caught:
        Deadline.parse(written)
    assert (caught.value.message, caught.value.hint) == (message, hint)


@pytest.mark.parametrize(
    "written", ["三月底前", "年底前", "今年年底前", "本月底前", "明年三月前", "下周五前"]
)
def test_a_time_without_its_year_is_no_event(written: str) -> None:
    """An event is something that happens; nothing happens under the name 年底."""
    with pytest.raises(ValueFault):
        Deadline.parse(written)


def test_equality_is_of_the_meaning() -> None:
    assert Deadline.parse("2014-03") == Deadline.parse("2014年3月底前")
    assert Deadline.parse("2014-03") != Deadline.parse("2014-03-31")
    assert Deadline.parse("申报考核前") != Deadline.parse("至申报考核")


def test_a_bound_may_be_the_bare_name_of_an_event() -> None:
    bound = Deadline.parse_bound(" 申报考核 ")
    assert (bound.grain, bound.event, bound.until_event) == (Grain.EVENT, "申报考核", False)
    assert Deadline.parse_bound("2014-03").last == D(2014, 3, 31)


@pytest.mark.parametrize("written", ["", "  ", "2014-13", "2014-02-30", "３月", "第3阶段"])
def test_a_bound_that_is_neither_is_a_fault(written: str) -> None:
    with pytest.raises(ValueFault):
        Deadline.parse_bound(written)


def deadline_or_fault(parse: Callable[[str], Deadline], written: str) -> Deadline | ValueFault:
    try:
        return parse(written)
    except ValueFault as fault:
        return fault


TIMELIKE = st.text(
    "0123456789２年月日号底前末旬上中下第一二三四季度每周至之以内 -/.长期坚持申报考核", max_size=14
)
QUIET = settings(max_examples=600, deadline=None, derandomize=True, database=None)


@QUIET
@given(TIMELIKE | st.text(max_size=12))
def test_any_text_is_a_deadline_or_a_fault(written: str) -> None:
    for parse in (Deadline.parse, Deadline.parse_bound):
        deadline = deadline_or_fault(parse, written)
        if isinstance(deadline, ValueFault):
            assert deadline.message.startswith(f"“{written.strip()}”")
            assert deadline.hint
            continue
        assert (deadline.first is None) == (deadline.last is None)
        if deadline.first is not None and deadline.last is not None:
            assert deadline.first <= deadline.last
        assert bool(deadline.event) == (deadline.grain is Grain.EVENT)
        assert bool(deadline.recurrence) == (deadline.grain is Grain.ROUTINE)
        again = parse(str(deadline))
        assert (again, str(again)) == (deadline, str(deadline))


@QUIET
@given(st.dates(D(1949, 1, 1), D(2200, 12, 31)))
def test_every_day_is_read_in_every_spelling(day: date) -> None:
    spellings = (
        day.isoformat(),
        f"{day.year}-{day.month}-{day.day}",
        f"{day.year}/{day.month}/{day.day}",
        f"{day.year}.{day.month:02}.{day.day:02}",
        f"{day.year}年{day.month}月{day.day}日",
        f"{day.year}年{day.month:02}月{day.day:02}日前",
    )
    for written in spellings:
        assert Deadline.parse(written).last == day


@pytest.mark.parametrize(
    ("done", "due", "days"),
    [
        ("2014-08-22", "2014-08-19", 3),
        ("2014-08-19", "2014-08-19", 0),
        ("2014-08-01", "2014-08-19", 0),
        ("2014年9月", "2014年8月", 1),
        ("2014年8月", "2014-08-19", 0),
        ("2014-08-22", "长期坚持", 0),
        ("每周", "2014-08-19", 0),
    ],
)
def test_days_late_are_those_that_are_certain(done: str, due: str, days: int) -> None:
    assert Deadline.parse(done).days_late(Deadline.parse(due)) == days
    assert Deadline.parse(done).days_late(None) == 0
