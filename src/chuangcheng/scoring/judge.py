"""One leaf and its result → points and status."""

from __future__ import annotations

from decimal import Decimal

from chuangcheng.models.indicator import Indicator
from chuangcheng.models.reported import EXEMPT, NOT_APPLICABLE, PARTLY_MET
from chuangcheng.models.result import Result
from chuangcheng.models.values.criterion import parse_verdict
from chuangcheng.models.values.number import format_number, format_points
from chuangcheng.models.values.quantity import Quantity
from chuangcheng.scoring.figures import figure
from chuangcheng.scoring.judgement import (
    ZERO,
    Judgement,
    Status,
    exactly,
    left_open,
    met_or_not,
    out_of_bounds,
    scored,
)
from chuangcheng.scoring.means import with_figure
from chuangcheng.scoring.methods.catalog import METHODS
from chuangcheng.scoring.problem import Problem
from chuangcheng.scoring.requirements.judge import in_force, judge_requirement
from chuangcheng.scoring.sample import sample_notes
from chuangcheng.scoring.setting import UNKNOWN, Setting
from chuangcheng.scoring.settle import settle


def judge(
    indicator: Indicator,
    result: Result | None,
    setting: Setting = UNKNOWN,
    *,
    is_unlimited: bool = False,
) -> Judgement:
    """Score one leaf. Never raises: a result that does not fit leaves the line open.

    The setting tells whether a series already holds the reported figure, and which target applies.
    `is_unlimited` lets a line take more than its points, as one does that has none.
    """
    full = indicator.full
    if result is None:
        return left_open(full)
    if result.value == NOT_APPLICABLE:
        return Judgement(Status.NOT_APPLICABLE)
    if result.value == EXEMPT:
        return _exempt(indicator, full)
    found = prepared(indicator, result, setting)
    if isinstance(found, Problem):
        return left_open(full, found)
    in_question, settled = found
    problem = beyond_share(in_question, settled)
    if problem is not None:
        return left_open(full, problem)
    judged = _heeding_points(_judge_settled(in_question, settled, full), result, full)
    judged = judged.at_most(full) if is_unlimited else judged.within(full)
    return judged.noting(*sample_notes(in_question, settled))


def prepared(
    indicator: Indicator, result: Result, setting: Setting
) -> tuple[Indicator, Result] | Problem:
    """The line with the target in force and the result with its figure; or why it has none."""
    settled = settle(indicator, result, setting)
    if not isinstance(settled, Problem):
        settled = with_figure(settled)
    if isinstance(settled, Problem):
        return settled
    return in_force(indicator, settled, setting), settled


def _exempt(indicator: Indicator, full: Decimal) -> Judgement:
    """Full marks without a check, where the standard provides for it (method C16)."""
    if indicator.exemption is None:
        return left_open(full, Problem("的标准没有写可以免检", "写查到的结果，或者删掉这一行"))
    return met_or_not(full, is_met=True).noting(f"免检（{indicator.exemption}），按满分算")


def beyond_share(indicator: Indicator, result: Result) -> Problem | None:
    """Why a share of a whole cannot be the figure that is reported: 120% are covered with green."""
    value = figure(result)
    if not indicator.is_share or not isinstance(value, Quantity) or not value.is_beyond_share:
        return None
    shown = value.text or f"{format_points(value.number)}{value.unit}"
    return Problem(f"的数值“{shown}”不在 0 到 100% 之间", "核对是不是多打了一位或者漏了小数点")


def _heeding_points(judged: Judgement, result: Result, full: Decimal) -> Judgement:
    """Points written beside what gives other points contradict it; neither is then taken."""
    if result.score is None or judged.status is Status.OPEN or judged.known == result.score:
        return judged
    made, written = format_points(judged.known), format_number(result.score)
    problem = Problem(
        f"照写的结果算是 {made} 分，又写了得分 {written}", "去掉“得分”，或者核对写的结果"
    )
    return left_open(full, problem)


def _judge_settled(indicator: Indicator, result: Result, full: Decimal) -> Judgement:
    scoring = indicator.scoring
    if scoring is None:
        return _judge_plain(indicator, result, full)
    judged = METHODS[scoring.method](indicator, scoring, result, full)
    if isinstance(judged, Problem):
        return left_open(full, judged)
    return judged


def _judge_plain(indicator: Indicator, result: Result, full: Decimal) -> Judgement:
    """No 计分: met gets all, unmet none; without 达标 the assessor's own word or points count."""
    if result.value == PARTLY_MET:
        return _judge_partly(result, full)
    if indicator.requirement is not None:
        if result.score is not None:
            return left_open(
                full, Problem("按数值判断达没达标，不能直接写得分", "去掉“得分”，写“数值”")
            )
        outcome = judge_requirement(indicator.requirement, result)
        if outcome.met is None:
            return left_open(full, outcome.problem)
        return met_or_not(full, is_met=outcome.met)
    verdict = parse_verdict(result.value) if isinstance(result.value, str) else None
    if verdict is not None:
        return met_or_not(full, is_met=verdict)
    problem = out_of_bounds(result, full)
    if result.score is not None and problem is None:
        return scored(indicator, result, result.score, full)
    if not full and problem is None and isinstance(figure(result), Quantity):
        return left_open(full).noting("标准没有写多少算达标，数照记，算不出达没达标")
    return left_open(full, problem or Problem("只能写“达标”“不达标”或者得分", "例如 {得分: 6}"))


def _judge_partly(result: Result, full: Decimal) -> Judgement:
    if result.score is None and full:
        return left_open(full, Problem("写了“基本达标”，没有写得几分", "补写“得分”"))
    problem = out_of_bounds(result, full)
    return left_open(full, problem) if problem else exactly(Status.PARTLY, result.score or ZERO)
