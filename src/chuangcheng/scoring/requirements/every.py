"""全部: each condition holds (A19)."""

from __future__ import annotations

from chuangcheng.models.requirement import Composite, Requirement
from chuangcheng.models.result import Result
from chuangcheng.scoring.outcome import Outcome, at_least
from chuangcheng.scoring.requirements.form import Judge, Narrow
from chuangcheng.scoring.setting import Setting


def judge(composite: Composite, result: Result, judge_one: Judge) -> Outcome:
    outcomes = [judge_one(one, result) for one in composite.every]
    return at_least(len(outcomes), outcomes)


def narrow(
    composite: Composite, _result: Result, _setting: Setting, narrow_one: Narrow
) -> Requirement:
    return composite.model_copy(update={"every": tuple(narrow_one(one) for one in composite.every)})
