"""汇总: groups of every kind, with the letters and numbers of the list of methods."""

from __future__ import annotations

from decimal import Decimal
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chuangcheng.models.values.fault import ValueFault
from chuangcheng.models.values.weight import parse_weight
from chuangcheng.scoring.judgement import Status
from chuangcheng.scoring.scorecard import Line, Scorecard
from scoring.build import D, assessed, scored, scored_beside, standard, totals


def line(card: Scorecard, code: str) -> Line:
    """The line with this code."""
    return next(one for top in card.lines for one in top.all() if one.code == code)


def points(card: Scorecard, code: str) -> tuple[Decimal, Decimal, Decimal, Decimal]:
    """Full, worst, known, best of a line, as they count in the whole."""
    one = line(card, code)
    return one.full, one.worst, one.known, one.best


# --- 加权: E2, E3, E4, D9

CHANNELS = """
汇总: 加权
指标:
  - {编号: 网上, 名称: 网上申报, 权重: 40%, 分值: 100, 计分: 评分}
  - {编号: 实地, 名称: 实地考察, 权重: 40%, 分值: 100, 计分: 评分}
  - {编号: 问卷, 名称: 问卷调查, 权重: 20%, 分值: 100, 计分: 评分}
"""


def test_channels_are_mixed_by_weight() -> None:
    """D9: 90 × 40% + 80 × 40% + 70 × 20% = 36 + 32 + 14."""
    card = scored(CHANNELS, "网上: {得分: 90}, 实地: {得分: 80}, 问卷: {得分: 70}")
    assert [one.known for one in card.lines] == [D(36), D(32), D(14)]
    assert totals(card) == (D(82), D(82), D(82))
    assert card.full == 100


def test_a_channel_not_assessed_stays_open() -> None:
    card = scored(CHANNELS, "网上: {得分: 90}, 实地: {得分: 80}")
    assert totals(card) == (D(68), D(68), D(88))
    assert card.coverage == D("0.8")


NESTED = """
满分: 100
汇总: 加权
指标:
  - 编号: "1"
    名称: 甲
    权重: 0.10
    汇总: 加权
    指标:
      - 编号: "1.1"
        名称: 子
        权重: 0.3
        汇总: 加权
        指标:
          - {编号: "1.1.1", 名称: 一, 权重: 0.3, 分值: 100, 计分: 评分}
          - {编号: "1.1.2", 名称: 二, 权重: 0.7, 分值: 10, 计分: 评分}
      - {编号: "1.2", 名称: 丑, 权重: 0.7, 分值: 20, 达标: 有}
  - {编号: "2", 名称: 乙, 权重: 0.90, 分值: 5, 达标: 有}
"""


def test_weights_multiply_down_the_tree() -> None:
    """E3: 0.10 × 0.3 × 0.3 × 100 = 0.9; half of it 0.45."""
    card = scored(NESTED, '"1.1.1": {得分: 50}, "1.1.2": {得分: 10}, "1.2": 无, "2": 有')
    assert points(card, "1.1.1") == (D("0.9"), D("0.45"), D("0.45"), D("0.45"))
    assert points(card, "1.1.2")[:2] == (D("2.1"), D("2.1"))
    assert points(card, "1.1") == (D(3), D("2.55"), D("2.55"), D("2.55"))
    assert points(card, "1.2")[:3] == (D(7), D(0), D(0))
    assert totals(card)[1] == D("92.55")
    assert line(card, "1").lost == D("7.45")


WEIGHTS = """
满分: 100
汇总: 加权
权重合计: {weighing}
指标:
  - {{编号: "1", 名称: 甲, 权重: 2.2, 分值: 1, 达标: 有}}
  - {{编号: "2", 名称: 乙, 权重: 3.8, 分值: 1, 达标: 有}}
  - {{编号: "3", 名称: 丙, 权重: 2, 分值: 1, 达标: 有}}
"""


def test_weights_that_are_no_per_cents_are_divided_by_their_sum() -> None:
    """E4: (2.2 + 3.8) ÷ 8 × 100 = 75."""
    card = scored(WEIGHTS.format(weighing="折成100%"), '"1": 有, "2": 有, "3": 无')
    assert totals(card)[1] == 75


def test_weights_may_be_taken_as_they_stand() -> None:
    text = CHANNELS.replace("20%", "10%")
    results = "网上: {得分: 90}, 实地: {得分: 80}, 问卷: {得分: 70}"
    assert totals(scored(f"权重合计: 照写\n{text}", results))[1] == 75  # 36 + 32 + 7
    assert totals(scored(text, results))[1] == D(75) * 100 / D(90)


def test_thirds_make_a_whole() -> None:
    lines = ", ".join(f"{{编号: 项{n}, 名称: 甲, 权重: 1, 分值: 7, 达标: 有}}" for n in range(3))
    text = f"汇总: 加权\n判定: [{{等次: 满分, 总分: ≥100}}]\n指标: [{lines}]"
    card = scored(text, "项0: 有, 项1: 有, 项2: 有")
    assert (card.totals.known, card.totals.grade) == (D(100), "满分")


def test_the_weight_of_what_does_not_apply_goes_to_the_others() -> None:
    """(40 × 90% + 40 × 80%) ÷ 80 × 100 = 85."""
    card = scored(CHANNELS, "网上: {得分: 90}, 实地: {得分: 80}, 问卷: 不适用")
    assert totals(card)[1] == 85


def test_a_line_with_a_weight_and_no_points_is_out_of_100() -> None:
    text = """
汇总: 加权
指标:
  - {编号: "1", 名称: 甲, 权重: 75%, 达标: 有}
  - {编号: "2", 名称: 乙, 权重: 25%, 计分: 评分}
"""
    assert totals(scored(text, '"1": 有, "2": {得分: 80}'))[1] == 95


@pytest.mark.parametrize(
    ("text", "weight"), [("30%", "0.3"), ("30 %", "0.3"), ("2.2", "2.2"), ("３０％", "0.3")]
)
def test_spellings_of_a_weight(text: str, weight: str) -> None:
    assert parse_weight(text) == D(weight)


@pytest.mark.parametrize("text", ["-1", "+1", "三成", "30‰", "", "1/3"])
def test_what_is_no_weight(text: str) -> None:
    with pytest.raises(ValueFault):
        parse_weight(text)


# --- 择一: C11

ALTERNATIVES = """
指标:
  - 编号: "1"
    名称: 产业定位
    汇总: 择一
    否决: 是
    指标:
      - {编号: "1.1", 名称: 支柱产业, 分值: 10, 达标: 有}
      - {编号: "1.2", 名称: 主导产业, 分值: 8, 达标: 有}
      - {编号: "1.3", 名称: 重要产业, 分值: 6, 达标: 有}
"""


@pytest.mark.parametrize(
    ("results", "wanted", "status"),
    [
        ('"1.1": 无, "1.2": 有, "1.3": 有', ("10", "8", "8", "8"), Status.MET),
        ('"1.1": 有, "1.2": 有, "1.3": 有', ("10", "10", "10", "10"), Status.MET),
        ('"1.1": 无, "1.2": 无, "1.3": 无', ("10", "0", "0", "0"), Status.UNMET),
        ('"1.3": 有', ("10", "6", "6", "10"), Status.MET),
        ('"1.1": 无', ("10", "0", "0", "8"), Status.OPEN),
        ("", ("10", "0", "0", "10"), Status.OPEN),
        ('"1.1": 不适用, "1.2": 有', ("10", "8", "8", "8"), Status.MET),
    ],
)
def test_of_alternatives_the_best_counts(
    results: str, wanted: tuple[str, ...], status: Status
) -> None:
    card = scored(ALTERNATIVES, results)
    assert points(card, "1") == tuple(map(D, wanted))
    assert line(card, "1").status is status


def test_the_alternatives_that_were_not_taken_count_for_nothing() -> None:
    card = scored(ALTERNATIVES, '"1.1": 无, "1.2": 有, "1.3": 有')
    assert [points(card, code)[2] for code in ("1.1", "1.2", "1.3")] == [0, 8, 0]
    assert line(card, "1").lost == 2


def test_alternatives_are_a_veto_only_when_none_is_met() -> None:
    assert scored(ALTERNATIVES, '"1.1": 无, "1.2": 有, "1.3": 无').vetoes == ()
    assert len(scored(ALTERNATIVES, '"1.1": 无, "1.2": 无, "1.3": 无').vetoes) == 1


def test_when_no_alternative_applies_the_group_is_left_out() -> None:
    card = scored(
        ALTERNATIVES + '  - {编号: "2", 名称: 乙, 分值: 10, 达标: 有}\n',
        '"1.1": 不适用, "1.2": 不适用, "1.3": 不适用, "2": 有',
    )
    assert totals(card) == (D(20), D(20), D(20))
    assert line(card, "1").lost == 0


def test_what_does_not_apply_in_an_alternative_is_shared_out_in_it() -> None:
    """7 of the 8 that apply of 10 are 8.75, which is more than 8; in whatever order they stand."""
    one = "{编号: 甲, 名称: 甲, 指标: [{编号: 甲1, 名称: 一, 分值: 10, 计分: 评分}]}"
    other = (
        "{编号: 乙, 名称: 乙, 指标: [{编号: 乙1, 名称: 一, 分值: 8, 计分: 评分}, "
        "{编号: 乙2, 名称: 二, 分值: 2, 达标: 有}]}"
    )
    results = "甲1: {得分: 8}, 乙1: {得分: 7}, 乙2: 不适用"
    for order in (f"{one}, {other}", f"{other}, {one}"):
        assert totals(scored(f"汇总: 择一\n指标: [{order}]", results))[1] == D("8.75")


# --- 最低

LOWEST = """
指标:
  - 编号: "1"
    名称: 各乡镇
    分值: 20
    汇总: 最低
    指标:
      - {编号: 东, 名称: 东乡, 分值: 100, 计分: 评分}
      - {编号: 西, 名称: 西乡, 分值: 50, 计分: 评分}
"""


@pytest.mark.parametrize(
    ("results", "wanted"),
    [
        ("东: {得分: 80}, 西: {得分: 45}", ("16", "16", "16")),  # 80% and 90%
        ("东: {得分: 80}, 西: {得分: 30}", ("12", "12", "12")),  # 60%
        ("东: {得分: 80}", ("0", "0", "16")),
        ("东: {得分: 80}, 西: 不适用", ("16", "16", "16")),
    ],
)
def test_the_lowest_share_counts(results: str, wanted: tuple[str, ...]) -> None:
    assert points(scored(LOWEST, results), "1") == (D(20), *map(D, wanted))


# --- 限扣: C4

CAPPED = """
满分: 100
指标:
  - 编号: "1"
    名称: 甲
    限扣: 5
    指标:
      - {编号: "1.1", 名称: 子, 分值: 10, 计分: {扣分: {每处: 0.25}}}
      - {编号: "1.2", 名称: 丑, 分值: 10, 计分: {扣分: {每处: 0.25}}}
  - {编号: "2", 名称: 乙, 分值: 80, 计分: 评分}
"""


@pytest.mark.parametrize(
    ("results", "wanted"),
    [
        ('"1.1": {问题数: 16}, "1.2": {问题数: 7}', ("15", "15", "15")),  # −4 − 1.75, capped at 5
        ('"1.1": {问题数: 4}, "1.2": {问题数: 4}', ("18", "18", "18")),
        ('"1.1": {问题数: 16}', ("15", "15", "16")),
        ('"1.1": {问题数: 8}, "1.2": 不适用', ("8", "8", "8")),
        ('"1.1": {问题数: 40}, "1.2": 不适用', ("5", "5", "5")),
    ],
)
def test_a_group_loses_no_more_than_its_cap(results: str, wanted: tuple[str, ...]) -> None:
    assert points(scored(CAPPED, results), "1") == (D(20), *map(D, wanted))


def test_what_a_capped_group_lost_is_the_cap() -> None:
    card = scored(CAPPED, '"1.1": {问题数: 16}, "1.2": {问题数: 7}, "2": {得分: 80}')
    assert (line(card, "1").lost, totals(card)[1]) == (D(5), D(95))


# --- 加分项 and 罚分项: E11, E12

BONUS = """
满分: 100
指标:
  - {编号: 关键, 名称: 关键项, 分值: 58, 计分: 评分}
  - {编号: 基本, 名称: 基本项, 分值: 42, 计分: 评分}
  - {编号: 鼓励, 名称: 鼓励项, 分值: 16, 计分: 评分, 类别: 加分项}
  - 编号: 试点
    名称: 专项试点
    类别: 加分项
    指标:
      - {编号: 试点1, 名称: 试点一, 分值: 2, 达标: 有}
      - {编号: 试点2, 名称: 试点二, 分值: 2, 达标: 有}
"""
FULL = "关键: {得分: 58}, 基本: {得分: 42}"


@pytest.mark.parametrize(
    ("results", "wanted"),
    [
        (f"{FULL}, 鼓励: {{得分: 16}}, 试点1: 有, 试点2: 有", ("120", "120", "120")),
        (f"{FULL}, 鼓励: {{得分: 0}}, 试点1: 无, 试点2: 有", ("102", "102", "102")),
        (f"{FULL}, 试点1: 无, 试点2: 不适用", ("100", "100", "116")),
        ("", ("0", "0", "120")),
    ],
)
def test_bonus_points_come_on_top(results: str, wanted: tuple[str, ...]) -> None:
    """E11: 100 + 16 + 2 × 2."""
    card = scored(BONUS, results)
    assert totals(card) == tuple(map(D, wanted))
    assert card.full == 100


def test_a_bonus_that_is_not_got_is_not_lost() -> None:
    card = scored(BONUS, f"{FULL}, 鼓励: {{得分: 0}}, 试点1: 无, 试点2: 无")
    assert sum(share.lost for share in card.by_unit()) == 0
    assert card.coverage == 1


def test_a_bonus_neither_makes_nor_breaks_its_group() -> None:
    text = """
判定: [{等次: 达标, 否决: 无}, {等次: 不达标}]
指标:
  - 编号: "1"
    名称: 甲
    否决: 是
    指标:
      - {编号: "1.1", 名称: 子, 分值: 5, 达标: 有}
      - {编号: "1.2", 名称: 丑, 分值: 2, 达标: 有, 类别: 加分项}
"""
    card = scored(text, '"1.1": 有, "1.2": 无')
    assert (line(card, "1").status, card.totals.grade) == (Status.MET, "达标")
    assert line(scored(text, '"1.1": 不适用, "1.2": 有'), "1").status is Status.NOT_APPLICABLE


def test_a_bonus_group_may_have_a_cap() -> None:
    text = BONUS.replace("    类别: 加分项\n", "    类别: 加分项\n    上限: 3\n")
    card = scored(text, f"{FULL}, 鼓励: {{得分: 16}}, 试点1: 有, 试点2: 有")
    assert totals(card)[1] == 119


def test_a_bonus_is_not_converted_with_what_does_not_apply() -> None:
    """58 ÷ 58 × 100 + 16."""
    card = scored(BONUS, "关键: {得分: 58}, 基本: 不适用, 鼓励: {得分: 16}, 试点1: 无, 试点2: 无")
    assert totals(card)[1] == 116


PENALTY = """
满分: 100
指标:
  - {编号: 得, 名称: 得分, 分值: 100, 计分: 评分}
  - {编号: G15, 名称: 重大安全事故, 类别: 罚分项, 分值: 3, 达标: 无}
  - {编号: 案, 名称: 案件, 类别: 罚分项, 分值: 30, 计分: {扣分: {每起: 10}}}
"""


@pytest.mark.parametrize(
    ("results", "wanted"),
    [
        ("得: {得分: 90}, G15: 有, 案: {问题数: 1}", ("77", "77", "77")),
        ("得: {得分: 90}, G15: 无, 案: {问题数: 0}", ("90", "90", "90")),
        ("得: {得分: 90}, G15: 无, 案: {问题数: 9}", ("60", "60", "60")),
        ("得: {得分: 90}", ("57", "90", "90")),  # not assessed takes nothing off yet
        ("得: {得分: 20}, G15: 有, 案: {问题数: 3}", ("0", "0", "0")),  # never below nothing
        ("得: {得分: 90}, G15: 不适用, 案: {问题数: 1}", ("80", "80", "80")),
    ],
)
def test_a_penalty_only_takes(results: str, wanted: tuple[str, ...]) -> None:
    card = scored(PENALTY, results)
    assert totals(card) == tuple(map(D, wanted))
    assert card.full == 100


def test_what_a_penalty_took_is_lost() -> None:
    card = scored(PENALTY, "得: {得分: 90}, G15: 有, 案: {问题数: 1}")
    assert points(card, "G15") == (D(0), D(-3), D(-3), D(-3))
    assert sum(share.lost for share in card.by_unit()) == 23


# --- 缺项 of a group: G1

MOVED = """
满分: 100
指标:
  - 编号: "1"
    名称: 甲
    分值: 40
    缺项: {policy}
    指标:
      - {{编号: "1.1", 名称: 子, 分值: 30, 计分: 评分}}
      - {{编号: "1.2", 名称: 丑, 分值: 10, 达标: 有}}
  - {{编号: "2", 名称: 乙, 分值: 60, 计分: 评分}}
"""


@pytest.mark.parametrize(
    ("policy", "group", "total"),
    [
        ("折算", "32", "80"),  # 24 ÷ 30 × 40; nothing is left for the total to convert
        ("得满分", "34", "82"),
        ("不得分", "24", "72"),
        ("", "24", "80"),  # as the standard: (24 + 48) ÷ 90 × 100
    ],
)
def test_what_does_not_apply_in_a_group_with_a_rule_of_its_own(
    policy: str, group: str, total: str
) -> None:
    card = scored(MOVED.format(policy=policy), '"1.1": {得分: 24}, "1.2": 不适用, "2": {得分: 48}')
    assert points(card, "1")[2] == D(group)
    assert totals(card)[1] == D(total)


def test_a_group_in_which_nothing_applies_is_left_to_the_whole() -> None:
    card = scored(MOVED.format(policy="折算"), '"1.1": 不适用, "1.2": 不适用, "2": {得分: 48}')
    assert totals(card)[1] == 80


# --- several years: E9


YEARS = """
满分: 100
年度权重: {2012: 15%, 2013: 25%, 2014: 60%}
判定: [{等次: 达标, 总分: ≥85}, {等次: 不达标}]
指标: [{编号: 甲, 名称: 甲, 分值: 100, 计分: 评分}]
"""


def of_year(day: str, points: int) -> str:
    return f"时点: {day}\n结果: {{甲: {{得分: {points}}}}}"


def test_years_are_mixed_by_weight() -> None:
    """E9: 80 × 15% + 85 × 25% + 90 × 60% = 12 + 21.25 + 54."""
    card = scored_beside(
        standard(YEARS),
        assessed(of_year("2014-08-15", 90)),
        others=(
            assessed(of_year("2012-11-30", 80)),
            assessed(of_year("2013-05-01", 60)),
            assessed(of_year("2013-11-30", 85)),  # the latest of its year counts
        ),
    )
    assert totals(card) == (D("87.25"), D("87.25"), D("87.25"))
    assert card.totals.grade == "达标"
    assert [(one.year, one.as_of) for one in card.years] == [
        ("2012", "2012-11-30"),
        ("2013", "2013-11-30"),
        ("2014", "2014-08-15"),
    ]


def test_a_year_without_an_assessment_stays_open() -> None:
    card = scored_beside(
        standard(YEARS),
        assessed(of_year("2013-11-30", 85)),
        others=(assessed(of_year("2014-08-15", 90)),),  # later: not known then
    )
    assert totals(card) == (D("21.25"), D("21.25"), D("96.25"))


def test_a_year_may_be_written_with_its_word() -> None:
    text = YEARS.replace("2014:", "2014年:")
    card = scored_beside(standard(text), assessed(of_year("2014-08-15", 90)))
    assert totals(card) == (D(54), D(54), D(94))


def test_a_year_that_has_no_weight_stands_alone() -> None:
    card = scored_beside(standard(YEARS), assessed(of_year("2011-08-15", 70)))
    assert (totals(card)[1], card.years) == (D(70), ())


# --- another standard's total: E10

CITY = """
满分: 100
汇总: 加权
指标:
  - {编号: "1", 名称: 城市文明程度, 权重: 80%, 分值: 100, 计分: 评分}
  - {编号: "2", 名称: 未成年人思想道德建设, 权重: 20%, 子系统: 未成年人}
"""
MINORS = """
类型: 指标体系
代号: 未成年人
名称: 未成年人思想道德建设工作测评体系
指标: [{编号: 甲, 名称: 甲, 分值: 50, 计分: 评分}]
"""
CITY_RESULTS = '时点: 2014-08-15\n结果: {"1": {得分: 88}}'


def of_minors(day: str, points: int) -> str:
    return f"标准: 未成年人\n时点: {day}\n结果: {{甲: {{得分: {points}}}}}"


def test_a_subsystem_counts_with_its_total() -> None:
    """E10: 88 × 80% + 92 × 20% = 88.8; the other standard has 46 of 50."""
    card = scored_beside(
        standard(CITY),
        assessed(CITY_RESULTS),
        others=(
            standard(MINORS),
            assessed(of_minors("2014-07-01", 46)),
            assessed(of_minors("2014-09-01", 10)),  # later than the assessment at hand
        ),
    )
    assert totals(card) == (D("88.8"), D("88.8"), D("88.8"))


def test_a_subsystem_that_was_not_assessed_stays_open() -> None:
    card = scored_beside(standard(CITY), assessed(CITY_RESULTS), others=(standard(MINORS),))
    assert totals(card) == (D("70.4"), D("70.4"), D("90.4"))
    minors = line(card, "2")
    assert minors.status is Status.OPEN
    assert minors.problem is not None
    assert minors.problem.message == "的得分取自“未成年人”，没有它的自评"


def test_standards_that_wait_for_each_other_stay_open() -> None:
    circle = MINORS.replace("计分: 评分", "子系统: 试")
    card = scored_beside(
        standard(CITY),
        assessed(CITY_RESULTS),
        others=(standard(circle), assessed("标准: 未成年人\n时点: 2014-07-01\n结果: {}")),
    )
    assert totals(card) == (D("70.4"), D("70.4"), D("90.4"))


# --- whatever the tree: parts make the whole

Tree = tuple[str, list[str]]


@st.composite
def trees(draw: st.DrawFn) -> Tree:
    """A tree of groups that add up (求和, 加权), extras among the lines; results of its leaves."""
    numbers = count(1)
    results: list[str] = []

    def leaf(keys: str) -> str:
        code = f"项{next(numbers)}"
        full = draw(st.integers(1, 40))
        given_points = draw(st.one_of(st.none(), st.integers(0, full)))
        if given_points is not None:
            results.append(f"{code}: {{得分: {given_points}}}")
        category = draw(st.sampled_from(["", "", "", ", 类别: 加分项", ", 类别: 罚分项"]))
        return f"{{编号: {code}, 名称: 项, 分值: {full}, 计分: 评分{keys}{category}}}"

    def node(depth: int, keys: str) -> str:
        if depth == 3 or draw(st.booleans()):
            return leaf(keys)
        return f"{{编号: 组{next(numbers)}, 名称: 组{keys}, {inside(depth)}}}"

    def inside(depth: int) -> str:
        method = draw(st.sampled_from(["求和", "加权"]))
        below = [
            node(depth + 1, f", 权重: {draw(st.integers(1, 9))}" if method == "加权" else "")
            for _ in range(draw(st.integers(1, 3)))
        ]
        return f"汇总: {method}, 指标: [{', '.join(below)}]"

    return f"{{{inside(0)}}}", results


@given(trees())
def test_parts_make_the_whole(tree: Tree) -> None:
    text, results = tree
    card = scored(text, ", ".join(results))
    for group in card.groups():
        for figure in ("full", "worst", "known", "best", "lost"):
            below = sum((getattr(child, figure) for child in group.children), Decimal(0))
            assert abs(getattr(group, figure) - below) < D("1e-20")
    assert abs(card.full - sum((one.full for one in card.lines), Decimal(0))) < D("1e-20")
    got = sum((leaf.known for leaf in card.leaves()), Decimal(0))
    assert abs(card.totals.known - (max(got, D(0)) if card.full else got)) < D("1e-20")
    assert card.totals.worst <= card.totals.known <= card.totals.best


METHODS = ("求和", "加权", "择一", "最低")


@given(
    st.sampled_from(METHODS),
    st.lists(st.tuples(st.integers(1, 20), st.integers(1, 5), st.integers(-2, 20)), min_size=1),
)
def test_the_order_of_lines_never_matters(method: str, drawn: list[tuple[int, int, int]]) -> None:
    rows = [
        (f"{{编号: 项{n}, 名称: 项, 分值: {full}, 权重: {weight}, 计分: 评分}}", n, full, got)
        for n, (full, weight, got) in enumerate(drawn)
    ]
    results = ", ".join(
        f"项{n}: 不适用" if got == -1 else f"项{n}: {{得分: {min(got, full)}}}"
        for _, n, full, got in rows
        if got > -2
    )
    there = scored(f"汇总: {method}\n指标: [{', '.join(row[0] for row in rows)}]", results)
    back = scored(f"汇总: {method}\n指标: [{', '.join(row[0] for row in rows[::-1])}]", results)
    assert totals(there) == totals(back)
    assert there.full == back.full
    assert there.totals.worst <= there.totals.known <= there.totals.best <= there.full
