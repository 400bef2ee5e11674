"""判定 lines that ask for more than a total. Figures worked by hand."""

from __future__ import annotations

from decimal import Decimal

import pytest

from chuangcheng.models.values.fault import ValueFault
from chuangcheng.models.values.quota import Quota, parse_allowed, parse_each
from chuangcheng.scoring.scorecard import Scorecard
from scoring.build import D, scored


def grades(card: Scorecard) -> tuple[str, str, str]:
    """The grade at worst, as known, at best."""
    return card.totals.grade_worst, card.totals.grade, card.totals.grade_best


# --- 否决: F7, F4

LIVABLE = """
满分: 100
判定:
  - {等次: 宜居, 总分: ≥80, 否决: 无}
  - {等次: 较宜居, 总分: ≥80, 否决: ≤1}
  - {等次: 较宜居, 总分: 60~80, 否决: 无}
  - {等次: 预警}
指标:
  - {编号: 分, 名称: 得分, 分值: 100, 计分: 评分}
  - {编号: 甲, 名称: 否定条件甲, 否决: 是, 达标: 无}
  - {编号: 乙, 名称: 否定条件乙, 否决: 是, 达标: 无}
"""


@pytest.mark.parametrize(
    ("points", "vetoes", "grade"),
    [
        (82, 0, "宜居"),
        (82, 1, "较宜居"),
        (82, 2, "预警"),
        (70, 0, "较宜居"),
        (70, 1, "预警"),
        (55, 0, "预警"),
    ],
)
def test_vetoes_lower_the_grade_by_their_number(points: int, vetoes: int, grade: str) -> None:
    """F7."""
    first, second = ("有" if n < vetoes else "无" for n in range(2))
    card = scored(LIVABLE, f"分: {{得分: {points}}}, 甲: {first}, 乙: {second}")
    assert grades(card) == (grade, grade, grade)


def test_veto_lines_that_are_open_count_at_worst() -> None:
    assert grades(scored(LIVABLE, "分: {得分: 82}, 甲: 无")) == ("较宜居", "宜居", "宜居")
    assert grades(scored(LIVABLE, "分: {得分: 82}")) == ("预警", "宜居", "宜居")


def test_a_veto_on_one_clause_of_a_line() -> None:
    """F4: ① only."""
    text = """
判定: [{等次: 达标, 否决: 无}, {等次: 不达标}]
指标:
  - 编号: "1"
    名称: 绿线管理
    指标:
      - {编号: 1①, 名称: 划定绿线, 达标: 有, 否决: 是}
      - {编号: 1②, 名称: 设立界碑, 达标: 有}
"""
    assert scored(text, "1①: 有, 1②: 无").totals.grade == "达标"
    assert scored(text, "1①: 无, 1②: 有").totals.grade == "不达标"


# --- 达标项数: E5, E6

FIVE = """
判定: [{{等次: 达标, 达标项数: {quota}}}, {{等次: 不达标}}]
指标:
  - {{编号: "1", 名称: 甲, 达标: 有}}
  - {{编号: "2", 名称: 乙, 达标: 有}}
  - {{编号: "3", 名称: 丙, 达标: 有}}
  - {{编号: "4", 名称: 丁, 达标: 有}}
  - 编号: "5"
    名称: 戊
    汇总: 择一
    指标: [{{编号: "5.1", 名称: 一, 达标: 有}}, {{编号: "5.2", 名称: 二, 达标: 有}}]
"""


@pytest.mark.parametrize(
    ("quota", "results", "grade"),
    [
        ("全部", '"1": 有, "2": 有, "3": 有, "4": 有, "5.1": 无, "5.2": 有', "达标"),
        ("全部", '"1": 有, "2": 有, "3": 有, "4": 无, "5.1": 有', "不达标"),
        ("全部", '"1": 有, "2": 有, "3": 有, "4": 不适用, "5.1": 有', "达标"),
        ("≥4", '"1": 有, "2": 有, "3": 有, "4": 无, "5.1": 有', "达标"),
        ("≥4", '"1": 有, "2": 有, "3": 有, "4": 无, "5.1": 无, "5.2": 无', "不达标"),
        ("≥80%", '"1": 有, "2": 有, "3": 有, "4": 无, "5.1": 有', "达标"),
        ("≥81%", '"1": 有, "2": 有, "3": 有, "4": 无, "5.1": 有', "不达标"),
    ],
)
def test_a_number_of_lines_must_be_met(quota: str, results: str, grade: str) -> None:
    card = scored(FIVE.format(quota=quota), results)
    assert grades(card) == (grade, grade, grade)


def test_lines_that_are_open_may_still_be_met() -> None:
    card = scored(FIVE.format(quota="≥4"), '"1": 有, "2": 有, "3": 有')
    assert grades(card) == ("不达标", "不达标", "达标")


def test_bonus_lines_are_not_among_those_to_be_met() -> None:
    text = FIVE.format(quota="全部") + '  - {编号: "6", 名称: 己, 达标: 有, 类别: 加分项}\n'
    results = '"1": 有, "2": 有, "3": 有, "4": 有, "5.1": 有, "6": 无'
    assert scored(text, results).totals.grade == "达标"


# --- 关键项: E8, F11

FOOD = """
满分: 100
判定:
  - {等次: 通过, 总分: ≥90, 否决: 无, 关键项: 每项≥60%}
  - {等次: 不通过}
指标:
  - {编号: 关1, 名称: 关键一, 关键: 是, 分值: 10, 计分: 评分}
  - {编号: 关2, 名称: 关键二, 关键: 是, 分值: 10, 计分: 评分}
  - {编号: 基, 名称: 基本, 分值: 80, 计分: 评分}
"""


@pytest.mark.parametrize(
    ("key", "basic", "grade"),
    [
        ("5.5", "76.5", "不通过"),  # total 92, one key item at 55%
        ("6", "76", "通过"),  # 92 and 60%
        ("9", "70", "不通过"),  # 89
    ],
)
def test_every_key_item_must_reach_its_share(key: str, basic: str, grade: str) -> None:
    """F11."""
    card = scored(FOOD, f"关1: {{得分: 10}}, 关2: {{得分: {key}}}, 基: {{得分: {basic}}}")
    assert grades(card) == (grade, grade, grade)


def test_a_key_item_that_does_not_apply_is_not_asked_for() -> None:
    card = scored(FOOD, "关1: {得分: 10}, 关2: 不适用, 基: {得分: 76}")
    assert card.totals.grade == "通过"


def test_the_share_of_a_key_item_is_of_its_own_points() -> None:
    """60% of a third is 60%, whatever its weight in the whole."""
    text = """
汇总: 加权
判定: [{等次: 通过, 关键项: 每项≥60%}, {等次: 不通过}]
指标:
  - {编号: 甲, 名称: 甲, 关键: 是, 权重: 1, 分值: 7, 计分: 评分}
  - {编号: 乙, 名称: 乙, 权重: 2, 分值: 7, 计分: 评分}
"""
    assert scored(text, "甲: {得分: 4.2}, 乙: {得分: 0}").totals.grade == "通过"
    assert scored(text, "甲: {得分: 4.19}, 乙: {得分: 7}").totals.grade == "不通过"


def test_a_key_item_without_points_must_be_met() -> None:
    text = """
判定: [{等次: 通过, 关键项: 每项≥60%}, {等次: 不通过}]
指标: [{编号: 甲, 名称: 甲, 关键: 是, 达标: 有}]
"""
    assert scored(text, "甲: 有").totals.grade == "通过"
    assert grades(scored(text, "")) == ("不通过", "不通过", "通过")


# --- 基本项, 提升项: E7

LEVELS = """
判定:
  - {等次: Ⅰ级, 基本项: 全部, 提升项: ≥2}
  - {等次: Ⅱ级, 基本项: 全部}
  - {等次: 未达标}
指标:
  - 编号: 基
    名称: 基本项
    类别: 基本项
    指标:
      - {编号: 基1, 名称: 甲, 达标: 有}
      - {编号: 基2, 名称: 乙, 达标: 有}
  - 编号: 升
    名称: 提升项
    类别: 提升项
    指标:
      - {编号: 升1, 名称: 丙, 达标: 有}
      - {编号: 升2, 名称: 丁, 达标: 有}
      - {编号: 升3, 名称: 戊, 达标: 有}
"""


# G10: two columns of targets are lines of two categories
@pytest.mark.parametrize(
    ("results", "wanted"),
    [
        ("基1: 有, 基2: 有, 升1: 有, 升2: 有, 升3: 无", ("Ⅰ级", "Ⅰ级", "Ⅰ级")),
        ("基1: 有, 基2: 有, 升1: 有, 升2: 无, 升3: 无", ("Ⅱ级", "Ⅱ级", "Ⅱ级")),
        ("基1: 有, 基2: 无, 升1: 有, 升2: 有, 升3: 有", ("未达标", "未达标", "未达标")),
        ("基1: 有, 基2: 有, 升1: 有", ("Ⅱ级", "Ⅱ级", "Ⅰ级")),
        ("升1: 有, 升2: 有", ("未达标", "未达标", "Ⅰ级")),
    ],
)
def test_basic_lines_and_raised_ones(results: str, wanted: tuple[str, str, str]) -> None:
    assert grades(scored(LEVELS, results)) == wanted


# --- F12


def test_a_grade_may_have_a_consequence() -> None:
    text = """
满分: 100
判定:
  - {等次: 通过, 总分: ≥90}
  - {等次: 暂缓, 总分: ≥75, 处理: 限期三个月整改后复查}
  - {等次: 不通过}
指标: [{编号: 甲, 名称: 甲, 分值: 100, 计分: 评分}]
"""
    found = [scored(text, f"甲: {{得分: {n}}}").totals for n in (90, 80, 70)]
    assert [(one.grade, one.consequence) for one in found] == [
        ("通过", ""),
        ("暂缓", "限期三个月整改后复查"),
        ("不通过", ""),
    ]


# --- spellings


@pytest.mark.parametrize(
    ("text", "count", "share"),
    [
        ("全部", None, "1"),
        ("≥26", 26, None),
        ("不少于26项", 26, None),
        (">=26", 26, None),
        ("≥ 92.5%", None, "0.925"),
    ],
)
def test_spellings_of_a_quota(text: str, count: int | None, share: str | None) -> None:
    assert Quota.parse(text) == Quota("", count, None if share is None else D(share))


@pytest.mark.parametrize("text", ["26", "≤26", "≥2.5", "多数", ""])
def test_what_is_no_quota(text: str) -> None:
    with pytest.raises(ValueFault):
        Quota.parse(text)


@pytest.mark.parametrize(("text", "count"), [("无", 0), ("≤1", 1), ("不超过 2 项", 2), ("<=1", 1)])
def test_spellings_of_how_many_vetoes(text: str, count: int) -> None:
    assert parse_allowed(text) == count


@pytest.mark.parametrize("text", ["有", "1", "≥1", "≤1.5"])
def test_what_is_no_number_of_vetoes(text: str) -> None:
    with pytest.raises(ValueFault):
        parse_allowed(text)


def test_spellings_of_a_share_for_each() -> None:
    assert [parse_each(one) for one in ("每项≥60%", "每项不低于 62.5 %")] == [
        Decimal("0.6"),
        Decimal("0.625"),
    ]
    for wrong in ("≥60%", "每项≥60", "60%"):
        with pytest.raises(ValueFault):
            parse_each(wrong)
