"""分子、分母 and 范围: what is done with a result before it is judged."""

from __future__ import annotations

import pytest

from chuangcheng.models.values.quantity import Quantity
from chuangcheng.scoring.figures import figure
from chuangcheng.scoring.judge import judge
from chuangcheng.scoring.judgement import Status
from scoring.build import D, indicator, result, setting

MET, UNMET, OPEN = Status.MET, Status.UNMET, Status.OPEN


@pytest.mark.parametrize(
    ("found", "number", "unit"),
    [
        ("{分子: 186, 分母: 200}", "93", "%"),
        ("{分子: 186户, 分母: 200户}", "93", "%"),
        ("{分子: 3万人, 分母: 60000人}", "50", "%"),
        ("{分子: 0, 分母: 200}", "0", "%"),
        # so much for each: 3 dead, 25000 vehicles; 100 hectares for 100000 people
        ("{分子: 3人, 分母: 2.5万辆}", "1.2", "人/万辆"),
        ("{分子: 100公顷, 分母: 10万人}", "10", "㎡/人"),
    ],
)
def test_a_rate_of_two_counts(found: str, number: str, unit: str) -> None:
    assert figure(result(found)) == Quantity(D(number), unit)


# G7: figures of another 范围 are not taken
@pytest.mark.parametrize(
    ("line", "found", "wanted"),
    [
        ("达标: ≥93%", "{分子: 186, 分母: 200}", MET),
        ("达标: ≥93.1%", "{分子: 186, 分母: 200}", UNMET),
        ("达标: ≥93%", "{分子: 186}", OPEN),
        ("达标: ≥93%", "{分母: 200}", OPEN),
        ("达标: ≥93%", "{分子: 0, 分母: 0}", OPEN),
        ("达标: ≥93%", "{分子: 186户, 分母: 200}", OPEN),
        ("达标: ≥10㎡/人", "{分子: 100公顷, 分母: 10万人}", MET),
        # it ends a series, and is this year's figure in one that has it already
        ("达标: 逐年上升", "{分子: 186, 分母: 200, 序列: {2012: 91%, 2013: 92%}}", MET),
        ("达标: 逐年上升", "{分子: 182, 分母: 200, 序列: {2012: 91%, 2013: 92%}}", UNMET),
        ("达标: 增长≥1%", "{分子: 186, 分母: 200, 对照: {上年: 92%}}", MET),  # 93/92 = 1.0109
        # so do a survey and a sample: 70 % → 75 %
        ("达标: 逐年上升", "{有效样本: 4, 满意: 3, 序列: {2013: 70%}}", MET),
        ("达标: 逐年上升", "{有效样本: 4, 满意: 3, 序列: {2012: 70%, 2013: 80%}}", UNMET),
        ("达标: 提高≥50个百分点", "{抽查: [{点位: 甲, 结果: 达标}], 对照: {上年: 50%}}", MET),
        ("达标: 逐年上升", "{有效样本: 0, 满意: 0, 序列: {2012: 70%, 2013: 80%}}", OPEN),
        # a value beside it must be the same, as far as it is written
        ("达标: ≥66%", "{数值: 66.7%, 分子: 2, 分母: 3}", MET),
        ("达标: ≥66%", "{数值: 67%, 分子: 2, 分母: 3}", MET),
        ("达标: ≥66%", "{数值: 66.6%, 分子: 2, 分母: 3}", OPEN),
        ("达标: ≥66%", "{数值: 667‰, 分子: 2, 分母: 3}", MET),
        ("达标: ≥66%", "{分子: 2, 分母: 3, 序列: {2014: 66.7%}}", MET),
        ("达标: ≥66%", "{分子: 2, 分母: 3, 序列: {2014: 68%}}", OPEN),
        ("达标: ≥66%", "{数值: 66.7, 分子: 2, 分母: 3}", OPEN),
        # 范围
        ("达标: ≥90%, 范围: 建成区", "{数值: 95%, 范围: 建成区}", MET),
        ("达标: ≥90%, 范围: 建成区", "{数值: 95%, 范围: 建 成区}", MET),
        ("达标: ≥90%, 范围: 建成区", "95%", MET),
        ("达标: ≥90%", "{数值: 95%, 范围: 全县}", MET),
        ("达标: ≥90%, 范围: 建成区", "{数值: 95%, 范围: 全县}", OPEN),
    ],
)
def test_settled(line: str, found: str, wanted: Status) -> None:
    judged = judge(indicator(f"分值: 10, {line}"), result(found), setting())
    assert judged.status is wanted
    assert (judged.status is OPEN) == (judged.problem is not None)


@pytest.mark.parametrize(
    ("line", "found", "message", "hint"),
    [
        (
            "达标: ≥90%, 范围: 建成区",
            "{数值: 95%, 范围: 全县}",
            "写的是“全县”的数，标准的统计范围是“建成区”",
            "换成“建成区”的数",
        ),
        ("达标: ≥90%", "{分子: 186}", "写了“分子”，没有写“分母”", "补写“分母”"),
        ("达标: ≥90%", "{分母: 200}", "写了“分母”，没有写“分子”", "补写“分子”"),
        ("达标: ≥90%", "{分子: 0, 分母: 0}", "的分母是“0”，算不出来", "核对分母"),
        (
            "达标: ≥90%",
            "{分子: 186户, 分母: 200}",
            "的分子“186户”和分母“200”只有一个写了单位",
            "两个都写单位，或者都不写",
        ),
        (
            "达标: ≥66%",
            "{数值: 66.6%, 分子: 2, 分母: 3}",
            "的数值“66.6%”和分子除以分母得的“66.67%”不一样",
            "核对这三个数",
        ),
    ],
)
def test_what_is_said_of_a_result_that_cannot_be_used(
    line: str, found: str, message: str, hint: str
) -> None:
    problem = judge(indicator(line), result(found), setting()).problem
    assert problem is not None
    assert (problem.message, problem.hint) == (message, hint)
