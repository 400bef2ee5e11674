"""达标: yes, no, or not to be told. Letters and numbers name the rows of the list of methods."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from chuangcheng.models.values.quantity import Quantity
from chuangcheng.scoring.criteria import judge_criterion
from chuangcheng.scoring.figures import figure
from chuangcheng.scoring.problem import Problem
from chuangcheng.scoring.requirements.judge import judge_requirement
from scoring.build import D, criterion, indicator, result

MET, UNMET, OPEN = True, False, None


def outcome(condition: str, found: str) -> bool | None:
    """The answer; whatever cannot be told must say why."""
    judged = judge_criterion(criterion(condition), result(found))
    assert (judged.met is None) == (judged.problem is not None)
    return judged.met


@pytest.mark.parametrize(
    ("condition", "found", "met"),
    [
        # A1 threshold, each operator at, above and below its bound
        ("≥90%", "90%", MET),
        ("≥90%", "89.99%", UNMET),
        ("≥90%", "90.01%", MET),
        (">90%", "90%", UNMET),
        (">90%", "90.001%", MET),
        ("≤60", "60", MET),
        ("≤60", "60.1", UNMET),
        ("<8人/万车", "8人/万车", UNMET),
        ("<8人/万车", "7.99人/万车", MET),
        ("=100%", "100%", MET),
        ("=100%", "99.9%", UNMET),
        ("=100%", "100.0%", MET),
        ("不低于35%", "35%", MET),
        ("35%以上", "34.9%", UNMET),
        ("不超过60", "60", MET),
        # G4 precision: tenths that a float would get wrong
        ("≥0.3", "0.3", MET),
        ("=0.3", "0.30", MET),
        # G4 unit: one dimension, several units
        ("≤0.2%", "2‰", MET),
        ("≤0.2%", "2.1‰", UNMET),
        ("≤18/10万", "1.8/万", MET),
        ("≤18/10万", "180/100万", MET),
        ("≤18/10万", "180.1/100万", UNMET),
        ("≥3公顷", "29999㎡", UNMET),
        ("≥1亿元", "10000万元", MET),
        ("≥1.5小时", "90分钟", MET),
        ("≥12小时", "719分钟", UNMET),
        # how many were found says whether any were
        ("无", "0处", MET),
        ("无", "2处", UNMET),
        ("无", "{问题数: 0}", MET),
        ("无", "{问题数: {重复: 0, 一般: 1}}", UNMET),
        ("无", "0%", OPEN),
        ("无", "-1处", OPEN),
        # a bound without unit takes the value's own, but for a rate: 105% is 1.05, is 85 85%?
        ("≥85", "85%", OPEN),
        ("≥1.1", "105%", OPEN),
        ("≥1.1", "1.05", UNMET),
        ("≥1.1", "{分子: 105, 分母: 100}", UNMET),
        ("≥1.1", "{分子: 110, 分母: 100}", MET),
        ("≥110%", "{分子: 110, 分母: 100}", MET),
        ("≥110%", "{分子: 109, 分母: 100}", UNMET),
        ("1.0~1.1", "{分子: 105, 分母: 100}", MET),
        ("1.0~1.1", "{分子: 111, 分母: 100}", UNMET),
        ("≥85", "{有效样本: 100, 满意: 90}", OPEN),
        ("≥85", "84.9分", UNMET),
        # a bound with unit does not guess the value's: "37.2" may be anything
        ("≥36%", "37.2", OPEN),
        ("≥36%", "37.2天", OPEN),
        ("≥36%", "达标", OPEN),
        ("≥36%", "{得分: 5}", OPEN),
        # A2 range, both ends inclusive
        ("0.3~0.4", "0.3", MET),
        ("0.3~0.4", "0.4", MET),
        ("0.3~0.4", "0.299", UNMET),
        ("0.3~0.4", "0.401", UNMET),
        ("3万人~10万人", "10万人", MET),
        ("3万人~10万人", "100001人", UNMET),
        ("10~15%", "12%", MET),
        ("10%~15%", "12", OPEN),
        # A3 boolean
        ("有", "有", MET),
        ("有", "无", UNMET),
        ("有", "达标", MET),
        ("有", "未达标", UNMET),
        ("无", "无", MET),
        ("无", "有", UNMET),
        ("达标", "合格", MET),
        ("有", "3个", OPEN),
        # A4 ordinal: A is better than C, 一级 better than 二级
        ("≤C级", "C级", MET),
        ("≤C级", "A级", MET),
        ("≤C级", "D级", UNMET),
        ("C级以上", "B级", MET),
        ("C级以上", "D级", UNMET),
        ("≤Ⅱ级", "Ⅱ级", MET),
        ("≤Ⅱ级", "三级", UNMET),
        ("≤C级", "3", OPEN),
        # B1 trend, strict: the same figure again is no fall
        ("逐年下降", "{序列: {2012: 12, 2013: 11, 2014: 9.5}}", MET),
        ("逐年下降", "{序列: {2012: 12, 2013: 12, 2014: 9.5}}", UNMET),
        ("逐年下降", "{序列: {2012: 11, 2013: 12, 2014: 9.5}}", UNMET),
        ("逐年上升", "{序列: {2012: 1, 2013: 2, 2014: 3}}", MET),
        ("逐年上升", "{序列: {2012: 1, 2013: 3, 2014: 2}}", UNMET),
        ("逐年下降", "{序列: {2014: 9.5, 2012: 12, 2013: 11}}", MET),  # years, not order, count
        ("逐年下降", "{序列: {2014: 9.5}}", OPEN),
        ("逐年下降", "9.5", OPEN),
        ("近三年逐年下降", "{序列: {2013: 11, 2014: 9.5}}", OPEN),
        ("近三年逐年下降", "{序列: {2011: 3, 2012: 12, 2013: 11, 2014: 9.5}}", MET),
        ("近三年逐年下降", "{序列: {2012: 12, 2013: 11, 2014: 11}}", UNMET),
        # a value beside the series is the reported year's and takes part
        ("逐年下降", "{数值: 13, 序列: {2012: 12, 2013: 11}}", UNMET),
        ("逐年下降", "{数值: 9.5, 序列: {2013: 11}}", MET),
        # units that differ from year to year are no trend
        ("逐年下降", "{序列: {2012: 12%, 2013: 11%, 2014: 9.5}}", OPEN),
        ("逐年下降", "{序列: {2012: 1.2%, 2013: 11‰, 2014: 0.9%}}", MET),
        # B2 against the year before
        ("不高于上年", "{序列: {2013: 11, 2014: 11}}", MET),
        ("不高于上年", "{序列: {2013: 11, 2014: 11.1}}", UNMET),
        ("低于上年", "{序列: {2013: 11, 2014: 11}}", UNMET),
        ("不低于上年", "{序列: {2013: 11, 2014: 10}}", UNMET),
        ("不高于上年", "{数值: 9, 对照: {上年: 10}}", MET),
        ("不高于上年", "{数值: 11, 对照: {上年: 10}}", UNMET),
        ("不高于上年", "9", OPEN),
        ("不高于上年", "{序列: {2014: 9}}", OPEN),
        # with the value apart, the last of the series is the year before
        ("不高于上年", "{数值: 11.5, 序列: {2012: 12, 2013: 11}}", UNMET),
        ("不高于上年", "{数值: 9, 序列: {2013: 10}}", MET),
        # B3 vector: 180, last five 190 185 170 175 180, mean 180
        (
            "不高于近5年平均",
            "{数值: 180, 序列: {2009: 190, 2010: 185, 2011: 170, 2012: 175, 2013: 180}}",
            MET,
        ),
        (
            "不高于近5年平均",
            "{数值: 180.1, 序列: {2009: 190, 2010: 185, 2011: 170, 2012: 175, 2013: 180}}",
            UNMET,
        ),
        # the same six years in one series: the last is the reported one
        (
            "不高于近5年平均",
            "{序列: {2009: 190, 2010: 185, 2011: 170, 2012: 175, 2013: 180, 2014: 180}}",
            MET,
        ),
        ("低于前两年平均", "{数值: 9, 序列: {2012: 10, 2013: 9}}", MET),  # mean 9.5
        ("低于前两年平均", "{数值: 9.5, 序列: {2012: 10, 2013: 9}}", UNMET),
        ("不高于近5年平均", "{数值: 180, 序列: {2013: 180}}", OPEN),
        ("不高于近5年平均", "{数值: 180, 对照: {近5年平均: 180}}", MET),
        ("不高于近3年平均", "{数值: 1%, 序列: {2011: 1%, 2012: 10‰, 2013: 1%}}", MET),  # mean 1 %
        ("不高于近3年平均", "{数值: 2%, 序列: {2011: 1%, 2012: 10‰, 2013: 1%}}", UNMET),
        ("不高于近3年平均", "{数值: 2%, 序列: {2011: 1%, 2012: 10, 2013: 1%}}", OPEN),
        # B4 against an average
        ("不低于全省平均", "{数值: 85%, 对照: {全省平均: 85%}}", MET),
        ("不低于全省平均", "{数值: 84.9%, 对照: {全省平均: 85%}}", UNMET),
        ("高于省平均", "{数值: 85%, 对照: {全省平均: 85%}}", UNMET),
        ("不低于全省平均", "85%", OPEN),
        ("不低于全省平均", "{数值: 85%, 对照: {全国平均: 80%}}", OPEN),
        ("不低于全省平均", "{数值: 84%, 对照: {全省平均: 85}}", OPEN),
        ("低于全国平均", "{数值: 0.42, 对照: {全国平均: 0.50}}", MET),
    ],
)
def test_criterion(condition: str, found: str, *, met: bool | None) -> None:
    assert outcome(condition, found) is met


@pytest.mark.parametrize(
    ("condition", "found"),
    [
        # 12, 10 and 10 again: not below last year, no fall
        ("低于上年", "{数值: 10, 序列: {2012: 12, 2013: 10}}"),
        ("逐年下降", "{数值: 10, 序列: {2012: 12, 2013: 10}}"),
        # of 2009–2013 the mean is 8, and 10 is above it; 2008–2012 would be 26
        (
            "不高于近5年平均",
            "{数值: 10, 序列: {2008: 100, 2009: 8, 2010: 7, 2011: 7, 2012: 8, 2013: 10}}",
        ),
    ],
)
def test_the_same_figure_as_last_year_is_not_taken_for_last_year(
    condition: str, found: str
) -> None:
    """Whether the last of the series is the reported year is never guessed from its figure."""
    assert outcome(condition, found) is not MET


@pytest.mark.parametrize(
    ("condition", "verdict", "met"),
    [
        # an assessor's 达标 says that the line is met, whatever the line asks for
        ("无", "达标", MET),
        ("无", "合格", MET),
        ("无", "不达标", UNMET),
        ("无", "未达标", UNMET),
        ("有", "达标", MET),
        ("有", "不达标", UNMET),
    ],
)
def test_the_assessors_verdict_is_not_taken_for_the_state(
    condition: str, verdict: str, *, met: bool
) -> None:
    assert outcome(condition, verdict) is met


CHECKS = """{抽查: [
    {点位: 甲, 结果: 达标}, {点位: 乙, 结果: 达标}, {点位: 丙, 结果: 达标},
    {点位: 丁, 结果: 不达标}, {点位: 戊, 结果: 不适用}]}"""


@pytest.mark.parametrize(
    ("found", "wanted"),
    [
        ("37.2%", Quantity(D("37.2"), "%")),
        ("{序列: {2013: 11, 2014: 9.5}}", Quantity(D("9.5"))),
        ("{数值: 3, 序列: {2013: 11, 2014: 9.5}}", Quantity(D(3))),
        # D5 survey rate: (150 + 36) / 200 = 93.0 %
        ("{有效样本: 200, 满意: 150, 基本满意: 36}", Quantity(D("93.0"), "%")),
        ("{有效样本: 200, 满意: 150}", Quantity(D(75), "%")),
        ("{有效样本: 300, 满意: 162, 基本满意: 63}", Quantity(D(75), "%")),
        # D1 sample: 3 of the 4 that apply
        (
            CHECKS,
            Quantity(D(75), "%"),
        ),
        ("有", None),
        ("{得分: 3}", None),
        ("{问题数: 3}", None),
    ],
)
def test_figure(found: str, wanted: Quantity | None) -> None:
    got = figure(result(found))
    assert not isinstance(got, Problem)
    assert (got and (got.number, got.unit)) == (wanted and (wanted.number, wanted.unit))


@pytest.mark.parametrize(
    "found",
    [
        "{有效样本: 200, 满意: 150, 基本满意: 60}",  # 210 of 200
        "{有效样本: 0, 满意: 0}",
        "{有效样本: 200}",  # G3: nobody counted the satisfied, which is not none satisfied
        "{抽查: [{点位: 甲, 结果: 不适用}]}",
    ],
)
def test_figure_that_cannot_be_made(found: str) -> None:
    assert isinstance(figure(result(found)), Problem)


def test_an_empty_sample_is_not_said_to_be_exceeded() -> None:
    problem = figure(result("{有效样本: 0, 满意: 0}"))
    assert isinstance(problem, Problem)
    assert "多于" not in problem.message  # 0 is not more than 0


@pytest.mark.parametrize(
    ("condition", "found", "met"),
    [
        # D8 survey threshold
        ("≥90%", "{有效样本: 200, 满意: 150, 基本满意: 36}", MET),
        ("≥93%", "{有效样本: 200, 满意: 150, 基本满意: 36}", MET),
        ("≥93.1%", "{有效样本: 200, 满意: 150, 基本满意: 36}", UNMET),
        ("≥90%", "{有效样本: 200, 满意: 180, 基本满意: 36}", OPEN),
        ("≥50%", "{抽查: [{点位: 甲, 结果: 达标}, {点位: 乙, 结果: 不达标}]}", MET),
        ("=100%", "{抽查: [{点位: 甲, 结果: 达标}, {点位: 乙, 结果: 不达标}]}", UNMET),
        # two thirds are below 66.67 % and above 66.66 %
        ("≥66.67%", "{有效样本: 3, 满意: 2}", UNMET),
        ("≥66.66%", "{有效样本: 3, 满意: 2}", MET),
    ],
)
def test_criterion_on_surveys_and_samples(condition: str, found: str, *, met: bool | None) -> None:
    assert outcome(condition, found) is met


LOWER = "{全国平均: 0.50}"


@pytest.mark.parametrize(
    ("requirement", "found", "met"),
    [
        # A18: 25% or falling; the vectors of infant mortality, limit 5.6
        ("{任一: [≤5.6, 逐年下降]}", "{序列: {2012: 6.8, 2013: 6.4, 2014: 6.0}}", MET),
        ("{任一: [≤5.6, 逐年下降]}", "{序列: {2012: 5.9, 2013: 6.1, 2014: 6.0}}", UNMET),
        ("{任一: [≤5.6, 逐年下降]}", "5.6", MET),
        ("{任一: [≤5.6, 逐年下降]}", "5.7", OPEN),  # may still be falling
        # A19: below the national mean and falling
        (
            "{全部: [低于全国平均, 近三年逐年下降]}",
            f"{{序列: {{2012: 0.48, 2013: 0.45, 2014: 0.42}}, 对照: {LOWER}}}",
            MET,
        ),
        (
            "{全部: [低于全国平均, 近三年逐年下降]}",
            f"{{序列: {{2012: 0.48, 2013: 0.41, 2014: 0.42}}, 对照: {LOWER}}}",
            UNMET,
        ),
        (
            "{全部: [低于全国平均, 近三年逐年下降]}",
            f"{{序列: {{2012: 0.58, 2013: 0.55, 2014: 0.52}}, 对照: {LOWER}}}",
            UNMET,
        ),
        # three-valued: one that fails decides 全部, whatever the others are
        ("{全部: [≤60, 逐年下降]}", "61", UNMET),
        ("{全部: [≤60, 逐年下降]}", "60", OPEN),
        # A20 k of n: each count from all met to none
        ("{至少: {项数: 2, 条件: [≥1, ≥2, ≥3]}}", "2", MET),
        ("{至少: {项数: 2, 条件: [≥1, ≥2, ≥3]}}", "1", UNMET),
        ("{至少: {项数: 2, 条件: [≥1, ≥2, 逐年上升]}}", "2", MET),  # 2 + unknown
        ("{至少: {项数: 2, 条件: [≥1, ≥2, 逐年上升]}}", "1", OPEN),  # 1 + unknown
        ("{至少: {项数: 2, 条件: [≥1, ≥2, 逐年上升]}}", "0", UNMET),  # 0 + unknown < 2
        ("{至少: {项数: 3, 条件: [≥1, ≥2, ≥3]}}", "3", MET),
        ("{至少: {项数: 1, 条件: [≥1, ≥2, ≥3]}}", "0.9", UNMET),
        # one condition is itself
        ("{全部: [≥1]}", "1", MET),
        ("{任一: [≥1]}", "0", UNMET),
    ],
)
def test_conditions_together(requirement: str, found: str, *, met: bool | None) -> None:
    wanted = indicator(f"达标: {requirement}").requirement
    assert wanted is not None
    judged = judge_requirement(wanted, result(found))
    assert judged.met is met
    assert (judged.problem is not None) == (met is None)


@pytest.mark.parametrize("requirement", ["{全部: []}", "{任一: []}"])
def test_a_requirement_without_conditions_is_refused_or_says_why_it_is_open(
    requirement: str,
) -> None:
    try:
        wanted = indicator(f"达标: {requirement}").requirement
    except ValidationError:
        return
    assert wanted is not None
    assert judge_requirement(wanted, result("5")).problem is not None
