"""达标: when an indicator is met."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BeforeValidator, ConfigDict, Field

from chuangcheng.models.base import CriterionText, Either, Model, Whole, matching, one_of
from chuangcheng.models.values import criterion
from chuangcheng.models.values.criterion import Criterion
from chuangcheng.models.values.fault import ValueFault


class AtLeast(Model):
    """至少: so many of the conditions."""

    count: Whole = Field(alias="项数", description="至少几项")
    conditions: tuple[CriterionText, ...] = Field(alias="条件", description="条件，逐条")


class Composite(Model):
    """达标 made of several conditions on the same value: exactly one of the three keys."""

    model_config = ConfigDict(json_schema_extra=one_of("全部", "任一", "至少"))

    every: tuple[CriterionText, ...] = Field(default=(), alias="全部", description="每条都要满足")
    either: tuple[CriterionText, ...] = Field(default=(), alias="任一", description="满足一条即可")
    at_least: AtLeast | None = Field(default=None, alias="至少", description="满足其中几条")


def _criterion(value: object) -> Criterion:
    if isinstance(value, str):
        return Criterion.parse(value)
    raise ValueFault("“达标”写成了列表", "写成 全部: [条件, 条件] 或 任一: [条件, 条件]")


def _single_key(value: Any) -> Any:
    if not isinstance(value, dict):
        return value
    used = [key for key in ("全部", "任一", "至少") if value.get(key)]
    if not used:
        raise ValueFault("“达标”下面没有写条件", "写成 全部: [条件, 条件] 或 任一: [条件, 条件]")
    if len(used) > 1:
        raise ValueFault("“达标”下面要在“全部”“任一”“至少”里选一个写", "只留一个")
    return value


Requirement = Criterion | Composite
RequirementText = Annotated[
    Requirement,
    Either(Composite, _criterion, matching(criterion.PATTERN)),
    BeforeValidator(_single_key),
]
