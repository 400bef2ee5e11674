"""Places with several observations (D1), a part of another standard's deductions (C6), and experts
whose mean counts as a whole or not at all (C15). Worked by hand."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from chuangcheng.models.values.fault import ValueFault
from scoring.build import D, result
from scoring.lines import judged, points_and_status
from scoring.why.test_why import explained

RATE = "分值: 20, 计分: {抽样: 达标率}"
PLACES = """{抽查: [
  {点位: 甲, 查了: 20, 达标: 15},
  {点位: 乙, 查了: 5, 达标: 5},
  {点位: 丙, 查了: 0, 达标: 0},
]}"""
KINDS = """{抽查: [
  {点位: 甲, 查了: 3, 达标: 1, 类型: 主干道},
  {点位: 乙, 结果: 达标, 类型: 主干道},
  {点位: 丙, 查了: 2, 达标: 2, 类型: 背街},
]}"""


@pytest.mark.parametrize(
    ("line", "found", "points"),
    [
        (RATE, PLACES, "16"),  # 20 of 25, not the mean of 75% and 100%
        (RATE.replace("达标率", "平均"), PLACES, "17.5"),
        (RATE.replace("达标率", "全部达标"), PLACES, "0"),
        (RATE, "{抽查: [{点位: 甲, 查了: 4, 达标: 3}, {点位: 乙, 结果: 不达标}]}", "12"),  # 3 of 5
        # the town found 817 of 1166 met
        ("分值: 1166, 计分: {抽样: 达标率}", "{抽查: [{点位: 甲, 查了: 1166, 达标: 817}]}", "817"),
        (
            "分值: 9, 计分: {抽样: 达标率, 点位类型: {主干道: 2, 背街: 1}}",
            KINDS,
            "6",  # ½ of 9 twice and 9 once, by 3
        ),
    ],
)
def test_observations_at_a_place(line: str, found: str, points: str) -> None:
    assert points_and_status(line, found)[0] == points


def test_observations_are_told_and_make_a_rate() -> None:
    parts = explained(RATE, PLACES)
    assert parts["自评"] == ["抽查了 2 处适用的点位，一共 25 项，达标 20 项，20÷25＝80%"]
    assert parts["算法"] == ["20×20÷25＝16 分"]
    assert points_and_status("分值: 5, 达标: ≥80%", PLACES) == ("5", "达标")


@pytest.mark.parametrize(
    ("check", "message"),
    [
        ("查了: 5, 达标: 6", "达标 6 项，多于查了的 5 项"),
        ("查了: 5", "这个点位没有写“结果”"),
        ("达标: 5", "这个点位没有写“结果”"),
        ("查了: 5, 得分: 80%", "这个点位没有写“结果”"),
        ("结果: 达标, 查了: 5, 达标: 5", "又写了“结果”，又写了“查了”“达标”几项"),
    ],
)
def test_observations_that_do_not_fit(check: str, message: str) -> None:
    with pytest.raises(ValidationError) as caught:
        result(f"{{抽查: [{{点位: 甲, {check}}}]}}")
    (error,) = caught.value.errors()
    fault = error["ctx"]["error"]
    assert isinstance(fault, ValueFault)
    assert fault.message == message


def test_a_part_of_what_another_standard_takes() -> None:
    """Two cases at 4 points and one repeated at twice, a quarter of it: (2×4 + 4) × 25% = 3."""
    line = "分值: 10, 计分: {扣分: {重大案件: 4}, 加倍: {重复: 2}, 计扣: 25%}"
    found = "{问题数: 2, 加倍: {重复: 1}}"
    assert points_and_status(line, found) == ("7", "基本达标")
    parts = explained(line, found)
    assert parts["计分"] == ["从满分往下扣：重大案件扣 4 分，重复的按 2 倍扣，只按 25%扣"]
    assert parts["算法"][-2:] == ["按几成扣：12×25%＝3 分", "10－3＝7 分"]


EXPERTS = "分值: 4, 达标: ≥8, 计分: {加权: {甲: 3, 乙: 1}, 每项满分: 10, 给分: 全部}"


@pytest.mark.parametrize(
    ("marks", "wanted"),
    [("{甲: 8, 乙: 8}", ("4", "达标")), ("{甲: 8, 乙: 7.9}", ("0", "不达标"))],
)
def test_experts_whose_mean_counts_as_a_whole(marks: str, wanted: tuple[str, str]) -> None:
    """3 × 8 + 7.9 by 4 is 7.975."""
    assert points_and_status(EXPERTS, f"{{打分: {marks}}}") == wanted


def test_experts_still_missing_leave_it_open_only_while_they_matter() -> None:
    """9 alone: 27 of 40 at worst and 37 at best; 6 alone: 28 of 40 at best is under 8."""
    one = judged(EXPERTS, "{打分: {甲: 9}}")
    assert (one.worst, one.best) == (D(0), D(4))
    assert points_and_status(EXPERTS, "{打分: {甲: 6}}") == ("0", "不达标")
    assert explained(EXPERTS, "{打分: {甲: 8, 乙: 8}}")["算法"] == [
        "（8×3＋8×1）÷4＝8",
        "和“达标”的要求比，得 4 分",
    ]
