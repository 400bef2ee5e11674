"""计分 抽样 and 最少样本: methods D1, D2, D3 and D10."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scoring.build import D
from scoring.lines import judged, points_and_status, why_open

RATE = "分值: 20, 计分: {抽样: 达标率}"
MEAN = "分值: 10, 计分: {抽样: 平均}"
EVERY = "分值: 4, 计分: {抽样: 全部达标}"
KINDS = "分值: 9, 计分: {抽样: 达标率, 点位类型: {主干道: 2, 背街小巷: 1}}"
EVERY_KIND = "分值: 4, 计分: {抽样: 全部达标, 点位类型: {主干道: 2, 背街小巷: 1}}"


def checks(*rows: str) -> str:
    """A result with one observation a row: 结果, and what else it says."""
    each = ", ".join(f"{{点位: 第{n}处, 结果: {row}}}" for n, row in enumerate(rows, 1))
    return f"{{抽查: [{each}]}}"


@pytest.mark.parametrize(
    ("line", "found", "wanted"),
    [
        # D1: 3 of the 4 that apply
        (RATE, checks("达标", "达标", "不达标", "达标", "不适用"), ("15", "基本达标")),
        (RATE, checks("达标", "达标", "达标"), ("20", "达标")),
        (RATE, checks("不达标"), ("0", "不达标")),
        (f"达标: ≥70%, {RATE}", checks("达标", "达标", "不达标", "达标"), ("15", "达标")),
        (RATE.replace("率}", "率, 下限: 4}"), checks("不达标"), ("4", "基本达标")),
        # D2: 80%, 90% and 5.5 of 10: (8 + 9 + 5.5) ÷ 3
        (
            MEAN,
            checks("达标, 得分: 80%", "达标, 得分: 90%", "不达标, 得分: 5.5", "不适用"),
            ("7.5", "基本达标"),
        ),
        # D10
        (EVERY, checks("达标", "达标", "不适用"), ("4", "达标")),
        (EVERY, checks("达标", "不达标"), ("0", "不达标")),
        # weights 2 and 1: (2 × ½ + 1 × 1) ÷ 3 of 9
        (
            KINDS,
            checks("达标, 类型: 主干道", "不达标, 类型: 主干道", "达标, 类型: 背街小巷"),
            ("6", "基本达标"),
        ),
        # one kind without a check, but it can change nothing
        (EVERY_KIND, checks("不达标, 类型: 主干道"), ("0", "不达标")),
    ],
)
def test_sampling(line: str, found: str, wanted: tuple[str, str]) -> None:
    assert points_and_status(line, found) == wanted


@pytest.mark.parametrize(
    ("line", "found", "worst", "best"),
    [
        (KINDS, checks("达标, 类型: 主干道"), "6", "9"),  # 2 of 3, the third unknown
        (KINDS, checks("达标, 类型: 主干道", "不适用, 类型: 背街小巷"), "6", "9"),
        (EVERY_KIND, checks("达标, 类型: 主干道"), "0", "4"),
    ],
)
def test_a_kind_of_place_that_nobody_looked_at_stays_unknown(
    line: str, found: str, worst: str, best: str
) -> None:
    one = judged(line, found)
    assert (one.worst, one.known, one.best) == (D(worst), D(worst), D(best))
    assert one.problem is not None
    assert one.problem.message == "没有抽查“背街小巷”类的点位"
    assert one.problem.hint == "查了的补写在“抽查”里"


@pytest.mark.parametrize(
    ("line", "found", "message", "hint"),
    [
        (RATE, "70.1%", "按抽查给分，没有写抽查的点位", "补写“抽查”"),
        (RATE, checks("不适用"), "的抽查点位都不适用，算不出达标率", "这一项写成“不适用”"),
        (
            MEAN,
            checks("达标, 得分: 80%", "达标"),
            "的点位“第2处”没有写得分",
            "补写“得分”，例如 85%",
        ),
        (
            MEAN,
            checks("达标, 得分: 85"),
            "有点位的得分不在 0 和分值之间",
            "核对各点位的得分",
        ),
        (
            KINDS,
            checks("达标, 类型: 主干道", "达标"),
            "的点位“第2处”没有写清是哪一类",
            "“类型”可以写：主干道、背街小巷",
        ),
        (
            KINDS.replace("背街小巷: 1", "背街小巷: 0"),
            checks("达标, 类型: 主干道"),
            "的标准“点位类型”的权数要大于 0",
            "在指标体系里改正",
        ),
    ],
)
def test_sampling_cannot_be_told(line: str, found: str, message: str, hint: str) -> None:
    assert why_open(line, found) == (message, hint)


@pytest.mark.parametrize(
    ("line", "found", "notes"),
    [
        (
            "分值: 5, 达标: ≥90%, 最少样本: 161",
            "{有效样本: 160, 满意: 150}",
            ("有效样本 160 人，少于规定的 161 人",),
        ),
        ("分值: 5, 达标: ≥90%, 最少样本: 161", "{有效样本: 161, 满意: 150}", ()),
        ("分值: 5, 达标: ≥90%", "{有效样本: 1, 满意: 1}", ()),
        (
            f"最少样本: 2, {RATE}",
            checks("达标", "不适用"),
            ("抽查点位 1 个，少于规定的 2 个",),
        ),
        (
            "分值: 5, 达标: ≥90%, 最少样本: 30",
            "{调查: [{名称: 县, 有效样本: 30, 满意: 30}, {名称: 乡, 有效样本: 29, 满意: 29}]}",
            ("“乡”有效样本 29 人，少于规定的 30 人",),
        ),
    ],
)
def test_a_sample_that_is_too_small_is_marked_and_still_counts(
    line: str, found: str, notes: tuple[str, ...]
) -> None:
    one = judged(line, found)
    assert one.notes == notes
    assert one.known > 0


@given(st.lists(st.booleans(), min_size=1), st.sampled_from((RATE, EVERY)))
def test_one_more_place_that_passes_never_costs(passed: list[bool], line: str) -> None:
    rows = ["达标" if one else "不达标" for one in passed]
    better = ["达标", *rows[1:]]
    assert D(0) <= judged(line, checks(*rows)).known <= judged(line, checks(*better)).known


def test_points_of_a_place_stand_alone() -> None:
    """Main roads 80% of 5, weighing 2, and 1 of 5: (2×4 + 1) ÷ 3 = 3."""
    line = "分值: 5, 计分: {抽样: 平均, 点位类型: {主: 2, 次: 1}}"
    found = "{抽查: [{点位: 甲, 类型: 主, 得分: 80%}, {点位: 乙, 类型: 次, 得分: 1}]}"
    assert points_and_status(line, found) == ("3", "基本达标")


@pytest.mark.parametrize("line", [RATE, EVERY, "分值: 5, 达标: ≥80%"])
def test_points_alone_make_no_rate(line: str) -> None:
    message, _ = why_open(line, "{抽查: [{点位: 甲, 结果: 达标}, {点位: 乙, 得分: 80%}]}")
    assert message == "的点位“乙”只写了得分，没有写达没达标"
