"""Explanations of a line: what is asked for, what was found, the arithmetic; by hand."""

from __future__ import annotations

import pytest

from chuangcheng.scoring.scorecard import Line, Scorecard
from chuangcheng.scoring.why.explain import why
from scoring.build import assessed, score_alone, standard


def explained(
    line: str, result: str | None, head: str = "", facts: str = ""
) -> dict[str, list[str]]:
    """Part → its sentences, for a standard of one line. `facts` is the inside of 基本情况."""
    card, leaf = card_of(line, result, head, facts)
    parts: dict[str, list[str]] = {}
    for step in why(card, leaf):
        parts.setdefault(step.part, []).append(step.text)
    return parts


def card_of(
    line: str, result: str | None, head: str = "", facts: str = ""
) -> tuple[Scorecard, Line]:
    one = standard(f'{head}\n指标:\n  - {{编号: "1", 名称: 甲, {line}}}\n')
    found = None
    if result is not None:
        found = assessed(f'时点: 2014-08-15\n基本情况: {{{facts}}}\n结果: {{"1": {result}}}\n')
    card = score_alone(one, found)
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
            ["14 分在“一般”的 10～17 分里，照取 14 分"],
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
        (STEP, "41%", ["41%不比“≥40%”差，不扣分", "得满分 20 分"]),
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
            ["“≥90%”没有做到", "没有写计分办法，不达标的得 0 分"],
        ),
        (
            "分值: 5, 达标: {任一: [≥25%, 逐年下降]}",
            "{序列: {2012: 23%, 2013: 21%, 2014: 20%}}",
            ["“≥25%”没有做到", "“逐年下降”做到了", "没有写计分办法，达标的得 5 分"],
        ),
    ],
)
def test_arithmetic_as_worked_by_hand(line: str, result: str, sentences: list[str]) -> None:
    assert explained(line, result)["算法"] == sentences


def test_nothing_is_told_of_a_result_that_cannot_be_used() -> None:
    parts = explained("分值: 2, 计分: {清单: [甲, 乙, 丙, 丁]}", "{问题数: 5}")
    assert parts["计分"] == ["清单 4 项（甲、乙、丙、丁），做到的加起来，各项一样多"]
    assert "算法" not in parts


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
    assert told["算法"][:2] == ["各区域最低的是 5.4", "各区域最低的“≥5.5”没有做到"]
    assert explained(parts, "{分项: {SO2: 50, PM10: 76}}")["算法"] == [
        "SO2“≤60”做到了",
        "PM10“≤70”没有做到",
        "没有写计分办法，不达标的得 0 分",
    ]
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
    assert explained(line, "不适用")["得分"] == ["不适用，这 5 分不参加计算，按其余各项折算"]
    assert explained(line, "不适用", "缺项: 得满分")["得分"] == ["不适用，按 5 分算"]
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
    assert explained(f"分值: 5, 达标: {requirement}", "50%")["达标"][0] == f"要求{sentence}"


# G8: who says so is told
def test_a_veto_and_whose_line_it_is() -> None:
    parts = explained("分值: 5, 达标: 有, 否决: 是, 来源: 某文件", "无")
    assert parts["得分"] == ["0 分（满分 5 分），不达标，一票否决"]
    assert parts["来源"] == ["某文件（没有核对原文）"]
    assert parts["负责"] == ["无人负责"]


def test_a_line_without_a_source_has_not_been_compared_with_one() -> None:
    assert explained("分值: 5, 达标: 有", "有")["来源"] == ["没有写来源（没有核对原文）"]
