"""负面清单: which of its rungs what happened leads to (methods E12, F8, F9)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from chuangcheng.models.assessment import Assessment, Event
from chuangcheng.models.indicator import Standard
from chuangcheng.models.sanction import Sanction
from chuangcheng.scoring.events import falls_into, reference_day
from chuangcheng.scoring.points import Points
from chuangcheng.scoring.scorecard import SanctionResult

NOT_TOLD = "自评里没有写“事件”"


def known_events(standard: Standard) -> frozenset[str]:
    """Every name under which the standard holds an event against a county."""
    of_gates = {name for gate in standard.gates for name in gate.events}
    return frozenset(of_gates.union(*(one.events for one in standard.sanctions)))


def judge_sanctions(
    standard: Standard, assessment: Assessment | None
) -> tuple[SanctionResult, ...]:
    """What follows for certain or perhaps, in the standard's order."""
    if assessment is None:
        return ()
    known = known_events(standard)
    return tuple(
        result for sanction in standard.sanctions for result in _judge(sanction, assessment, known)
    )


def penalise(points: Points, results: Sequence[SanctionResult]) -> Points:
    """The total without the 罚分: what is not certain is taken off at worst only."""
    certain = sum((_penalty(one) for one in results if one.is_certain), Fraction(0))
    perhaps = sum((_penalty(one) for one in results if not one.is_certain), Fraction(0))
    lowered = points.got(
        points.worst - certain - perhaps, points.known - certain, points.best - certain
    )
    return lowered.not_overdrawn()


def _penalty(result: SanctionResult) -> Fraction:
    return Fraction(result.sanction.penalty or 0)


def _judge(
    sanction: Sanction, assessment: Assessment, known: frozenset[str]
) -> Iterator[SanctionResult]:
    concerns = _concerns(sanction, assessment)
    if concerns is False:
        return
    if assessment.events is None:
        yield SanctionResult(sanction, NOT_TOLD, is_certain=False)
    for event in assessment.events or ():
        if event.name not in known:
            yield SanctionResult(
                sanction, f"“{event.name}”不知道算不算，指标体系里没有这个说法", is_certain=False
            )
        elif event.name in sanction.events:
            yield from _held(sanction, assessment, event, is_concerned=concerns is True)


def _concerns(sanction: Sanction, assessment: Assessment) -> bool | None:
    """Whether the rung is for a county of this 身份; None where the 身份 is not written."""
    if not sanction.applies_to:
        return True
    return None if assessment.candidacy is None else assessment.candidacy in sanction.applies_to


def _held(
    sanction: Sanction, assessment: Assessment, event: Event, *, is_concerned: bool
) -> Iterator[SanctionResult]:
    called, day = reference_day(assessment, sanction.reference)
    inside = falls_into(event, sanction.window, day, includes_first_day=sanction.includes_first_day)
    if inside is False:
        return
    reason = f"{event.date}{event.name}"
    if inside is None:
        reason += f"，说不清在不在{called}前{sanction.window}内"
    elif sanction.window:
        reason += f"，在{called}前{sanction.window}内"
    if not is_concerned:
        reason += "，自评没有写“身份”"
    yield SanctionResult(sanction, reason, is_certain=bool(inside) and is_concerned)
