"""分类: the first class that the county belongs to says what is asked (A16)."""

from __future__ import annotations

from collections.abc import Mapping

from chuangcheng.models.reported import Value
from chuangcheng.models.requirement import Composite, Requirement, TargetClass
from chuangcheng.models.result import Result
from chuangcheng.models.values.criterion import Criterion
from chuangcheng.scoring.criteria import judge_criterion
from chuangcheng.scoring.figures import alone
from chuangcheng.scoring.outcome import Outcome, unknown
from chuangcheng.scoring.requirements.form import Judge, Narrow
from chuangcheng.scoring.setting import Setting


def narrow(
    composite: Composite, _result: Result, setting: Setting, narrow_one: Narrow
) -> Requirement:
    """The class's 达标; while facts are missing, the classes that are still possible."""
    possible: list[TargetClass] = []
    for one in composite.classes:
        verdicts = {name: _holds(wanted, setting.facts, name) for name, wanted in one.when.items()}
        if False in verdicts.values():
            continue
        open_facts = {name: one.when[name] for name, holds in verdicts.items() if holds is None}
        target = narrow_one(one.requirement)
        possible.append(one.model_copy(update={"when": open_facts, "requirement": target}))
        if not open_facts:
            break
    if possible and not possible[0].when:
        return possible[0].requirement
    return composite.model_copy(update={"classes": tuple(possible)})


def judge(composite: Composite, result: Result, judge_one: Judge) -> Outcome:
    """Of what `narrow` left: certain where every class that is possible answers the same."""
    classes = composite.classes
    if not classes:
        return unknown(
            "的标准分了几类，按自评的基本情况哪一类都不是",
            "核对“基本情况”，或者在“分类”里补写这一类",
        )
    answers = {judge_one(one.requirement, result).met for one in classes}
    if not classes[-1].when and len(answers) == 1 and None not in answers:
        return Outcome(answers.pop())
    missing = next(((name, wanted) for one in classes for name, wanted in one.when.items()), None)
    if missing is None:
        return judge_one(classes[0].requirement, result)
    name, wanted = missing
    hint = f"在自评的“基本情况”里写“{name}”"
    if isinstance(wanted, Criterion) and wanted.bound is not None and wanted.bound.unit:
        hint += f"，单位用“{wanted.bound.unit}”"
    return unknown(f"的标准要看“{name}”是不是“{wanted}”，自评的基本情况里看不出来", hint)


def _holds(wanted: Criterion | str, facts: Mapping[str, Value], name: str) -> bool | None:
    fact = facts.get(name)
    if fact is None:
        return None
    if isinstance(wanted, Criterion):
        return judge_criterion(wanted, alone(fact)).met
    return fact == wanted if isinstance(fact, str) else None
