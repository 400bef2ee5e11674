"""达标 in its forms: met, not met, open; and what is said of a line left open."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from chuangcheng.models.values.fault import ValueFault
from chuangcheng.scoring.judge import judge
from chuangcheng.scoring.judgement import Status
from scoring.build import indicator, result, setting

MET, UNMET, OPEN = Status.MET, Status.UNMET, Status.OPEN


def status(requirement: str, found: str, facts: str = "", as_of: str = "2014-08-15") -> Status:
    one = indicator(f"分值: 10, 达标: {requirement}")
    judged = judge(one, result(found), setting(facts, as_of))
    assert (judged.status is OPEN) == (judged.problem is not None)
    return judged.status


PARTS = "{分项: {SO2: ≤60, PM10: ≤70}}"
PARKS = "{至少: {项数: 2, 每个: {面积: ≥3公顷, 绿地率: ≥70%}}}"
ANY_PART = "{至少: {项数: 1, 分项: {SO2: ≤60, PM10: ≤70}}}"


@pytest.mark.parametrize(
    ("requirement", "found", "wanted"),
    [
        # A13: each part its own limit
        (PARTS, "{分项: {SO2: 60, PM10: 70}}", MET),
        (PARTS, "{分项: {SO2: 60, PM10: 70.1}}", UNMET),
        (PARTS, "{分项: {SO2: 60}}", OPEN),
        (PARTS, "{分项: {SO2: 61}}", UNMET),  # whatever PM10 is
        (PARTS, "{分项: {SO2: 60, PM10: 有}}", OPEN),
        (PARTS, "60", OPEN),
        (ANY_PART, "{分项: {SO2: 60}}", MET),
        (ANY_PART, "{分项: {SO2: 61, PM10: 71}}", UNMET),
        (ANY_PART, "{分项: {SO2: 61}}", OPEN),
        # A11: two parks, each of 3 ha and 70 % green
        (
            PARKS,
            "{逐个: {甲: {面积: 3公顷, 绿地率: 70%}, 乙: {面积: 40000平方米, 绿地率: 80%}}}",
            MET,
        ),
        (
            PARKS,
            "{逐个: {甲: {面积: 3公顷, 绿地率: 70%}, 乙: {面积: 2.9公顷, 绿地率: 90%}}}",
            UNMET,
        ),
        (PARKS, "{逐个: {甲: {面积: 3公顷, 绿地率: 70%}, 乙: {面积: 5公顷}}}", OPEN),
        (PARKS, "{逐个: {甲: {面积: 3公顷, 绿地率: 70%}, 乙: {面积: 2公顷}}}", UNMET),
        (PARKS, "{逐个: {甲: {面积: 3公顷, 绿地率: 70%}}}", UNMET),
        (PARKS, "{逐个: {甲: {面积: 3亩, 绿地率: 70%}, 乙: {面积: 5公顷, 绿地率: 70%}}}", OPEN),
        (PARKS, "无", UNMET),
        (PARKS, "2座", OPEN),
        # A14 the lowest, and the highest of the areas
        ("{各区域: {取: 最低, 达标: ≥5.5}}", "{各区域: {甲镇: 5.5, 乙镇: 6}}", MET),
        ("{各区域: {取: 最低, 达标: ≥5.5}}", "{各区域: {甲镇: 5.4, 乙镇: 9}}", UNMET),
        ("{各区域: {取: 最低, 达标: ≥5.5}}", "{各区域: {甲镇: 5.5, 乙镇: 不适用}}", MET),
        ("{各区域: {取: 最低, 达标: ≥5.5}}", "{各区域: {甲镇: 不适用}}", OPEN),
        ("{各区域: {取: 最低, 达标: ≥5.5}}", "5.5", OPEN),
        ("{各区域: {取: 最低, 达标: ≥90%}}", "{各区域: {甲镇: 95%, 乙镇: 950‰}}", MET),
        ("{各区域: {取: 最低, 达标: ≥90%}}", "{各区域: {甲镇: 95%, 乙镇: 95}}", OPEN),
        ("{各区域: {取: 最高, 达标: ≤3}}", "{各区域: {甲镇: 1, 乙镇: 3}}", MET),
        ("{各区域: {取: 最高, 达标: ≤3}}", "{各区域: {甲镇: 1, 乙镇: 3.1}}", UNMET),
        ("{各区域: {取: 平均, 达标: ≥5}}", "{各区域: {甲镇: 4, 乙镇: 6}}", MET),
        ("{各区域: {取: 平均, 达标: ≥5}}", "{各区域: {甲镇: 4, 乙镇: 5, 丙镇: 5.9}}", UNMET),
        # A15 spread: 38 % and 33 % lie five points apart
        ("{各区域: {取: 相差, 达标: ≤5个百分点}}", "{各区域: {甲: 38%, 乙: 33%}}", MET),
        ("{各区域: {取: 相差, 达标: ≤5个百分点}}", "{各区域: {甲: 38%, 乙: 32.9%}}", UNMET),
        ("{各区域: {取: 相差, 达标: ≤2㎡}}", "{各区域: {甲: 9㎡, 乙: 7㎡, 丙: 8㎡}}", MET),
        ("{各区域: {取: 相差, 达标: ≤5个百分点}}", "{各区域: {甲: 38%}}", OPEN),
        # A17 the county's own target, with its document
        ("本地目标", "{数值: 4.5张, 目标: {达标: ≥4.5张, 依据: 区域卫生规划}}", MET),
        ("本地目标", "{数值: 4.4张, 目标: {达标: ≥4.5张, 依据: 区域卫生规划}}", UNMET),
        ("本地目标", "{数值: 4.5张, 目标: {达标: ≥4.5张}}", OPEN),
        ("本地目标", "{数值: 4.5张, 目标: ≥4.5张}", OPEN),
        ("本地目标", "4.5张", OPEN),
        ("{本地目标: 是}", "{数值: 5, 目标: {达标: ≥4.5, 依据: 区域卫生规划}}", MET),
        # A20 with a tolerance: three reach their limit, the fourth at most three times its own
        ("{至少: {项数: 1, 条件: [≤10, ≤20], 其余: 2倍}}", "20", MET),  # 20 is 2 × 10
        ("{至少: {项数: 1, 条件: [≤9, ≤20], 其余: 2倍}}", "20", UNMET),
        # A18: 25 % or still falling
        ("{任一: [≤25%, 逐年下降]}", "{序列: {2012: 31%, 2013: 29%, 2014: 27%}}", MET),
        ("{任一: [≤25%, 逐年下降]}", "{序列: {2012: 31%, 2013: 32%, 2014: 27%}}", UNMET),
        ("{任一: [≤25%, 逐年下降]}", "25%", MET),
        ("{任一: [≤25%, 逐年下降]}", "27%", OPEN),
        # and with a rise by ten per cent: the rate itself, or its growth
        ("{任一: [≥50%, 提升≥10%]}", "{序列: {2013: 40%, 2014: 44%}}", MET),
        ("{任一: [≥50%, 提升≥10%]}", "{序列: {2013: 40%, 2014: 43.9%}}", UNMET),
        # nested forms
        (f"{{任一: [≤100, {PARTS}]}}", "{数值: 120, 分项: {SO2: 50, PM10: 60}}", MET),
        (f"{{任一: [≤100, {PARTS}]}}", "{数值: 120, 分项: {SO2: 50, PM10: 80}}", UNMET),
        (f"{{任一: [≤100, {PARTS}]}}", "{数值: 90}", MET),
        ("{全部: [≥80%, {年度: {2013: ≥70%, 2014: ≥90%}}]}", "85%", UNMET),
        ("{全部: [{任一: [≥90%, ≤10%]}, ≥50%]}", "95%", MET),
        ("{全部: [{任一: [≥90%, ≤10%]}, ≥50%]}", "5%", UNMET),
        ("{任一: [≥90%, 本地目标]}", "{数值: 80%, 目标: {达标: ≥75%, 依据: 规划}}", MET),
        ("{任一: [≥90%, 本地目标]}", "80%", OPEN),
        (
            "{至少: {项数: 2, 条件: [≥90%, 本地目标, ≥70%]}}",
            "{数值: 80%, 目标: {达标: ≥75%, 依据: 规划}}",
            MET,
        ),
    ],
)
def test_forms(requirement: str, found: str, wanted: Status) -> None:
    assert status(requirement, found) is wanted


PESTS = "分项: {鼠: ≤C级, 蚊: ≤C级, 蝇: ≤C级, 蟑螂: ≤5%}"
OLD_RULE = f"{{至少: {{项数: 3, {PESTS}, 其余: 3倍}}}}"


@pytest.mark.parametrize(
    ("requirement", "found", "wanted"),
    [
        # H A20: 鼠C 蚊C 蝇C, cockroaches at 2.5 times their limit
        (OLD_RULE, "{鼠: C级, 蚊: C级, 蝇: C级, 蟑螂: 12.5%}", MET),
        (f"{{{PESTS}}}", "{鼠: C级, 蚊: C级, 蝇: C级, 蟑螂: 12.5%}", UNMET),
        (OLD_RULE, "{鼠: C级, 蚊: C级, 蝇: C级, 蟑螂: 15%}", MET),
        (OLD_RULE, "{鼠: C级, 蚊: C级, 蝇: C级, 蟑螂: 15.1%}", UNMET),
        (OLD_RULE, "{鼠: C级, 蚊: C级, 蝇: C级, 蟑螂: 5%}", MET),
        (OLD_RULE, "{鼠: D级, 蚊: D级, 蝇: C级, 蟑螂: 5%}", UNMET),
        (OLD_RULE, "{鼠: C级, 蚊: C级, 蝇: C级}", OPEN),  # may be 20 %
        (OLD_RULE, "{鼠: D级, 蚊: C级, 蝇: C级, 蟑螂: 5%}", OPEN),  # no three times a grade
        (f"{{至少: {{项数: 3, {PESTS}}}}}", "{鼠: C级, 蚊: C级, 蝇: C级}", MET),
    ],
)
def test_three_of_four_and_the_fourth_not_far_off(
    requirement: str, found: str, wanted: Status
) -> None:
    assert status(requirement, f"{{分项: {found}}}") is wanted


@pytest.mark.parametrize(
    ("as_of", "found", "wanted"),
    [
        # A21: 75 % from 2012, 80 % from 2014
        ("2012-06-30", "75%", MET),
        ("2012-06-30", "74.9%", UNMET),
        ("2013-06-30", "75%", MET),  # the year before's still holds
        ("2014-01-01", "79%", UNMET),
        ("2014-01-01", "80%", MET),
        ("2020年", "80%", MET),
        ("2011-12-31", "99%", OPEN),
    ],
)
def test_a_target_for_each_year(as_of: str, found: str, wanted: Status) -> None:
    assert status("{年度: {2014: ≥80%, 2012: ≥75%}}", found, as_of=as_of) is wanted


CLASSES = """{分类: [
    {当: {人口: <50万人, 地区: 西部}, 达标: ≥8},
    {当: {地区: 西部}, 达标: ≥8.5},
    {达标: ≥9}]}"""


@pytest.mark.parametrize(
    ("facts", "found", "wanted"),
    [
        # A16: each class at its bound and below it
        ("人口: 30万人, 地区: 西部", "8", MET),
        ("人口: 30万人, 地区: 西部", "7.9", UNMET),
        ("人口: 499999人, 地区: 西部", "8", MET),
        ("人口: 50万人, 地区: 西部", "8.4", UNMET),
        ("人口: 50万人, 地区: 西部", "8.5", MET),
        ("人口: 30万人, 地区: 东部", "8.9", UNMET),
        ("地区: 东部", "9", MET),  # the population does not matter there
        # unknown facts: certain only where every class that is possible says the same
        ("地区: 西部", "8.2", OPEN),
        ("地区: 西部", "8.5", MET),
        ("地区: 西部", "7.9", UNMET),
        ("", "9", MET),
        ("", "7", UNMET),
        ("", "8.7", OPEN),
        ("人口: 60万人", "8.7", OPEN),
        ("人口: 60万人", "9", MET),
        ("人口: 30, 地区: 西部", "8.2", OPEN),  # 30 of what?
    ],
)
def test_a_target_for_each_class(facts: str, found: str, wanted: Status) -> None:
    assert status(CLASSES, found, facts) is wanted


TWO_CLASSES = "{分类: [{当: {港口: 有}, 达标: ≥8}, {当: {港口: 无}, 达标: ≥9}]}"


@pytest.mark.parametrize(
    ("facts", "found", "wanted"),
    [
        ("港口: 有", "8", MET),
        ("港口: 无", "8", UNMET),
        ("港口: 大", "8", OPEN),
        ("", "9", OPEN),  # there may be a third class that nobody wrote down
    ],
)
def test_classes_without_a_last_one_for_all_others(facts: str, found: str, wanted: Status) -> None:
    assert status(TWO_CLASSES, found, facts) is wanted


@pytest.mark.parametrize(
    ("requirement", "found", "facts", "message", "hint"),
    [
        (PARTS, "{分项: {SO2: 60}}", "", "没有写分项“PM10”", "在“分项”里补写“PM10”"),
        (
            "{分项: {甲: ≥90%, 乙: ≥90%}}",
            "{分项: {甲: 95, 乙: 95%}}",
            "",
            "的分项“甲”的数值“95”没有写单位，标准的单位是“%”",
            "写成“95%”",
        ),
        (
            CLASSES,
            "8.2",
            "地区: 西部",
            "的标准要看“人口”是不是“<50万人”，自评的基本情况里看不出来",
            "在自评的“基本情况”里写“人口”，单位用“万人”",
        ),
        (
            CLASSES,
            "8.7",
            "人口: 30万人",
            "的标准要看“地区”是不是“西部”，自评的基本情况里看不出来",
            "在自评的“基本情况”里写“地区”",
        ),
        (
            "{分类: [{当: {地区: 西部}, 达标: ≥8}]}",
            "9",
            "地区: 东部",
            "的标准分了几类，按自评的基本情况哪一类都不是",
            "核对“基本情况”，或者在“分类”里补写这一类",
        ),
        (
            "{年度: {2015: ≥80%}}",
            "90%",
            "",
            "的标准从2015年才有，自评的时点更早",
            "核对“时点”，或者在“年度”里补写更早的",
        ),
        (
            PARKS,
            "2座",
            "",
            "没有逐个写数值",
            "在“逐个”里写，例如 {名称: {面积: ……, 绿地率: ……}}；一个也没有写“无”",
        ),
        (
            PARKS,
            "{逐个: {甲公园: {面积: 3公顷, 绿地率: 70%}, 乙公园: {面积: 5公顷}}}",
            "",
            "没有写“乙公园的绿地率”",
            "在“逐个”里补写",
        ),
        (
            PARKS,
            "{逐个: {甲公园: {面积: 3公顷, 绿地率: 70%}, 乙公园: {面积: 5, 绿地率: 70%}}}",
            "",
            "的“乙公园的面积”的数值“5”没有写单位，标准的单位是“公顷”",
            "写成“5公顷”",
        ),
        (
            "{各区域: {取: 最低, 达标: ≥5.5}}",
            "5.6",
            "",
            "没有写各区域的数值",
            "在“各区域”里写，例如 {甲镇: 5.6, 乙镇: 6}",
        ),
        (
            "{各区域: {取: 相差, 达标: ≤5}}",
            "{各区域: {甲镇: 5.6}}",
            "",
            "要看各区域相差多少，只写了一个区域",
            "在“各区域”里把各区域都写上",
        ),
        (
            "{各区域: {取: 最低, 达标: ≥5.5}}",
            "{各区域: {甲镇: 有}}",
            "",
            "的“甲镇”写了“有”，比不了",
            "写数字和单位",
        ),
        (
            "本地目标",
            "{数值: 5, 目标: ≥4.5}",
            "",
            "写了目标“≥4.5”，没有写是哪份文件定的",
            "在“目标”里补写“依据”",
        ),
        (
            "本地目标",
            "5",
            "",
            "要和本地定的目标比，没有写目标",
            "例如 目标: {达标: ≥4.5张, 依据: 文件名称}",
        ),
        (
            OLD_RULE,
            "{分项: {鼠: D级, 蚊: C级, 蝇: C级, 蟑螂: 5%}}",
            "",
            "的标准“≤C级”说不上几倍",
            "在指标体系里改写“其余”",
        ),
    ],
)
def test_what_is_said_of_a_line_left_open(
    requirement: str, found: str, facts: str, message: str, hint: str
) -> None:
    problem = judge(indicator(f"达标: {requirement}"), result(found), setting(facts)).problem
    assert problem is not None
    assert (problem.message, problem.hint) == (message, hint)


@pytest.mark.parametrize(
    ("requirement", "facts", "found", "known"),
    [
        # two points short of the target in force: 10 − 2 × 1
        ("{年度: {2014: ≥80%, 2015: ≥90%}}", "", "78%", 8),
        ("{分类: [{当: {地区: 西部}, 达标: ≥80%}, {达标: ≥90%}]}", "地区: 西部", "78%", 8),
        ("{分类: [{当: {地区: 西部}, 达标: ≥80%}, {达标: ≥90%}]}", "地区: 东部", "88%", 8),
        ("本地目标", "", "{数值: 78%, 目标: {达标: ≥80%, 依据: 规划}}", 8),
    ],
)
def test_points_a_step_short_of_the_target_in_force(
    requirement: str, facts: str, found: str, known: int
) -> None:
    one = indicator(f"分值: 10, 达标: {requirement}, 计分: {{每差: 1%, 扣: 1}}")
    assert judge(one, result(found), setting(facts)).known == known


@pytest.mark.parametrize(
    ("requirement", "message"),
    [
        ("{至少: {项数: 1}}", "“至少”下面没有写条件"),
        ("{至少: {项数: 1, 条件: [≥1], 分项: {甲: ≥1}}}", "“至少”下面“条件”和“分项”只能写一个"),
        ("{至少: {项数: 1, 条件: [≥1], 其余: 半倍}}", "“其余”要写标准的几倍，不小于 1 倍"),
        ("{至少: {项数: 1, 条件: [≥1], 其余: 0.5倍}}", "“其余”要写标准的几倍，不小于 1 倍"),
        ("{年度: {今年: ≥1}}", "“今年”不是年份"),
        ("{分类: [{当: {人口: 50万人}, 达标: ≥1}]}", "“50万人”没有说是不低于、不高于还是等于"),
        ("{年度: {2014: ≥1}, 分项: {甲: ≥1}}", "“达标”下面要在“分项”“年度”里选一个写"),
    ],
)
def test_a_form_that_says_too_little_is_refused(requirement: str, message: str) -> None:
    with pytest.raises(ValidationError) as caught:
        indicator(f"达标: {requirement}")
    causes = [one.get("ctx", {}).get("error") for one in caught.value.errors()]
    assert [one.message for one in causes if isinstance(one, ValueFault)] == [message]
