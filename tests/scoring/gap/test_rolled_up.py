"""Gaps where lines count by weight, come on top, or are taken off; and what cannot be added up."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chuangcheng.errors import ChuangchengError
from chuangcheng.scoring.gap.gap import Gap, Outcome
from scoring.build import D
from scoring.gap.test_find import codes, gap

HEAD = """
类型: 指标体系
代号: 试
名称: 试
满分: 100
"""
GRADES = "判定: [{等次: 达标, 总分: ≥80, 否决: 无}, {等次: 不达标}]\n"
WEIGHTED = f"""{HEAD}汇总: 加权
{GRADES}指标:
  - {{编号: "1", 名称: 甲, 分值: 50, 权重: 60%, 计分: 评分}}
  - {{编号: "2", 名称: 乙, 分值: 200, 权重: 40%, 计分: 评分}}
"""
EXTRAS = f"""{HEAD}{GRADES}指标:
  - {{编号: "1", 名称: 甲, 分值: 60, 计分: 评分}}
  - {{编号: "2", 名称: 乙, 分值: 40, 计分: 评分}}
  - {{编号: "3", 名称: 丙, 分值: 10, 类别: 加分项, 计分: 评分}}
  - {{编号: "4", 名称: 丁, 分值: 5, 类别: 罚分项, 计分: 评分}}
"""


def adds(found: Gap) -> dict[str, str]:
    return {one.code: str(one.adds) for one in found.shortfalls}


def test_a_point_counts_by_its_weight() -> None:
    """25 of 50 by 60% are 30, 100 of 200 by 40% are 20: 50; the first adds 30, the second 20."""
    found = gap("{得分: 25}", "{得分: 100}", standard=WEIGHTED)
    assert (found.missing, adds(found)) == (D(30), {"1": "30", "2": "20"})
    assert (codes(found), found.chosen.total) == (["1"], D(80))


def test_what_comes_on_top_and_what_is_taken_off_can_be_had_too() -> None:
    """40 + 25 + 4 − 2 = 67; with 20, 15, 6 and 2 to gain, 80 takes one line, not 丙 and 丁."""
    found = gap("{得分: 40}", "{得分: 25}", "{得分: 4}", "{得分: 3}", standard=EXTRAS)
    assert (found.missing, adds(found)) == (D(13), {"1": "20", "2": "15", "3": "6", "4": "2"})
    assert len(codes(found)) == 1
    top = gap("{得分: 46}", "{得分: 25, 补齐: {费用: 9万元}}", "{得分: 4, 补齐: {费用: 1万元}}",
              "{得分: 2, 补齐: {费用: 1万元}}", standard=EXTRAS)  # fmt: skip
    assert (codes(top), top.chosen.total) == (["3", "4"], D(81))


def test_the_rest_is_shared_out_but_not_what_comes_on_top() -> None:
    """30 of 60 with 2 left out are 50 of 100; a point of 甲 adds 5/3, one of 丙 just 1."""
    found = gap("{得分: 30}", "不适用", "{得分: 4}", "{得分: 5}", standard=EXTRAS)
    assert (found.card.totals.known, adds(found)) == (D(54), {"1": "50", "3": "6"})


@settings(max_examples=60, deadline=None)
@given(
    points=st.tuples(
        st.integers(5, 60),  # more than can be taken off, else the total is held at 0
        st.integers(0, 40),
        st.integers(0, 10),
        st.integers(0, 5),
    ),
    is_absent=st.booleans(),
)
def test_scoring_the_chosen_lines_at_full_points_gives_the_grade(
    points: tuple[int, ...], *, is_absent: bool
) -> None:
    full = dict(zip("1234", (60, 40, 10, 5), strict=True))

    def results(lifted: list[str]) -> list[str]:
        texts = [
            f"{{得分: {full[code] if code in lifted else point}}}"
            for code, point in zip("1234", points, strict=True)
        ]
        return [texts[0], "不适用", *texts[2:]] if is_absent else texts

    found = gap(*results([]), standard=EXTRAS)
    assert found.outcome in (Outcome.THERE, Outcome.REACHED)
    after = gap(*results(codes(found)), standard=EXTRAS)
    assert (after.outcome, after.card.totals.known) == (Outcome.THERE, found.chosen.total)


@pytest.mark.parametrize(
    "group",
    [
        "汇总: 择一",
        "汇总: 最低",
        "上限: 45",
    ],
)
def test_where_one_line_changes_what_another_is_worth_it_says_that_it_cannot(group: str) -> None:
    standard = f"""{HEAD}{GRADES}指标:
  - {{编号: "1", 名称: 甲, 分值: 50, 计分: 评分}}
  - 编号: "9"
    名称: 组
    分值: 50
    {group}
    指标:
      - {{编号: "2", 名称: 乙, 分值: 25, 计分: 评分}}
      - {{编号: "3", 名称: 丙, 分值: 25, 计分: 评分}}
"""
    with pytest.raises(ChuangchengError, match="总分不是各项的分相加"):
        gap("{得分: 5}", "{得分: 5}", "{得分: 9}", standard=standard)


def plain(grades: str, gates: str = "") -> str:
    return f"""{HEAD}判定: [{grades}, {{等次: 不达标}}]
{gates}
指标:
  - {{编号: "1", 名称: 甲, 分值: 60, 计分: 评分}}
  - {{编号: "2", 名称: 乙, 分值: 40, 达标: 有}}
"""


def test_a_condition_on_a_line_must_be_lifted_and_any_other_cannot() -> None:
    grades = "{等次: 达标, 总分: ≥50, 否决: 无}"
    on_a_line = '申报条件: [{名称: 有规划, 指标: "2", 否决: 是}]'
    found = gap("{得分: 60}", "无", standard=plain(grades, on_a_line))
    assert (found.outcome, codes(found)) == (Outcome.REACHED, ["2"])
    event = "申报条件: [{名称: 无事故, 事件: 重大事故, 否决: 是}]"
    shut = gap(
        "{得分: 60}",
        "有",
        standard=plain(grades, event),
        head="事件: [{名称: 重大事故, 日期: 2014-03-01}]\n",
    )
    assert (shut.outcome, [one.gate.name for one in shut.failed_gates]) == (
        Outcome.OUT_OF_REACH,
        ["无事故"],
    )
