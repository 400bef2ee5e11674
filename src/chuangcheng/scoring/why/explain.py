"""How a line's points came about: what is asked for, what was found, the arithmetic."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from chuangcheng.models.assessment import Result
from chuangcheng.models.values.number import format_points
from chuangcheng.scoring.judgement import Status
from chuangcheng.scoring.points import decimal
from chuangcheng.scoring.requirements.judge import in_force
from chuangcheng.scoring.scorecard import NOBODY, Line, Scorecard
from chuangcheng.scoring.setting import Setting
from chuangcheng.scoring.settle import settle
from chuangcheng.scoring.why.arithmetic import arithmetic
from chuangcheng.scoring.why.asked import asked
from chuangcheng.scoring.why.found import found
from chuangcheng.scoring.why.rules import rule


@dataclass(frozen=True, slots=True)
class Step:
    """One part of the explanation: `找到的`, `怎么算`…, and its sentence."""

    part: str
    text: str


def why(card: Scorecard, line: Line) -> tuple[Step, ...]:
    """The whole explanation of a leaf."""
    result = card.assessment.results.get(line.code) if card.assessment else None
    return tuple(_steps(card, line, result))


def _steps(card: Scorecard, line: Line, result: Result | None) -> Iterator[Step]:
    setting = Setting.of(card.assessment)
    settled = result and settle(line.indicator, result, setting)
    usable = settled if isinstance(settled, Result) else result or Result()
    indicator = in_force(line.indicator, usable, setting)
    if indicator.requirement is not None:
        yield Step("达标", f"要求{asked(indicator.requirement)}")
    if indicator.scoring is not None:
        yield Step("计分", rule(indicator.scoring))
    if result is None:
        yield Step("自评", "没有写这一项，算作未评")
    else:
        yield from (Step("自评", text) for text in found(result, usable))
        if line.status not in (Status.OPEN, Status.NOT_APPLICABLE):
            yield from (Step("算法", text) for text in arithmetic(indicator, usable, line))
    yield Step("得分", _points(card, line))
    source = card.index.source(line.code)
    if source:
        yield Step("来源", f"{source.claim}（{'已' if source.is_confirmed else '没有'}核对原文）")
    yield Step("负责", line.lead_unit or NOBODY)


def _points(card: Scorecard, line: Line) -> str:
    own = line.own
    full = format_points(decimal(own.full))
    if line.status is Status.NOT_APPLICABLE:
        rule = card.index.standard.missing
        return {
            "折算": f"不适用，这 {full} 分不参加计算，总分按其余各项折算",
            "得满分": f"不适用，按满分 {full} 分算",
        }.get(rule, "不适用，按 0 分算")
    if line.problem:
        hint = f"；{line.problem.hint}" if line.problem.hint else ""
        return f"算作未评：这一项{line.problem.message}{hint}"
    if line.status is Status.OPEN:
        return f"未评，0 到 {full} 分都可能"
    known, worst, best = (format_points(decimal(p)) for p in (own.known, own.worst, own.best))
    text = f"{known} 分（满分 {full} 分），{line.status.value}"
    if own.worst != own.best:
        text += f"，最少 {worst} 分，最多 {best} 分"
    if line.known != decimal(own.known):
        text += f"，在总分里算 {format_points(line.known)} 分"
    return f"{text}，一票否决" if line.is_vetoed else text
