"""What holds whatever the method: full marks for the best, the floor for the worst, bounds kept."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from chuangcheng.models.method_keys import METHODS
from chuangcheng.scoring.judge import judge
from chuangcheng.scoring.judgement import Status
from chuangcheng.scoring.methods.catalog import METHODS as FUNCTIONS
from scoring.build import D, indicator, result
from scoring.lines import points_and_status


class Example(NamedTuple):
    """A line with 20 points and a floor of 2, and the best and the worst that can be found."""

    scoring: str
    best: str
    worst: str


EXAMPLES = {
    "分档": Example("{分档: [{当: ≥90, 得分: 20}, {当: 60~90, 得分: 12}]", "100", "0"),
    "扣分": Example("{扣分: {每处: 0.5}", "{问题数: 0}", "{问题数: 999}"),
    "专家": Example("{专家: {好: 18~20, 差: 2~17}", "{评价: 好, 得分: 20}", "{评价: 差, 得分: 2}"),
    "每差": Example("{每差: [{低于: 90, 每: 1, 扣: 1}]", "100", "0"),
    "按比例": Example("{按比例: {零分: 0, 满分: 90}", "100", "0"),
    "等级": Example("{等级: {A: 100%, B: 50%, C: 0}", "A", "C"),
    "清单": Example("{清单: [甲, 乙, 丙]", "{做到: 3}", "{做到: 0}"),
    "每少": Example("{每少: {应有: 3, 扣: 8}", "{实有: 3}", "{实有: 0}"),
    "抽样": Example(
        "{抽样: 达标率", "{抽查: [{点位: 甲, 结果: 达标}]}", "{抽查: [{点位: 甲, 结果: 不达标}]}"
    ),
    "加权": Example(
        "{加权: {甲: 1, 乙: 2}", "{打分: {甲: 100, 乙: 100}}", "{打分: {甲: 0, 乙: 0}}"
    ),
}


def test_every_method_has_its_function() -> None:
    assert list(FUNCTIONS) == list(METHODS)


def test_every_method_is_tried_here() -> None:
    """评分 aside: it gives what the assessor gives, and knows no floor."""
    assert {*EXAMPLES, "评分"} == set(METHODS)


@pytest.mark.parametrize("method", EXAMPLES)
def test_the_best_gets_everything(method: str) -> None:
    one = EXAMPLES[method]
    assert points_and_status(f"分值: 20, 计分: {one.scoring}, 下限: 2}}", one.best) == (
        "20",
        "达标",
    )


@pytest.mark.parametrize("method", EXAMPLES)
def test_the_worst_gets_the_floor(method: str) -> None:
    one = EXAMPLES[method]
    points, _ = points_and_status(f"分值: 20, 计分: {one.scoring}, 下限: 2}}", one.worst)
    assert points == "2"


LINES = [
    *(f"分值: 20, 计分: {one.scoring}}}" for one in EXAMPLES.values()),
    "分值: 20, 计分: {等级: {A: 100%}, 项数: {A: 4, B: 3}}",
    "分值: 20, 计分: {清单: {甲: 10, 乙: 5}, 给分: 取一}",
    "分值: 20, 计分: {清单: [甲, 乙], 给分: 全部}",
    "分值: 20, 计分: {扣分: {污迹: 1, 破损: 2}, 加倍: {逾期: 2}, 按平均: 村数, 限扣: 5}",
    "分值: 20, 计分: {每少: {应有: 1, 扣: 5, 期数: 4}}",
    "分值: 20, 计分: {每少: {应有: 1, 扣: 5, 期数: 0}}",
    "分值: 20, 计分: {抽样: 平均, 点位类型: {主干道: 2, 背街小巷: 1}}",
    "分值: 20, 计分: {抽样: 全部达标, 点位类型: {主干道: 0}}",
    "分值: 20, 计分: {加权: {甲: 0}, 每项满分: 0}",
    "分值: 20, 计分: {加权: {甲: -1}}",
    "分值: 20, 计分: {等级: {A: 200%, B: -3}}",
    "分值: 20, 计分: {清单: {甲: -10, 乙: 50}}",
    "分值: 20, 计分: {每差: [{低于: 90%, 每: 1天, 扣: -1}]}",
    "分值: 20, 计分: {按比例: {零分: 5天, 满分: 5%}}",
    "达标: ≥90%, 最少样本: 30",
    "计分: {清单: [甲]}",
    "免检: 有文件",
]
RESULTS = [
    *(found for one in EXAMPLES.values() for found in (one.best, one.worst)),
    "免检",
    "37%",
    "有",
    "{做到: [甲, 甲]}",
    "{做到: []}",
    "{做到: 999999999}",
    "{实有: {第一季度: 1, 第二季度: 0}}",
    "{实有: {}}",
    "{打分: []}",
    "{打分: [-1]}",
    "{打分: {}}",
    "{打分: [7, 8, 9], 数值: 5}",
    "{问题数: {污迹: 1}, 加倍: {逾期: {破损: 3}}, 一共: 0}",
    "{问题数: 2, 加倍: {逾期: 1}}",
    "{调查: []}",
    "{调查: [{名称: 甲, 有效样本: 0, 满意: 3}]}",
    "{调查: [{名称: 甲, 有效样本: 3, 满意: 3}], 有效样本: 0}",
    "{抽查: [{点位: 甲, 结果: 达标, 类型: 主干道, 得分: 300%}]}",
    "{抽查: [{点位: 甲, 结果: 不适用, 类型: 主干道}]}",
]


@pytest.mark.parametrize("line", LINES)
def test_no_result_stops_the_judge_or_leaves_the_bounds(line: str) -> None:
    one = indicator(line)
    for found in RESULTS:
        judged = judge(one, result(found))
        assert D(0) <= judged.worst <= judged.known <= judged.best <= (one.points or 0), found
        is_open = judged.status is Status.OPEN
        assert is_open or judged.problem is None, found
        assert judged.problem is not None or judged.notes or not is_open, found
        if judged.problem is not None:
            assert judged.problem.hint, found
            assert not judged.problem.message.endswith("。")
