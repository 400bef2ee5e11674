"""A 达标 in one phrase."""

from __future__ import annotations

import pytest

from chuangcheng.models.phrase import phrase
from scoring.build import indicator


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("≥36%", "≥36%"),
        ("{全部: [≥90%, 不低于全省平均]}", "≥90% 且 不低于全省平均"),
        ("{任一: [≤25%, {年度: {2014: ≤30%}}]}", "≤25% 或 （2014年 ≤30%）"),
        ("{任一: [≤25%, 本地目标]}", "≤25% 或 本地目标"),
        ("{至少: {项数: 2, 条件: [有, ≥1, ≥2]}}", "有、≥1、≥2中至少 2 项"),
        (
            "{至少: {项数: 1, 分项: {鼠: ≤1%, 蚊: ≤2%}, 其余: 3倍}}",
            "鼠 ≤1%、蚊 ≤2%中至少 1 项，其余不超过 3 倍",
        ),
        (
            "{至少: {项数: 2, 每个: {面积: ≥3公顷, 绿地率: ≥70%}}}",
            "面积 ≥3公顷、绿地率 ≥70%的至少 2 个",
        ),
        ("{分项: {SO2: ≤60, PM10: ≤70}}", "SO2 ≤60、PM10 ≤70"),
        (
            "{分类: [{当: {人口: <50万人, 地区: 西部}, 达标: ≥8}, {达标: ≥9}]}",
            "人口 <50万人、地区 西部 ≥8；其余各类 ≥9",
        ),
        ("{年度: {2015: ≥80%, 2014: ≥75%}}", "2014年 ≥75%，2015年 ≥80%"),
        ("{各区域: {取: 最低, 达标: ≥5.5}}", "各区域最低 ≥5.5"),
        ("本地目标", "本地目标"),
    ],
)
def test_a_requirement_in_one_phrase(written: str, said: str) -> None:
    requirement = indicator(f"达标: {written}").requirement
    assert requirement is not None
    assert phrase(requirement) == said
