"""计分 每差 with several slopes (A9), 按比例 between two figures (A7), 边界 of 分档 (A5)."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scoring.build import D
from scoring.lines import judged, points_and_status, why_open

SAFETY = (
    "分值: 10, 达标: ≥96%, 计分: {每差: [{低于: 96%, 每: 1%, 扣: 0.25},"
    " {低于: 90%, 每: 1%, 扣: 0.5}]"
)
MARGINAL, WHOLE = f"{SAFETY}}}", f"{SAFETY}, 算法: 整段}}"
BOTH = "分值: 10, 计分: {每差: [{低于: 36%, 每: 1%, 扣: 1}, {高于: 40%, 每: 2%, 扣: 1}]}"
NOISE = "分值: 10, 计分: {每差: [{高于: 60, 每: 2, 扣: 1}, {高于: 70, 每: 1, 扣: 1}], 取整: 进位}"


@pytest.mark.parametrize(
    ("line", "found", "wanted"),
    [
        (MARGINAL, "96%", ("10", "达标")),
        (MARGINAL, "100%", ("10", "达标")),
        # vector: 93.5 of 96 → 2.5 × 0.25 = 0.625 off
        (MARGINAL, "93.5%", ("9.375", "不达标")),
        (MARGINAL, "90%", ("8.5", "不达标")),  # 6 × 0.25
        # vector: 88 → 6 × 0.25 + 2 × 0.5 = 2.5 off
        (MARGINAL, "88%", ("7.5", "不达标")),
        (MARGINAL, "880‰", ("7.5", "不达标")),
        (WHOLE, "93.5%", ("9.375", "不达标")),
        (WHOLE, "90%", ("8.5", "不达标")),  # not below 90
        # vector: the whole gap at the lower rate, 8 × 0.5 = 4.0 off
        (WHOLE, "88%", ("6", "不达标")),
        (MARGINAL, "0%", ("0", "不达标")),  # 1.5 + 45 is more than there is
        # the order of the slopes does not matter
        (
            "分值: 10, 计分: {每差: [{低于: 90, 每: 1, 扣: 0.5}, {低于: 96, 每: 1, 扣: 0.25}]}",
            "88",
            ("7.5", "基本达标"),
        ),
        # a target with two sides
        (BOTH, "38%", ("10", "达标")),
        (BOTH, "34%", ("8", "基本达标")),
        (BOTH, "43%", ("8.5", "基本达标")),
        # 取整 on each slope: 10 → 5 steps, 1.5 → 2 steps
        (NOISE, "71.5", ("3", "基本达标")),
        (NOISE, "60.1", ("9", "基本达标")),
    ],
)
def test_slopes(line: str, found: str, wanted: tuple[str, str]) -> None:
    assert points_and_status(line, found) == wanted


@pytest.mark.parametrize(
    ("line", "found", "message", "hint"),
    [
        (MARGINAL, "有", "按差多少扣分，“有”不是数", "写数字和单位"),
        (MARGINAL, "88", "的数值“88”没有写单位，标准的单位是“%”", "写成“88%”"),
        (MARGINAL, "88天", "的数值“88天”和标准“96%”的单位不一样", "换算成以“%”为单位的数"),
    ],
)
def test_slopes_cannot_be_told(line: str, found: str, message: str, hint: str) -> None:
    assert why_open(line, found) == (message, hint)


SLIDE = "分值: 20, 计分: {按比例: {零分: 60%, 满分: 90%}}"
DOWN = "分值: 6, 计分: {按比例: {零分: 80天, 满分: 20天}, 下限: 1}"


@pytest.mark.parametrize(
    ("line", "found", "wanted"),
    [
        (SLIDE, "60%", ("0", "不达标")),
        (SLIDE, "75%", ("10", "基本达标")),  # half of the way
        (SLIDE, "70%", ("6.666666666666666666666666667", "基本达标")),  # a third of it
        (SLIDE, "90%", ("20", "达标")),
        (SLIDE, "99%", ("20", "达标")),
        (SLIDE, "10%", ("0", "不达标")),
        (f"达标: ≥75%, {SLIDE}", "75%", ("10", "达标")),
        # fewer is better
        (DOWN, "20天", ("6", "达标")),
        (DOWN, "50天", ("3", "基本达标")),
        (DOWN, "90天", ("1", "基本达标")),  # the floor
    ],
)
def test_a_share_of_the_way_between_two_figures(
    line: str, found: str, wanted: tuple[str, str]
) -> None:
    assert points_and_status(line, found) == wanted


@pytest.mark.parametrize(
    ("line", "found", "message", "hint"),
    [
        (SLIDE, "75", "的数值“75”没有写单位，标准的单位是“%”", "写成“75%”"),
        (
            "分值: 20, 计分: {按比例: {零分: 60%, 满分: 600‰}}",
            "60%",
            "的标准“零分”“满分”写了一样的数",
            "在指标体系里改正",
        ),
    ],
)
def test_a_share_of_the_way_cannot_be_told(line: str, found: str, message: str, hint: str) -> None:
    assert why_open(line, found) == (message, hint)


BANDS = "分值: 30, 计分: {分档: [{当: 10%~15%, 得分: 20}, {当: 5%~10%, 得分: 15}], 边界: "


@pytest.mark.parametrize(
    ("edge", "figure", "points"),
    [
        ("归上", "15%", "20"),  # no band begins there
        ("归上", "10%", "20"),
        ("归上", "5%", "15"),
        ("归下", "15%", "20"),
        ("归下", "10%", "15"),  # 10% closes the lower band
        ("归下", "10.1%", "20"),
        ("归下", "5%", "15"),  # no band ends there
        ("归下", "4.9%", "0"),
    ],
)
def test_where_two_bands_touch(edge: str, figure: str, points: str) -> None:
    assert points_and_status(f"{BANDS}{edge}}}", figure)[0] == points


PERCENT = st.integers(0, 1000).map(lambda tenths: D(tenths) / 10)
RISING = (MARGINAL, WHOLE, SLIDE)


@given(PERCENT, PERCENT, st.sampled_from(RISING))
def test_a_better_figure_never_gives_less(one: D, other: D, line: str) -> None:
    worse, better = sorted((one, other))
    less, more = judged(line, f"{worse}%"), judged(line, f"{better}%")
    assert D(0) <= less.known <= more.known


@given(PERCENT)
def test_slopes_taken_whole_cost_at_least_as_much(figure: D) -> None:
    """Where the rates grow, as here."""
    assert judged(WHOLE, f"{figure}%").known <= judged(MARGINAL, f"{figure}%").known
