"""计分 等级: methods A6 and C9."""

from __future__ import annotations

import pytest

from chuangcheng.scoring.judge import judge
from chuangcheng.scoring.judgement import Status
from scoring.build import D, indicator, result
from scoring.lines import points_and_status, why_open

ABC = "分值: 3.8, 计分: {等级: {A: 100%, B: 60%, C: 0}}"
LEVELS = "分值: 10, 计分: {等级: {优秀: 10, 良好: 7.5, 一般: 4}, 下限: 5}"
COUNTED = "分值: 2, 计分: {等级: {A: 100%, B: 60%, C: 0%}, 项数: {A: 4, B: 3, C: 0}}"


@pytest.mark.parametrize(
    ("line", "found", "wanted"),
    [
        (ABC, "A", ("3.8", "达标")),
        (ABC, "A级", ("3.8", "达标")),
        (ABC, "B级", ("2.28", "基本达标")),  # 3.8 × 0.6
        (ABC, "b级", ("2.28", "基本达标")),
        (ABC, "{评价: B}", ("2.28", "基本达标")),
        (ABC, "C", ("0", "不达标")),
        (LEVELS, "{评价: 优秀}", ("10", "达标")),
        (LEVELS, "{评价: 良好}", ("7.5", "基本达标")),
        (LEVELS, "{评价: 一般}", ("5", "基本达标")),  # 4 is below the floor of 5
        # 达标 says whether the line is met, the grade how many points it gets
        (f"达标: ≤B级, {ABC}", "B级", ("2.28", "达标")),
        (f"达标: ≤B级, {ABC}", "C级", ("0", "不达标")),
        # C9: 4 items A, 3 items B, the rest C; vector: 3 of 4 is B
        (COUNTED, "{做到: 4}", ("2", "达标")),
        (COUNTED, "{做到: 3}", ("1.2", "基本达标")),
        (COUNTED, "{做到: 2}", ("0", "不达标")),
        (COUNTED, "{做到: 0}", ("0", "不达标")),
        (COUNTED, "{做到: [有机构, 有经费, 有制度]}", ("1.2", "基本达标")),
    ],
)
def test_a_grade_gives_its_points(line: str, found: str, wanted: tuple[str, str]) -> None:
    assert points_and_status(line, found) == wanted


@pytest.mark.parametrize(
    ("line", "found", "message", "hint"),
    [
        (ABC, "D", "的等级“D”不在规定的等级里", "可以写：A、B、C"),
        (ABC, "{评价: 优秀}", "的等级“优秀”不在规定的等级里", "可以写：A、B、C"),
        (ABC, "3", "的等级“3”不在规定的等级里", "可以写：A、B、C"),
        (ABC, "{得分: 3}", "按等级给分，没有写等级", "在“评价”里写，可以写：A、B、C"),
        (
            COUNTED,
            "{评价: A}",
            "按做到的项给分，没有写做到哪几项",
            "例如 做到: [名称]，都没做到写 0",
        ),
        (COUNTED, "{做到: [有机构, 有机构]}", "的做到和未查里，“有机构”写了两遍", "删去一个"),
        (
            "分值: 2, 计分: {等级: {A: 100%}, 项数: {A: 4}}",
            "{做到: 3}",
            "做到 3 项算哪个等级，标准没有写",
            "在指标体系的“项数”里补写",
        ),
        (
            "分值: 2, 计分: {等级: {A: 100%}, 项数: {A: 4, B: 0}}",
            "{做到: 3}",
            "的等级“B”不在规定的等级里",
            "可以写：A",
        ),
    ],
)
def test_a_grade_that_cannot_be_used(line: str, found: str, message: str, hint: str) -> None:
    assert why_open(line, found) == (message, hint)


def test_items_not_looked_at_leave_the_grade_open_where_they_could_change_it() -> None:
    open_ = judge(indicator(COUNTED), result("{做到: 2, 未查: [有经费, 有制度]}"))  # 2 to 4: C to A
    assert (open_.status, open_.problem) == (Status.OPEN, None)
    assert (open_.worst, open_.known, open_.best) == (D(0), D(0), D(2))
    assert open_.notes == ("清单里还有 2 项没有查",)
    assert points_and_status(COUNTED, "{做到: 0, 未查: [有经费, 有制度]}") == ("0", "不达标")


NOT_SEEN = "分值: 2.2, 计分: {等级: {A: 100%, B: 待核, C: 0}, 项数: {A: 4, B: 3, C: 0}}"


@pytest.mark.parametrize(
    ("found", "bounds"),
    [
        ("{做到: 4}", ("2.2", "2.2", "2.2")),
        ("{做到: 2}", ("0", "0", "0")),
        # B, and nobody knows what it gives
        ("{做到: 3}", ("0", "0", "2.2")),
        ("{做到: 2, 未查: [制度]}", ("0", "0", "2.2")),
    ],
)
def test_what_a_grade_gives_may_be_unseen(found: str, bounds: tuple[str, str, str]) -> None:
    one = judge(indicator(NOT_SEEN), result(found))
    assert (one.worst, one.known, one.best) == tuple(map(D, bounds))
    assert one.problem is None


def test_it_is_said_that_a_grade_is_unseen() -> None:
    one = judge(indicator(NOT_SEEN), result("{做到: 2, 未查: [制度]}"))
    assert one.notes == ("清单里还有 1 项没有查", "这个等级得多少待核，还算不出几分")
