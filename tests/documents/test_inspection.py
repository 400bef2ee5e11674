"""Problems of a period as they stood on a day; every figure worked out by hand from `county`."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from chuangcheng.documents.inspection import (
    Case,
    Tally,
    by_category,
    by_unit,
    cases,
    found_cases,
    open_cases,
    total,
    undecided,
)
from chuangcheng.documents.problems import days, has_shared, listed, tally_table
from chuangcheng.documents.ranking import ranked
from chuangcheng.errors import NotFoundError
from chuangcheng.loading.load import load
from chuangcheng.workspace.folder import PlanFolder
from documents import county

START, END = date(2026, 8, 1), date(2026, 8, 20)


def folder(issues: str = county.ISSUES, plan: str = county.PLAN) -> PlanFolder:
    texts = {
        "plans/示例县/方案.yaml": plan,
        "plans/示例县/单位.yaml": county.UNITS,
        "plans/示例县/点位.yaml": county.SITES,
        "plans/示例县/问题.yaml": issues,
    }
    (found,) = load({name: text.encode() for name, text in texts.items()}).workspace.plans
    return found


def one(entry: str, plan: str = county.PLAN, as_of: date | None = END) -> Case:
    ledger = f"类型: 问题台账\n问题: [{{编号: W-1, 描述: 甲, {entry}}}]\n"
    (case,) = cases(folder(ledger, plan), None, None, as_of)
    return case


def test_the_period_takes_its_first_and_its_last_day() -> None:
    codes = [case.issue.code for case in cases(folder(), START, END, END)]
    assert codes == ["W-01", "W-02", "W-03", "W-04", "W-05", "W-06", "W-07"]
    later = cases(folder(), date(2026, 8, 2), date(2026, 8, 19), END)
    assert [case.issue.code for case in later] == ["W-02", "W-03", "W-04", "W-05", "W-06"]


def test_what_was_put_right_after_the_day_was_still_open_on_it() -> None:
    standing = {case.issue.code: case.standing for case in cases(folder(), START, END, END)}
    assert standing["W-04"] == "未整改"  # done on 22, due on 20: not late before 21
    assert standing["W-02"] == "逾期未整改"
    assert standing["W-05"] == "已整改"
    next_day = {
        one.issue.code: one.standing for one in cases(folder(), START, END, date(2026, 8, 21))
    }
    assert next_day["W-04"] == "逾期未整改"
    assert {one.issue.code: one.standing for one in cases(folder(), START, END, None)}[
        "W-04"
    ] == "已整改"


def test_totals_by_unit_and_by_kind_of_site() -> None:
    found = found_cases(folder(), START, END)
    assert total(found) == Tally("合计", found=7, done=4, late=1, sites=4)
    assert by_unit(found) == (
        Tally("县市场监管局", 2, 1, 1, 1),
        Tally("城关镇", 2, 1, 0, 2),
        Tally("县住建局", 2, 1, 0, 1),
        Tally("县卫健局", 1, 1, 0, 1),
    )
    assert by_category(found) == (
        Tally("农贸市场", 3, 2, 1, 2),
        Tally("背街小巷", 2, 1, 0, 1),
        Tally("类型未登记的点位", 1, 1, 0, 1),
        Tally("没有写明点位", 1, 0, 0, 0),
    )
    assert [case.issue.code for case in undecided(found)] == ["W-07"]
    assert has_shared(found)


def test_the_list_has_every_problem_once() -> None:
    found = found_cases(folder(), START, END)
    groups = [(group["名称"], group["个数"]) for group in listed(found)]
    assert groups == [
        ("县市场监管局", 2),
        ("城关镇", 1),
        ("县住建局、城关镇", 1),
        ("县住建局", 1),
        ("县卫健局", 1),
        ("责任单位待定", 1),
    ]


@pytest.mark.parametrize(
    ("found", "done", "rate"),
    [
        (7, 4, "57.1%"),
        (8, 1, "12.5%"),
        (3, 2, "66.7%"),
        (5, 5, "100%"),
        (16, 1, "6.3%"),
        (0, 0, ""),
    ],
)
def test_a_rate_is_rounded_once_half_up(found: int, done: int, rate: str) -> None:
    assert Tally("甲", found, done, 0, 1).rate == rate


def test_a_group_is_each_of_its_members() -> None:
    case = one("发现: 2026-08-12, 责任单位: [县级部门, 县住建局]")
    assert case.units == ("县市场监管局", "县住建局", "县卫健局")


def test_a_unit_that_nobody_registered_is_counted_as_written() -> None:
    assert one("发现: 2026-08-12, 责任单位: 县气象局").units == ("县气象局",)


@pytest.mark.parametrize(
    ("entry", "plan", "due"),
    [
        ("发现: 2026-08-12, 时限: 2026-08-30", county.PLAN, "2026年8月30日"),
        ("发现: 2026-08-27", county.PLAN, "2026年9月3日"),
        ("发现: 2026-08-12", county.PLAN.replace("7日", "5个工作日"), "5个工作日"),
        ("发现: 2026-08-12", county.PLAN.replace("整改时限: 7日, ", ""), ""),
    ],
)
def test_the_day_due_is_the_problems_own_else_the_plans(entry: str, plan: str, due: str) -> None:
    assert one(entry, plan).due_text == due


def test_nothing_is_late_that_has_no_day() -> None:
    plan = county.PLAN.replace("7日", "5个工作日")
    assert not one("发现: 2026-01-12", plan).is_late
    assert not one("发现: 2026-01-12", as_of=None).is_late


def test_a_day_too_vague_for_the_period_is_told_with_its_line() -> None:
    ledger = "类型: 问题台账\n问题:\n  - {编号: W-1, 发现: 2026-08, 描述: 甲}\n"
    with pytest.raises(NotFoundError) as caught:
        cases(folder(ledger), START, END, END)
    assert caught.value.message == (
        "“plans/示例县/问题.yaml”第 3 行，问题“W-1”的发现日期“2026-08”说不清在不在要通报的日期里"
    )
    assert len(cases(folder(ledger), START, date(2026, 8, 31), END)) == 1


def test_a_period_without_problems_is_told() -> None:
    with pytest.raises(NotFoundError) as caught:
        found_cases(folder(), date(2026, 7, 1), date(2026, 7, 31))
    assert caught.value.message == "“plans/示例县”的问题台账里没有2026年7月1日至31日发现的问题"


def test_open_problems_without_a_dispatch_are_those_of_the_ledger_now() -> None:
    assert [case.issue.code for case in open_cases(folder(), None)] == ["W-02", "W-07", "W-08"]
    assert [case.issue.code for case in open_cases(folder(), None, "县住建局")] == ["W-08"]


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        (date(2026, 8, 1), date(2026, 8, 20), "2026年8月1日至20日"),
        (date(2026, 8, 21), date(2026, 9, 5), "2026年8月21日至9月5日"),
        (date(2026, 12, 21), date(2027, 1, 5), "2026年12月21日至2027年1月5日"),
        (date(2026, 8, 1), date(2026, 8, 1), "2026年8月1日"),
    ],
)
def test_a_period_says_year_and_month_once(first: date, last: date, said: str) -> None:
    assert days(first, last)["期间"] == said


def places(red: int, black: int, spared: Fraction = Fraction(1)) -> list[tuple[int, str, str]]:
    """Shares 1, 1, 2/3, 1/2, 1/2, 0."""
    counts = {"甲": (3, 3), "乙": (1, 1), "丙": (3, 2), "丁": (2, 1), "戊": (4, 2), "己": (1, 0)}
    tallies = [Tally(name, found, done, 0, 1) for name, (found, done) in counts.items()]
    made = ranked(reversed(tallies), red=red, black=black, spared=spared)
    return [(place.number, place.tally.name, place.board) for place in made]


def test_equals_share_a_place_and_a_board_and_the_next_place_is_left_out() -> None:
    assert places(red=1, black=2) == [
        (1, "乙", "红榜"),
        (1, "甲", "红榜"),
        (3, "丙", ""),
        (4, "戊", "黑榜"),
        (4, "丁", "黑榜"),
        (6, "己", "黑榜"),
    ]


def test_nobody_is_on_both_boards_nor_on_the_black_one_from_the_mark_on() -> None:
    assert [board for _, _, board in places(red=5, black=6)] == ["红榜"] * 5 + ["黑榜"]
    spared = places(red=0, black=6, spared=Fraction(1, 2))
    assert [name for _, name, board in spared if board == "黑榜"] == ["己"]
    assert {board for _, _, board in places(red=0, black=0)} == {""}


def test_who_put_nothing_right_is_never_on_the_red_board() -> None:
    tallies = [Tally("甲", 2, 0, 0, 1), Tally("乙", 1, 0, 0, 1)]
    assert [place.board for place in ranked(tallies, red=3, black=0)] == ["", ""]


def test_a_unit_without_problems_has_no_rate_in_a_table() -> None:
    (row,) = tally_table("名单", [Tally("县卫健局", 0, 0, 0, 0)], head="单位").rows
    assert row == ("县卫健局", "0", "0", "0", "")
