"""Which target is in force, and whether it is met."""

from __future__ import annotations

from chuangcheng.models.assessment import Result
from chuangcheng.models.indicator import Indicator
from chuangcheng.models.requirement import Requirement
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

    def narrow(requirement: Requirement) -> Requirement:
        if isinstance(requirement, Criterion) or requirement.form not in NARROWING:
            return requirement
        return NARROWING[requirement.form](requirement, result, setting, narrow)

    if indicator.requirement is None or isinstance(indicator.requirement, Criterion):
        return indicator
    return indicator.model_copy(update={"requirement": narrow(indicator.requirement)})
