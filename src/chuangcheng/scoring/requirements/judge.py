"""Which target is in force, and whether it is met."""

from __future__ import annotations

from dataclasses import dataclass

from chuangcheng.models.indicator import Indicator
from chuangcheng.models.requirement import Requirement
from chuangcheng.models.result import Result
from chuangcheng.models.values.criterion import Criterion
from chuangcheng.scoring.criteria import judge_criterion
from chuangcheng.scoring.outcome import Outcome
from chuangcheng.scoring.requirements.catalog import FORMS, NARROWING
from chuangcheng.scoring.setting import Setting


def judge_requirement(requirement: Requirement, result: Result) -> Outcome:
    """Whether 达标 holds; targets that are chosen have been, by `in_force`."""
    if isinstance(requirement, Criterion):
        return judge_criterion(requirement, result)
    return FORMS[requirement.form](requirement, result, judge_requirement)


def in_force(indicator: Indicator, result: Result, setting: Setting) -> Indicator:
    """The indicator with the target that applies to this county in this year."""
    if indicator.requirement is None or isinstance(indicator.requirement, Criterion):
        return indicator
    narrow = _Narrowing(result, setting)
    return indicator.model_copy(update={"requirement": narrow(indicator.requirement)})


@dataclass(frozen=True, slots=True)
class _Narrowing:
    """Chooses, and has what it chose from choose further.

    A class, for a function that knows itself is a cycle, which holds a whole file in memory.
    """

    result: Result
    setting: Setting

    def __call__(self, requirement: Requirement) -> Requirement:
        if isinstance(requirement, Criterion) or requirement.form not in NARROWING:
            return requirement
        return NARROWING[requirement.form](requirement, self.result, self.setting, self)
