"""What the methods of 计分 are told where a number or a word is not enough."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Any

from pydantic import BeforeValidator, ConfigDict, Field

from chuangcheng.models.base import (
    Either,
    Model,
    Number,
    QuantityText,
    Whole,
    Written,
    matching,
    one_of,
)
from chuangcheng.models.values import quantity
from chuangcheng.models.values.fault import ValueFault
from chuangcheng.models.values.number import NUMBER
from chuangcheng.models.values.quantity import Quantity


def _step(value: object) -> Quantity:
    step = Quantity.parse(value) if isinstance(value, str) else None
    if step is None or step.number <= 0:
        raise ValueFault("“每差”要写一个大于 0 的数", "例如 1%")
    return step


_STEP = matching(quantity.PATTERN, "number")
StepText = Annotated[Quantity, BeforeValidator(_step), Written(_STEP)]


class Slope(Model):
    """One slope of 每差: from its edge on, so many points for each step; one edge only."""

    model_config = ConfigDict(json_schema_extra=one_of("低于", "高于"))

    below: QuantityText | None = Field(default=None, alias="低于", description="低于多少开始扣")
    above: QuantityText | None = Field(default=None, alias="高于", description="高于多少开始扣")
    step: StepText = Field(alias="每", description="每差多少算一级，例如 1%")
    points: Number = Field(alias="扣", description="每差一级扣几分")

    @property
    def edge(self) -> Quantity:
        """Where it begins."""
        edge = self.below or self.above
        if edge is None:
            raise AssertionError("`_one_edge` lets no slope without an edge through")
        return edge

    @property
    def size(self) -> Quantity:
        """A step, in the unit of the edge if it has none of its own."""
        return self.step.or_in(self.edge.unit)


def _one_edge(value: Any) -> Any:
    if not isinstance(value, dict):
        return value
    if bool(str(value.get("低于") or "").strip()) == bool(str(value.get("高于") or "").strip()):
        raise ValueFault("每一段要在“低于”“高于”里写一个", "例如 {低于: 96%, 每: 1%, 扣: 0.25}")
    return value


SlopeText = Annotated[Slope, BeforeValidator(_one_edge)]
StepsText = Annotated[
    Quantity | tuple[SlopeText, ...], Either(tuple[SlopeText, ...], _step, _STEP, shape=list)
]
"""One step for the gap to 达标, or slopes one by one."""


class Slide(Model):
    """按比例 between two figures: nothing at one, all the points at the other."""

    zero: QuantityText = Field(alias="零分", description="到多少得 0 分，例如 60%")
    full: QuantityText = Field(alias="满分", description="到多少得满分，例如 90%")


def _yes(value: object) -> str:
    if isinstance(value, str) and value.strip() == "是":
        return "是"
    raise ValueFault("“按比例”写“是”，或者写从多少到多少", "例如 按比例: {零分: 60%, 满分: 90%}")


ProportionText = Annotated[str | Slide, Either(Slide, _yes, {"enum": ["是"]})]


def _portion(value: object) -> Decimal:
    share = Quantity.parse(value) if isinstance(value, str) else None
    if share is None or share.unit != "%" or share.number <= 0:
        raise ValueFault("“计扣”要写百分之几", "例如 计扣: 25%")
    return share.in_base


PortionText = Annotated[
    Decimal,
    BeforeValidator(_portion),
    Written(matching(rf"{NUMBER.removeprefix('[+-]?')}\s*[%％]")),
]
"""`25%` → 0.25."""


class Shortage(Model):
    """每少: so many points for each one that is missing at a place or in a period."""

    needed: Whole = Field(alias="应有", description="每处或者每期应有几个（几次）")
    points: Number = Field(alias="扣", description="每少一个（一次）扣几分")
    periods: Whole | None = Field(default=None, alias="期数", description="一共几处或者几期")
