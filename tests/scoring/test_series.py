"""Over time and beside each other, worked by hand."""

from __future__ import annotations

import csv
import io
from datetime import date

import pytest

from chuangcheng.errors import ChuangchengError, NotFoundError
from chuangcheng.reporting.view import as_csv
from chuangcheng.scoring.choose import cards
from chuangcheng.scoring.series import common_standard, ranked, summaries, trend
from chuangcheng.scoring.telling.series_views import over_time, side_by_side
from chuangcheng.scoring.telling.views import by_line
from chuangcheng.scoring.whatif import WhatIf, what_if
from chuangcheng.workspace.workspace import Workspace
from mdcase import load_texts
from scoring.build import D

STANDARD = """
类型: 指标体系
代号: 试
名称: 试
满分: 50
判定: [{等次: 达标, 总分: ≥40}, {等次: 不达标}]
指标:
  - {编号: "1", 名称: 甲, 分值: 10, 计分: 评分}
  - {编号: "2", 名称: 乙, 分值: 10, 计分: {扣分: {每处: 0.5}}}
  - {编号: "3", 名称: 丙, 分值: 10, 计分: {专家: {好: 8~10, 差: 0~7}}}
  - {编号: "4", 名称: 丁, 分值: 10, 达标: ≥36%}
  - {编号: "5", 名称: 戊, 分值: 10}
"""


def workspace(**plans: list[tuple[str, str]]) -> Workspace:
    """Plan → its 自评 by 时点 and the points of line 1."""
    texts = {"standards/试.yaml": STANDARD}
    for name, assessments in plans.items():
        project = "[{代号: 卫, 名称: 卫生县, 标准: 试}]"
        texts[f"plans/{name}/方案.yaml"] = (
            f"类型: 方案\n名称: {name}方案\n简称: {name}创\n地区: {name}\n级别: 县\n"
            f"创建项目: {project}\n"
        )
        for number, (day, points) in enumerate(assessments):
            texts[f"plans/{name}/自评{number}.yaml"] = (
                f'类型: 自评\n标准: 试\n时点: {day}\n结果: {{"1": {{得分: {points}}}}}\n'
            )
    return load_texts(texts).workspace


def test_a_trend_goes_from_the_first_to_the_last_day() -> None:
    one = workspace(甲县=[("2014-08-15", "7.5"), ("2014-03", "4"), ("2014-12-31", "6")])
    found = trend(one, one.plans[0], one.standards["试"])
    assert [row[-6:] for row in over_time(found, "").rows] == [
        ("4", "4", "44", "8%", "20%", ""),
        ("7.5", "7.5", "47.5", "15%", "20%", "+3.5"),
        ("6", "6", "46", "12%", "20%", "-1.5"),
    ]
    until = trend(one, one.plans[0], one.standards["试"], date(2014, 8, 15))
    assert [card.as_of for card in until] == ["2014-03", "2014-08-15"]


def test_without_an_assessment_until_the_day_there_is_no_trend() -> None:
    one = workspace(甲县=[("2014-08-15", "7.5")], 乙县=[])
    first, second = sorted(one.plans, key=lambda folder: folder.name != "甲县")
    with pytest.raises(NotFoundError, match="这一天以前还没有"):
        trend(one, first, one.standards["试"], date(2014, 8, 14))
    with pytest.raises(NotFoundError, match="方案“乙县”还没有按“试”的自评"):
        trend(one, second, one.standards["试"])


# E13: who gets the quota is for people to decide
def test_equal_totals_share_a_place_and_the_next_is_counted_on() -> None:
    one = workspace(
        甲县=[("2014", "5")],
        乙县=[("2014", "9")],
        丙县=[("2014", "9")],
        丁县=[],
        戊县=[("2014", "4")],
    )
    cards = [card for folder in one.plans for card in summaries(one, folder)]
    rows = side_by_side(ranked(cards), "").rows
    assert [row[:4] for row in rows] == [
        ("1", "丙县", "丙县创", "2014"),
        ("1", "乙县", "乙县创", "2014"),
        ("3", "甲县", "甲县创", "2014"),
        ("4", "戊县", "戊县创", "2014"),
        ("", "丁县", "丁县创", "还没有自评"),
    ]


def test_what_to_compare_by_is_named_where_there_is_a_choice() -> None:
    assert common_standard(["试", "试"]) == "试"
    assert common_standard(["试", "另"], "另") == "另"
    with pytest.raises(NotFoundError, match="没有可以比的"):
        common_standard([])
    with pytest.raises(NotFoundError, match="不知道按哪一个比") as raised:
        common_standard(["试", "另", "试"])
    assert raised.value.hint == "用 --standard 指明：试、另"


def test_csv_has_a_row_for_every_line_and_opens_in_excel() -> None:
    one = workspace(甲县=[("2014", "5")])
    text = as_csv(by_line(cards(one, one.plans[0])[0]))
    assert text.startswith("\ufeff编号,项目,状态")
    rows = list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))))
    assert [row["编号"] for row in rows] == ["1", "2", "3", "4", "5"]
    assert (rows[0]["得分"], rows[0]["失分"], rows[0]["牵头单位"]) == ("5", "5", "无人负责")


def supposed(**wishes: str) -> WhatIf:
    one = workspace(甲县=[("2014", "5")])
    (card,) = cards(one, one.plans[0])
    named = {code.removeprefix("_"): value for code, value in wishes.items()}
    return what_if(one, one.plans[0], card, named)


@pytest.mark.parametrize(
    ("code", "written", "points"),
    [
        ("_1", "8", "8"),  # points by the assessor
        ("_2", "3", "8.5"),  # three findings
        ("_3", "9", "9"),  # points, and the level in whose range they lie
        ("_3", "好", "8"),  # the level alone: its least
        ("_4", "38%", "10"),
        ("_4", "35%", "0"),
        ("_5", "6", "6"),
        ("_5", "达标", "10"),
    ],
)
def test_a_word_or_figure_is_taken_as_the_line_scores(code: str, written: str, points: str) -> None:
    what = supposed(**{code: written})
    ((_, after),) = what.changed
    assert after.known == D(points)
    gained = after.known - (5 if code == "_1" else 0)
    assert what.after.totals.known - what.before.totals.known == gained


@pytest.mark.parametrize(("code", "written"), [("_1", "12"), ("_4", "38"), ("_4", "0.38")])
def test_what_cannot_be_scored_is_refused(code: str, written: str) -> None:
    with pytest.raises(ChuangchengError, match="算不了"):
        supposed(**{code: written})


def test_several_changes_can_raise_the_grade() -> None:
    what = supposed(_1="10", _2="0", _3="10", _4="36%")
    assert (what.before.totals.grade, what.after.totals.grade) == ("不达标", "达标")


@pytest.mark.parametrize(
    ("wishes", "message"), [({"_9": "1"}, "没有编号是“9”的项"), ({"_2": "很多"}, "“2=很多”看不懂")]
)
def test_what_cannot_be_supposed_is_refused(wishes: dict[str, str], message: str) -> None:
    with pytest.raises(ChuangchengError, match=message):
        supposed(**wishes)


def test_without_an_assessment_there_is_nothing_to_change() -> None:
    one = workspace(甲县=[])
    (card,) = cards(one, one.plans[0])
    with pytest.raises(NotFoundError, match="还没有自评"):
        what_if(one, one.plans[0], card, {"1": "5"})
