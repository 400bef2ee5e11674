"""What a 达标 asks for, in words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Final

from chuangcheng.models.requirement import AtLeast, Composite, Requirement
from chuangcheng.models.result import Result
from chuangcheng.models.values.criterion import Criterion
from chuangcheng.models.values.number import format_number


def asked(requirement: Requirement) -> str:
    """`“≥36%”`, `满足一条：“≥25%”，“逐年下降”`."""
    if isinstance(requirement, Criterion):
        return f"“{requirement}”"
    return _FORMS[requirement.form](requirement)


def which_target(written: Requirement, in_force: Requirement, result: Result) -> str:
    """Why this target is the one in force; empty where there is only one."""
    if isinstance(written, Criterion) or written is in_force:
        return ""
    if written.classes:
        chosen = next((one for one in written.classes if one.requirement is in_force), None)
        facts = (
            "，".join(f"{name} {wanted}" for name, wanted in chosen.when.items()) if chosen else ""
        )
        return f"按基本情况，是“{facts or '其余各类'}”这一类" if chosen else ""
    if written.yearly:
        year = next((year for year, one in written.yearly.items() if one is in_force), "")
        return f"用的是{year}年的标准" if year else ""
    if written.local and result.target and result.target.basis:
        return f"本地目标，{result.target.basis}定的"
    return ""


def _listed(requirements: Iterable[Requirement]) -> str:
    return "，".join(map(asked, requirements))


def _parts(parts: Mapping[str, Criterion]) -> str:
    return "，".join(f"{name}“{one}”" for name, one in parts.items())


def _at_least(wanted: AtLeast | None) -> str:
    if wanted is None:
        return ""
    if wanted.each:
        return f"至少 {wanted.count} 个，每个都要{_parts(wanted.each)}"
    conditions = _listed(wanted.conditions) if wanted.conditions else _parts(wanted.parts)
    rest = f"，其余不超过标准的 {format_number(wanted.tolerance)} 倍" if wanted.tolerance else ""
    return f"至少满足 {wanted.count} 条：{conditions}{rest}"


def _areas(requirement: Composite) -> str:
    areas = requirement.areas
    return f"各区域{areas.take}的“{areas.criterion}”" if areas else ""


_FORMS: Final[dict[str, Callable[[Composite], str]]] = {
    "every": lambda one: f"每条都满足：{_listed(one.every)}",
    "either": lambda one: f"满足一条：{_listed(one.either)}",
    "at_least": lambda one: _at_least(one.at_least),
    "parts": lambda one: f"各分项都满足：{_parts(one.parts)}",
    "classes": lambda _: "哪一类按哪一类的标准",
    "yearly": lambda one: "，".join(f"{year}年{asked(it)}" for year, it in one.yearly.items()),
    "areas": _areas,
    "local": lambda _: "达到本地目标",
}
