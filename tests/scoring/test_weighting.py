"""计分 加权, 打分 and 免检: methods C15, C16 and D9."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chuangcheng.scoring.judgement import Status
from scoring.build import D
from scoring.lines import judged, points_and_status, why_open

CHANNELS = "分值: 100, 计分: {加权: {网上: 40, 实地: 40, 问卷: 20}}"
EXPERTS = (
    "分值: 5, 达标: ≥8, 计分: {加权: {甲: 0.2, 乙: 0.2, 丙: 0.2, 丁: 0.2, 戊: 0.2}, 每项满分: 10}"
)
UNEVEN = "分值: 10, 计分: {加权: {组长: 2, 组员: 1}, 每项满分: 10, 下限: 1}"


@pytest.mark.parametrize(
    ("line", "found", "wanted"),
    [
        # vector D9: 36 + 32 + 14 = 82
        (CHANNELS, "{打分: {网上: 90, 实地: 80, 问卷: 70}}", ("82", "基本达标")),
        (
            CHANNELS.replace("100", "50"),
            "{打分: {网上: 90, 实地: 80, 问卷: 70}}",
            ("41", "基本达标"),
        ),
        (CHANNELS, "{打分: {网上: 100, 实地: 100, 问卷: 100}}", ("100", "达标")),
        # vector C15: 8.5, 8, 9, 7.5, 8 → 41 ÷ 5 = 8.2 ≥ 8; 8.2 of 10 of 5 points
        (EXPERTS, "{打分: [8.5, 8, 9, 7.5, 8]}", ("4.1", "达标")),
        (EXPERTS, "{打分: {乙: 8, 甲: 8.5, 丙: 9, 丁: 7.5, 戊: 8}}", ("4.1", "达标")),
        (EXPERTS, "{打分: [8, 8, 8, 8, 7.9]}", ("3.99", "不达标")),  # 7.98
        # the same as a threshold only: all or none
        ("分值: 5, 达标: ≥8", "{打分: [8.5, 8, 9, 7.5, 8]}", ("5", "达标")),
        ("分值: 5, 达标: ≥8", "{打分: {甲: 8.5, 乙: 7.4}}", ("0", "不达标")),  # 7.95
        ("分值: 5, 达标: ≥8", "{打分: [7, 8, 9]}", ("5", "达标")),
        # bands over the mean: 78 and 83 → 80.5
        (
            "分值: 2, 计分: {分档: [{当: ≥80, 得分: 2}, {当: 60~80, 得分: 1}]}",
            "{打分: [78, 83]}",
            ("2", "达标"),
        ),
        (UNEVEN, "{打分: {组长: 9, 组员: 6}}", ("8", "基本达标")),  # (18 + 6) ÷ 3
        (UNEVEN, "{打分: {组长: 0, 组员: 0}}", ("1", "基本达标")),
    ],
)
def test_marks(line: str, found: str, wanted: tuple[str, str]) -> None:
    assert points_and_status(line, found) == wanted


def test_a_channel_that_has_not_reported_stays_unknown() -> None:
    """36 + 32 are certain, the 20 of the questionnaire are open."""
    one = judged(CHANNELS, "{打分: {网上: 90, 实地: 80}}")
    assert (one.worst, one.known, one.best) == (D(68), D(68), D(88))
    assert one.problem is not None
    assert one.problem.message == "没有写“问卷”打的分"
    assert one.problem.hint == "有了以后补写在“打分”里"


@pytest.mark.parametrize(
    ("line", "found", "message", "hint"),
    [
        (CHANNELS, "82", "按各项打分加权，没有写打分", "补写“打分”，写明 网上、实地、问卷"),
        (CHANNELS, "{打分: [90, 80, 70]}", "的打分没有写是谁打的", "写明 网上、实地、问卷"),
        (
            CHANNELS,
            "{打分: [90, 80, 70, 60]}",
            "的打分写了 4 个，标准是 3 项",
            "写明 网上、实地、问卷",
        ),
        (EXPERTS, "{打分: [8, 8]}", "的打分写了 2 个，标准是 5 项", "写明 甲、乙、丙、丁、戊"),
        (UNEVEN, "{打分: {组长: 9, 顾问: 6}}", "的打分里，“顾问”标准没有写", "可以写：组长、组员"),
        (UNEVEN, "{打分: {组长: 90}}", "的“组长”打了 90 分，不在 0～10 之间", "核对打分"),
        (
            UNEVEN.replace("组员: 1", "组员: 0"),
            "{打分: {组长: 9}}",
            "的标准“加权”“每项满分”的数要大于 0",
            "在指标体系里改正",
        ),
    ],
)
def test_marks_cannot_be_told(line: str, found: str, message: str, hint: str) -> None:
    assert why_open(line, found) == (message, hint)


MARK = st.integers(0, 100)


@given(MARK, MARK, MARK, st.integers(0, 100))
def test_a_better_mark_never_gives_less(one: int, two: int, three: int, better: int) -> None:
    low, high = sorted((one, better))
    less, more = (
        judged(CHANNELS, f"{{打分: {{网上: {mark}, 实地: {two}, 问卷: {three}}}}}").known
        for mark in (low, high)
    )
    assert D(0) <= less <= more <= D(100)


EXEMPTED = "分值: 3, 免检: 市级以上治安安全单位, 计分: {扣分: {每处: 1}}"


@pytest.mark.parametrize("found", ["免检", "{数值: 免检, 依据: 市综治办的文件}"])
def test_what_is_exempt_gets_all_its_points_and_says_why(found: str) -> None:
    one = judged(EXEMPTED, found)
    assert (one.worst, one.known, one.best) == (D(3), D(3), D(3))
    assert one.status is Status.MET
    assert one.notes == ("免检（市级以上治安安全单位），按满分算",)


def test_what_may_be_exempt_is_scored_as_ever_when_it_was_checked() -> None:
    assert points_and_status(EXEMPTED, "{问题数: 1}") == ("2", "基本达标")


def test_nothing_is_exempt_that_the_standard_does_not_exempt() -> None:
    assert why_open("分值: 3, 达标: 有", "免检") == (
        "的标准没有写可以免检",
        "写查到的结果，或者删掉这一行",
    )
