"""申报条件: does each hold, as far as the assessment tells (methods F1, F2, F5, F6)?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from chuangcheng.models.assessment import Assessment
from chuangcheng.models.indicator import Standard
from chuangcheng.models.values.criterion import Criterion, Kind
from chuangcheng.models.values.number import format_points
from chuangcheng.models.verdict import Gate
from chuangcheng.scoring.events import falls_into, reference_day
from chuangcheng.scoring.judgement import Status
from chuangcheng.scoring.nodes import Subtotal
from chuangcheng.scoring.points import Points, decimal
from chuangcheng.scoring.sanctions import known_events
from chuangcheng.scoring.scorecard import GateResult, Line, State
from chuangcheng.scoring.total import holds_for

Part = tuple[State, str]
"""What one kind of evidence says, and how that reads."""


def judge_gates(
    standard: Standard, assessment: Assessment | None, lines: Mapping[str, Line], subtotal: Subtotal
) -> tuple[GateResult, ...]:
    """Every 申报条件, in the standard's order."""
    return tuple(_judge(gate, standard, assessment, lines, subtotal) for gate in standard.gates)


def is_told_against(gate: Gate, standard: Standard, assessment: Assessment | None) -> bool:
    """Whether what the assessment says in words settles that it does not hold."""
    parts = [] if assessment is None else _of_words(gate, standard, assessment)
    return any(state is State.FAILS for state, _ in parts)


def _judge(
    gate: Gate,
    standard: Standard,
    assessment: Assessment | None,
    lines: Mapping[str, Line],
    subtotal: Subtotal,
) -> GateResult:
    """One that fails settles it; otherwise all that is said must speak for it."""
    parts = [*_of_figures(gate, lines, subtotal)]
    if assessment is not None:
        parts += _of_words(gate, standard, assessment)
    for state in (State.FAILS, State.UNKNOWN, State.FITS):
        for found, reason in parts:
            if found is state:
                return GateResult(gate, state, reason)
    return GateResult(gate, State.UNKNOWN, "自评里没有写" if assessment else "还没有自评")


def _of_figures(gate: Gate, lines: Mapping[str, Line], subtotal: Subtotal) -> Iterator[Part]:
    if gate.indicator is not None:
        line = lines.get(gate.indicator)
        if line is None:
            yield State.UNKNOWN, f"没有编号是“{gate.indicator}”的指标"
        else:
            yield (
                _STATES.get(line.status, State.FAILS),
                f"{line.code} {line.indicator.name}{line.status.value}",
            )
    if gate.standard is not None and gate.total is not None:
        total = subtotal(gate.standard)
        if total is None:
            yield State.UNKNOWN, f"没有“{gate.standard}”的自评"
        else:
            yield _of_total(gate.total, total), f"“{gate.standard}”{_range(total)}分"


_STATES = {
    Status.MET: State.FITS,
    Status.OPEN: State.UNKNOWN,
    Status.NOT_APPLICABLE: State.FITS,
}


def _of_total(criterion: Criterion, total: Points) -> State:
    full, worst, best = (decimal(one) for one in (total.full, total.worst, total.best))
    ends = {holds_for(criterion, worst, full), holds_for(criterion, best, full)}
    if ends == {True}:
        return State.FITS
    one_sided = criterion.kind is Kind.NUMBER and criterion.operator != "="
    if ends == {False} and (one_sided or worst == best):
        return State.FAILS
    return State.UNKNOWN


def _range(total: Points) -> str:
    worst, best = (format_points(decimal(one)) for one in (total.worst, total.best))
    return worst if worst == best else f"{worst}～{best}"


def _of_words(gate: Gate, standard: Standard, assessment: Assessment) -> Iterator[Part]:
    fact = assessment.gates.get(gate.name)
    if fact is not None:
        yield (State.FITS, "自评写的“是”") if fact else (State.FAILS, "自评写的“否”")
    if not gate.events:
        return
    if assessment.events is not None:
        yield from _of_events(gate, standard, assessment)
    elif fact is None:
        yield State.UNKNOWN, "自评里没有写“事件”"


def _of_events(gate: Gate, standard: Standard, assessment: Assessment) -> Iterator[Part]:
    """Each event that speaks against it; if there is none, that nothing does.

    An event that the standard does not know by this name may be any.
    """
    known = known_events(standard)
    called, day = reference_day(assessment, gate.reference)
    fits = f"{called}前{gate.window}内没有" if gate.window else "没有发生"
    yield State.FITS, fits
    for event in assessment.events or ():
        if event.name not in known:
            yield State.UNKNOWN, f"“{event.name}”不知道算不算，指标体系里没有这个说法"
        elif event.name in gate.events:
            inside = falls_into(event, gate.window, day, includes_first_day=gate.includes_first_day)
            when = f"{event.date}{event.name}"
            if inside is None:
                yield State.UNKNOWN, f"{when}，说不清在不在{called}前{gate.window}内"
            elif inside:
                where = f"，在{called}前{gate.window}内" if gate.window else ""
                yield State.FAILS, when + where
