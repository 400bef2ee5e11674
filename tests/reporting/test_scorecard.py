"""Scorecards with gates, years and extras, as the terminal and programs get them."""

from __future__ import annotations

import json

import pytest

from chuangcheng.reporting import scorecard_json, scorecard_table
from chuangcheng.reporting.view import as_csv, as_text
from chuangcheng.scoring.scorecard import Scorecard
from chuangcheng.scoring.telling.summary import summary
from chuangcheng.scoring.telling.view import ColumnHead, Kind, View
from chuangcheng.scoring.telling.views import by_line
from scoring.build import assessed, scored, scored_beside, standard

STANDARD = """
满分: 100
年度权重: {2013: 40%, 2014: 60%}
判定:
  - {等次: 达标, 总分: ≥90, 否决: 无, 申报条件: 全部符合}
  - {等次: 暂缓, 总分: ≥50, 处理: 限期整改后复查}
  - {等次: 不达标}
申报条件:
  - {名称: 近三年无重大事故, 事件: 重大事故, 窗口: 3年}
  - {名称: 绿化覆盖率达标, 指标: "2"}
  - {名称: 获得省级称号}
  - {名称: 不与所在市同时申报}
指标:
  - {编号: "1", 名称: 市容, 分值: 60, 计分: 评分}
  - {编号: "2", 名称: 绿化覆盖率, 分值: 40, 达标: ≥36%}
  - {编号: "3", 名称: 试点, 分值: 5, 达标: 有, 类别: 加分项}
"""
FACTS = """
时点: 2014-08-15
申报条件: {获得省级称号: 是}
事件: [{名称: 重大事故, 日期: 2013-03-01}]
结果: {"1": {得分: 50}, "2": 37%, "3": 有}
"""


@pytest.fixture
def card() -> Scorecard:
    before = '时点: 2013-08-15\n结果: {"1": {得分: 30}, "2": 30%, "3": 无}'
    return scored_beside(standard(STANDARD), assessed(FACTS), others=(assessed(before),))


def test_the_table_tells_what_stands_against_the_application(card: Scorecard) -> None:
    text = scorecard_table.write(card, "示例方案", by="chapter", width=80, is_coloured=False)
    head = text[: text.index("按项目")]
    # 30 × 40% + 95 × 60% = 69
    assert head == (
        "示例方案  试\n"
        "时点：2014-08-15\n"
        "\n"
        "████████████████████··········\n"
        "已得 69 分（满分 100）\n"
        "各年：2013年（占40%）30 分　2014年（占60%）95 分\n"
        "等次：暂缓（限期整改后复查）\n"
        "各项：达标 2　基本达标 1\n"
        "申报条件：符合 2　不符合 1　未核 1\n"
        "不符合：近三年无重大事故（2013-03-01重大事故，在时点前3年内）\n"
        "未核：不与所在市同时申报（自评里没有写）\n"
        "\n"
    )


def test_a_year_not_assessed_is_named() -> None:
    early = scored_beside(standard(STANDARD), assessed(FACTS.replace("2014-08-15", "2013-08-15")))
    text = scorecard_table.write(early, "示例方案", by="chapter", width=80, is_coloured=False)
    assert "各年：2013年（占40%）95 分　2014年（占60%）还没有自评\n" in text


def test_programs_get_gates_years_and_what_follows(card: Scorecard) -> None:
    found = json.loads(scorecard_json.write(card))
    assert found["gates"] == [
        {
            "name": "近三年无重大事故",
            "status": "不符合",
            "reason": "2013-03-01重大事故，在时点前3年内",
        },
        {"name": "绿化覆盖率达标", "status": "符合", "reason": "2 绿化覆盖率达标"},
        {"name": "获得省级称号", "status": "符合", "reason": "自评写的“是”"},
        {"name": "不与所在市同时申报", "status": "未核", "reason": "自评里没有写"},
    ]
    assert (found["grade"], found["consequence"]) == ("暂缓", "限期整改后复查")
    assert found["years"] == [
        {
            "year": "2013",
            "weight": "0.4",
            "as_of": "2013-08-15",
            "worst": "30",
            "known": "30",
            "best": "30",
        },
        {
            "year": "2014",
            "weight": "0.6",
            "as_of": "2014-08-15",
            "worst": "95",
            "known": "95",
            "best": "95",
        },
    ]
    bonus = next(one for one in found["indicators"] if one["code"] == "3")
    assert (bonus["points"], bonus["score"], bonus["lost"]) == ("0", "5", "0")


def test_what_the_negative_list_has_follow_is_printed() -> None:
    text = """
满分: 100
负面清单:
  - {情形: 重大事故, 适用: 提名, 处理: 停止资格, 期限: 1年, 罚分: 3}
  - {情形: 重大事故, 窗口: 1年, 否决: 是}
指标: [{编号: "1", 名称: 市容, 分值: 100, 计分: 评分}]
"""
    happened = "时点: 2014-08-15\n身份: 提名\n事件: [{名称: 重大事故, 日期: 2013}]\n结果: {}"
    card = scored_beside(standard(text), assessed(happened))
    table = scorecard_table.write(card, "示例方案", by="chapter", width=80, is_coloured=False)
    assert (
        "负面清单：停止资格1年，罚 3 分（2013重大事故）\n"
        "负面清单未核：2013重大事故，说不清在不在时点前1年内\n"
    ) in table
    found = json.loads(scorecard_json.write(card))["sanctions"]
    assert [(one["action"], one["term"], one["penalty"], one["certain"]) for one in found] == [
        ("停止资格", "1年", "3", True),
        (None, None, "0", False),
    ]


def test_what_only_takes_is_summed_up_without_full_points() -> None:
    text = """
指标:
  - {编号: "1", 名称: 事故, 类别: 罚分项, 计分: {扣分: {每起: 5}}}
  - {编号: "3", 名称: 案件, 类别: 罚分项, 计分: {扣分: {每起: 5}}}
  - {编号: "2", 名称: 排名, 类别: 加分项, 分值: 0.5, 达标: 进步≥5位}
"""
    card = scored_beside(standard(text), assessed('时点: 2014-08-15\n结果: {"1": {问题数: 2}}'))
    head = scorecard_table.write(card, "示例方案", by="chapter", width=80, is_coloured=False)
    assert head.split("\n")[3] == (
        "合计 -10 分（没有满分），最少 -10，最多 -9.5；还有 1 项没评，扣多少说不准"
    )


def test_programs_get_points_by_project_and_status_and_what_was_compared(card: Scorecard) -> None:
    found = json.loads(scorecard_json.write(card))
    # 50 of 60 and 40 of 40; the extra counts nothing for the full points
    share = {"indicators": 3, "points": "100", "score": "95", "lost": "10", "open": "0"}
    share["tally"] = {"达标": 2, "基本达标": 1, "不达标": 0, "未评": 0, "不适用": 0}
    assert found["projects"] == [{"project": "不属于哪个创建项目", **share}]
    assert [(one["status"], one["indicators"], one["score"]) for one in found["statuses"]] == [
        ("达标", 2, "45"),
        ("基本达标", 1, "50"),
        ("不达标", 0, "0"),
        ("未评", 0, "0"),
        ("不适用", 0, "0"),
    ]
    assert found["confirmed"] is False
    assert {one["project"] for one in found["indicators"]} == {None}


POINTLESS = """
指标:
  - 编号: 甲
    名称: 卫生
    指标: [{编号: 甲1, 名称: 蟑螂, 达标: ≤C级}, {编号: 甲2, 名称: 鼠, 达标: 无}]
  - {编号: 乙, 名称: 绿化, 达标: ≥36%}
"""


def test_without_points_the_lines_are_counted_and_those_that_fail_named() -> None:
    found = scored(POINTLESS, "甲1: D级, 甲2: 无")
    text = scorecard_table.write(found, "甲县", by="", width=80, is_coloured=False)
    assert "不达标：甲1 蟑螂" in text.splitlines()
    rows = [line.split() for line in text.splitlines()]
    assert ["编号", "项目", "达标", "基本达标", "不达标", "未评", "不适用"] in rows
    assert ["甲", "卫生＊", "1", "1"] in rows
    assert ["乙", "绿化＊", "0", "1"] in rows
    assert "得分" not in as_csv(by_line(found))


def test_without_an_assessment_there_is_no_grade() -> None:
    grades = "判定: [{等次: 达标, 总分: ≥9}, {等次: 不达标}]"
    found = scored(f"{grades}\n指标: [{{编号: 甲, 名称: 甲, 分值: 10, 达标: 有}}]", None)
    text = scorecard_table.write(found, "甲县", by="", width=80, is_coloured=False)
    assert "还没有自评" in text
    assert "等次" not in text


def test_what_was_spread_over_the_rest_is_said() -> None:
    """72 of 90 are 80 of 100."""
    lines = "{编号: 甲, 名称: 甲, 分值: 90, 计分: 评分}, {编号: 乙, 名称: 乙, 分值: 10, 达标: 有}"
    found = scored(f"满分: 100\n指标: [{lines}]", "甲: {得分: 72}, 乙: 不适用")
    (told,) = [one.text for one in summary(found) if "折算" in one.text]
    assert told == (
        "不适用的 10 分折算给了其余各项，只在总分上折算，各表里的分没有折算，加起来是 72 分"
    )


def test_programs_get_points_that_add_up() -> None:
    """15 of 16 of ten points, and a third of ten: nothing is rounded that ends by itself."""
    lines = "{编号: 甲, 名称: 甲, 分值: 10, 达标: =16, 计分: 按比例}"
    thirds = "{编号: 乙, 名称: 乙, 分值: 10, 达标: =3, 计分: 按比例}"
    found = json.loads(scorecard_json.write(scored(f"指标: [{lines}, {thirds}]", "甲: 15, 乙: 1")))
    assert [(one["score"], one["lost"]) for one in found["indicators"]] == [
        ("9.375", "0.625"),
        ("3.333333", "6.666667"),
    ]
    assert found["known"] == "12.708333"


def test_a_title_in_brackets_is_no_markup() -> None:
    view = View("方案[b]", (ColumnHead("时点", Kind.NAME),), (("[red]",),))
    text = as_text(view, (), width=80, is_coloured=False)
    assert "方案[b]" in text
    assert "[red]" in text
