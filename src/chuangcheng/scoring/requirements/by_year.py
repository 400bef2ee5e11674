"""年度: the target of the assessment's year, else the latest earlier one (A21)."""

from __future__ import annotations

from chuangcheng.models.requirement import Composite, Requirement
from chuangcheng.models.result import Result
from chuangcheng.scoring.outcome import Outcome, unknown
from chuangcheng.scoring.requirements.form import Judge, Narrow
from chuangcheng.scoring.setting import Setting


def narrow(
    composite: Composite, _result: Result, setting: Setting, narrow_one: Narrow
) -> Requirement:
    """The target in force; the whole table while it has not begun."""
    begun = [year for year in composite.yearly if int(year) <= (setting.year or 0)]
    return narrow_one(composite.yearly[max(begun)]) if begun else composite


def judge(composite: Composite, _result: Result, _judge_one: Judge) -> Outcome:
    """Of what `narrow` left: no year of the table has come."""
    first = min(composite.yearly)
    return unknown(f"的标准从{first}年才有，自评的时点更早", "核对“时点”，或者在“年度”里补写更早的")
