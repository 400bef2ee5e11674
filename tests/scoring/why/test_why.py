"""Explanations: the sentences by hand, method by method, and their last figure is the score."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chuangcheng.models.values.number import format_points
from chuangcheng.scoring.judgement import Status
from chuangcheng.scoring.scorecard import Line, Scorecard
from chuangcheng.scoring.why.explain import why
from scoring.build import scored


def explained(line: str, result: str | None, head: str = "") -> dict[str, list[str]]:
    """Part → its sentences, for a standard of one line."""
    card, leaf = card_of(line, result, head)
    parts: dict[str, list[str]] = {}
    for step in why(card, leaf):
        parts.setdefault(step.part, []).append(step.text)
    return parts


def card_of(line: str, result: str | None, head: str = "") -> tuple[Scorecard, Line]:
    text = f'{head}\n指标:\n  - {{编号: "1", 名称: 甲, {line}}}\n'
    card = scored(text, None if result is None else f'"1": {result}')
    (leaf,) = card.leaves()
    return card, leaf


BANDS = "分值: 30, 计分: {分档: [{当: ≥15%, 得分: 30}, {当: 10~15%, 得分: 20}]}"
STEP = "分值: 20, 达标: ≥40%, 计分: {每差: 1%, 扣: 2, 取整: 进位}"


@pytest.mark.parametrize(
    ("line", "result", "sentences"),
    [
        (BANDS, "15%", ["15%在“≥15%”这一档，得 30 分"]),
        (BANDS, "14.99%", ["14.99%在“10~15%”这一档，得 20 分"]),
        (BANDS, "2.9%", ["2.9%哪一档都不在，得 0 分"]),
        (
            "分值: 12, 计分: {扣分: {每处: 0.2}}",
            "{问题数: 7}",
            ["扣 7×0.2＝1.4 分", "12－1.4＝10.6 分"],
        ),
        (
            "分值: 12, 计分: {扣分: {每处: 0.2}}",
            "{问题数: 70}",
            ["扣 70×0.2＝14 分", "12－14＝-2 分", "低于下限，按 0 分算"],
        ),
        (
            "分值: 10, 计分: {扣分: {孳生地: 0.05, 活鼠: 0.5}}",
            "{问题数: {孳生地: 4, 活鼠: 2}}",
            ["扣 4×0.05＋2×0.5＝1.2 分", "10－1.2＝8.8 分"],
        ),
        (
            "分值: 20, 计分: {专家: {好: 18~20, 一般: 10~17}}",
            "{评价: 一般, 得分: 14}",
            ["14 分在“一般”的 10～17 分里，照取"],
        ),
        (
            "分值: 20, 计分: {专家: {好: 18~20, 一般: 10~17}}",
            "{评价: 好}",
            ["“好”在 18～20 分之间，没有写几分，先按最少的 18 分算"],
        ),
        (
            STEP,
            "37.2%",
            ["和“≥40%”差 2.8%，合 2.8 级", "进位成 3 级", "扣 3×2＝6 分", "20－6＝14 分"],
        ),
        (STEP, "41%", ["41%不比“≥40%”差，不扣分"]),
        (
            "分值: 8, 达标: ≥4次, 计分: 按比例",
            "3次",
            ["3次÷4次＝75%", "8×75%＝6 分"],
        ),
        (
            "分值: 8, 达标: ≤50dB, 计分: 按比例",
            "80dB",
            ["50dB÷80dB＝62.5%", "8×62.5%＝5 分"],
        ),
        ("分值: 8, 计分: 评分", "{得分: 6}", ["检查人员打了 6 分，照取"]),
        # what only takes, without points of its own: 7 percentage points below the average
        (
            "类别: 罚分项, 达标: 不低于全省平均, 计分: {每差: 1%, 扣: 0.25}",
            "{数值: 83%, 对照: {全省平均: 90%}}",
            [
                "和“不低于全省平均”差 7%，合 7 级",
                "扣 7×0.25＝1.75 分",
                "没有分值，扣多少算多少：-1.75 分",
            ],
        ),
        (
            "分值: 5, 达标: ≥90%",
            "89.99%",
            ["“≥90%”没有做到", "没有写计分办法：达标得满分，不达标得 0 分"],
        ),
        (
            "分值: 5, 达标: {任一: [≥25%, 逐年下降]}",
            "{序列: {2012: 23%, 2013: 21%, 2014: 20%}}",
            ["“≥25%”没有做到", "“逐年下降”做到了", "没有写计分办法：达标得满分，不达标得 0 分"],
        ),
    ],
)
def test_arithmetic_as_worked_by_hand(line: str, result: str, sentences: list[str]) -> None:
    assert explained(line, result)["算法"] == sentences


@pytest.mark.parametrize(
    ("line", "result", "points"),
    [
        ("分值: 10, 计分: {扣分: {每处: 1}, 限扣: 3}", "{问题数: 5}", "按“扣分”算出 7 分"),
        ("分值: 2, 计分: {清单: [甲, 乙, 丙, 丁]}", "{问题数: 5}", ""),
    ],
)
def test_what_cannot_be_told_as_a_whole_is_told_by_its_result(
    line: str, result: str, points: str
) -> None:
    parts = explained(line, result)
    assert parts["计分"][0].startswith("用“")
    assert parts.get("算法", [""]) == [points]


def test_where_a_figure_comes_from() -> None:
    line = "分值: 5, 达标: ≥90%"
    assert explained(line, "{有效样本: 200, 满意: 150, 基本满意: 36}")["自评"] == [
        "（满意 150＋基本满意 36）÷有效样本 200＝186÷200＝93%"
    ]
    checks = "{抽查: [{点位: 东, 结果: 达标}, {点位: 西, 结果: 不达标}, {点位: 南, 结果: 不适用}]}"
    assert explained(line, checks)["自评"] == ["抽查了 2 处适用的点位，达标 1 处，1÷2＝50%"]
    assert explained(line, "{序列: {2013: 88%, 2014: 91%}}")["自评"] == [
        "2014年的数值是91%",
        "历年：2013年88%，2014年91%",
    ]


def test_counts_parts_and_areas_are_told() -> None:
    line = "分值: 5, 达标: ≥90%"
    assert explained(line, "{分子: 186户, 分母: 200户}")["自评"] == ["186户÷200户＝93%"]
    parts = "分值: 5, 达标: {分项: {SO2: ≤60, PM10: ≤70}}"
    assert explained(parts, "{分项: {SO2: 50, PM10: 66}}")["自评"] == ["分项：SO2 50，PM10 66"]
    areas = "分值: 5, 达标: {各区域: {取: 最低, 达标: ≥5.5}}"
    told = explained(areas, "{各区域: {甲镇: 5.6, 乙镇: 5.4}}")
    assert told["自评"] == ["各区域：甲镇 5.6，乙镇 5.4"]
    assert told["算法"][0] == "各区域最低的“≥5.5”没有做到"
    parks = "分值: 5, 达标: {至少: {项数: 1, 每个: {面积: ≥3公顷, 绿地率: ≥70%}}}"
    told = explained(parks, "{逐个: {甲公园: {面积: 3.5公顷, 绿地率: 72%}}}")
    assert told["自评"] == ["甲公园：面积 3.5公顷，绿地率 72%"]
    assert told["算法"][0] == "至少 1 个，每个都要面积“≥3公顷”，绿地率“≥70%”做到了"


def test_what_is_not_known_is_said_to_be_open() -> None:
    line = "分值: 5, 达标: ≥90%"
    assert explained(line, None)["得分"] == ["未评，0 到 5 分都可能"]
    assert explained(line, "0.9")["得分"] == [
        "算作未评：这一项的数值“0.9”没有写单位，标准的单位是“%”；是不是“90%”？"
    ]
    assert explained(line, "不适用")["得分"] == ["不适用，这 5 分不参加计算，总分按其余各项折算"]
    assert explained(line, "不适用", "缺项: 得满分")["得分"] == ["不适用，按满分 5 分算"]
    assert "算法" not in explained(line, "不适用")


@pytest.mark.parametrize(
    ("requirement", "sentence"),
    [
        (
            "{至少: {项数: 2, 条件: [有, ≥3次, 逐年下降]}}",
            "至少满足 2 条：“有”，“≥3次”，“逐年下降”",
        ),
        (
            "{至少: {项数: 2, 每个: {面积: ≥3公顷, 绿地率: ≥70%}}}",
            "至少 2 个，每个都要面积“≥3公顷”，绿地率“≥70%”",
        ),
        ("{分项: {SO2: ≤60, PM10: ≤70}}", "各分项都满足：SO2“≤60”，PM10“≤70”"),
        ("{各区域: {取: 最低, 达标: ≥5.5}}", "各区域最低的“≥5.5”"),
        ("{年度: {2014: ≥75%, 2015: ≥80%}}", "“≥75%”"),
    ],
)
def test_what_is_asked_for(requirement: str, sentence: str) -> None:
    assert explained(f"分值: 5, 达标: {requirement}", "50%")["达标"] == [f"要求{sentence}"]


def test_a_veto_and_whose_line_it_is() -> None:
    parts = explained("分值: 5, 达标: 有, 否决: 是, 来源: 某文件", "无")
    assert parts["得分"] == ["0 分（满分 5 分），不达标，一票否决"]
    assert parts["来源"] == ["某文件（没有核对原文）"]
    assert parts["负责"] == ["无人负责"]


METHODS = {
    "扣分": ("计分: {扣分: {每处: 0.3}}", "{{问题数: {}}}"),
    "每差": ("达标: ≥80%, 计分: {每差: 3%, 扣: 0.7}", "{}%"),
    "每差取整": ("达标: ≤20%, 计分: {每差: 3%, 扣: 0.7, 取整: 舍去, 下限: 2}", "{}%"),
    "按比例": ("达标: ≥80%, 计分: {按比例: 是, 下限: 1}", "{}%"),
    "分档": ("计分: {分档: [{当: ≥80%, 得分: 9}, {当: 40~80%, 得分: 4}], 下限: 1}", "{}%"),
    "评分": ("计分: 评分", "{{得分: {}}}"),
}


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(sorted(METHODS)), st.integers(0, 100))
def test_the_last_figure_of_the_arithmetic_is_the_score(method: str, figure: int) -> None:
    line, result = METHODS[method]
    card, leaf = card_of(f"分值: 10, {line}", result.format(figure))
    if leaf.status is Status.OPEN:  # more points than the line has
        return
    last = [step.text for step in why(card, leaf) if step.part == "算法"][-1]
    figures = re.findall(r"(-?[\d.]+) 分", last)
    assert (figures or [format_points(leaf.full)])[-1] == format_points(leaf.known)
