"""Methods that occur in issued systems and are put together from several keys; worked by hand.

The codes are those of docs/manual/计分办法.md, which says for each with which keys it is written.
"""

from __future__ import annotations

import pytest

from scoring.build import assessed, score_alone, scored, standard
from scoring.lines import points_and_status

LINES = {
    "A11 at least 2 parks that meet each condition": (
        "分值: 4, 达标: ≥2个",
        "{数值: 2个, 说明: 每个不小于 3 公顷的公园}",
        ("4", "达标"),
    ),
    "A12 deaths for 10,000 vehicles: 3 ÷ 25,000 × 10,000 = 1.2": (
        "分值: 5, 达标: ≤1.2人/万辆",
        "{分子: 3人, 分母: 2.5万辆}",
        ("5", "达标"),
    ),
    "A12 the mean of three ratios: (0.6 + 0.5 + 0.7) ÷ 3 = 0.6": (
        "分值: 6, 达标: ≥0.6, 计分: 按比例",
        "{打分: [0.6, 0.5, 0.7]}",
        ("6", "达标"),
    ),
    "B2 not more than last year": (
        "分值: 3, 达标: 不高于上年",
        "{数值: 9, 对照: {上年: 9}}",
        ("3", "达标"),
    ),
    "B10 an index against last year's mean of the county": (
        "分值: 10, 计分: {分档: [{当: ≥100%, 得分: 10}, {当: 90~100%, 得分: 6}]}",
        "{分子: 95, 分母: 100}",
        ("6", "基本达标"),
    ),
    "C2 two kinds of findings": (
        "分值: 10, 计分: {扣分: {3~5人死亡: 5, 6~9人死亡: 10}}",
        "{问题数: {3~5人死亡: 1}}",
        ("5", "基本达标"),
    ),
    "C18 media by level: 0.5 + 2 × 0.2": (
        "分值: 1, 计分: {扣分: {中央媒体: 0.5, 省内媒体: 0.2, 市内媒体: 0.01}}",
        "{问题数: {中央媒体: 1, 省内媒体: 2}}",
        ("0.1", "基本达标"),
    ),
    "D2 two places, 80% and 100%": (
        "分值: 10, 计分: {抽样: 平均}",
        "{抽查: [{点位: 甲, 查了: 5, 达标: 4}, {点位: 乙, 查了: 2, 达标: 2}]}",
        ("9", "基本达标"),
    ),
    "D4 a standard that does not apply to a kind of place is left out": (
        "分值: 10, 计分: {抽样: 达标率}",
        "{抽查: [{点位: 网吧, 结果: 达标}, {点位: 车站, 结果: 不适用}]}",
        ("10", "达标"),
    ),
    "G6 both counts are kept": ("分值: 2, 达标: ≥93%", "{分子: 186户, 分母: 200户}", ("2", "达标")),
}


@pytest.mark.parametrize("name", LINES)
def test_a_line(name: str) -> None:
    line, found, wanted = LINES[name]
    assert points_and_status(line, found) == wanted


def tree(*lines: str, head: str = "", group: str = "") -> str:
    """A standard of these lines, or of a group of them; each is the inside of its braces."""
    rows = ", ".join(f"{{{one}, 编号: 项{n}, 名称: 项{n}}}" for n, one in enumerate(lines, 1))
    if group:
        rows = f"{{编号: 组, 名称: 组, {group}指标: [{rows}]}}"
    return f"{head}\n指标: [{rows}]"


MARK = "计分: 评分"
TREES = {
    "C12 children add up": (
        tree("分值: 5, 达标: 有", "分值: 5, 达标: 有", group="汇总: 求和, "),
        "项1: 有, 项2: 无",
        "5",
    ),
    "C19 one line by papers and by asking: two children": (
        tree("分值: 2, 达标: 有", "分值: 3, 达标: ≥90%", group="分值: 5, "),
        "项1: 有, 项2: {有效样本: 100, 满意: 91}",
        "5",
    ),
    "E1 the sum": (
        tree(f"分值: 60, {MARK}", f"分值: 40, {MARK}"),
        "项1: {得分: 50.5}, 项2: {得分: 30}",
        "80.5",
    ),
    "E2 an index of 60/20/20: 0.6 × 90 + 0.2 × 80 + 0.2 × 70 = 84": (
        tree(f"权重: 60%, {MARK}", f"权重: 20%, {MARK}", f"权重: 20%, {MARK}", head="汇总: 加权"),
        "项1: {得分: 90}, 项2: {得分: 80}, 项3: {得分: 70}",
        "84",
    ),
    "G2 what a county without a port need not have is 不适用: 72 of 90 are 80 of 100": (
        tree(f"分值: 90, {MARK}", "分值: 10, 达标: 有", head="满分: 100"),
        "项1: {得分: 72}, 项2: 不适用",
        "80",
    ),
    "G12 rounded once, when printed: thirds of three lines make one": (
        tree(*[f"权重: 1, {MARK}"] * 3, head="满分: 1\n汇总: 加权"),
        "项1: {得分: 100}, 项2: {得分: 100}, 项3: {得分: 100}",
        "1",
    ),
}


@pytest.mark.parametrize("name", TREES)
def test_a_tree(name: str) -> None:
    text, results, total = TREES[name]
    assert f"{scored(text, results).totals.known.normalize():f}" == total


GRADED = """
满分: 1000
判定:
  - {等次: 命名, 总分: ≥900, 否决: 无, 申报条件: 全部符合}
  - {等次: 暂缓, 总分: ≥750, 申报条件: 全部符合}
  - {等次: 不予命名}
申报条件: [{名称: 资料评审通过}, {名称: 不在已命名的市辖区内}]
指标:
  - {编号: 甲, 名称: 甲, 分值: 1000, 计分: 评分}
  - {编号: 乙, 名称: 无重大事故, 达标: 有, 否决: 是}
  - {编号: 丙, 名称: 绿化覆盖率, 达标: ≥36%, 否决: 是}
"""
GRADES = {
    "F10 the pass line is reached": ("900", "有", "36%", "是", "命名"),
    "F10 it is not": ("899.9", "有", "36%", "是", "暂缓"),
    "F2 a fact that vetoes": ("950", "无", "36%", "是", "暂缓"),
    "F3 a figure under its limit vetoes": ("950", "有", "35.9%", "是", "暂缓"),
    "E15 a stage that was not passed shuts the next": ("950", "有", "36%", "否", "不予命名"),
    "F13 so does what excludes it": ("950", "有", "36%", "", "不予命名"),
}


@pytest.mark.parametrize("name", GRADES)
def test_a_grade(name: str) -> None:
    points, fact, cover, stage, grade = GRADES[name]
    gates = f"资料评审通过: {stage or '是'}, 不在已命名的市辖区内: {'是' if stage else '否'}"
    found = assessed(
        f"时点: 2014-08-15\n申报条件: {{{gates}}}\n"
        f"结果: {{甲: {{得分: {points}}}, 乙: {fact}, 丙: {cover}}}"
    )
    assert score_alone(standard(GRADED), found).totals.grade == grade
