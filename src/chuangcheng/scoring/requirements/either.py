"""任一: one of the conditions holds (A18)."""

from __future__ import annotations

from chuangcheng.models.requirement import Composite, Requirement
from chuangcheng.models.result import Result
from chuangcheng.scoring.outcome import Outcome, at_least
from chuangcheng.scoring.requirements.form import Judge, Narrow
from chuangcheng.scoring.setting import Setting


def judge(composite: Composite, result: Result, judge_one: Judge) -> Outcome:
    return at_least(1, [judge_one(one, result) for one in composite.either])


def narrow(
    composite: Composite, _result: Result, _setting: Setting, narrow_one: Narrow
) -> Requirement:
    either = tuple(narrow_one(one) for one in composite.either)
    return composite.model_copy(update={"either": either})
