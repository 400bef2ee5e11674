"""达标: when an indicator is met."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Annotated, Any, Final, Literal

from pydantic import BeforeValidator, ConfigDict, Field

from chuangcheng.models.base import (
    CriterionText,
    Either,
    Model,
    Text,
    Whole,
    Written,
    matching,
    one_of,
)
from chuangcheng.models.values import criterion
from chuangcheng.models.values.criterion import Criterion
from chuangcheng.models.values.fault import ValueFault
from chuangcheng.models.values.mistyped import reading

_LOCAL: Final = "本地目标"
_YEAR: Final = r"(?:19|20|21)[0-9]{2}"
_WORD: Final = r"[^\d≥≧≤≦<>=＞＜＝\s](?:[^\d≥≧≤≦<>=＞＜＝]*[^\d≥≧≤≦<>=＞＜＝\s])?"
_FACTOR: Final = r"(?:不超过|≤|<=)?([1-9][0-9]?(?:\.[0-9]{1,2})?)倍(?:以内|之内)?"


def _year(value: object) -> str:
    text = value.strip() if isinstance(value, str) else ""
    if not re.fullmatch(_YEAR, text):
        raise ValueFault(f"“{value}”不是年份", "写四位数字，例如 2014")
    return text


def _fact(value: object) -> Criterion | str:
    """A condition on a fact of the county, or the word that it must be."""
    if not isinstance(value, str):
        raise ValueFault("“当”的每一条应写条件或一个词", "例如 {人口: <50万人, 地区: 西部}")
    try:
        return Criterion.parse(value)
    except ValueFault:
        if not re.fullmatch(_WORD, value.strip()):
            raise
        return value.strip()


def _factor(value: object) -> Decimal:
    match = re.fullmatch(_FACTOR, value.strip()) if isinstance(value, str) else None
    if match is None:
        raise ValueFault("“其余”要写标准的几倍，不小于 1 倍", "例如 3倍")
    return Decimal(match.group(1))


YearText = Annotated[str, BeforeValidator(_year), Written(matching(_YEAR))]
FactCondition = Annotated[
    Any, BeforeValidator(_fact), Written(matching(f"{criterion.PATTERN}|{_WORD}"))
]
FactorText = Annotated[Decimal, BeforeValidator(_factor), Written(matching(_FACTOR))]


class AtLeast(Model):
    """至少: so many of the conditions, on one value or on its 分项; the rest not far off.

    With 每个 it is so many objects, each of which meets all of the conditions.
    """

    model_config = ConfigDict(json_schema_extra=one_of("条件", "分项", "每个"))

    count: Whole = Field(alias="项数", description="至少几项")
    conditions: tuple[RequirementText, ...] = Field(
        default=(), alias="条件", description="条件，逐条"
    )
    parts: dict[Text, CriterionText] = Field(
        default_factory=dict, alias="分项", description="各分项的条件，例如 {鼠: ≤C级, 蚊: ≤C级}"
    )
    each: dict[Text, CriterionText] = Field(
        default_factory=dict,
        alias="每个",
        description="每一个都要满足的条件，例如 {面积: ≥3公顷, 绿地率: ≥70%}",
    )
    tolerance: FactorText | None = Field(
        default=None, alias="其余", description="没达标的几项不超过标准的几倍，例如 3倍"
    )


class TargetClass(Model):
    """One class of 分类: for whom, and what is asked of them."""

    when: dict[Text, FactCondition] = Field(
        default_factory=dict,
        alias="当",
        description="哪一类，例如 {人口: <50万人, 地区: 西部}；不写就是其余各类",
    )
    requirement: RequirementText = Field(alias="达标", description="这一类达到什么算达标")


class AreaTarget(Model):
    """各区域: a condition on the figures of the county's areas taken together."""

    take: Literal["最低", "最高", "平均", "相差"] = Field(
        alias="取", description="各区域的数里拿哪一个来比"
    )
    criterion: CriterionText = Field(alias="达标", description="达到什么算达标，例如 ≥5.5")


def _one_kind(value: Any) -> Any:
    """Exactly one of the three; a factor on the rest says nothing of objects."""
    if not isinstance(value, dict):
        return value
    used = [key for key in ("条件", "分项", "每个") if value.get(key)]
    if not used:
        raise ValueFault("“至少”下面没有写条件", "写 条件: [条件, 条件] 或 分项: {名称: 条件}")
    if len(used) > 1:
        named = "”和“".join(used)
        raise ValueFault(f"“至少”下面“{named}”只能写一个", "只留一个")
    if used == ["每个"] and value.get("其余"):
        raise ValueFault("“每个”不能和“其余”一起写", "删去“其余”")
    return value


class Composite(Model):
    """达标 that is more than one condition: exactly one of the keys."""

    model_config = ConfigDict(
        json_schema_extra=one_of("全部", "任一", "至少", "分项", "分类", "年度", "各区域", _LOCAL)
    )

    every: tuple[RequirementText, ...] = Field(default=(), alias="全部", description="每条都要满足")
    either: tuple[RequirementText, ...] = Field(
        default=(), alias="任一", description="满足一条即可"
    )
    at_least: Annotated[AtLeast, BeforeValidator(_one_kind)] | None = Field(
        default=None, alias="至少", description="满足其中几条"
    )
    parts: dict[Text, CriterionText] = Field(
        default_factory=dict,
        alias="分项",
        description="各分项都要满足，例如 {SO2: ≤60, PM10: ≤70}",
    )
    classes: tuple[TargetClass, ...] = Field(
        default=(), alias="分类", description="哪一类按哪个标准，从上往下第一个对得上的"
    )
    yearly: dict[YearText, RequirementText] = Field(
        default_factory=dict,
        alias="年度",
        description="逐年的标准，例如 {2014: ≥75%, 2015: ≥80%}",
    )
    areas: AreaTarget | None = Field(
        default=None, alias="各区域", description="各区域合起来看，例如 {取: 最低, 达标: ≥5.5}"
    )
    local: Literal["是"] | None = Field(
        default=None, alias=_LOCAL, description="写“是”：和自评里写的本地目标比"
    )

    @property
    def form(self) -> str:
        """The field of the key that is used; it may have been narrowed to nothing."""
        used = (name for name in FORMS if getattr(self, name) not in (None, (), {}))
        return next(used, None) or next(name for name in FORMS if name in self.model_fields_set)


FORMS: Final = ("every", "either", "at_least", "parts", "classes", "yearly", "areas", "local")


def _criterion(value: object) -> Criterion:
    if isinstance(value, str):
        return reading(Criterion.parse, value)
    raise ValueFault("“达标”写成了列表", "写成 全部: [条件, 条件] 或 任一: [条件, 条件]")


def _single_key(value: Any) -> Any:
    if isinstance(value, str) and value.strip() == _LOCAL:
        return {_LOCAL: "是"}
    if not isinstance(value, dict):
        return value
    keys = [Composite.key_of(name) for name in FORMS]
    used = [key for key in keys if value.get(key)]
    if not used and set(value) <= Composite.keys():  # else a key is misspelt, and said to be
        raise ValueFault("“达标”下面没有写条件", "写成 全部: [条件, 条件] 或 任一: [条件, 条件]")
    if len(used) > 1:
        named = "".join(f"“{key}”" for key in used)
        raise ValueFault(f"“达标”下面要在{named}里选一个写", "只留一个")
    return value


Requirement = Criterion | Composite
RequirementText = Annotated[
    Requirement,
    Either(Composite, _criterion, matching(f"{criterion.PATTERN}|{_LOCAL}")),
    BeforeValidator(_single_key),
]


def _inside(wanted: AtLeast) -> tuple[Requirement, ...]:
    return (*wanted.conditions, *wanted.parts.values(), *wanted.each.values())


def criteria_of(requirement: Requirement) -> Iterator[Criterion]:
    """Every condition that a requirement is made of, in the order of the text."""
    if isinstance(requirement, Criterion):
        yield requirement
        return
    at_least = requirement.at_least
    inner: tuple[Requirement, ...] = (
        *requirement.every,
        *requirement.either,
        *(_inside(at_least) if at_least else ()),
        *requirement.parts.values(),
        *(one.requirement for one in requirement.classes),
        *requirement.yearly.values(),
        *((requirement.areas.criterion,) if requirement.areas else ()),
    )
    for one in inner:
        yield from criteria_of(one)
