"""Groups, totals and grades in words, worked by hand."""

from __future__ import annotations

import pytest

from chuangcheng.scoring.choose import lines
from chuangcheng.scoring.scorecard import Scorecard
from chuangcheng.scoring.why.explain import why
from chuangcheng.scoring.why.total import explain_total
from scoring.build import assessed, scored, scored_beside, standard


def parts(card: Scorecard, code: str = "") -> dict[str, list[str]]:
    """Part → its sentences: of the group, or of the total."""
    steps = why(*lines([card], code)[0]) if code else explain_total(card)
    found: dict[str, list[str]] = {}
    for step in steps:
        found.setdefault(step.part, []).append(step.text)
    return found


def group(head: str, *children: str) -> str:
    rows = "".join(
        f"      - {{编号: 1.{n}, 名称: 项{n}, {one}}}\n" for n, one in enumerate(children, 1)
    )
    return f'指标:\n  - 编号: "1"\n    名称: 组\n    {head}\n    指标:\n{rows}'


@pytest.mark.parametrize(
    ("text", "results", "rule", "steps"),
    [
        (
            group("分值: 30", "分值: 10, 计分: 评分", "分值: 20, 计分: 评分"),
            "1.1: {得分: 8}, 1.2: {得分: 15}",
            "下级的分加起来",
            ["1.1 8＋1.2 15＝23 分"],
        ),
        (
            group("限扣: 5", "分值: 10, 计分: 评分", "分值: 20, 计分: 评分"),
            "1.1: {得分: 8}, 1.2: {得分: 15}",
            "下级的分加起来，最多扣 5 分",
            ["1.1 8＋1.2 15＝23 分", "最多扣 5 分，按 25 分算"],
        ),
        (
            group("上限: 20", "分值: 10, 计分: 评分", "分值: 20, 计分: 评分"),
            "1.1: {得分: 8}, 1.2: {得分: 15}",
            "下级的分加起来，最多得 20 分",
            ["1.1 8＋1.2 15＝23 分", "最多得 20 分，按 20 分算"],
        ),
        (
            group(
                "分值: 200\n    汇总: 加权",
                "分值: 50, 权重: 60, 计分: 评分",
                "分值: 10, 权重: 40, 计分: 评分",
            ),
            "1.1: {得分: 45}, 1.2: {得分: 5}",
            "下级各算自己得了几成，按权重合起来",
            [
                "1.1 得 45÷50，权重 60，算 108 分",
                "1.2 得 5÷10，权重 40，算 40 分",
                "108＋40＝148 分",
            ],
        ),
        (
            group("汇总: 择一", "分值: 10, 计分: 评分", "分值: 8, 计分: 评分"),
            "1.1: {得分: 4}, 1.2: {得分: 7}",
            "只算下级里得分最高的一项",
            ["得分最高的是 1.2 项2，取 7 分"],
        ),
        (
            group("分值: 50\n    汇总: 最低", "分值: 10, 计分: 评分", "分值: 20, 计分: 评分"),
            "1.1: {得分: 8}, 1.2: {得分: 18}",
            "只算下级里得分率最低的一项",
            ["得分率最低的是 1.1 项1，得 8÷10", "8÷10×50＝40 分"],
        ),
        (
            group(
                "缺项: 折算", "分值: 10, 计分: 评分", "分值: 20, 计分: 评分", "分值: 30, 计分: 评分"
            ),
            "1.1: {得分: 8}, 1.2: {得分: 12}, 1.3: 不适用",
            "下级的分加起来",
            ["1.1 8＋1.2 12＝20 分", "有 30 分不适用，折算：20×60÷30＝40 分"],
        ),
        (
            group(
                "上限: 25",
                "分值: 20, 计分: 评分",
                "分值: 5, 计分: 评分, 类别: 加分项",
                "分值: 3, 计分: 评分, 类别: 罚分项",
            ),
            "1.1: {得分: 18}, 1.2: {得分: 4}, 1.3: {得分: 1}",
            "下级的分加起来，最多得 25 分",
            ["1.1 18＝18 分", "18＋加分项 1.2 4－罚分项 1.3 2＝20 分"],
        ),
    ],
)
def test_a_group(text: str, results: str, rule: str, steps: list[str]) -> None:
    found = parts(scored(text, results), "1")
    assert found["汇总"] == [rule]
    assert found["算法"] == steps
    assert "负责" not in found


def test_a_line_that_counts_by_weight_says_what_it_is_in_the_whole() -> None:
    card = scored(
        "汇总: 加权\n指标: [{编号: 甲, 名称: 甲, 分值: 50, 权重: 60, 计分: 评分},"
        " {编号: 乙, 名称: 乙, 分值: 10, 权重: 40, 计分: 评分}]",
        "甲: {得分: 45}, 乙: {得分: 5}",
    )
    assert parts(card, "甲")["得分"] == ["45 分（满分 50 分），基本达标，在总分里算 54 分"]
    assert parts(card)["算法"] == [
        "甲 得 45÷50，权重 60，算 54 分",
        "乙 得 5÷10，权重 40，算 20 分",
        "54＋20＝74 分",
    ]


GRADED = """
满分: 100
判定:
  - {等次: 优秀, 总分: ≥90, 否决: 无}
  - {等次: 达标, 总分: ≥80, 否决: 无, 达标项数: ≥2}
  - {等次: 基本达标, 总分: ≥60, 关键项: 每项≥60%}
  - {等次: 不达标}
申报条件: [{名称: 有规划, 指标: 乙}]
指标:
  - {编号: 甲, 名称: 甲, 分值: 60, 计分: 评分, 关键: 是}
  - {编号: 乙, 名称: 乙, 分值: 30, 达标: 有, 否决: 是}
  - {编号: 丙, 名称: 丙, 分值: 10, 计分: 评分}
"""


def test_why_a_grade_is_no_better() -> None:
    """50 + 0 + 5 of 90: 丙 does not apply, so (50 + 0) of 90 is 55.56 of 100."""
    card = scored(GRADED, "甲: {得分: 50}, 乙: 无, 丙: 不适用")
    found = parts(card)
    assert found["算法"] == [
        "甲 50＋乙 0＝50 分",
        "有 10 分不适用，折算：50×100÷90＝55.56 分",
    ]
    assert found["条件"] == ["有规划不符合：乙 乙不达标"]
    assert found["等次"] == [
        "不是“优秀”：总分 55.56 分，要≥90，有 1 项否决，一项也不能有",
        (
            "不是“达标”：总分 55.56 分，要≥80，有 1 项否决，一项也不能有，"
            "达标项数做到 0 项（共 2 项），要≥2"
        ),
        "不是“基本达标”：总分 55.56 分，要≥60",
        "是“不达标”",
    ]
    key = parts(scored(GRADED, "甲: {得分: 30}, 乙: 有, 丙: {得分: 10}"))["等次"]
    assert key[2] == "不是“基本达标”：有 1 个关键项得分不到 60%"


def test_what_is_taken_off_the_total() -> None:
    text = """
满分: 100
负面清单: [{情形: 重大事故, 罚分: 3, 处理: 通报}]
指标: [{编号: 甲, 名称: 甲, 分值: 100, 计分: 评分}]
"""
    results = "时点: 2014-08-15\n事件: [{名称: 重大事故, 日期: 2014-03-01}]\n结果: {甲: {得分: 90}}"
    card = scored_beside(standard(text), assessed(results))
    assert parts(card)["算法"] == [
        "甲 90＝90 分",
        "负面清单：2014-03-01重大事故，90－3＝87 分",
    ]


def test_a_total_of_several_years() -> None:
    """E9 with the last year not yet assessed: 80 × 15 and 85 × 25 of 100."""
    text = """
满分: 100
年度权重: {2012: 15, 2013: 25, 2014: 60}
指标: [{编号: 甲, 名称: 甲, 分值: 100, 计分: 评分}]
"""
    first = assessed("时点: 2012-08-15\n结果: {甲: {得分: 80}}")
    second = assessed("时点: 2013-08-15\n结果: {甲: {得分: 85}}")
    card = scored_beside(standard(text), second, others=(first,))
    assert parts(card)["算法"] == [
        "甲 85＝85 分",
        "2012年：80 分，权重 15",
        "2013年：85 分，权重 25",
        "2014年：还没有自评，先当作 0 分，权重 60",
        "（80×15＋85×25）÷100＝33.25 分",
    ]


def test_a_line_whose_points_are_another_standards_total() -> None:
    """E10: 92 of 100 are 18.4 of 20."""
    whole = standard("满分: 20\n指标: [{编号: 甲, 名称: 未成年人, 分值: 20, 子系统: 未}]")
    other = standard("满分: 100\n指标: [{编号: 甲, 名称: 甲, 分值: 100, 计分: 评分}]").model_copy(
        update={"code": "未"}
    )
    beside = assessed("标准: 未\n时点: 2014-08-01\n结果: {甲: {得分: 92}}")
    card = scored_beside(whole, assessed("时点: 2014-08-15\n结果: {}"), others=(other, beside))
    assert parts(card, "甲")["算法"] == ["得分取自“未”的总分，折成 18.4 分"]
    alone = scored_beside(whole, assessed("时点: 2014-08-15\n结果: {}"), others=(other,))
    assert parts(alone, "甲")["算法"] == ["得分取自“未”的总分，还没有它的自评"]
