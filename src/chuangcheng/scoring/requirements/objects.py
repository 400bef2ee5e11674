"""至少, with 每个: so many objects, each of which meets every condition (A11)."""

from __future__ import annotations

from collections.abc import Mapping

from chuangcheng.models.reported import Value
from chuangcheng.models.requirement import AtLeast
from chuangcheng.models.result import Result
from chuangcheng.models.values.criterion import Criterion, parse_state
from chuangcheng.scoring.criteria import judge_criterion
from chuangcheng.scoring.figures import alone
from chuangcheng.scoring.outcome import Outcome, at_least, unknown


def judge(wanted: AtLeast, result: Result) -> Outcome:
    """`无` in place of a list says that there is none of them."""
    if isinstance(result.value, str) and parse_state(result.value) is False:
        return Outcome(met=wanted.count <= 0)
    if not result.objects:
        example = ", ".join(f"{name}: ……" for name in wanted.each)
        return unknown(
            "没有逐个写数值", f"在“逐个”里写，例如 {{名称: {{{example}}}}}；一个也没有写“无”"
        )
    met = [_judge_one(name, wanted.each, values) for name, values in result.objects.items()]
    return at_least(wanted.count, met)


def _judge_one(name: str, each: Mapping[str, Criterion], values: Mapping[str, Value]) -> Outcome:
    outcomes = [_judge_part(f"{name}的{part}", one, values.get(part)) for part, one in each.items()]
    return at_least(len(outcomes), outcomes)


def _judge_part(name: str, criterion: Criterion, value: Value | None) -> Outcome:
    if value is None:
        return unknown(f"没有写“{name}”", "在“逐个”里补写")
    outcome = judge_criterion(criterion, alone(value))
    if outcome.problem is None:
        return outcome
    return unknown(f"的“{name}”{outcome.problem.message}", outcome.problem.hint)
