"""How a line's points came about: what is asked for, what was found, the arithmetic."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from chuangcheng.models.indicator import Indicator
from chuangcheng.models.reported import EXEMPT
from chuangcheng.models.result import Result
from chuangcheng.models.values.number import format_points
from chuangcheng.scoring.choose import lines
from chuangcheng.scoring.judge import prepared
from chuangcheng.scoring.judgement import Status
from chuangcheng.scoring.points import decimal
from chuangcheng.scoring.problem import Problem
from chuangcheng.scoring.scorecard import NOBODY, Line, Scorecard
from chuangcheng.scoring.setting import Setting
from chuangcheng.scoring.why.asked import asked, which_target
from chuangcheng.scoring.why.case import Case
from chuangcheng.scoring.why.found import found
from chuangcheng.scoring.why.group import explain_group
from chuangcheng.scoring.why.methods.catalog import TOLD
from chuangcheng.scoring.why.plain import plain
from chuangcheng.scoring.why.step import Step
from chuangcheng.scoring.why.total import WHOLE, explain_total


def explained(cards: Sequence[Scorecard], code: str) -> Iterator[tuple[str, tuple[Step, ...]]]:
    """A heading and the explanation of each line, group or total that is meant by a word.

    Raises `NotFoundError` where no card has a line with this 编号.
    """
    is_a_code = any(
        node.code == code for card in cards for line in card.lines for node in line.all()
    )
    if code == WHOLE and not is_a_code:
        for card in cards:
            yield f"{card.index.standard.name}  {WHOLE}", explain_total(card)
        return
    for card, line in lines(cards, code):
        full = f"（满分 {format_points(line.full)} 分）" if line.full else ""
        yield f"{line.code} {line.indicator.name}{full}", why(card, line)


def why(card: Scorecard, line: Line) -> tuple[Step, ...]:
    """The whole explanation of a leaf or a group, on its own scale."""
    steps = explain_group(line) if line.children else _leaf(card, line)
    return (*steps, Step("得分", _points(line)), *_whose(card, line))


def _leaf(card: Scorecard, line: Line) -> Iterator[Step]:
    result = card.assessment.results.get(line.code) if card.assessment else None
    ready = prepared(line.indicator, result or Result(), Setting.of(card.assessment))
    indicator, usable = (
        (line.indicator, result or Result()) if isinstance(ready, Problem) else ready
    )
    yield from _asked(line.indicator, indicator, usable)
    if result is not None:
        yield from (Step("自评", text) for text in found(result, usable))
        if _is_told(line):
            yield from (Step("算法", text) for text in _arithmetic(indicator, usable, line))
    elif line.indicator.subsystem is not None:
        yield Step("算法", _borrowed(line, line.indicator.subsystem))
    else:
        yield Step("自评", "没有写这一项，算作未评")


def _asked(indicator: Indicator, in_force: Indicator, usable: Result) -> Iterator[Step]:
    if in_force.requirement is not None:
        yield Step("达标", f"要求{asked(in_force.requirement)}")
    if indicator.requirement is not None and in_force.requirement is not None:
        which = which_target(indicator.requirement, in_force.requirement, usable)
        if which:
            yield Step("达标", which)
    if indicator.scoring is not None:
        yield Step("计分", TOLD[indicator.scoring.method].rule(indicator.scoring))


def _is_told(line: Line) -> bool:
    """Whether what was found says anything of the points."""
    own = line.own
    is_bounded = own.worst > 0 or own.best < own.full
    return line.status is not Status.NOT_APPLICABLE and (
        line.status is not Status.OPEN or is_bounded
    )


def _arithmetic(indicator: Indicator, result: Result, line: Line) -> Iterator[str]:
    if result.value == EXEMPT:
        yield f"免检的按满分算，得 {format_points(decimal(line.own.known))} 分"
    elif indicator.scoring is None:
        yield from plain(indicator, result, line)
    else:
        case = Case(indicator, indicator.scoring, result, line)
        yield from TOLD[indicator.scoring.method].steps(case)


def _borrowed(line: Line, code: str) -> str:
    if line.status is Status.OPEN and line.problem:
        return f"得分取自“{code}”的总分，还没有它的自评"
    return f"得分取自“{code}”的总分，折成 {format_points(decimal(line.own.known))} 分"


def _points(line: Line) -> str:
    full = format_points(decimal(line.own.full))
    if line.status is Status.NOT_APPLICABLE:
        return _not_applicable(line, full)
    if line.status is Status.OPEN:
        return _open(line, full)
    known, worst, best = (
        format_points(decimal(p)) for p in (line.own.known, line.own.worst, line.own.best)
    )
    text = f"{known} 分（满分 {full} 分），{line.status.value}"
    if line.own.worst != line.own.best:
        text += f"，最少 {worst} 分，最多 {best} 分"
    return text + _in_the_whole(line) + ("，一票否决" if line.is_vetoed else "")


def _in_the_whole(line: Line) -> str:
    """What the line counts for in the whole, where that is not its own points."""
    if line.category == "罚分项":
        return f"，在总分里扣 {format_points(-line.known)} 分"
    if line.known == decimal(line.own.known):
        return ""
    return f"，在总分里算 {format_points(line.known)} 分"


def _not_applicable(line: Line, full: str) -> str:
    if line.is_left_out:
        return f"不适用，这 {full} 分不参加计算，按其余各项折算"
    return f"不适用，按 {format_points(decimal(line.own.known))} 分算"


def _open(line: Line, full: str) -> str:
    worst, best = (format_points(decimal(one)) for one in (line.own.worst, line.own.best))
    is_bounded = line.own.worst > 0 or line.own.best < line.own.full
    range_ = f"最少 {worst} 分，最多 {best} 分" if is_bounded else f"0 到 {full} 分都可能"
    if line.problem is None:
        return f"未评，{range_}"
    hint = f"；{line.problem.hint}" if line.problem.hint else ""
    reason = f"这一项{line.problem.message}{hint}"
    return f"未评，{range_}：{reason}" if is_bounded else f"算作未评：{reason}"


def _whose(card: Scorecard, line: Line) -> Iterator[Step]:
    yield from (Step("注意", note) for note in line.notes)
    source = card.index.source(line.code)
    checked = f"{'已' if source and source.is_confirmed else '没有'}核对原文"
    yield Step("来源", f"{source.claim if source else '没有写来源'}（{checked}）")
    if not line.children:
        yield Step("负责", line.lead_unit or NOBODY)
