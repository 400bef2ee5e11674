"""How the total of a scorecard came about, and why its grade is no better."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from chuangcheng.models.values.number import format_number, format_points
from chuangcheng.scoring.lacking import lacking
from chuangcheng.scoring.points import decimal
from chuangcheng.scoring.rollup import Group, combine
from chuangcheng.scoring.scorecard import Scorecard, State
from chuangcheng.scoring.verdicts import Evidence, Standing, range_starts, verdict
from chuangcheng.scoring.why.group import group_rule, members_of, sums
from chuangcheng.scoring.why.step import Step

WHOLE = "总分"
"""Whoever asks for this asks for the total."""


def explain_total(card: Scorecard) -> tuple[Step, ...]:
    """The sum, what is taken off it, the years, the grade."""
    totals = card.totals
    known, worst, best = (format_points(p) for p in (totals.known, totals.worst, totals.best))
    found = f"{known} 分（满分 {format_points(card.full)} 分），最少 {worst} 分，最多 {best} 分"
    group = Group.whole(card.index.standard)
    return (
        Step("汇总", group_rule(group)),
        *(Step("算法", text) for text in _sums(card, group)),
        Step("总分", found),
        *(Step("条件", text) for text in _gates(card)),
        *(Step("等次", text) for text in _grade(card)),
    )


def _sums(card: Scorecard, group: Group) -> Iterator[str]:
    yield from sums(group, card.lines, None)
    known = combine(group, members_of(card.lines, None)).points.known
    yield from _penalties(card, known)
    if card.years:
        yield from _years(card)


def _penalties(card: Scorecard, known: Fraction) -> Iterator[str]:
    """负面清单, and the total that does not fall under nothing."""
    held = max(known, Fraction(0))
    if held != known:
        yield "不足 0 分，按 0 分算"
    for one in card.sanctions:
        if one.is_certain and one.sanction.penalty:
            rest = held - Fraction(one.sanction.penalty)
            taken = f"{_n(held)}－{format_points(one.sanction.penalty)}＝{_n(rest)} 分"
            yield f"负面清单：{one.reason}，{taken}"
            held = rest
    if held < 0:
        yield "不足 0 分，按 0 分算"


def _years(card: Scorecard) -> Iterator[str]:
    terms = []
    for one in card.years:
        known = _n(one.points.known) if one.as_of else "还没有自评，先当作 0"
        yield f"{one.year}年：{known} 分，权重 {format_number(one.weight)}"
        if one.as_of:
            terms.append(f"{known}×{format_number(one.weight)}")
    whole = sum((one.weight for one in card.years), Decimal(0))
    total = format_points(card.totals.known)
    yield f"（{'＋'.join(terms)}）÷{format_number(whole)}＝{total} 分"


def _gates(card: Scorecard) -> Iterator[str]:
    for one in card.gates:
        veto = "，一票否决" if one.gate.is_veto and one.state is State.FAILS else ""
        yield f"{one.gate.name}{one.state.value}：{one.reason}{veto}"


def _grade(card: Scorecard) -> Iterator[str]:
    """The lines of 判定 one by one, until one holds."""
    totals, verdicts = card.totals, card.index.standard.verdicts
    evidence = Evidence.of(card.lines, card.gates, card.sanctions)
    standing = Standing.of("known", evidence, totals.known, card.full)
    reached, starts = verdict(verdicts, standing), range_starts(verdicts, standing)
    for line in verdicts:
        if line is reached:
            break
        yield f"不是“{line.grade}”：{'，'.join(lacking(line, standing, starts))}"
    yield f"是“{reached.grade}”" if reached else "哪一等都不是，未定等次"


def _n(points: Fraction) -> str:
    return format_points(decimal(points))
