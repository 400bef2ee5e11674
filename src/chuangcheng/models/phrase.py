"""A 达标 in one phrase, as a person would say it: `≥90% 且 不低于全省平均`."""

from __future__ import annotations

from chuangcheng.models.requirement import AtLeast, Composite, Requirement, TargetClass
from chuangcheng.models.values.number import format_number

_OTHERS = "其余各类"


def phrase(requirement: Requirement) -> str:
    """Any form of 达标; what stands in another form is put in brackets where it needs them."""
    if not isinstance(requirement, Composite):
        return str(requirement)
    if requirement.at_least is not None:
        return _at_least(requirement.at_least)
    if requirement.areas is not None:
        return f"各区域{requirement.areas.take} {requirement.areas.criterion}"
    if requirement.local is not None:
        return Composite.key_of("local")
    return (
        " 且 ".join(map(_inner, requirement.every))
        or " 或 ".join(map(_inner, requirement.either))
        or "、".join(f"{name} {one}" for name, one in requirement.parts.items())
        or "；".join(map(_class, requirement.classes))
        or "，".join(f"{year}年 {_inner(one)}" for year, one in sorted(requirement.yearly.items()))
    )


def _inner(requirement: Requirement) -> str:
    said = phrase(requirement)
    return f"（{said}）" if isinstance(requirement, Composite) and " " in said else said


def _at_least(wanted: AtLeast) -> str:
    if wanted.each:
        each = "、".join(f"{name} {one}" for name, one in wanted.each.items())
        return f"{each}的至少 {wanted.count} 个"
    conditions = [
        *map(_inner, wanted.conditions),
        *(f"{name} {one}" for name, one in wanted.parts.items()),
    ]
    said = f"{'、'.join(conditions)}中至少 {wanted.count} 项"
    if wanted.tolerance is None:
        return said
    return f"{said}，其余不超过 {format_number(wanted.tolerance)} 倍"


def _class(one: TargetClass) -> str:
    facts = "、".join(f"{name} {wanted}" for name, wanted in one.when.items())
    return f"{facts or _OTHERS} {_inner(one.requirement)}"
