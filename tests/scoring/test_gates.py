"""申报条件: events in a window, lines, other standards, and what is said of them."""

from __future__ import annotations

from datetime import date

import pytest

from chuangcheng.models.values.fault import ValueFault
from chuangcheng.models.values.window import Window
from chuangcheng.scoring.scorecard import Scorecard
from scoring.build import assessed, scored_beside, standard


def states(card: Scorecard) -> list[tuple[str, str]]:
    """Each gate's state and why."""
    return [(one.state.value, one.reason) for one in card.gates]


def judged(gate: str, facts: str, *, results: str = "", lines: str = "") -> Scorecard:
    """A standard with one gate; both are the inside of their braces, `facts` are lines of YAML."""
    text = f"""
申报条件: [{{名称: 条件, {gate}}}]
判定: [{{等次: 可以申报, 申报条件: 全部符合}}, {{等次: 不得申报}}]
指标: [{{编号: "1", 名称: 绿化覆盖率, 达标: ≥36%}}{lines}]
"""
    return scored_beside(standard(text), assessed(f"{facts}\n结果: {{{results}}}"))


def grades(card: Scorecard) -> tuple[str, str, str]:
    """The grade at worst, as known, at best."""
    return card.totals.grade_worst, card.totals.grade, card.totals.grade_best


ACCIDENT = "事件: 重大安全事故, 窗口: 12个月"
HAPPENED = "事件: [{名称: 重大安全事故, 日期: 2023-06-01}]"


@pytest.mark.parametrize(
    ("day", "first_day", "state"),
    [
        ("2024-05-31", "", "不符合"),
        ("2024-06-02", "", "符合"),
        ("2024-06-01", "", "不符合"),  # the window's first day belongs to it
        ("2024-06-01", ", 含首日: 否", "符合"),
        ("2024-05-31", ", 含首日: 否", "不符合"),
        ("2023-06-01", "", "不符合"),
        ("2023-05-31", "", "符合"),  # it happened later
    ],
)
def test_an_event_in_the_window(day: str, first_day: str, state: str) -> None:
    """F5."""
    card = judged(ACCIDENT + first_day, f"时点: 2024-07-01\n申报日: {day}\n{HAPPENED}")
    assert [one.state.value for one in card.gates] == [state]


def test_a_gate_that_fails_says_why() -> None:
    card = judged(ACCIDENT, f"时点: 2024-07-01\n申报日: 2024-05-31\n{HAPPENED}")
    assert states(card) == [("不符合", "2023-06-01重大安全事故，在申报日前12个月内")]
    assert grades(card) == ("不得申报", "不得申报", "不得申报")


@pytest.mark.parametrize(
    ("reference", "state"),
    [
        ("", "不符合"),  # 申报日 2024-05-20 is written, so it counts
        ("基准: 申报日", "不符合"),
        ("基准: 时点", "符合"),  # 2024-07-01
        ("基准: 年初", "不符合"),  # 2024-01-01
    ],
)
def test_the_day_to_look_back_from(reference: str, state: str) -> None:
    gate = f"{ACCIDENT}, {reference}" if reference else ACCIDENT
    card = judged(gate, f"时点: 2024-07-01\n申报日: 2024-05-20\n{HAPPENED}")
    assert [one.state.value for one in card.gates] == [state]


def test_without_a_day_of_application_the_day_of_the_assessment_counts() -> None:
    assert states(judged(ACCIDENT, f"时点: 2024-07-01\n{HAPPENED}")) == [
        ("符合", "时点前12个月内没有")
    ]


@pytest.mark.parametrize(
    ("when", "state"), [("2023年6月", "未核"), ("2023年7月", "不符合"), ("2023年4月", "符合")]
)
def test_an_event_of_a_vague_date(when: str, state: str) -> None:
    facts = f"时点: 2024-06-15\n事件: [{{名称: 重大安全事故, 日期: {when}}}]"
    assert judged(ACCIDENT, facts).gates[0].state.value == state


def test_a_gate_without_a_window_looks_back_for_ever() -> None:
    card = judged("事件: 重大安全事故", f"时点: 2090-01-01\n{HAPPENED}")
    assert states(card) == [("不符合", "2023-06-01重大安全事故")]


def test_any_of_several_events_counts() -> None:
    """F6."""
    gate = "事件: [特别重大环境事件, 重大环境事件], 窗口: 近三年"
    facts = "时点: 2024-07-01\n事件: [{名称: 重大环境事件, 日期: 2022-03-01}]"
    assert judged(gate, facts).gates[0].state.value == "不符合"


def test_what_nobody_has_looked_at_is_open() -> None:
    card = judged(ACCIDENT, "时点: 2024-07-01")
    assert states(card) == [("未核", "自评里没有写“事件”")]
    assert grades(card) == ("不得申报", "可以申报", "可以申报")


@pytest.mark.parametrize("written", ["事件: 无", "事件: []", "申报条件: {条件: 是}"])
def test_that_nothing_happened_may_be_said(written: str) -> None:
    card = judged(ACCIDENT, f"时点: 2024-07-01\n{written}")
    assert card.gates[0].state.value == "符合"
    assert grades(card) == ("可以申报", "可以申报", "可以申报")


def test_an_event_by_a_name_that_the_standard_does_not_have_may_be_any() -> None:
    facts = "时点: 2024-07-01\n事件: [{名称: 较大安全事故, 日期: 2024-03-01}]"
    card = judged(ACCIDENT, facts)
    assert states(card) == [("未核", "“较大安全事故”不知道算不算，指标体系里没有这个说法")]


def test_an_event_goes_before_what_is_said() -> None:
    facts = f"时点: 2024-05-31\n申报条件: {{条件: 是}}\n{HAPPENED}"
    assert judged(ACCIDENT, facts).gates[0].state.value == "不符合"


@pytest.mark.parametrize(("fact", "state"), [("是", "符合"), ("否", "不符合")])
def test_a_plain_condition_is_what_is_said_of_it(fact: str, state: str) -> None:
    """F1, F13."""
    card = judged("来源: 某文件", f"时点: 2024-07-01\n申报条件: {{条件: {fact}}}")
    assert states(card) == [(state, f"自评写的“{fact}”")]


@pytest.mark.parametrize(
    ("results", "state"),
    [('"1": 36%', "符合"), ('"1": 35%', "不符合"), ("", "未核"), ('"1": 不适用', "符合")],
)
def test_a_gate_may_be_a_line(results: str, state: str) -> None:
    card = judged('指标: "1"', "时点: 2024-07-01", results=results)
    assert card.gates[0].state.value == state


def test_a_gate_on_a_line_that_is_not_there() -> None:
    card = judged('指标: "9"', "时点: 2024-07-01")
    assert states(card) == [("未核", "没有编号是“9”的指标")]


MINORS = """
类型: 指标体系
代号: 未成年人
名称: 未成年人思想道德建设
满分: 100
指标:
  - {编号: 甲, 名称: 甲, 分值: 80, 计分: 评分}
  - {编号: 乙, 名称: 乙, 分值: 20, 计分: 评分}
"""


@pytest.mark.parametrize(
    ("results", "state", "reason"),
    [
        ("甲: {得分: 70}, 乙: {得分: 15}", "符合", "“未成年人”85分"),
        ("甲: {得分: 70}, 乙: {得分: 14}", "不符合", "“未成年人”84分"),
        ("甲: {得分: 70}", "未核", "“未成年人”70～90分"),
        ("甲: {得分: 60}", "不符合", "“未成年人”60～80分"),
    ],
)
def test_a_gate_may_be_the_total_of_another_standard(results: str, state: str, reason: str) -> None:
    one = standard(
        """
申报条件: [{名称: 条件, 标准: 未成年人, 总分: ≥85}]
指标: [{编号: "1", 名称: 甲, 分值: 1, 达标: 有}]
"""
    )
    others = (
        standard(MINORS),
        assessed(f"标准: 未成年人\n时点: 2014-07-01\n结果: {{{results}}}"),
    )
    card = scored_beside(one, assessed("时点: 2014-08-15\n结果: {}"), others=others)
    assert states(card) == [(state, reason)]


def test_a_gate_may_be_a_veto() -> None:
    """F2."""
    text = """
申报条件: [{名称: 近三年无重大事故, 事件: 重大事故, 窗口: 3年, 否决: 是}]
判定: [{等次: 达标, 否决: 无}, {等次: 不达标}]
指标: [{编号: "1", 名称: 甲, 达标: 有}]
"""
    for facts, wanted in (
        ("事件: 无", ("达标", "达标", "达标")),
        ("事件: [{名称: 重大事故, 日期: 2013-01-01}]", ("不达标", "不达标", "不达标")),
        ("来源: 县级自查", ("不达标", "达标", "达标")),
    ):
        card = scored_beside(
            standard(text), assessed(f'时点: 2014-08-15\n{facts}\n结果: {{"1": 有}}')
        )
        assert grades(card) == wanted


# --- windows


@pytest.mark.parametrize(
    ("text", "day", "start"),
    [
        ("12个月", date(2024, 5, 31), date(2023, 5, 31)),
        ("3年", date(2024, 2, 29), date(2021, 2, 28)),
        ("1个月", date(2024, 3, 31), date(2024, 2, 29)),
        ("近三年", date(2014, 8, 15), date(2011, 8, 15)),
        ("两年内", date(2014, 1, 1), date(2012, 1, 1)),
        ("90日", date(2024, 3, 31), date(2024, 1, 1)),
    ],
)
def test_where_a_window_begins(text: str, day: date, start: date) -> None:
    assert Window.parse(text).start(day) == start


@pytest.mark.parametrize("text", ["3月", "0年", "几年", "年", "3 季度", ""])
def test_what_is_no_window(text: str) -> None:
    with pytest.raises(ValueFault):
        Window.parse(text)
