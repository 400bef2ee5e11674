"""罚分项 without 分值: it takes what it costs, without a limit of its own (C4, C5, E12)."""

from __future__ import annotations

from decimal import Decimal

import pytest

from chuangcheng.scoring.judgement import Status
from chuangcheng.scoring.scorecard import Line, Scorecard
from scoring.build import D, scored, totals


def line(card: Scorecard, code: str) -> Line:
    (found,) = (one for whole in card.lines for one in whole.all() if one.code == code)
    return found


def points(card: Scorecard, code: str) -> tuple[Decimal, ...]:
    one = line(card, code)
    return one.full, one.worst, one.known, one.best


TAKING = """
指标:
  - 编号: "1"
    名称: 事故
    类别: 罚分项
    指标:
      - 编号: "1.1"
        名称: 安全事故
        计分: {扣分: {较大: 5, 重大: 10}, 加倍: {重复发生: 2}}
  - 编号: "2"
    名称: 三率
    类别: 罚分项
    限扣: 5
    指标:
      - 编号: "2.1"
        名称: 安全感
        计分: {每差: [{低于: 96%, 每: 1%, 扣: 0.25}, {低于: 90%, 每: 1%, 扣: 0.5}], 算法: 整段}
      - {编号: "2.2", 名称: 知晓率, 达标: 不低于全省平均, 计分: {每差: 1%, 扣: 0.25}}
  - {编号: "3", 名称: 排名, 类别: 加分项, 分值: 0.5, 达标: 进步≥5位}
"""
ALL_WELL = '"1.1": {问题数: {较大: 0}}, "2.1": 96%, "2.2": {数值: 90%, 对照: {全省平均: 90%}}'


@pytest.mark.parametrize(
    ("results", "wanted"),
    [
        # 1 × 5 + 2 × 10, one of the two twice: 35
        (
            (
                '"1.1": {问题数: {较大: 1, 重大: 2}, 加倍: {重复发生: {重大: 1}}}, "2.1": 96%,'
                ' "2.2": {数值: 90%, 对照: {全省平均: 90%}}, "3": {数值: 9, 对照: {上年: 9}}'
            ),
            ("-35", "-35", "-35"),
        ),
        # vector C4: 8 × 0.5 = 4.0 and 7 × 0.25 = 1.75, no more than 5 of both
        (
            (
                '"1.1": {问题数: {较大: 0}}, "2.1": 88%, "2.2": {数值: 83%, 对照: {全省平均: 90%}},'
                ' "3": {数值: 9, 对照: {上年: 9}}'
            ),
            ("-5", "-5", "-5"),
        ),
        # what is better than the year before comes on top
        (f'{ALL_WELL}, "3": {{数值: 4, 对照: {{上年: 9}}}}', ("0.5", "0.5", "0.5")),
        # not assessed: nobody can say how much it may take
        ("", ("0", "0", "0.5")),
    ],
)
def test_it_takes_what_it_costs(results: str, wanted: tuple[str, ...]) -> None:
    card = scored(TAKING, results)
    assert totals(card) == tuple(map(D, wanted))
    assert card.full == 0


def test_it_is_met_when_nothing_is_taken() -> None:
    card = scored(TAKING, f'{ALL_WELL}, "3": {{数值: 9, 对照: {{上年: 9}}}}')
    assert [leaf.status for leaf in card.leaves()] == [Status.MET] * 3 + [Status.UNMET]
    card = scored(TAKING, '"1.1": {问题数: {较大: 1}}')
    assert line(card, "1.1").status is Status.UNMET
    assert points(card, "1.1") == (D(0), D(-5), D(-5), D(-5))
    assert line(card, "1.1").lost == 5


def test_a_total_to_take_from_is_never_below_nothing() -> None:
    text = f"满分: 20{TAKING}  - {{编号: 得, 名称: 得分, 分值: 20, 计分: 评分}}\n"
    assert totals(scored(text, f"{ALL_WELL}, 得: {{得分: 18}}"))[0] == 18
    assert totals(scored(text, '"1.1": {问题数: {重大: 1}}, 得: {得分: 18}'))[1] == 8
    assert totals(scored(text, '"1.1": {问题数: {重大: 3}}, 得: {得分: 18}'))[1] == 0


@pytest.mark.parametrize(
    ("method", "found", "status"),
    [
        ("每少: {应有: 2, 扣: 4}", "{实有: {1路车: 2, 2路车: 1}}", Status.UNMET),
        ("每少: {应有: 2, 扣: 4}", "{实有: {1路车: 2, 2路车: 3}}", Status.MET),
        ("扣分: {每处: 1}", "{问题数: 1}", Status.UNMET),
        ("扣分: {每处: 1}", "{问题数: 0}", Status.MET),
    ],
)
def test_a_regular_line_without_points_takes_nothing_but_is_not_met(
    method: str, found: str, status: Status
) -> None:
    text = f'指标: [{{编号: "1", 名称: 甲, 计分: {{{method}}}}}]\n'
    card = scored(text, f'"1": {found}')
    assert (line(card, "1").status, points(card, "1")[1:]) == (status, (D(0), D(0), D(0)))


def test_a_method_that_gives_points_takes_none() -> None:
    text = '指标: [{编号: "1", 名称: 甲, 类别: 罚分项, 计分: {清单: {甲: 2}}}]\n'
    assert totals(scored(text, '"1": {做到: 甲}')) == (D(0), D(0), D(0))
