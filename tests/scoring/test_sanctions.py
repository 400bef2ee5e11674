"""负面清单: a ladder by 身份 and date (F8, F9), and points off the total (E12)."""

from __future__ import annotations

import pytest

from chuangcheng.scoring.scorecard import Scorecard
from scoring.build import D, assessed, score_alone, scored_beside, standard, totals

LADDER = """
满分: 100
判定: [{等次: 可以参评, 总分: ≥80, 否决: 无}, {等次: 不得参评}]
负面清单:
  - {情形: 重大安全事故, 适用: 已命名, 处理: 停止资格, 期限: 1年}
  - {情形: 重大安全事故, 适用: 提名, 窗口: 12个月, 基准: 时点, 罚分: 3}
  - 情形: 重大安全事故
    适用: [提名, 申报]
    窗口: 12个月
    基准: 申报日
    处理: 取消参评资格
    否决: 是
指标: [{编号: 甲, 名称: 甲, 分值: 100, 计分: 评分}]
"""


def judged(facts: str, *, points: int = 82) -> Scorecard:
    """The ladder; `facts` are lines of the 自评."""
    return scored_beside(
        standard(LADDER),
        assessed(f"时点: 2017-11-30\n{facts}\n结果: {{甲: {{得分: {points}}}}}"),
    )


def rungs(card: Scorecard) -> list[tuple[str, bool]]:
    """What follows, and whether it is certain."""
    return [
        (one.sanction.action or f"罚{one.sanction.penalty}", one.is_certain)
        for one in card.sanctions
    ]


HAPPENED = "事件: [{名称: 重大安全事故, 日期: 2017-03-01}]"


@pytest.mark.parametrize(
    ("facts", "wanted", "total", "grade"),
    [
        (f"身份: 已命名\n{HAPPENED}", [("停止资格", True)], "82", "可以参评"),
        (f"身份: 提名\n申报日: 2019-06-01\n{HAPPENED}", [("罚3", True)], "79", "不得参评"),
        (
            f"身份: 提名\n申报日: 2017-12-31\n{HAPPENED}",
            [("罚3", True), ("取消参评资格", True)],
            "79",
            "不得参评",
        ),
        (
            f"身份: 申报\n申报日: 2017-12-31\n{HAPPENED}",
            [("取消参评资格", True)],
            "82",
            "不得参评",
        ),
        ("身份: 提名\n申报日: 2017-12-31\n事件: 无", [], "82", "可以参评"),
    ],
)
def test_what_follows_goes_by_who_and_when(
    facts: str, wanted: list[tuple[str, bool]], total: str, grade: str
) -> None:
    card = judged(facts)
    assert rungs(card) == wanted
    assert totals(card) == (D(total), D(total), D(total))
    assert (card.totals.grade_worst, card.totals.grade_best) == (grade, grade)


def test_each_event_counts() -> None:
    twice = HAPPENED.replace("]", ", {名称: 重大安全事故, 日期: 2017-09-01}]")
    assert totals(judged(f"身份: 提名\n申报日: 2019-06-01\n{twice}"))[1] == 76


@pytest.mark.parametrize(
    "facts",
    [
        f"申报日: 2019-06-01\n{HAPPENED}",  # 身份 is not written
        "身份: 提名\n申报日: 2019-06-01\n事件: [{名称: 重大安全事故, 日期: 2016}]",  # when?
        "身份: 提名\n申报日: 2019-06-01",  # nothing said of events
        "身份: 提名\n申报日: 2019-06-01\n事件: [{名称: 大事故, 日期: 2017-03-01}]",  # what is it?
    ],
)
def test_what_is_not_certain_counts_at_worst(facts: str) -> None:
    card = judged(facts)
    assert totals(card) == (D(79), D(82), D(82))
    assert not any(certain for _, certain in rungs(card))
    assert (card.totals.grade_worst, card.totals.grade) == ("不得参评", "可以参评")


def test_a_total_is_never_below_nothing() -> None:
    assert totals(judged(f"身份: 提名\n申报日: 2019-06-01\n{HAPPENED}", points=2))[1] == 0


def test_what_follows_says_why() -> None:
    card = judged(f"身份: 申报\n申报日: 2017-12-31\n{HAPPENED}")
    assert [one.reason for one in card.sanctions] == ["2017-03-01重大安全事故，在申报日前12个月内"]


def test_an_event_of_the_list_is_known_to_the_gates() -> None:
    text = LADDER.replace("负面清单:", "申报条件: [{名称: 无环境事故, 事件: 环境事故}]\n负面清单:")
    card = scored_beside(standard(text), assessed(f"时点: 2017-11-30\n{HAPPENED}\n结果: {{}}"))
    assert [one.state.value for one in card.gates] == ["符合"]


def test_without_an_assessment_nothing_follows() -> None:
    assert score_alone(standard(LADDER), None).sanctions == ()
