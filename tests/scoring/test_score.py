"""Lines → totals, verdict, coverage, tally, shares of units. Figures worked by hand."""

from __future__ import annotations

from decimal import Decimal
from itertools import count
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chuangcheng.models.assessment import Assessment
from chuangcheng.models.indicator import Standard
from chuangcheng.scoring.judgement import Status
from chuangcheng.scoring.score import NO_GRADE, score
from chuangcheng.scoring.scorecard import NOBODY, Scorecard, State
from mdcase import load_texts
from scoring.build import D, assessment, data, score_alone, scored, totals

VERDICTS = """
判定:
  - {等次: 达标, 总分: ≥900, 否决: 无}
  - {等次: 基本达标, 总分: ≥750}
  - {等次: 不达标}
"""
THOUSAND = f"""
满分: 1000
{VERDICTS}
指标:
  - {{编号: "1", 名称: 甲, 分值: 900, 计分: 评分}}
  - {{编号: "2", 名称: 乙, 分值: 100, 达标: ≥36%, 否决: 是}}
"""
TREE = """
满分: 100
指标:
  - 编号: "1"
    名称: 甲章
    分值: 60
    指标:
      - {编号: "1.1", 名称: 子, 分值: 40, 计分: 评分}
      - 编号: "1.2"
        名称: 丑
        指标:
          - {编号: "1.2.1", 名称: 丑一, 分值: 15, 达标: ≥36%}
          - {编号: "1.2.2", 名称: 丑二, 分值: 5, 计分: {专家: {好: 4~5, 差: 0~3}}}
  - {编号: "2", 名称: 乙章, 分值: 40, 计分: {扣分: {每处: 0.5}}}
"""


def grades(card: Scorecard) -> tuple[str, str, str]:
    """The grade at worst, as known, at best."""
    return card.totals.grade_worst, card.totals.grade, card.totals.grade_best


# --- sums


@pytest.mark.parametrize(
    ("results", "worst", "known", "best"),
    [
        # 30 + 15 + 4 + (40 − 0.5·6)
        (
            '"1.1": {得分: 30}, "1.2.1": 40%, "1.2.2": {评价: 好, 得分: 4}, "2": {问题数: 6}',
            "86",
            "86",
            "86",
        ),
        # nothing said of 1.2.1 and 2: 30 + 4 certain, 15 + 40 open
        ('"1.1": {得分: 30}, "1.2.2": {评价: 好, 得分: 4}', "34", "34", "89"),
        # a level without points: 4 to 5
        (
            '"1.1": {得分: 30}, "1.2.1": 30%, "1.2.2": {评价: 好}, "2": {问题数: 0}',
            "74",
            "74",
            "75",
        ),
        # a result that cannot be used is open like one that is absent
        (
            '"1.1": {得分: 30}, "1.2.1": 40, "1.2.2": {评价: 优}, "2": {问题数: 80}',
            "30",
            "30",
            "50",
        ),
        ("", "0", "0", "100"),
    ],
)
def test_totals_at_worst_as_known_at_best(results: str, worst: str, known: str, best: str) -> None:
    assert totals(scored(TREE, results)) == (D(worst), D(known), D(best))


def test_without_an_assessment_nothing_is_known_and_everything_is_possible() -> None:
    card = scored(TREE, None)
    assert totals(card) == (D(0), D(0), D(100))
    assert card.tally["未评"] == 4
    assert (card.as_of, card.origin, card.coverage) == ("", "", D(0))


def test_a_group_is_the_sum_of_what_is_below_it() -> None:
    card = scored(TREE, '"1.1": {得分: 30}, "1.2.2": {评价: 好}')
    assert [(g.code, g.full, g.worst, g.known, g.best, g.lost) for g in card.groups()] == [
        ("1", D(60), D(34), D(34), D(50), D(10)),
        ("1.2", D(20), D(4), D(4), D(20), D(0)),  # 分值 not written: 15 + 5
    ]


@pytest.mark.parametrize(
    ("results", "status"),
    [
        ('"1.2.1": 40%, "1.2.2": {评价: 好, 得分: 5}', Status.MET),
        ('"1.2.1": 30%, "1.2.2": {评价: 差, 得分: 0}', Status.UNMET),
        ('"1.2.1": 40%, "1.2.2": {评价: 差, 得分: 0}', Status.PARTLY),
        ('"1.2.1": 40%', Status.OPEN),
        ('"1.2.1": 40%, "1.2.2": 不适用', Status.MET),
        ('"1.2.1": 不适用, "1.2.2": 不适用', Status.NOT_APPLICABLE),
    ],
)
def test_status_of_a_group(results: str, status: Status) -> None:
    groups = {group.code: group for group in scored(TREE, results).groups()}
    assert groups["1.2"].status is status


def test_lines_and_groups_come_in_the_order_of_the_standard() -> None:
    card = scored(TREE, '"2": {问题数: 1}, "1.1": {得分: 1}')
    assert [leaf.code for leaf in card.leaves()] == ["1.1", "1.2.1", "1.2.2", "2"]
    assert [group.code for group in card.groups()] == ["1", "1.2"]


def test_ten_times_a_tenth_is_exactly_one() -> None:
    lines = ", ".join(f'{{编号: "{n}", 名称: 甲, 分值: 0.1, 达标: 有}}' for n in range(10))
    card = scored(f"指标: [{lines}]", ", ".join(f'"{n}": 有' for n in range(10)))
    assert card.full == 1
    assert totals(card) == (D(1), D(1), D(1))
    assert card.coverage == 1


def test_full_points_are_the_sum_where_the_standard_does_not_say() -> None:
    assert scored(TREE.replace("满分: 100", ""), "").full == 100


def test_scorecard_says_when_and_from_whom() -> None:
    results = Assessment.model_validate(
        {
            "类型": "自评",
            "标准": "试",
            "时点": "2014年8月中旬",
            "来源": "县级自查",
            "结果": {"1": "有"},
        }
    )
    one = Standard.model_validate(
        {
            "类型": "指标体系",
            "代号": "试",
            "名称": "试",
            "指标": [{"编号": "1", "名称": "甲", "达标": "有"}],
            "申报条件": [{"名称": "近3年无重大事故"}],
        }
    )
    card = score_alone(one, results)
    assert card.as_of == "2014年8月中旬"
    assert card.origin == "县级自查"
    assert [(one.gate.name, one.state) for one in card.gates] == [
        ("近3年无重大事故", State.UNKNOWN)
    ]


# --- 缺项: G1

NINETY = """
满分: 100
缺项: {policy}
指标:
  - {{编号: "1", 名称: 甲, 分值: 90, 计分: 评分}}
  - {{编号: "2", 名称: 乙, 分值: 10, 达标: 有}}
"""


@pytest.mark.parametrize(
    ("policy", "total"),
    [
        ("折算", "80"),  # 72 ÷ 90 × 100
        ("得满分", "82"),  # 72 + 10
        ("不得分", "72"),
    ],
)
def test_a_line_that_does_not_apply(policy: str, total: str) -> None:
    card = scored(NINETY.format(policy=policy), '"1": {得分: 72}, "2": 不适用')
    assert totals(card) == (D(total), D(total), D(total))
    assert card.tally["不适用"] == 1
    assert card.coverage == 1  # nothing is left to be assessed
    assert card.full == 100


@pytest.mark.parametrize("policy", ["得满分", "不得分"])
def test_lost_points_are_what_the_best_total_lacks(policy: str) -> None:
    card = scored(NINETY.format(policy=policy), '"1": {得分: 72}, "2": 不适用')
    assert sum(line.lost for line in card.leaves()) == card.full - card.totals.best


def test_rescaling_is_the_default() -> None:
    text = NINETY.format(policy="折算").replace("缺项: 折算", "")
    assert totals(scored(text, '"1": {得分: 72}, "2": 不适用'))[1] == 80


def test_rescaling_moves_worst_and_best_alike() -> None:
    text = """
满分: 100
指标:
  - {编号: "1", 名称: 甲, 分值: 50, 计分: 评分}
  - {编号: "2", 名称: 乙, 分值: 30, 达标: 有}
  - {编号: "3", 名称: 丙, 分值: 20, 达标: 有}
"""
    card = scored(text, '"1": {得分: 40}, "3": 不适用')
    assert totals(card) == (D(50), D(50), D("87.5"))  # 40/80, 40/80, 70/80
    assert card.coverage == D(50) / D(80)


def test_rescaling_counts_a_whole_group_that_does_not_apply() -> None:
    card = scored(TREE, '"1.1": {得分: 40}, "1.2.1": 不适用, "1.2.2": 不适用, "2": {问题数: 40}')
    assert totals(card) == (D(75), D(75), D(75))  # (40 + 20) ÷ 80 × 100


def test_a_line_that_does_not_apply_has_lost_nothing_when_rescaled() -> None:
    card = scored(NINETY.format(policy="折算"), '"1": {得分: 72}, "2": 不适用')
    assert [line.lost for line in card.leaves()] == [D(18), D(0)]


def test_a_veto_line_that_does_not_apply_vetoes_nothing() -> None:
    card = scored(THOUSAND, '"1": {得分: 900}, "2": 不适用')
    assert grades(card) == ("达标", "达标", "达标")


# --- 判定


@pytest.mark.parametrize(
    ("points", "grade"),
    [
        ("900", "达标"),
        ("899.99", "基本达标"),
        ("750", "基本达标"),
        ("749.99", "不达标"),
        ("0", "不达标"),
        ("1000", "达标"),
    ],
)
def test_verdict_by_line(points: str, grade: str) -> None:
    text = f"满分: 1000\n{VERDICTS}\n指标: [{{编号: 甲, 名称: 甲, 分值: 1000, 计分: 评分}}]"
    assert grades(scored(text, f"甲: {{得分: {points}}}")) == (grade, grade, grade)


def test_verdict_of_worst_known_and_best_may_differ() -> None:
    text = f"""
满分: 1000
{VERDICTS}
指标:
  - {{编号: "1", 名称: 甲, 分值: 800, 计分: 评分}}
  - {{编号: "2", 名称: 乙, 分值: 200, 计分: 评分}}
"""
    assert grades(scored(text, '"1": {得分: 760}')) == ("基本达标", "基本达标", "达标")
    assert grades(scored(text, "")) == ("不达标", "不达标", "达标")


def test_verdict_after_rescaling() -> None:
    text = THOUSAND.replace(", 否决: 是", "")
    card = scored(text, '"1": {得分: 810}, "2": 不适用')  # 810 ÷ 900 × 1000 = 900
    assert (card.totals.known, card.totals.grade) == (D(900), "达标")


def test_rescaling_by_thirds_does_not_fall_short_of_the_line() -> None:
    text = f"""
满分: 1000
{VERDICTS}
指标:
  - {{编号: "1", 名称: 甲, 分值: 700, 计分: 评分}}
  - {{编号: "2", 名称: 乙, 分值: 300, 达标: 有}}
"""
    card = scored(text, '"1": {得分: 630}, "2": 不适用')  # 630 ÷ 700 × 1000 = 900
    assert (card.totals.known, card.totals.grade) == (D(900), "达标")


def test_no_line_of_the_verdict_holds() -> None:
    text = "满分: 10\n判定: [{等次: 达标, 总分: ≥9}]\n指标: [{编号: 甲, 名称: 甲, 分值: 10}]"
    assert grades(scored(text, "甲: {得分: 8}")) == (NO_GRADE, NO_GRADE, NO_GRADE)


def test_no_verdict_at_all() -> None:
    assert grades(scored(TREE, "")) == (NO_GRADE, NO_GRADE, NO_GRADE)


@pytest.mark.parametrize(
    ("points", "grade"), [("59", "不合格"), ("60", "合格"), ("85", "良好"), ("90", "优秀")]
)
def test_verdict_by_ranges_from_the_bottom_up(points: str, grade: str) -> None:
    """E14: bands may be listed from either end; each holds what lies in it and nothing above."""
    text = """
满分: 100
判定:
  - {等次: 不合格, 总分: <60}
  - {等次: 合格, 总分: 60~79.99}
  - {等次: 良好, 总分: 80~89.99}
  - {等次: 优秀, 总分: 90~100}
指标: [{编号: 甲, 名称: 甲, 分值: 100, 计分: 评分}]
"""
    assert scored(text, f"甲: {{得分: {points}}}").totals.grade == grade


def test_verdict_by_ranges_that_touch_gives_the_edge_to_the_band_that_begins_there() -> None:
    text = """
满分: 100
判定: [{等次: 合格, 总分: 60~80}, {等次: 良好, 总分: 80~90}, {等次: 优秀, 总分: 90~100}]
指标: [{编号: 甲, 名称: 甲, 分值: 100, 计分: 评分}]
"""
    grades = [scored(text, f"甲: {{得分: {n}}}").totals.grade for n in (60, 80, 90, 100)]
    assert grades == ["合格", "良好", "优秀", "优秀"]


def test_verdict_in_per_cent_of_the_full_points() -> None:
    """得分率≥85%: 849 of 1000 is below, however the line is read; not 849 ≥ 85."""
    text = """
满分: 1000
判定: [{等次: 达标, 总分: ≥85%}, {等次: 不达标}]
指标: [{编号: 甲, 名称: 甲, 分值: 1000, 计分: 评分}]
"""
    assert scored(text, "甲: {得分: 849}").totals.grade != "达标"


# --- 否决


def test_veto_lowers_the_grade_whatever_the_total() -> None:
    card = scored(THOUSAND, '"1": {得分: 900}, "2": 35.9%')
    assert totals(card)[1] == 900
    assert grades(card) == ("基本达标", "基本达标", "基本达标")
    assert [line.code for line in card.vetoes] == ["2"]


def test_a_veto_line_that_is_met_vetoes_nothing() -> None:
    card = scored(THOUSAND, '"1": {得分: 800}, "2": 36%')
    assert grades(card) == ("达标", "达标", "达标")
    assert card.vetoes == ()


def test_an_open_veto_line_counts_at_worst_only() -> None:
    card = scored(THOUSAND, '"1": {得分: 900}')
    assert totals(card) == (D(900), D(900), D(1000))
    assert grades(card) == ("基本达标", "达标", "达标")
    assert card.vetoes == ()


def test_a_veto_line_with_an_unusable_result_is_open() -> None:
    card = scored(THOUSAND, '"1": {得分: 900}, "2": 40')  # no unit
    assert grades(card) == ("基本达标", "达标", "达标")


def test_a_veto_line_without_points() -> None:
    text = THOUSAND.replace("分值: 900", "分值: 1000").replace("分值: 100,", "")
    assert grades(scored(text, '"1": {得分: 950}, "2": 35%'))[1] == "基本达标"
    assert grades(scored(text, '"1": {得分: 950}, "2": 36%'))[1] == "达标"


def test_a_veto_on_a_group_counts_when_the_group_is_not_met() -> None:
    text = f"""
满分: 1000
{VERDICTS}
指标:
  - {{编号: "1", 名称: 甲, 分值: 950, 计分: 评分}}
  - 编号: "2"
    名称: 乙
    否决: 是
    指标:
      - {{编号: "2.1", 名称: 子, 分值: 25, 达标: 有}}
      - {{编号: "2.2", 名称: 丑, 分值: 25, 达标: 有}}
"""
    card = scored(text, '"1": {得分: 950}, "2.1": 无, "2.2": 无')
    assert card.totals.grade == "基本达标"


# --- coverage and tally


def test_coverage_is_the_share_of_points_that_is_decided() -> None:
    card = scored(TREE, '"1.1": {得分: 30}, "1.2.1": 40')  # 40 of 100; the second is unusable
    assert card.coverage == D("0.4")
    assert card.assessed == 40


def test_coverage_without_points_counts_lines() -> None:
    text = """
指标:
  - {编号: "1", 名称: 甲, 达标: 有}
  - {编号: "2", 名称: 乙, 达标: 有}
  - {编号: "3", 名称: 丙, 达标: 有}
  - {编号: "4", 名称: 丁, 达标: 有}
  - {编号: "5", 名称: 戊, 达标: 有}
"""
    card = scored(text, '"1": 有, "2": 无, "3": 基本达标, "5": 不适用')
    assert card.coverage == D("0.75")
    assert card.tally == {"达标": 1, "基本达标": 1, "不达标": 1, "未评": 1, "不适用": 1}


@pytest.mark.parametrize("points", ["", ", 分值: 50"])
def test_coverage_is_whole_when_nothing_applies(points: str) -> None:
    text = f"指标: [{{编号: 甲, 名称: 甲, 达标: 有{points}}}]"
    assert scored(text, "甲: 不适用").coverage == 1


def test_coverage_is_none_when_nothing_was_assessed_and_points_are_not_known() -> None:
    text = "满分: 1000\n指标: [{编号: 甲, 名称: 甲, 达标: 有}]"
    assert scored(text, None).coverage == 0


def test_tally_has_every_status() -> None:
    assert scored(TREE, "").tally == {
        "达标": 0,
        "基本达标": 0,
        "不达标": 0,
        "未评": 4,
        "不适用": 0,
    }


# --- who answers for what

STANDARD = f"类型: 指标体系\n代号: 试\n名称: 试\n{TREE}"
PLAN = """\
类型: 方案
名称: 示例方案
地区: 示例县
级别: 县
创建项目:
  - {代号: 卫生, 名称: 卫生县城, 标准: 试}
  - {代号: 园林, 名称: 园林县城, 标准: 另}
"""
UNITS = """\
类型: 单位名录
单位:
  - {名称: 示例县住房和城乡建设局, 简称: [县住建局, 住建局]}
  - {名称: 示例县卫生局, 简称: [县卫生局]}
"""
RESULTS = """\
类型: 自评
标准: 试
时点: 2014-08-15
结果: {"1.1": {得分: 30}, "1.2.1": 30%, "1.2.2": {评价: 好}}
"""
OTHER = "类型: 指标体系\n代号: 另\n名称: 另\n指标: [{编号: '2', 名称: 庚, 分值: 1, 达标: 有}]\n"

Share = tuple[str, int, Decimal, Decimal, Decimal, Decimal]


def charged(*tasks: str, project: str = "卫生") -> list[Share]:
    """Shares of the units, when these tasks are the plan's; each is the inside of its braces."""
    rows = "".join(f"  - {{编号: 卫-{n}, 内容: 甲, {task}}}\n" for n, task in enumerate(tasks))
    loaded = load_texts(
        {
            "standards/试.yaml": STANDARD,
            "standards/另.yaml": OTHER,
            "plans/示例/方案.yaml": PLAN,
            "plans/示例/单位.yaml": UNITS,
            "plans/示例/任务.yaml": f"类型: 任务分解\n创建项目: {project}\n任务:\n{rows or '  []'}",
            "plans/示例/自评.yaml": RESULTS,
        }
    )
    assert loaded.findings == ()
    (folder,) = loaded.workspace.plans
    index = loaded.workspace.standards["试"]
    card = score(loaded.workspace, folder, index, folder.assessments[0])
    return [(s.name, s.count, s.full, s.known, s.lost, s.open_points) for s in card.by_unit()]


# the whole: 4 lines, 100 points; 30 + 0 + 4 known; 10 + 15 lost; 1 (好) + 40 (未评) open
WHOLE = (4, D(100), D(34), D(25), D(41))


# G11: who answers for a line
def test_what_no_task_serves_is_nobodys() -> None:
    assert charged() == [(NOBODY, *WHOLE)]


def test_a_task_that_names_groups_answers_for_all_below_them() -> None:
    assert charged('牵头单位: 县住建局, 指标: ["1", "2"]') == [("县住建局", *WHOLE)]


def test_the_more_specific_task_goes_before() -> None:
    """1.1 县卫生局: 40, 30, 10 lost; 1.2 县住建局: 20, 4, 15 lost, 1 open; 2 nobody: 40 open."""
    near, far = '牵头单位: 县卫生局, 指标: ["1.1"]', '牵头单位: 县住建局, 指标: ["1"]'
    wanted = [
        ("县住建局", 2, D(20), D(4), D(15), D(1)),
        ("县卫生局", 1, D(40), D(30), D(10), D(0)),
        (NOBODY, 1, D(40), D(0), D(0), D(40)),
    ]
    assert charged(near, far) == wanted
    assert charged(far, near) == wanted


def test_a_nearer_group_goes_before_a_farther_one() -> None:
    shares = charged('牵头单位: 县住建局, 指标: "1"', '牵头单位: 县卫生局, 指标: "1.2"')
    assert [(share[0], share[1]) for share in shares] == [
        ("县卫生局", 2),
        ("县住建局", 1),
        (NOBODY, 1),
    ]


def test_of_two_tasks_for_one_line_the_first_counts() -> None:
    shares = charged('牵头单位: 县卫生局, 指标: "2"', '牵头单位: 县住建局, 指标: "2"')
    assert {share[0] for share in shares} == {"县卫生局", NOBODY}


def test_full_and_short_names_are_one_unit() -> None:
    shares = charged('牵头单位: 住建局, 指标: "1"', '牵头单位: 示例县住房和城乡建设局, 指标: "2"')
    assert shares == [("县住建局", *WHOLE)]


def test_a_task_with_two_lead_units_answers_for_nothing() -> None:
    assert charged('牵头单位: [县住建局, 县卫生局], 指标: ["1", "2"]') == [(NOBODY, *WHOLE)]


def test_a_task_without_a_lead_unit_does_not_hide_a_later_one() -> None:
    shares = charged('指标: ["1", "2"]', '牵头单位: 县住建局, 指标: ["1", "2"]')
    assert shares == [("县住建局", *WHOLE)]


def test_a_task_of_another_project_names_the_standard() -> None:
    shares = charged('牵头单位: 县住建局, 指标: ["2", 试/1]', project="园林")
    assert [(share[0], share[1]) for share in shares] == [("县住建局", 3), (NOBODY, 1)]


def test_units_are_ordered_by_what_they_lost() -> None:
    shares = charged(
        '牵头单位: 县住建局, 指标: "1.1"',  # 10 lost
        '牵头单位: 县卫生局, 指标: "1.2"',  # 15 lost
        '牵头单位: 县环保局, 指标: "2"',  # 0 lost
    )
    assert [share[0] for share in shares] == ["县卫生局", "县住建局", "县环保局"]


@pytest.mark.parametrize(
    "tasks",
    [
        [],
        ['牵头单位: 县卫生局, 指标: "1.1"'],
        ['牵头单位: 县卫生局, 指标: "1.1"', '牵头单位: 县住建局, 指标: "1"'],
        ['牵头单位: 县卫生局, 指标: ["1", "1.2.2"]', '牵头单位: 县住建局, 指标: "2"'],
    ],
)
def test_shares_add_up_to_the_whole(tasks: list[str]) -> None:
    columns = zip(*(share[1:] for share in charged(*tasks)), strict=True)
    assert [sum(column) for column in columns] == list(WHOLE)


# --- whatever the tree and the results: properties

LEAVES: dict[str, tuple[str, list[str]]] = {
    "达标": ("达标: ≥36%", ["30%", "36%"]),
    "扣分": ("计分: {扣分: {每处: 0.3}}", ["{问题数: 9999}", "{问题数: 0}", "{问题数: 2}"]),
    "每差": (
        "达标: ≥85%, 计分: {每差: 1%, 扣: 0.7}",
        ["{数值: -99999%}", "85%", "84.5%", "{有效样本: 200, 满意: 150}"],
    ),
    "按比例": ("达标: =100%, 计分: 按比例", ["0%", "100%", "33.3%"]),
    "等级": ("计分: {等级: {A: 100%, B: 60%, C: 0}}", ["C", "A", "B"]),
    "清单": ("计分: {清单: [甲, 乙, 丙, 丁]}", ["{做到: 0}", "{做到: 4}", "{做到: [乙, 丁]}"]),
    "加权": (  # the last leaves a part of its points open
        "计分: {加权: {网上: 40, 实地: 60}}",
        ["{打分: {网上: 0, 实地: 0}}", "{打分: {网上: 100, 实地: 100}}", "{打分: {实地: 80}}"],
    ),
    "评语": ("", ["不达标", "达标"]),
}
"""Method → its keys, and results: the worst, the best, others."""


@st.composite
def cards(draw: st.DrawFn, *, with_missing: bool = False) -> tuple[str, list[str], list[str]]:
    """Lines of 指标 as flow text (a tree), the leaves' codes, and each leaf's result or empty."""
    numbers = count(1)
    codes: list[str] = []
    results: list[str] = []

    def node(depth: int) -> str:
        code = str(next(numbers))
        if depth < 3 and draw(st.booleans()):
            below = ", ".join(node(depth + 1) for _ in range(draw(st.integers(1, 3))))
            return f'{{编号: "{code}", 名称: 组, 指标: [{below}]}}'
        keys, found = LEAVES[draw(st.sampled_from(sorted(LEAVES)))]
        choices = ["", *found] + (["不适用"] if with_missing else [])
        codes.append(code)
        results.append(draw(st.sampled_from(choices)))
        points = D(draw(st.integers(1, 2000))) / 10
        tail = f", {keys}" if keys else ""
        return f'{{编号: "{code}", 名称: 项, 分值: {points}{tail}}}'

    tops = ", ".join(node(0) for _ in range(draw(st.integers(1, 4))))
    return f"指标: [{tops}]", codes, results


def pairs(codes: list[str], results: list[str]) -> str:
    """The inside of 结果."""
    return ", ".join(f'"{c}": {r}' for c, r in zip(codes, results, strict=True) if r)


Drawn = tuple[str, list[str], list[str]]


@given(cards())
def test_totals_are_the_sums_of_the_leaves(drawn: Drawn) -> None:
    text, codes, results = drawn
    card = scored(text, pairs(codes, results))
    leaves = list(card.leaves())
    assert [leaf.code for leaf in leaves] == codes
    assert totals(card) == (
        sum(leaf.worst for leaf in leaves),
        sum(leaf.known for leaf in leaves),
        sum(leaf.best for leaf in leaves),
    )
    assert card.full == sum(leaf.full for leaf in leaves)
    assert card.full - card.totals.best == sum(leaf.lost for leaf in leaves)


@given(cards(with_missing=True), st.sampled_from(["折算", "得满分", "不得分"]))
def test_worst_is_at_most_known_is_at_most_best(drawn: Drawn, policy: str) -> None:
    text, codes, results = drawn
    card = scored(f"缺项: {policy}\n{text}", pairs(codes, results))
    worst, known, best = totals(card)
    assert 0 <= worst <= known <= best <= card.full
    for line in (*card.leaves(), *card.groups()):
        assert 0 <= line.worst <= line.known <= line.best <= line.full
    assert 0 <= card.coverage <= 1
    assert sum(card.tally.values()) == len(codes)


@given(cards(with_missing=True), st.randoms(use_true_random=False))
def test_order_of_lines_and_results_does_not_matter(drawn: Drawn, random: Random) -> None:
    text, codes, results = drawn
    tree = Standard.model_validate(
        {"类型": "指标体系", "代号": "试", "名称": "试", **_shuffled(text, random)}
    )
    order = random.sample(range(len(codes)), len(codes))
    mixed = pairs([codes[n] for n in order], [results[n] for n in order])
    there = scored(text, pairs(codes, results))
    back = score_alone(tree, assessment(mixed))
    assert totals(there) == totals(back)
    assert there.tally == back.tally
    assert there.coverage == back.coverage


def _shuffled(text: str, random: Random) -> dict[str, object]:
    def mix(nodes: list[dict[str, object]]) -> None:
        random.shuffle(nodes)
        for node in nodes:
            below = node.get("指标")
            if isinstance(below, list):
                mix(below)

    tree: dict[str, object] = data(text)
    top = tree["指标"]
    assert isinstance(top, list)
    mix(top)
    return tree


def _all(drawn: Drawn, which: int) -> Scorecard:
    """Every leaf with the result that is the worst (0) or the best (1) of its method."""
    text, codes, _ = drawn
    card = scored(text, None)
    found = []
    for leaf in card.leaves():
        keys = leaf.indicator
        method = keys.scoring.method if keys.scoring else "达标" if keys.requirement else "评语"
        found.append(LEAVES[method][1][which])
    return scored(text, pairs(codes, found))


@given(cards())
def test_all_best_gives_everything(drawn: Drawn) -> None:
    card = _all(drawn, 1)
    assert totals(card) == (card.full, card.full, card.full)
    assert card.coverage == 1
    assert all(leaf.status is Status.MET for leaf in card.leaves())


@given(cards())
def test_all_worst_gives_nothing(drawn: Drawn) -> None:
    card = _all(drawn, 0)
    assert totals(card) == (D(0), D(0), D(0))
    assert all(leaf.status is Status.UNMET for leaf in card.leaves())


@given(cards(with_missing=True))
def test_units_share_the_whole(drawn: Drawn) -> None:
    text, codes, results = drawn
    card = scored(text, pairs(codes, results))
    shares = card.by_unit()
    assert sum(share.count for share in shares) == len(codes)
    assert sum(share.full for share in shares) == sum(line.full for line in card.leaves())
    assert sum(share.lost for share in shares) == sum(line.lost for line in card.leaves())


@pytest.mark.parametrize(
    ("points", "grade"), [("100", "优"), ("90", "优"), ("89.99", "良"), ("80", "良"), ("79", "差")]
)
def test_the_top_of_the_best_range_is_not_left_to_the_line_without_total(
    points: str, grade: str
) -> None:
    text = """
满分: 100
判定:
  - {等次: 优, 总分: 90~100}
  - {等次: 良, 总分: 80~90}
  - {等次: 差}
指标: [{编号: 甲, 名称: 甲, 分值: 100, 计分: 评分}]
"""
    assert scored(text, f"甲: {{得分: {points}}}").totals.grade == grade


def test_a_line_without_total_holds_where_it_stands() -> None:
    text = """
满分: 1000
判定: [{等次: 甲, 总分: ≥900}, {等次: 乙}, {等次: 丙, 总分: ≥0}]
指标: [{编号: 甲, 名称: 甲, 分值: 1000, 计分: 评分}]
"""
    assert scored(text, "甲: {得分: 500}").totals.grade == "乙"
