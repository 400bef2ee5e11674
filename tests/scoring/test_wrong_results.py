"""What is said of results that clerks get wrong: what is wrong with it, and what is expected."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from chuangcheng.models.values.fault import ValueFault
from scoring.build import result
from scoring.lines import points_and_status, why_open


@pytest.mark.parametrize(
    ("line", "found", "message", "hint"),
    [
        (
            "分值: 9, 计分: {扣分: {污迹: 1, 破损: 2}}",
            "{问题数: {垃圾: 3}}",
            "的问题数里，“垃圾”标准没有写",
            "可以写：污迹、破损",
        ),
        (
            "分值: 9, 计分: {分档: [{当: ≥15%, 得分: 9}]}",
            "有",
            "按数值分档给分，“有”不是数",
            "写数字和单位",
        ),
        ("分值: 9, 达标: ≥4次, 计分: 按比例", "无", "按比例给分，“无”不是数", "写数字和单位"),
        (
            "分值: 9, 达标: ≥4次, 计分: {每差: 1次, 扣: 1}",
            "C级",
            "按差多少扣分，“C级”不是数",
            "写数字和单位",
        ),
        (
            "分值: 9, 名称: 绿化覆盖率, 达标: ≥36%",
            "120%",
            "的数值“120%”不在 0 到 100% 之间",
            "核对是不是多打了一位或者漏了小数点",
        ),
        (
            "分值: 9, 名称: 绿化覆盖率, 达标: ≥36%",
            "{分子: 300公顷, 分母: 200公顷}",
            "的数值“150%”不在 0 到 100% 之间",
            "核对是不是多打了一位或者漏了小数点",
        ),
        ("分值: 9, 计分: 评分", "90%", "由检查人员打分，没有写得分", "补写“得分”，0～9 分"),
    ],
)
def test_a_result_that_the_method_cannot_use(
    line: str, found: str, message: str, hint: str
) -> None:
    assert why_open(line, found) == (message, hint)


@pytest.mark.parametrize(
    ("line", "found", "made"),
    [
        ("分值: 10, 计分: {扣分: {每处: 3}}", "{问题数: 1, 得分: 9}", "7"),
        ("分值: 10, 达标: ≥50%, 计分: 按比例", "{数值: 25%, 得分: 6}", "5"),
        ("分值: 10", "{数值: 达标, 得分: 6}", "10"),
        ("分值: 10", "{数值: 不达标, 得分: 6}", "0"),
    ],
)
def test_points_beside_what_gives_other_points(line: str, found: str, made: str) -> None:
    written = found[-2]
    assert why_open(line, found) == (
        f"照写的结果算是 {made} 分，又写了得分 {written}",
        "去掉“得分”，或者核对写的结果",
    )


def test_points_that_agree_with_the_rest_of_the_result() -> None:
    line = "分值: 10, 计分: {扣分: {每处: 3}}"
    assert points_and_status(line, "{问题数: 1, 得分: 7}") == ("7", "基本达标")


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("很多", "写数字和单位，例如 36.5%；或者写 有、无、达标、不达标、C级、不适用"),
        ("Z级", "写数字和单位，例如 36.5%；或者写 有、无、达标、不达标、C级、不适用"),
        ("约 36%", "先写数字再写单位，例如 36.5%、500万元、18/10万"),
    ],
)
def test_a_value_that_is_neither_a_figure_nor_a_word(written: str, hint: str) -> None:
    with pytest.raises(ValidationError) as caught:
        result(f"{{数值: {written}}}")
    (error,) = caught.value.errors()
    fault = error["ctx"]["error"]
    assert isinstance(fault, ValueFault)
    assert (fault.message, fault.hint) == (f"“{written}”看不出是多少", hint)


@pytest.mark.parametrize(
    ("condition", "example"), [("Ⅱ级以上", "Ⅱ级"), ("二级以上", "二级"), ("≤C级", "B级")]
)
def test_a_grade_is_asked_for_as_the_standard_spells_it(condition: str, example: str) -> None:
    assert why_open(f"分值: 9, 达标: {condition}", "2级") == (
        "应写等级",
        f"标准是“{condition}”，写成“{example}”这样",
    )
