"""本地目标: what the county's own document asks (A17)."""

from __future__ import annotations

from chuangcheng.models.requirement import Composite, Requirement
from chuangcheng.models.result import Result
from chuangcheng.scoring.outcome import Outcome, unknown
from chuangcheng.scoring.requirements.form import Judge, Narrow
from chuangcheng.scoring.setting import Setting


def narrow(
    composite: Composite, result: Result, _setting: Setting, _narrow_one: Narrow
) -> Requirement:
    """The county's target, where a document is named."""
    target = result.target
    return target.criterion if target and target.basis else composite


def judge(_composite: Composite, result: Result, _judge_one: Judge) -> Outcome:
    """Of what `narrow` left: no target that counts."""
    if result.target is None:
        return unknown(
            "要和本地定的目标比，没有写目标", "例如 目标: {达标: ≥4.5张, 依据: 文件名称}"
        )
    return unknown(
        f"写了目标“{result.target.criterion}”，没有写是哪份文件定的", "在“目标”里补写“依据”"
    )
