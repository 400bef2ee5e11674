"""分项: each part of the value meets its own condition (A13)."""

from __future__ import annotations

from chuangcheng.models.requirement import Composite
from chuangcheng.models.result import Result
from chuangcheng.models.values.criterion import Criterion
from chuangcheng.scoring.criteria import judge_criterion
from chuangcheng.scoring.figures import alone
from chuangcheng.scoring.outcome import Outcome, at_least, unknown
from chuangcheng.scoring.requirements.form import Judge


def judge(composite: Composite, result: Result, _judge_one: Judge) -> Outcome:
    outcomes = [judge_part(name, one, result) for name, one in composite.parts.items()]
    return at_least(len(outcomes), outcomes)


def judge_part(name: str, criterion: Criterion, result: Result) -> Outcome:
    """Whether one part of the value meets its condition."""
    if name not in result.parts:
        return unknown(f"没有写分项“{name}”", f"在“分项”里补写“{name}”")
    outcome = judge_criterion(criterion, alone(result.parts[name]))
    if outcome.problem is None:
        return outcome
    return unknown(f"的分项“{name}”{outcome.problem.message}", outcome.problem.hint)
