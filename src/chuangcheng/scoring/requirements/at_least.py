"""至少: so many of the conditions hold, and the rest are not far off (A20); or objects (A11)."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from chuangcheng.models.phrase import phrase
from chuangcheng.models.requirement import Composite, Requirement
from chuangcheng.models.result import Result
from chuangcheng.models.values.criterion import Criterion, Kind
from chuangcheng.models.values.quantity import Quantity
from chuangcheng.scoring.outcome import Outcome, at_least, unknown
from chuangcheng.scoring.requirements import objects
from chuangcheng.scoring.requirements.form import Judge, Narrow
from chuangcheng.scoring.requirements.parts import judge_part
from chuangcheng.scoring.setting import Setting


def judge(composite: Composite, result: Result, judge_one: Judge) -> Outcome:
    wanted = composite.at_least
    if wanted is None:
        return Outcome(None)
    if wanted.each:
        return objects.judge(wanted, result)

    def judge_named(name: str, one: Requirement) -> Outcome:
        if name and isinstance(one, Criterion):
            return judge_part(name, one, result)
        return judge_one(one, result)

    asked = [*(("", one) for one in wanted.conditions), *wanted.parts.items()]
    outcomes = [judge_named(name, one) for name, one in asked]
    enough = at_least(wanted.count, outcomes)
    if wanted.tolerance is None:
        return enough
    near = []
    for (name, one), outcome in zip(asked, outcomes, strict=True):
        relaxed = _relaxed(one, wanted.tolerance)
        if outcome.met is not False:
            near.append(outcome)
        elif relaxed is None:
            near.append(unknown(f"的标准“{phrase(one)}”说不上几倍", "在指标体系里改写“其余”"))
        else:
            near.append(judge_named(name, relaxed))
    return at_least(1 + len(near), [enough, *near])


def _relaxed(one: Requirement, factor: Decimal) -> Criterion | None:
    """An upper limit so many times as high; None for what has none."""
    if not isinstance(one, Criterion) or one.kind is not Kind.NUMBER or one.bound is None:
        return None
    if one.operator not in ("<=", "<"):
        return None
    return replace(one, bound=Quantity(one.bound.number * factor, one.bound.unit))


def narrow(
    composite: Composite, _result: Result, _setting: Setting, narrow_one: Narrow
) -> Requirement:
    wanted = composite.at_least
    if wanted is None:
        return composite
    conditions = tuple(narrow_one(one) for one in wanted.conditions)
    return composite.model_copy(
        update={"at_least": wanted.model_copy(update={"conditions": conditions})}
    )
