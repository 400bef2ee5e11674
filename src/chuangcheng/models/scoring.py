"""计分: how the points of an indicator follow from what was found."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Annotated, Any, Final, Literal

from pydantic import BeforeValidator, ConfigDict, Field

from chuangcheng.models.award import AwardText, ItemsText
from chuangcheng.models.base import (
    EMPTY,
    CriterionText,
    Model,
    Number,
    Text,
    Whole,
    Written,
    goes_with,
    matching,
    one_of,
)
from chuangcheng.models.method import ProportionText, Shortage, StepsText
from chuangcheng.models.values import quantity
from chuangcheng.models.values.criterion import Criterion, Kind
from chuangcheng.models.values.fault import ValueFault
from chuangcheng.models.values.quantity import Quantity


class Band(Model):
    """One band of 分档; 边界 says whose the edge is where two bands touch."""

    when: CriterionText = Field(alias="当", description="数值在什么范围")
    points: Number = Field(alias="得分", description="得多少分")


def _expert_bands(value: Any) -> Any:
    """`好: 18~20` → a range of points per level."""
    if not isinstance(value, str):
        raise ValueFault("赋分区间要写成“下限~上限”", "例如 好: 18~20")
    try:
        found = Criterion.parse(value)
    except ValueFault as fault:
        raise ValueFault(f"“{value}”不是赋分区间", "写成“下限~上限”，例如 18~20") from fault
    if found.kind is not Kind.RANGE or found.bound is None or found.upper is None:
        raise ValueFault(f"“{value}”不是赋分区间", "写成“下限~上限”，例如 18~20")
    return PointRange(found.bound, found.upper)


class PointRange(tuple[Decimal, Decimal]):
    """The lowest and the highest points of an expert's level, both inclusive."""

    __slots__ = ()

    def __new__(cls, low: Quantity, high: Quantity) -> PointRange:
        """From the two ends of a parsed range."""
        return super().__new__(cls, (low.number, high.number))


ExpertRange = Annotated[
    PointRange,
    BeforeValidator(_expert_bands),
    Written(matching(rf"(?:{quantity.PATTERN})[~～—至](?:{quantity.PATTERN})")),
]


PARAMETERS: Final = {
    "扣": ("每差",),
    "取整": ("每差",),
    "算法": ("每差",),
    "边界": ("分档",),
    "限扣": ("扣分", "每少"),
    "加倍": ("扣分",),
    "按平均": ("扣分",),
    "点位类型": ("抽样",),
    "项数": ("等级",),
    "给分": ("清单",),
}
"""Key of a parameter → the methods that it belongs to."""


_LISTED: Final[dict[str, Any]] = {"type": "array", "minItems": 1}
_STEP_POINTS: Final[dict[str, Any]] = {
    "oneOf": [
        {"properties": {"每差": EMPTY}},
        {"required": ["每差"], "properties": {"每差": _LISTED, "扣": EMPTY}},
        {
            "required": ["每差", "扣"],
            "properties": {"每差": {"not": {"anyOf": [_LISTED, EMPTY]}}, "扣": {"not": EMPTY}},
        },
    ]
}
"""The JSON Schema of 扣 beside 每差: needed for a single step, slopes have their own."""


class Scoring(Model):
    """计分: exactly one method, with its parameters.

    分档 bands · 扣分 so many points a finding · 专家 a level with a range of points · 每差 so many
    points a step short · 按比例 in proportion to the bound · 评分 points given by the assessor ·
    等级 points for a grade · 清单 points for what is done of a list · 每少 so many points for
    each one missing · 抽样 from the checks of a sample.
    """

    model_config = ConfigDict(
        json_schema_extra={
            "allOf": [
                one_of(
                    "分档", "扣分", "专家", "每差", "按比例", "评分", "等级", "清单", "每少", "抽样"
                ),
                _STEP_POINTS,
                *(goes_with(key, *methods) for key, methods in PARAMETERS.items()),
            ]
        }
    )

    bands: tuple[Band, ...] = Field(default=(), alias="分档", description="按数值分档给分")
    deductions: dict[Text, Number] = Field(
        default_factory=dict, alias="扣分", description="每发现一处扣几分，例如 {每处: 0.2}"
    )
    expert: dict[Text, ExpertRange] = Field(
        default_factory=dict, alias="专家", description="各等次的赋分区间，例如 {好: 18~20}"
    )
    step: StepsText | None = Field(
        default=None, alias="每差", description="每差多少算一级，例如 1%；几段扣法不同的逐段写"
    )
    step_points: Number | None = Field(default=None, alias="扣", description="每差一级扣几分")
    rounding: Literal["进位", "舍去"] | None = Field(
        default=None, alias="取整", description="不足一级怎么算；不写按实际比例"
    )
    proportion: ProportionText | None = Field(
        default=None, alias="按比例", description="写“是”，或者从多少到多少"
    )
    free: Literal["是"] | None = Field(default=None, alias="评分", description="由检查人员直接打分")
    floor: Number = Field(default=Decimal(0), alias="下限", description="最少得几分，缺省 0")
    grades: dict[Text, AwardText] = Field(
        default_factory=dict, alias="等级", description="各等级得多少，例如 {A: 100%, B: 60%, C: 0}"
    )
    grade_counts: dict[Text, Whole] = Field(
        default_factory=dict,
        alias="项数",
        description="做到几项算哪个等级，例如 {A: 4, B: 3, C: 0}",
    )
    checklist: ItemsText = Field(
        default=(), alias="清单", description="要做到的各项，写名称，或者写名称和得分"
    )
    taking: Literal["逐项", "全部", "取一"] = Field(
        default="逐项", alias="给分", description="做到的各项怎么得分；不写是 逐项"
    )
    edge: Literal["归上", "归下"] = Field(
        default="归上", alias="边界", description="两档相接的数算哪一档；不写是 归上"
    )
    reckoning: Literal["分段", "整段"] = Field(
        default="分段", alias="算法", description="几段扣法怎么合起来；不写是 分段"
    )
    shortage: Shortage | None = Field(
        default=None, alias="每少", description="每处或者每期应有几个，少一个扣几分"
    )
    cap: Number | None = Field(default=None, alias="限扣", description="最多扣几分")
    factors: dict[Text, Number] = Field(
        default_factory=dict, alias="加倍", description="什么情形加倍扣，例如 {逾期未改: 2}"
    )
    averaged_over: Text | None = Field(
        default=None, alias="按平均", description="扣的分除以什么的总数，例如 村数"
    )
    sampling: Literal["达标率", "平均", "全部达标"] | None = Field(
        default=None, alias="抽样", description="抽查的点位怎么合成得分"
    )
    site_weights: dict[Text, Number] = Field(
        default_factory=dict, alias="点位类型", description="各类点位的权数，例如 {主干道: 2}"
    )

    @property
    def method(self) -> str:
        """The user's key of the method that is used."""
        for name in METHODS:
            if getattr(self, name) not in (None, (), {}):
                return self.key_of(name)
        return ""


METHODS = (
    "bands", "deductions", "expert", "step", "proportion", "free", "grades", "checklist",
    "shortage", "sampling",
)  # fmt: skip


_KEYS = tuple(Scoring.key_of(name) for name in METHODS)
_NESTED = "、".join(key for key in _KEYS if key not in ("评分", "按比例"))


def _scoring(value: Any) -> Any:
    if isinstance(value, str):
        if value.strip() in ("评分", "按比例"):
            return {value.strip(): "是"}
        raise ValueFault(
            f"“{value}”不是计分方法", f"可以写 评分、按比例，或者 {_NESTED} 加下级内容"
        )
    if isinstance(value, dict):
        _check_keys({key: content for key, content in value.items() if content})
    return value


def _check_keys(given: Mapping[str, object]) -> None:
    """One method, and only parameters that belong to it."""
    used = [key for key in _KEYS if key in given]
    if len(used) != 1:
        raise ValueFault(
            f"“计分”下面要写一种方法，现在写了 {len(used)} 种", f"在{'、'.join(_KEYS)}里选一种"
        )
    _check_step(given)
    for key, methods in PARAMETERS.items():
        if key in given and used[0] not in methods:
            raise ValueFault(
                f"“{key}”用不到“{used[0]}”上", f"“{key}”和“{methods[0]}”一起写，或者删掉"
            )


def _check_step(given: Mapping[str, object]) -> None:
    if isinstance(given.get("每差"), list):
        if "扣" in given:
            raise ValueFault("“每差”已经逐段写了扣几分，外面又写了“扣”", "删掉外面的“扣”")
    elif "每差" in given and "扣" not in given:
        raise ValueFault("写了“每差”，没有写“扣”几分", "例如 计分: {每差: 1%, 扣: 1}")


ScoringText = Annotated[
    Scoring, BeforeValidator(_scoring), Written.beside({"enum": ["评分", "按比例"]})
]
