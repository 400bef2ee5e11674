"""指标体系: a tree of indicators, how each is met and how it scores."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Any, ClassVar, Literal

from pydantic import BeforeValidator, ConfigDict, Field

from chuangcheng.models.base import (
    CriterionText,
    Either,
    Flag,
    Model,
    Names,
    Number,
    Text,
    Whole,
    Written,
    matching,
    one_of,
)
from chuangcheng.models.values import criterion, quantity
from chuangcheng.models.values.criterion import Criterion, Kind
from chuangcheng.models.values.fault import ValueFault
from chuangcheng.models.values.quantity import Quantity
from chuangcheng.models.values.share import is_share

MissingPolicy = Literal["折算", "得满分", "不得分"]


class Source(Model):
    """来源 of a figure, and whether somebody has checked it against the issued text."""

    SHORTHAND: ClassVar[str] = "说法"

    claim: Text = Field(alias="说法", description="出自哪里")
    url: Text | None = Field(default=None, alias="网址", description="网址")
    is_confirmed: Flag = Field(default=False, alias="核实", description="是否已经核对原文")


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


class Band(Model):
    """One band of 分档; a band's lower edge belongs to it, its upper edge to the next."""

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


def _step(value: object) -> Quantity:
    step = Quantity.parse(value) if isinstance(value, str) else None
    if step is None or step.number <= 0:
        raise ValueFault("“每差”要写一个大于 0 的数", "例如 1%")
    return step


StepText = Annotated[
    Quantity, BeforeValidator(_step), Written(matching(quantity.PATTERN, "number"))
]


class Scoring(Model):
    """计分: exactly one method, with its parameters.

    分档 bands · 扣分 so many points a finding · 专家 a level with a range of points · 每差 so many
    points a step short · 按比例 in proportion to the bound · 评分 points given by the assessor.
    """

    model_config = ConfigDict(
        json_schema_extra={
            **one_of("分档", "扣分", "专家", "每差", "按比例", "评分"),
            "dependentRequired": {"每差": ["扣"]},
        }
    )

    bands: tuple[Band, ...] = Field(default=(), alias="分档", description="按数值分档给分")
    deductions: dict[Text, Number] = Field(
        default_factory=dict, alias="扣分", description="每发现一处扣几分，例如 {每处: 0.2}"
    )
    expert: dict[Text, ExpertRange] = Field(
        default_factory=dict, alias="专家", description="各等次的赋分区间，例如 {好: 18~20}"
    )
    step: StepText | None = Field(default=None, alias="每差", description="每差多少算一级，例如 1%")
    step_points: Number | None = Field(default=None, alias="扣", description="每差一级扣几分")
    rounding: Literal["进位", "舍去"] | None = Field(
        default=None, alias="取整", description="不足一级怎么算；不写按实际比例"
    )
    proportion: Literal["是"] | None = Field(default=None, alias="按比例", description="写“是”")
    free: Literal["是"] | None = Field(default=None, alias="评分", description="由检查人员直接打分")
    floor: Number = Field(default=Decimal(0), alias="下限", description="最少得几分，缺省 0")

    @property
    def method(self) -> str:
        """The user's key of the method that is used."""
        for name in METHODS:
            if getattr(self, name) not in (None, (), {}):
                return self.key_of(name)
        return ""


METHODS = ("bands", "deductions", "expert", "step", "proportion", "free")


def _scoring(value: Any) -> Any:
    if isinstance(value, str):
        if value.strip() in ("评分", "按比例"):
            return {value.strip(): "是"}
        raise ValueFault(
            f"“{value}”不是计分方法", "可以写 评分、按比例，或者 分档、扣分、专家、每差 加下级内容"
        )
    if isinstance(value, dict):
        given = {key for key, content in value.items() if content}
        used = [key for name in METHODS if (key := Scoring.key_of(name)) in given]
        names = "、".join(Scoring.key_of(name) for name in METHODS)
        if len(used) != 1:
            raise ValueFault(
                f"“计分”下面要写一种方法，现在写了 {len(used)} 种", f"在{names}里选一种"
            )
        if "每差" in given and "扣" not in given:
            raise ValueFault("写了“每差”，没有写“扣”几分", "例如 计分: {每差: 1%, 扣: 1}")
    return value


ScoringText = Annotated[
    Scoring, BeforeValidator(_scoring), Written.beside({"enum": ["评分", "按比例"]})
]


class Indicator(Model):
    """A node of the tree: a group when it has `children`, else a leaf."""

    code: Text = Field(alias="编号", description='编号，要加引号，例如 "3.10"')
    name: Text = Field(alias="名称", description="名称")
    points: Number | None = Field(default=None, alias="分值", description="满分多少")
    requirement: RequirementText | None = Field(
        default=None, alias="达标", description="达到什么算达标，例如 ≥36%"
    )
    scoring: ScoringText | None = Field(
        default=None, alias="计分", description="怎么给分；不写则达标得满分、不达标不得分"
    )
    is_veto: Flag = Field(default=False, alias="否决", description="不达标即一票否决")
    children: tuple[Indicator, ...] = Field(default=(), alias="指标", description="下级指标")
    unit: Text | None = Field(default=None, alias="单位", description="数值的单位")
    scope: Text | None = Field(default=None, alias="范围", description="统计范围，例如 建成区")
    method: Text | None = Field(default=None, alias="检查方法", description="检查方法")
    note: Text | None = Field(default=None, alias="说明", description="说明")
    source: Source | None = Field(default=None, alias="来源", description="出处")

    @property
    def is_share(self) -> bool:
        """Whether it measures a share of a whole, which lies between nothing and 100%."""
        return is_share(self.name)


class VerdictLine(Model):
    """判定: the first line whose conditions hold gives the grade."""

    grade: Text = Field(alias="等次", description="例如 达标")
    total: CriterionText | None = Field(default=None, alias="总分", description="例如 ≥900")
    vetoes: Literal["无"] | None = Field(
        default=None, alias="否决", description="写“无”：不能有否决项"
    )
    source: Source | None = Field(default=None, alias="来源", description="出处")

    def floor(self, full: Decimal | None) -> Decimal | None:
        """The points from which the 总分 is met, per cent taken of `full`; None if unbounded."""
        total = self.total
        if total is None or total.bound is None or total.operator not in (">=", ">"):
            return None
        if total.bound.dimension != "率":
            return total.bound.number
        return None if full is None else total.bound.in_base * full


class Gate(Model):
    """申报条件: what must hold before a county may apply."""

    name: Text = Field(alias="名称", description="条件")
    event: Text | None = Field(default=None, alias="事件", description="不得发生的事件")
    window: Text | None = Field(default=None, alias="窗口", description="往前看多久，例如 3年")
    source: Source | None = Field(default=None, alias="来源", description="出处")


class Standard(Model):
    """An indicator system."""

    KIND: ClassVar[str] = "指标体系"

    kind: Literal["指标体系"] = Field(alias="类型")
    code: Text = Field(alias="代号", description="代号，与文件名相同")
    name: Text = Field(alias="名称", description="全称")
    edition: Text | None = Field(default=None, alias="版本", description="版本或年份")
    issuer: Text | None = Field(default=None, alias="发布", description="发布单位")
    status: Literal["现行", "废止"] | None = Field(
        default=None, alias="状态", description="是否现行"
    )
    applies_to: Names = Field(default=(), alias="适用", description="适用范围，例如 县")
    full_points: Number | None = Field(default=None, alias="满分", description="总分")
    missing: MissingPolicy = Field(default="折算", alias="缺项", description="不适用的项怎么算")
    verdicts: tuple[VerdictLine, ...] = Field(default=(), alias="判定", description="等次线")
    gates: tuple[Gate, ...] = Field(default=(), alias="申报条件", description="申报条件")
    indicators: tuple[Indicator, ...] = Field(alias="指标", description="指标")
    note: Text | None = Field(default=None, alias="说明", description="说明")
    source: Source | None = Field(default=None, alias="来源", description="出处")
