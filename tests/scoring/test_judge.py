"""One leaf and one result → points and status. Figures worked by hand, beside each row."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from chuangcheng.models.indicator import Indicator
from chuangcheng.rules.run import Verdict
from chuangcheng.scoring.judge import judge
from chuangcheng.scoring.judgement import Judgement, Status
from mdcase import check_texts
from scoring.build import D, indicator, result

MET, PARTLY, UNMET = Status.MET, Status.PARTLY, Status.UNMET


def scored(line: str, found: str) -> Judgement:
    """Judge a leaf; a line that is open says why, others have nothing to say."""
    judged = judge(indicator(line), result(found))
    assert (judged.status is Status.OPEN) == (judged.problem is not None), judged
    return judged


def exactly(line: str, found: str, points: str, status: Status) -> None:
    """The line has these points for certain."""
    assert scored(line, found) == Judgement(status, D(points), D(points), D(points))


def is_open(line: str, found: str, full: str) -> None:
    """Nothing and everything: 0 known, all still possible."""
    judged = scored(line, found)
    assert judged.status is Status.OPEN
    assert (judged.worst, judged.known, judged.best) == (D(0), D(0), D(full))


# --- no 计分: met gets all, unmet none


@pytest.mark.parametrize(
    ("line", "found", "points", "status"),
    [
        ("分值: 20, 达标: ≥36%", "37.2%", "20", MET),
        ("分值: 20, 达标: ≥36%", "36%", "20", MET),
        ("分值: 20, 达标: ≥36%", "35.9%", "0", UNMET),
        ("分值: 2.5, 达标: 有", "有", "2.5", MET),
        ("分值: 2.5, 达标: 有", "无", "0", UNMET),
        ("分值: 5, 达标: 无", "无", "5", MET),  # A10 无旱厕
        ("分值: 5, 达标: 无", "有", "0", UNMET),
        ("分值: 5, 达标: ≤C级", "C级", "5", MET),
        ("分值: 5, 达标: {任一: [≤5.6, 逐年下降]}", "{序列: {2012: 6.8, 2013: 6.0}}", "5", MET),
        ("分值: 5, 达标: ≥90%", "{有效样本: 200, 满意: 150, 基本满意: 36}", "5", MET),  # 93 %
        # without 达标 the assessor's word or points count
        ("分值: 10", "达标", "10", MET),
        ("分值: 10", "不达标", "0", UNMET),
        ("分值: 10", "{得分: 6}", "6", PARTLY),
        ("分值: 10", "{得分: 10}", "10", MET),
        ("分值: 10", "{得分: 0}", "0", UNMET),
        # 基本达标 with the points that it gets
        ("分值: 10, 达标: ≥36%", "{数值: 基本达标, 得分: 6}", "6", PARTLY),
        ("分值: 10", "{数值: 基本达标, 得分: 7.5}", "7.5", PARTLY),
        # without points only the status counts
        ("达标: ≥36%", "37%", "0", MET),
        ("达标: ≥36%", "35%", "0", UNMET),
        ("达标: ≥36%", "基本达标", "0", PARTLY),
        ("达标: ≥90%", "{有效样本: 200, 满意: 150, 基本满意: 36}", "0", MET),
    ],
)
def test_met_or_not(line: str, found: str, points: str, status: Status) -> None:
    exactly(line, found, points, status)


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("分值: 20, 达标: ≥36%", "37.2"),  # no unit
        ("分值: 20, 达标: ≥36%", "{依据: 县统计局}"),
        ("分值: 20", "37.2%"),  # met by what?
        ("分值: 20", "{问题数: 3}"),
        ("分值: 20, 达标: ≥36%", "基本达标"),  # how many points?
        ("分值: 20, 达标: 逐年下降", "9.5"),
        # a wrong number of points is no number of points
        ("分值: 20", "{得分: 21}"),
        ("分值: 20", "{得分: -1}"),
        ("分值: 20, 达标: ≥36%", "{数值: 基本达标, 得分: 21}"),
        ("分值: 20, 达标: ≥36%", "{数值: 基本达标, 得分: -1}"),
    ],
)
def test_met_or_not_cannot_be_told(line: str, found: str) -> None:
    is_open(line, found, "20")


# --- 分档: A5

TOURISM = (
    "分值: 30, 计分: {分档: [{当: ≥15%, 得分: 30}, {当: 10~15%, 得分: 20},"
    " {当: 5~10%, 得分: 15}, {当: 3~5%, 得分: 10}]}"
)
MEETINGS = "分值: 2, 计分: {分档: [{当: ≥2次, 得分: 2}, {当: =1次, 得分: 1}]}"
# D7: 0–60 → 0.5; 61–70 → 0.8; 71–80 → 1.2; 81–100 → 1.5
SURVEY = (
    "分值: 1.5, 计分: {分档: [{当: 0~60, 得分: 0.5}, {当: 61~70, 得分: 0.8},"
    " {当: 71~80, 得分: 1.2}, {当: 81~100, 得分: 1.5}]}"
)


@pytest.mark.parametrize(
    ("line", "found", "worst", "best"),
    [
        (SURVEY, "60.5", "0.5", "0.8"),
        (SURVEY, "80.1", "1.2", "1.5"),
        ("分值: 5, 计分: {分档: [{当: ≥2, 得分: 5}, {当: <1, 得分: 3}]}", "1.5", "3", "5"),
        ("分值: 5, 计分: {分档: [{当: ≥20%, 得分: 5}, {当: 5~10%, 得分: 3}]}", "11%", "3", "5"),
    ],
)
def test_between_two_bands_nobody_can_tell(line: str, found: str, worst: str, best: str) -> None:
    judged = scored(line, found)
    assert (judged.status, judged.worst, judged.best) == (Status.OPEN, D(worst), D(best))
    assert judged.problem is not None
    assert "两档中间，哪一档也不是" in judged.problem.message


@pytest.mark.parametrize(
    ("line", "found", "points", "status"),
    [
        # vector A5: 15, 14.99, 5, 3, 2.9 → 30, 20, 15, 10, 0
        (TOURISM, "15%", "30", MET),
        (TOURISM, "14.99%", "20", PARTLY),
        (TOURISM, "10%", "20", PARTLY),  # the lower edge belongs to the band
        (TOURISM, "9.99%", "15", PARTLY),
        (TOURISM, "5%", "15", PARTLY),
        (TOURISM, "3%", "10", PARTLY),
        (TOURISM, "2.9%", "0", UNMET),
        (TOURISM, "100%", "30", MET),
        (TOURISM, "145‰", "20", PARTLY),
        (MEETINGS, "3次", "2", MET),
        (MEETINGS, "2次", "2", MET),
        (MEETINGS, "1次", "1", PARTLY),
        (MEETINGS, "0次", "0", UNMET),
        # D7, inside the bands
        (SURVEY, "0", "0.5", PARTLY),
        (SURVEY, "59", "0.5", PARTLY),
        (SURVEY, "61", "0.8", PARTLY),
        (SURVEY, "75", "1.2", PARTLY),
        (SURVEY, "81", "1.5", MET),
        (SURVEY, "99", "1.5", MET),
        # D7, upper edges: no next band begins there, so they belong to their own
        (SURVEY, "60", "0.5", PARTLY),
        (SURVEY, "70", "0.8", PARTLY),
        (SURVEY, "80", "1.2", PARTLY),
        (SURVEY, "100", "1.5", MET),
        # 下限 where no band holds; 达标 decides the status where there is one
        (f"{TOURISM[:-1]}, 下限: 2}}", "1%", "2", PARTLY),
        (f"达标: ≥10%, {TOURISM}", "10%", "20", MET),
        (f"达标: ≥10%, {TOURISM}", "9%", "15", UNMET),
    ],
)
def test_bands(line: str, found: str, points: str, status: Status) -> None:
    exactly(line, found, points, status)


@pytest.mark.parametrize("found", ["15", "15天", "达标", "{得分: 20}", "{问题数: 2}"])
def test_bands_cannot_be_told(found: str) -> None:
    is_open(TOURISM, found, "30")


# --- 扣分: C1, C2, C4

FACADES = "分值: 12, 计分: {扣分: {每处: 0.2}}"
PESTS = "分值: 10, 计分: {扣分: {孳生地: 0.05, 阳性: 0.2, 活鼠: 0.5}}"


@pytest.mark.parametrize(
    ("line", "found", "points", "status"),
    [
        (FACADES, "{问题数: 7}", "10.6", PARTLY),  # 12 − 0.2·7
        (FACADES, "{问题数: 70}", "0", UNMET),  # 12 − 14, not below 0
        (FACADES, "{问题数: 60}", "0", UNMET),
        (FACADES, "{问题数: 59}", "0.2", PARTLY),
        (FACADES, "{问题数: 0}", "12", MET),
        (FACADES, "{问题数: {每处: 7}}", "10.6", PARTLY),
        (FACADES, "{问题数: {}}", "12", MET),
        # 3·0.05 + 2·0.2 + 1·0.5 = 1.05
        (PESTS, "{问题数: {孳生地: 3, 阳性: 2, 活鼠: 1}}", "8.95", PARTLY),
        (PESTS, "{问题数: {孳生地: 1}}", "9.95", PARTLY),
        (PESTS, "{问题数: {活鼠: 0}}", "10", MET),
        # C4 at most 5 off: a floor of 5
        ("分值: 10, 计分: {扣分: {每处: 1}, 下限: 5}", "{问题数: 4}", "6", PARTLY),
        ("分值: 10, 计分: {扣分: {每处: 1}, 下限: 5}", "{问题数: 6}", "5", PARTLY),
        # A10 zero tolerance as a deduction of everything
        ("分值: 5, 计分: {扣分: {每处: 5}}", "{问题数: 1}", "0", UNMET),
        # ten times 0.1 is 1
        ("分值: 1, 计分: {扣分: {每处: 0.1}}", "{问题数: 10}", "0", UNMET),
    ],
)
def test_deductions(line: str, found: str, points: str, status: Status) -> None:
    exactly(line, found, points, status)


@pytest.mark.parametrize(
    ("line", "found", "full"),
    [
        (FACADES, "达标", "12"),
        (FACADES, "7", "12"),
        (PESTS, "{问题数: 3}", "10"),  # of which kind?
        (PESTS, "{问题数: {蟑螂: 3}}", "10"),
    ],
)
def test_deductions_cannot_be_told(line: str, found: str, full: str) -> None:
    is_open(line, found, full)


# --- 专家: C14

EXPERT = "分值: 20, 计分: {专家: {好: 18~20, 一般: 10~17, 差: 0~9}}"


@pytest.mark.parametrize(
    ("found", "points", "status"),
    [
        ("{评价: 好, 得分: 20}", "20", MET),
        ("{评价: 好, 得分: 18}", "18", PARTLY),
        ("{评价: 一般, 得分: 17}", "17", PARTLY),
        ("{评价: 一般, 得分: 15}", "15", PARTLY),
        ("{评价: 一般, 得分: 10}", "10", PARTLY),
        ("{评价: 差, 得分: 9}", "9", PARTLY),
        ("{评价: 差, 得分: 0}", "0", UNMET),
    ],
)
def test_expert(found: str, points: str, status: Status) -> None:
    exactly(EXPERT, found, points, status)


@pytest.mark.parametrize(
    ("found", "low", "high"),
    [("{评价: 好}", "18", "20"), ("{评价: 一般}", "10", "17"), ("{评价: 差}", "0", "9")],
)
def test_expert_without_points_lies_somewhere_in_the_band(found: str, low: str, high: str) -> None:
    judged = scored(EXPERT, found)
    assert (judged.worst, judged.known, judged.best) == (D(low), D(low), D(high))


def test_expert_without_points_is_not_certainly_unmet() -> None:
    assert scored(EXPERT, "{评价: 差}").status is not UNMET  # up to 9 points may still be given


@pytest.mark.parametrize(
    "found",
    [
        "{评价: 好, 得分: 17}",
        "{评价: 好, 得分: 17.9}",
        "{评价: 一般, 得分: 17.5}",  # between two bands
        "{评价: 好, 得分: 21}",
        "{评价: 优, 得分: 20}",
        "{得分: 15}",
        "达标",
    ],
)
def test_expert_cannot_be_told(found: str) -> None:
    is_open(EXPERT, found, "20")


def test_expert_bands_with_tenths() -> None:
    exactly(
        "分值: 10, 计分: {专家: {好: 8~10, 中: 6~7.9, 差: 0~5.9}}",
        "{评价: 中, 得分: 7.9}",
        "7.9",
        PARTLY,
    )


# --- 每差: A8

SEWAGE = "分值: 30, 达标: ≥85%, 计分: {每差: 1%, 扣: 1}"
UP = "分值: 30, 达标: ≥85%, 计分: {每差: 1%, 扣: 1, 取整: 进位}"
DOWN = "分值: 30, 达标: ≥85%, 计分: {每差: 1%, 扣: 1, 取整: 舍去}"


@pytest.mark.parametrize(
    ("line", "found", "points", "status"),
    [
        (SEWAGE, "85%", "30", MET),
        (SEWAGE, "99%", "30", MET),
        (SEWAGE, "82%", "27", UNMET),  # 3 steps
        (SEWAGE, "82.5%", "27.5", UNMET),  # 2.5 steps
        (UP, "82.5%", "27", UNMET),  # 2.5 → 3
        (DOWN, "82.5%", "28", UNMET),  # 2.5 → 2
        (UP, "82%", "27", UNMET),
        (DOWN, "82%", "27", UNMET),
        (UP, "84.99%", "29", UNMET),
        (DOWN, "84.01%", "30", UNMET),
        (SEWAGE, "55%", "0", UNMET),
        (SEWAGE, "10%", "0", UNMET),  # not below 0
        (SEWAGE, "820‰", "27", UNMET),
        # 隐患整改率 每低10% 减10分
        ("分值: 100, 达标: =100%, 计分: {每差: 10%, 扣: 10}", "75%", "75", UNMET),
        # A9 marginal, upper part: 安全感 93.5 of 96 → 2.5·0.25 = 0.625
        ("分值: 5, 达标: ≥96%, 计分: {每差: 1%, 扣: 0.25}", "93.5%", "4.375", UNMET),
        # too much is short too: 65 of at most 60 is 5 over, two to the step
        ("分值: 10, 达标: ≤60, 计分: {每差: 2, 扣: 1}", "65", "7.5", UNMET),
        ("分值: 10, 达标: ≤60, 计分: {每差: 2, 扣: 1}", "55", "10", MET),
        ("分值: 10, 达标: ≤60, 计分: {每差: 2, 扣: 1, 取整: 进位}", "65", "7", UNMET),
        ("分值: 10, 达标: ≥85%, 计分: {每差: 1%, 扣: 1, 下限: 4}", "70%", "4", UNMET),
        # a survey: 93 % of 96 → 3·0.25
        (
            "分值: 5, 达标: ≥96%, 计分: {每差: 1%, 扣: 0.25}",
            "{有效样本: 200, 满意: 150, 基本满意: 36}",
            "4.25",
            UNMET,
        ),
    ],
)
def test_step_short(line: str, found: str, points: str, status: Status) -> None:
    exactly(line, found, points, status)


@pytest.mark.parametrize(
    "line",
    [
        "分值: 30, 达标: ≥85%, 计分: {每差: 1, 扣: 1}",
        "分值: 30, 达标: ≥85%, 计分: {每差: 1个百分点, 扣: 1}",
    ],
)
def test_step_counts_in_the_unit_of_the_bound(line: str) -> None:
    exactly(line, "82%", "27", UNMET)  # 85 − 82 = 3 steps


@pytest.mark.parametrize(
    "scoring",
    [
        "{每差: 1, 扣: 1}",
        "{每差: 1%, 扣: 1}",
        "按比例",
        "{按比例: {零分: 60, 满分: 85}}",
        "{每差: [{低于: 85, 每: 1, 扣: 1}]}",
        "{分档: [{当: <5, 得分: 10}, {当: 5~85, 得分: 20}]}",
    ],
)
@pytest.mark.parametrize("found", ["82%", "{有效样本: 100, 满意: 82}"])
def test_a_rate_is_not_measured_by_bare_numbers(scoring: str, found: str) -> None:
    is_open(f"分值: 30, 达标: ≥85, 计分: {scoring}", found, "30")


@pytest.mark.parametrize(
    ("scoring", "points"),
    [
        ("{分档: [{当: ≥1.1, 得分: 10}, {当: 1~1.1, 得分: 7}, {当: <1, 得分: 0}]}", "7"),
        ("{每差: 0.1, 扣: 2}", "9"),  # 1.10 − 1.05 = 0.05, half a step
        ("{按比例: {零分: 1, 满分: 1.1}}", "5"),  # half of the way
        ("{每差: [{低于: 1.1, 每: 0.1, 扣: 2}]}", "9"),
    ],
)
def test_a_ratio_of_two_counts_is_measured_by_bare_numbers(scoring: str, points: str) -> None:
    exactly(f"分值: 10, 达标: ≥1.1, 计分: {scoring}", "{分子: 105, 分母: 100}", points, UNMET)


@pytest.mark.parametrize("found", ["82", "82天", "达标", "{得分: 20}"])
def test_step_cannot_be_told(found: str) -> None:
    is_open(SEWAGE, found, "30")


# --- 按比例: A7

BROADCASTS = "分值: 2, 达标: ≥4次, 计分: 按比例"


@pytest.mark.parametrize(
    ("line", "found", "points", "status"),
    [
        (BROADCASTS, "3次", "1.5", UNMET),  # 3/4 of 2
        (BROADCASTS, "4次", "2", MET),
        (BROADCASTS, "9次", "2", MET),  # capped
        (BROADCASTS, "0次", "0", UNMET),
        ("分值: 20, 达标: =100%, 计分: 按比例", "70%", "14", UNMET),
        ("分值: 20, 达标: =100%, 计分: {按比例: 是}", "701‰", "14.02", UNMET),
        ("分值: 20, 达标: ≥100, 计分: 按比例", "70", "14", UNMET),
        ("分值: 20, 达标: ≥100%, 计分: {按比例: 是, 下限: 5}", "10%", "5", UNMET),
        # 有效样本 3 of 4 checks met of 100 %
        (
            "分值: 20, 达标: =100%, 计分: 按比例",
            "{抽查: [{点位: 甲, 结果: 达标}, {点位: 乙, 结果: 不达标}]}",
            "10",
            UNMET,
        ),
    ],
)
def test_proportion(line: str, found: str, points: str, status: Status) -> None:
    exactly(line, found, points, status)


@pytest.mark.parametrize("found", ["70次", "120次", "0次", "60次"])
def test_proportion_of_an_upper_limit_never_rewards_the_worse(found: str) -> None:
    """≤60: a county that is over the limit can't get all, one that keeps it can't get nothing."""
    judged = judge(indicator("分值: 10, 达标: ≤60次, 计分: 按比例"), result(found))
    if judged.status is Status.UNMET:
        assert judged.known < 10
    if judged.status is Status.MET:
        assert judged.known == 10


@pytest.mark.parametrize("found", ["3", "3天", "有", "{得分: 1}"])
def test_proportion_cannot_be_told(found: str) -> None:
    is_open(BROADCASTS, found, "2")


# --- 评分


@pytest.mark.parametrize(
    ("found", "points", "status"),
    [
        ("{得分: 36}", "36", PARTLY),
        ("{得分: 50}", "50", MET),
        ("{得分: 0}", "0", UNMET),
        ("{得分: 36.75}", "36.75", PARTLY),
        ("{问题数: 46, 得分: 38}", "38", PARTLY),  # what else was noted changes nothing
    ],
)
def test_points_given_by_the_assessor(found: str, points: str, status: Status) -> None:
    exactly("分值: 50, 计分: 评分", found, points, status)


@pytest.mark.parametrize("found", ["{得分: 50.01}", "{得分: -1}", "达标", "{问题数: 3}", "82%"])
def test_points_given_by_the_assessor_cannot_be_used(found: str) -> None:
    is_open("分值: 50, 计分: 评分", found, "50")


# --- 不适用, 未评


@pytest.mark.parametrize(
    "line",
    [
        "分值: 20, 达标: ≥36%",
        TOURISM,
        FACADES,
        EXPERT,
        SEWAGE,
        BROADCASTS,
        "分值: 5, 计分: 评分",
        "分值: 5",
    ],
)
@pytest.mark.parametrize("found", ["不适用", "{数值: 不适用, 说明: 没有港口}"])
def test_not_applicable_whatever_the_method(line: str, found: str) -> None:
    assert scored(line, found) == Judgement(Status.NOT_APPLICABLE, D(0), D(0), D(0))


@pytest.mark.parametrize(
    "line", ["分值: 20, 达标: ≥36%", TOURISM, "分值: 5, 计分: 评分", "分值: 5"]
)
def test_what_was_not_assessed_scores_nothing_and_everything(line: str) -> None:
    one = indicator(line)
    assert judge(one, None) == Judgement(Status.OPEN, D(0), D(0), one.points or D(0))


def test_what_was_not_assessed_has_no_problem() -> None:
    assert judge(indicator("分值: 5"), None).problem is None


# --- whatever the standard says, a line stays between nothing and its full points


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("分值: 5, 计分: {分档: [{当: ≥15%, 得分: 30}]}", "15%"),
        ("分值: 15, 计分: {专家: {好: 18~20}}", "{评价: 好, 得分: 20}"),
        ("分值: 15, 计分: {专家: {好: 18~20}}", "{评价: 好}"),
        ("分值: 5, 计分: {扣分: {每处: 1}, 下限: 8}", "{问题数: 9}"),
        ("分值: 5, 计分: {扣分: {每处: -1}}", "{问题数: 9}"),
    ],
)
def test_a_line_never_gets_more_than_its_points(line: str, found: str) -> None:
    """Such a standard is refused when it is read, or else held to its 分值."""
    try:
        one = indicator(line)
    except ValidationError:
        return
    judged = judge(one, result(found))
    assert 0 <= judged.worst <= judged.known <= judged.best <= (one.points or 0)


def test_problem_reads_on_from_the_name_of_the_line() -> None:
    """A rule puts “1.1”（名称） before it: no message repeats a subject or ends with a stop."""
    lines: list[tuple[Indicator, str]] = [
        (indicator(line), found)
        for line in (TOURISM, FACADES, PESTS, EXPERT, SEWAGE, BROADCASTS, "分值: 5", "达标: 有")
        for found in ("3天", "{问题数: 3}", "{得分: 999}", "{评价: 优}", "A级")
    ]
    for one, found in lines:
        problem = judge(one, result(found)).problem
        if problem is not None:
            assert problem.message
            assert not problem.message.endswith("。")
            assert problem.hint


# --- nothing that a clerk can write may stop the program


def checked(scoring: str, found: str) -> Verdict:
    """`cc validate` over a standard with this 计分 and a 自评 with this result."""
    return check_texts(
        {
            "standards/试.yaml": "类型: 指标体系\n代号: 试\n名称: 试\n指标:\n"
            f'  - {{编号: "1", 名称: 甲, 分值: 30, 达标: ≥85%, 计分: {scoring}}}\n',
            "plans/示例/自评.yaml": "类型: 自评\n标准: 试\n时点: 2014-08-15\n"
            f'结果: {{"1": {found}}}\n',
        }
    )


@pytest.mark.parametrize(
    ("scoring", "found"),
    [
        ("{每差: 0%, 扣: 1}", "82%"),
        ("{每差: 0%, 扣: 1}", "85%"),
        ("{每差: -1%, 扣: 1}", "82%"),
        ("{每差: 1%, 扣: -1}", "82%"),
        ("{扣分: {}}", "{问题数: 3}"),
        ("{扣分: {每处: -1}}", "{问题数: 3}"),
        ("{专家: {}}", "{评价: 好, 得分: 3}"),
        ("{专家: {好: 28~35}}", "{评价: 好, 得分: 30}"),
        ("{分档: []}", "82%"),
        ("{分档: [{当: ≥80%, 得分: 40}]}", "82%"),
        ("{分档: [{当: ≥80%, 得分: -1}]}", "82%"),
        ("{扣分: {每处: 1}, 下限: 31}", "{问题数: 3}"),
    ],
)
def test_a_method_that_makes_no_sense_is_reported_where_it_is_written(
    scoring: str, found: str
) -> None:
    assert "standards/试.yaml" in {one.at.file for one in checked(scoring, found).diagnostics}


@pytest.mark.parametrize("points", ["-5", "-0.1"])
def test_points_below_nothing_are_reported(points: str) -> None:
    text = f"类型: 指标体系\n代号: 试\n名称: 试\n指标: [{{编号: 甲, 名称: 甲, 分值: {points}}}]\n"
    assert check_texts({"standards/试.yaml": text}).diagnostics != ()


RESULTS = [
    "37%",
    "37",
    "-5%",
    "有",
    "达标",
    "基本达标",
    "C级",
    "{得分: 3}",
    "{得分: -3}",
    "{问题数: 999999999}",
    "{问题数: {}}",
    "{问题数: {每处: 3}}",
    "{评价: 好}",
    "{评价: ''}",
    "{序列: {a: 1, b: 2}}",
    "{序列: {2013: 有, 2014: 3}}",
    "{序列: {2013: 3, 2014: 有}}",
    "{序列: {2013: 3%, 2014: 2天}}",
    "{数值: 3, 对照: {上年: 有, 全省平均: 3%}}",
    "{有效样本: 0}",
    "{有效样本: 3, 满意: 1}",
    "{抽查: []}",
    "{抽查: [{点位: 甲, 结果: 不适用}]}",
]
LINES = [
    "分值: 20",
    "分值: 20, 达标: ≥36%",
    "分值: 20, 达标: 30%~40%",
    "分值: 20, 达标: 有",
    "分值: 20, 达标: ≤C级",
    "分值: 20, 达标: 逐年下降",
    "分值: 20, 达标: 不高于上年",
    "分值: 20, 达标: 不高于近5年平均",
    "分值: 20, 达标: 不高于全省平均",
    "分值: 20, 达标: {至少: {项数: 2, 条件: [≥36%, 逐年下降]}}",
    TOURISM,
    FACADES,
    PESTS,
    EXPERT,
    SEWAGE,
    UP,
    BROADCASTS,
    "分值: 20, 达标: ≥0%, 计分: 按比例",
    "分值: 20, 计分: 按比例",
    "分值: 20, 达标: 有, 计分: {每差: 1%, 扣: 1}",
    "分值: 20, 计分: 评分",
    "达标: 有",
    "计分: 评分",
]


@pytest.mark.parametrize("line", LINES)
def test_no_result_stops_the_judge_or_leaves_the_bounds(line: str) -> None:
    one = indicator(line)
    for found in RESULTS:
        judged = judge(one, result(found))
        assert 0 <= judged.worst <= judged.known <= judged.best <= (one.points or 0), found
        assert (judged.status is Status.OPEN) == (judged.problem is not None), found


@pytest.mark.parametrize(
    ("found", "points"), [("100%", "10"), ("95%", "10"), ("90%", "10"), ("89%", "6"), ("59%", "0")]
)
def test_the_top_of_the_best_band_is_not_left_to_an_open_one(found: str, points: str) -> None:
    line = "分值: 10, 计分: {分档: [{当: 90%~100%, 得分: 10}, {当: ≥60%, 得分: 6}]}"
    judged = judge(indicator(line), result(found))
    assert judged.known == D(points)


def test_minutes_and_hours_compare_exactly() -> None:
    assert judge(indicator("分值: 5, 达标: ≤0.5小时"), result("30分钟")).known == 5
    line = "分值: 5, 达标: ≤30分钟, 计分: {每差: 1分钟, 扣: 1, 取整: 舍去}"
    assert judge(indicator(line), result("32分钟")).known == 3


def test_a_figure_that_no_target_is_known_for_is_kept_and_not_told() -> None:
    one = judge(indicator("单位: 元"), result("35000元"))
    assert (one.status, one.problem) == (Status.OPEN, None)
    assert one.notes == ("标准没有写多少算达标，数照记，算不出达没达标",)
