"""计分: how the points of an indicator follow from what was found."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, ConfigDict, Field

from chuangcheng.models.award import GradeText, ItemsText
from chuangcheng.models.base import (
    CriterionText,
    Model,
    Number,
    Text,
    Whole,
    Written,
    matching,
)
from chuangcheng.models.method import PortionText, ProportionText, Shortage, StepsText
from chuangcheng.models.method_keys import BARE, METHODS, SCHEMA, check_keys
from chuangcheng.models.values.criterion import RANGE_PATTERN, Criterion, Kind
from chuangcheng.models.values.fault import ValueFault
from chuangcheng.models.values.pattern import spaced
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
    Written(matching(spaced(RANGE_PATTERN))),
]


class Scoring(Model):
    """计分: exactly one method, with its parameters.

    分档 bands · 扣分 so many points a finding · 专家 a level with a range of points · 每差 so many
    points a step short · 按比例 in proportion to the bound · 评分 points given by the assessor ·
    等级 points for a grade · 清单 points for what is done of a list · 每少 so many points for
    each one missing · 抽样 from the checks of a sample · 加权 the weighted mean of several marks.
    """

    model_config = ConfigDict(json_schema_extra=SCHEMA)

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
    grades: dict[Text, GradeText] = Field(
        default_factory=dict,
        alias="等级",
        description="各等级得多少，例如 {A: 100%, B: 60%, C: 0}；不知道的写 待核",
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
    portion: PortionText | None = Field(
        default=None, alias="计扣", description="只按几成扣，例如 25%：照别的标准扣的分打折"
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
    weights: dict[Text, Number] = Field(
        default_factory=dict, alias="加权", description="各项打分的权数，例如 {网上: 40, 实地: 60}"
    )
    mark_full: Number | None = Field(
        default=None, alias="每项满分", description="各项打分的满分，缺省 100"
    )

    @property
    def method(self) -> str:
        """The user's key of the method that is used."""
        return next(
            (key for key, name in METHODS.items() if getattr(self, name) not in (None, (), {})), ""
        )


def _scoring(value: Any) -> Any:
    if isinstance(value, str):
        if value.strip() in BARE:
            return {value.strip(): "是"}
        nested = "、".join(key for key in METHODS if key not in BARE)
        raise ValueFault(
            f"“{value}”不是计分方法", f"可以写 {'、'.join(BARE)}，或者 {nested} 加下级内容"
        )
    if isinstance(value, dict):
        check_keys({key: content for key, content in value.items() if content})
    return value


ScoringText = Annotated[Scoring, BeforeValidator(_scoring), Written.beside({"enum": [*BARE]})]
