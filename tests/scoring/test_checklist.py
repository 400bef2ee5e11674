"""计分 清单: methods C8, C10 and C11."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chuangcheng.scoring.judge import judge
from chuangcheng.scoring.judgement import Status
from scoring.build import D, indicator, result
from scoring.lines import judged, points_and_status, why_open

FOUR = "分值: 2, 计分: {清单: {甲: 0.5, 乙: 0.5, 丙: 0.5, 丁: 0.5}}"
THREE = "分值: 1, 计分: {清单: {机构: 0.25, 经费: 0.25, 制度: 0.5}}"
NAMES = "分值: 1, 计分: {清单: [甲, 乙, 丙]}"
ALL = "分值: 1, 计分: {清单: [列入预算, 有凭证], 给分: 全部}"
BEST = "分值: 10, 计分: {清单: {主导产业: 10, 支柱产业: 8, 优势产业: 6}, 给分: 取一}"
ANY = "分值: 4, 计分: {清单: [网站, 热线], 给分: 取一}"


@pytest.mark.parametrize(
    ("line", "found", "wanted"),
    [
        # C8, vector: 4 items × 0.5, 3 done → 1.5 of 2
        (FOUR, "{做到: 3}", ("1.5", "基本达标")),
        (FOUR, "{做到: [甲, 丙, 丁]}", ("1.5", "基本达标")),
        (FOUR, "{做到: 4}", ("2", "达标")),
        (FOUR, "{做到: 0}", ("0", "不达标")),
        (FOUR, "{做到: []}", ("0", "不达标")),
        # C8: a quarter for the office, one for the money, half for the rules
        (THREE, "{做到: [机构, 制度]}", ("0.75", "基本达标")),
        (THREE, "{做到: 经费}", ("0.25", "基本达标")),
        (THREE, "{做到: 3}", ("1", "达标")),
        (NAMES, "{做到: [甲, 乙, 丙]}", ("1", "达标")),  # three thirds are the whole
        # C10 all or nothing
        (ALL, "{做到: [列入预算, 有凭证]}", ("1", "达标")),
        (ALL, "{做到: 2}", ("1", "达标")),
        (ALL, "{做到: 列入预算}", ("0", "不达标")),
        (ALL, "{做到: 0}", ("0", "不达标")),
        # C11: 10, 8 or 6, never their sum
        (BEST, "{做到: 支柱产业}", ("8", "基本达标")),
        (BEST, "{做到: [优势产业, 支柱产业]}", ("8", "基本达标")),
        (BEST, "{做到: [优势产业, 主导产业]}", ("10", "达标")),
        (BEST, "{做到: 0}", ("0", "不达标")),
        (ANY, "{做到: 热线}", ("4", "达标")),
        (ANY, "{做到: 1}", ("4", "达标")),
        ("分值: 2, 计分: {清单: {甲: 1, 乙: 1}, 下限: 0.5}", "{做到: 0}", ("0.5", "基本达标")),
        # without 分值 it is met when all is done, and gives no points
        ("计分: {清单: [甲, 乙]}", "{做到: 2}", ("0", "达标")),
        ("计分: {清单: [甲, 乙]}", "{做到: 1}", ("0", "基本达标")),
        ("计分: {清单: [甲, 乙], 给分: 全部}", "{做到: 1}", ("0", "不达标")),
        ("计分: {清单: {甲: 2, 乙: 1}}", "{做到: 甲}", ("0", "基本达标")),
        ("计分: {清单: {甲: 2, 乙: 1}, 给分: 取一}", "{做到: 甲}", ("0", "达标")),
        ("计分: {清单: [甲, 乙], 给分: 取一}", "{做到: 乙}", ("0", "达标")),
    ],
)
def test_what_is_done_gives_its_points(line: str, found: str, wanted: tuple[str, str]) -> None:
    assert points_and_status(line, found) == wanted


@pytest.mark.parametrize(
    ("line", "found", "message", "hint"),
    [
        (
            FOUR,
            "达标",
            "按做到的项给分，没有写做到哪几项",
            "例如 做到: [甲]，都没做到写 0",
        ),
        (FOUR, "{做到: 5}", "的清单只有 4 项，写了做到 5 项", "核对做到的项数"),
        (
            FOUR,
            "{做到: [甲], 未查: [甲]}",
            "的做到和未查里，“甲”写了两遍",
            "删去一个",
        ),
        (FOUR, "{做到: [甲], 未查: [戊]}", "的清单里没有“戊”", "可以写：甲、乙、丙、丁"),
        (
            THREE,
            "{做到: 1, 未查: [制度]}",
            "的清单各项得分不一样，只写做到几项算不出",
            "在“做到”里写各项的名称",
        ),
        (FOUR, "{做到: [甲, 戊]}", "的清单里没有“戊”", "可以写：甲、乙、丙、丁"),
        (FOUR, "{做到: [甲, 甲]}", "的做到和未查里，“甲”写了两遍", "删去一个"),
        (
            THREE,
            "{做到: 2}",
            "的清单各项得分不一样，只写做到几项算不出",
            "在“做到”里写各项的名称",
        ),
        (
            BEST,
            "{做到: 1}",
            "的清单各项得分不一样，只写做到几项算不出",
            "在“做到”里写各项的名称",
        ),
    ],
)
def test_a_list_that_cannot_be_used(line: str, found: str, message: str, hint: str) -> None:
    assert why_open(line, found) == (message, hint)


@pytest.mark.parametrize(
    ("line", "found", "worst", "best"),
    [
        (THREE, "{做到: [机构], 未查: [制度]}", "0.25", "0.75"),
        (THREE, "{做到: 0, 未查: 制度}", "0", "0.5"),
        (FOUR, "{做到: 2, 未查: [丙]}", "1", "1.5"),
        (ALL, "{做到: [有凭证], 未查: [列入预算]}", "0", "1"),
        (BEST, "{做到: 优势产业, 未查: [主导产业]}", "6", "10"),
    ],
)
def test_what_was_not_looked_at_stays_unknown(line: str, found: str, worst: str, best: str) -> None:
    one = judge(indicator(line), result(found))
    assert (one.status, one.problem) == (Status.OPEN, None)
    assert (one.worst, one.known, one.best) == (D(worst), D(worst), D(best))
    assert one.notes == ("清单里还有 1 项没有查",)


@pytest.mark.parametrize(
    ("line", "found", "wanted"),
    [
        (ALL, "{做到: 0, 未查: 有凭证}", ("0", "不达标")),  # the other one is certainly not done
        (BEST, "{做到: 支柱产业, 未查: [优势产业]}", ("8", "基本达标")),  # 6 would not be better
    ],
)
def test_what_was_not_looked_at_may_change_nothing(
    line: str, found: str, wanted: tuple[str, str]
) -> None:
    assert points_and_status(line, found) == wanted


@given(st.permutations(["机构", "经费", "制度"]), st.integers(0, 3))
def test_doing_more_never_gives_less(order: list[str], count: int) -> None:
    for line in (
        THREE,
        THREE.replace("}}", "}, 给分: 全部}"),
        THREE.replace("}}", "}, 给分: 取一}"),
    ):
        less = judged(line, f"{{做到: [{', '.join(order[:count])}]}}")
        more = judged(line, f"{{做到: [{', '.join(order[: count + 1])}]}}")
        assert D(0) <= less.known <= more.known <= D(1)
