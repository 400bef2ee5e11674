"""Lines of a title (7.3.1): whole words, nothing over the limit, the shape of a trapezoid."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chuangcheng.documents.titles import break_title
from chuangcheng.documents.widths import cells

LIMIT = 19
QUOTED = "“讲文明树新风、共建美丽大姚”"
TITLES = (
    "关于印发《大姚县“四创”工作方案》的通知",
    "关于印发《大姚县创建全国文明县城工作任务分解表》的通知",
    "中共大姚县委　大姚县人民政府关于印发《大姚县“四创”工作方案》的通知",
    "大姚县创建全国文明县城工作领导小组成员名单",
    "大姚县2026年度创建全国文明县城工作任务分解表",
    "大姚县创建省级文明县城工作领导小组办公室关于2026年第一季度创建工作进展情况的通报",
    "关于调整大姚县国家级园林县城、国家级卫生县城、省级文明县城创建工作领导小组成员的通知",
)


def test_a_title_that_fits_is_one_line() -> None:
    assert break_title("大姚县“四创”工作方案", LIMIT) == ("大姚县“四创”工作方案",)


def test_a_line_holds_as_much_as_the_limit_and_no_more() -> None:
    assert len(break_title("大" * LIMIT, LIMIT)) == 1
    assert len(break_title("大" * (LIMIT + 1), LIMIT)) == 2


def test_digits_and_letters_are_half_as_wide() -> None:
    assert cells("2026年") == 3
    assert cells("“四创”") == 4


@pytest.mark.parametrize("title", TITLES)
def test_every_line_is_within_the_limit_and_nothing_is_lost(title: str) -> None:
    lines = break_title(title, LIMIT)
    assert all(0 < cells(line) <= LIMIT for line in lines)
    assert "".join(lines).replace("　", "") == title.replace("　", "")


@pytest.mark.parametrize("title", TITLES)
def test_lines_are_as_few_as_can_be_and_no_valley(title: str) -> None:
    lines = break_title(title, LIMIT)
    widths = [cells(line) for line in lines]
    falls = [right < left for left, right in pairwise(widths)]
    assert falls == sorted(falls), f"{lines} gets narrower and then wider again"
    assert len(set(widths)) > 1


@pytest.mark.parametrize(
    ("title", "whole"),
    [
        (TITLES[0], "《大姚县“四创”工作方案》"),
        (TITLES[0], "的通知"),
        (TITLES[2], "大姚县人民政府"),
        (TITLES[3], "领导小组"),
        (TITLES[4], "2026年"),
        (TITLES[4], "任务分解表"),
        (TITLES[5], "第一季度"),
        (f"关于深入开展{QUOTED}主题志愿服务活动的通知", QUOTED),
    ],
)
def test_what_belongs_together_stays_on_one_line(title: str, whole: str) -> None:
    assert any(whole in line for line in break_title(title, LIMIT))


def test_a_quoted_name_longer_than_a_line_is_broken_at_a_word() -> None:
    lines = break_title("关于印发《大姚县创建全国文明县城工作任务分解表》的通知", 16)
    assert all(cells(line) <= 16 for line in lines)
    assert "".join(lines) == "关于印发《大姚县创建全国文明县城工作任务分解表》的通知"
    assert not any(line.startswith(("》", "作", "城")) for line in lines)


def test_a_line_end_is_a_break_already_made() -> None:
    assert break_title("中共大姚县委\n大姚县人民政府", LIMIT) == ("中共大姚县委", "大姚县人民政府")


def test_a_text_without_any_place_to_break_stays_whole() -> None:
    assert break_title("A" * 60, LIMIT) == ("A" * 60,)


def test_nothing_gives_no_line() -> None:
    assert break_title(" 　\n", LIMIT) == ()


@given(st.text(alphabet="创建文明县城《》“”（）、，的2Z 　", max_size=90), st.integers(6, 25))
def test_no_line_begins_or_ends_where_it_may_not(title: str, limit: int) -> None:
    lines = break_title(title, limit)
    keep = "".join(title.split())
    assert "".join("".join(line.split()) for line in lines) == keep
    for left, right in pairwise(lines):
        assert left[-1] not in "《“（"
        assert right[0] not in "》”），、"


def test_a_text_that_is_no_title_takes_no_time() -> None:
    assert all(cells(line) <= LIMIT for line in break_title("大姚县创建，" * 2000, LIMIT))
