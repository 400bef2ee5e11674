"""计分 扣分 with 限扣, 加倍, 按平均, and 每少: methods C3–C5, C7, C13, C17."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scoring.build import D
from scoring.lines import judged, points_and_status, why_open

CAPPED = "分值: 10, 计分: {扣分: {死亡3至5人: 4, 受伤: 1.75}, 限扣: 5}"
TWICE = "分值: 10, 计分: {扣分: {每处: 0.5}, 加倍: {逾期未改: 2, 敏感期: 3}}"
KINDS = "分值: 10, 计分: {扣分: {污迹: 0.2, 破损: 0.5}, 加倍: {逾期未改: 2}}"
VILLAGES = "分值: 2, 计分: {扣分: {70至79分: 1, 60至69分: 2, 60分以下: 3}, 按平均: 卫生村总数}"
REPORTS = "分值: 5, 计分: {扣分: {迟报: 0.5, 瞒报: 1}}"


@pytest.mark.parametrize(
    ("line", "found", "wanted"),
    [
        # vector C4: −4.0 and −1.75 with cap 5 → −5
        (CAPPED, "{问题数: {死亡3至5人: 1, 受伤: 1}}", ("5", "基本达标")),
        (CAPPED, "{问题数: {死亡3至5人: 1}}", ("6", "基本达标")),
        (CAPPED, "{问题数: {}}", ("10", "达标")),
        # C5: 7 findings, 2 of them left unmended: 5 × 0.5 + 2 × 1 = 4.5 off
        (TWICE, "{问题数: 7, 加倍: {逾期未改: 2}}", ("5.5", "基本达标")),
        # 1 × 0.5 + 2 × 1 + 3 × 1.5 = 7 off
        (TWICE, "{问题数: 6, 加倍: {逾期未改: 2, 敏感期: 3}}", ("3", "基本达标")),
        (TWICE, "{问题数: 7}", ("6.5", "基本达标")),
        # 3 × 0.2 + 1 × 0.5 + 1 × 1 = 2.1 off
        (KINDS, "{问题数: {污迹: 3, 破损: 2}, 加倍: {逾期未改: {破损: 1}}}", ("7.9", "基本达标")),
        # vector C7: 20 villages, 2 × (−1), 1 × (−3); 2 − 5/20 = 1.75
        (VILLAGES, "{问题数: {70至79分: 2, 60分以下: 1}, 一共: 20}", ("1.75", "基本达标")),
        (VILLAGES, "{问题数: {}, 一共: 20}", ("2", "达标")),
        (VILLAGES, "{问题数: {60分以下: 20}, 一共: 20}", ("0", "不达标")),  # 3 a village
        # C17: one late, one hidden
        (REPORTS, "{问题数: {迟报: 1, 瞒报: 1}}", ("3.5", "基本达标")),
    ],
)
def test_deductions(line: str, found: str, wanted: tuple[str, str]) -> None:
    assert points_and_status(line, found) == wanted


@pytest.mark.parametrize(
    ("line", "found", "message", "hint"),
    [
        (
            TWICE,
            "{问题数: 3, 加倍: {逾期未改: 2, 敏感期: 2}}",
            "要加倍的“每处”有 4 处，多于问题数 3 处",
            "加倍的也算在问题数里，一处只算一种情形",
        ),
        (
            TWICE,
            "{问题数: 3, 加倍: {重复: 1}}",
            "的标准没有写“重复”要加倍",
            "可以写：逾期未改、敏感期",
        ),
        (
            REPORTS,
            "{问题数: {迟报: 1}, 加倍: {重复: 1}}",
            "的标准没有写“重复”要加倍",
            "去掉“加倍”",
        ),
        (
            KINDS,
            "{问题数: {污迹: 3}, 加倍: {逾期未改: 1}}",
            "的问题数没有分清是哪一种（污迹、破损）",
            "例如 {污迹: 2}",
        ),
        (
            VILLAGES,
            "{问题数: {60分以下: 1}}",
            "按平均扣分，没有写卫生村总数",
            "补写“一共”，要大于 0",
        ),
        (
            VILLAGES,
            "{问题数: {60分以下: 1}, 一共: 0}",
            "按平均扣分，没有写卫生村总数",
            "补写“一共”，要大于 0",
        ),
    ],
)
def test_deductions_cannot_be_told(line: str, found: str, message: str, hint: str) -> None:
    assert why_open(line, found) == (message, hint)


BUSES = "分值: 20, 计分: {每少: {应有: 2, 扣: 4}}"
MEETINGS = "分值: 1, 计分: {每少: {应有: 1, 扣: 0.25, 期数: 4}}"
TWO_OF_FOUR = "分值: 1, 计分: {每少: {应有: 1, 扣: 0.25, 期数: 4}, 限扣: 0.25}"


@pytest.mark.parametrize(
    ("line", "found", "wanted"),
    [
        # C3: each bus has at least 2; one has 1, one has none: 3 missing, 12 off
        (BUSES, "{实有: {1路: 2, 2路: 1, 3路: 0}}", ("8", "基本达标")),
        (BUSES, "{实有: {1路: 5, 2路: 1}}", ("16", "基本达标")),  # too many here help nobody there
        (BUSES, "{实有: {1路: 2, 2路: 3}}", ("20", "达标")),
        (BUSES, "{实有: 1}", ("16", "基本达标")),
        # C13: every quarter at least once, a quarter without −0.25
        (
            MEETINGS,
            "{实有: {第一季度: 1, 第二季度: 0, 第三季度: 2, 第四季度: 1}}",
            ("0.75", "基本达标"),
        ),
        # the cap is reached, so what is unknown changes nothing
        (TWO_OF_FOUR, "{实有: {第一季度: 0, 第二季度: 1}}", ("0.75", "基本达标")),
    ],
)
def test_shortage(line: str, found: str, wanted: tuple[str, str]) -> None:
    assert points_and_status(line, found) == wanted


def test_a_period_that_nobody_reported_stays_unknown() -> None:
    """One quarter without, one unknown: 0.75 at best, 0.5 at worst."""
    one = judged(MEETINGS, "{实有: {第一季度: 1, 第二季度: 0, 第三季度: 1}}")
    assert (one.worst, one.known, one.best) == (D("0.5"), D("0.5"), D("0.75"))
    assert one.problem is not None
    assert one.problem.message == "一共 4 期，只写了 3 期"
    assert one.problem.hint == "有了以后补写其余各期的“实有”"


@pytest.mark.parametrize(
    ("line", "found", "message", "hint"),
    [
        (
            BUSES,
            "达标",
            "按少多少扣分，没有写实有多少",
            "补写“实有”，例如 实有: {第一季度: 1, 第二季度: 0}",
        ),
        (
            MEETINGS,
            "{实有: 3}",
            "的“实有”没有分期写",
            "例如 实有: {第一季度: 1, 第二季度: 0}",
        ),
        (
            MEETINGS,
            "{实有: {一: 1, 二: 1, 三: 1, 四: 1, 五: 1}}",
            "一共 4 期，写了 5 期",
            "核对“实有”",
        ),
    ],
)
def test_shortage_cannot_be_told(line: str, found: str, message: str, hint: str) -> None:
    assert why_open(line, found) == (message, hint)


COUNT = st.integers(0, 100)
ONE_KIND = ("分值: 9, 计分: {扣分: {每处: 0.2}, 限扣: 5}", TWICE)


@given(COUNT, COUNT, st.sampled_from(ONE_KIND))
def test_more_findings_never_give_more(one: int, other: int, line: str) -> None:
    few, many = sorted((one, other))
    less, more = judged(line, f"{{问题数: {many}}}"), judged(line, f"{{问题数: {few}}}")
    assert D(0) <= less.known <= more.known


@given(COUNT, COUNT)
def test_having_more_never_gives_less(one: int, other: int) -> None:
    few, many = sorted((one, other))
    assert judged(BUSES, f"{{实有: {few}}}").known <= judged(BUSES, f"{{实有: {many}}}").known
