"""What was found for one indicator."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar, Final, Literal

from pydantic import AfterValidator, BeforeValidator, ConfigDict, Field

from chuangcheng.models.award import AwardText
from chuangcheng.models.base import (
    EMPTY,
    CriterionText,
    DateText,
    Model,
    Names,
    Number,
    QuantityText,
    Text,
    Whole,
)
from chuangcheng.models.reported import (
    NOT_APPLICABLE,
    CountsText,
    DoneText,
    LengthText,
    MarksText,
    MoneyText,
    TallyText,
    ValueText,
)
from chuangcheng.models.values.duration import least_days
from chuangcheng.models.values.fault import ValueFault

_RESULT_OR_COUNTS: Final[dict[str, Any]] = {
    "oneOf": [
        {
            "required": ["结果"],
            "properties": {"结果": {"not": EMPTY}, "查了": EMPTY, "达标": EMPTY},
        },
        {
            "required": ["查了", "达标"],
            "properties": {"结果": EMPTY, "查了": {"not": EMPTY}, "达标": {"not": EMPTY}},
        },
        {
            "required": ["得分"],
            "properties": {"结果": EMPTY, "查了": EMPTY, "达标": EMPTY, "得分": {"not": EMPTY}},
        },
    ]
}


class Check(Model):
    """One observation of a sample."""

    model_config = ConfigDict(json_schema_extra=_RESULT_OR_COUNTS)

    site: Text = Field(alias="点位", description="抽查的点位")
    result: Literal["达标", "不达标", "不适用"] | None = Field(
        default=None, alias="结果", description="结果；一个点位查好几项的，写“查了”和“达标”"
    )
    note: Text | None = Field(default=None, alias="说明", description="说明")
    site_kind: Text | None = Field(
        default=None, alias="类型", description="哪一类点位，例如 主干道"
    )
    award: AwardText | None = Field(
        default=None, alias="得分", description="这个点位得多少，例如 85% 或者 4.5"
    )
    looked: Whole | None = Field(
        default=None, alias="查了", description="这个点位查了几项，不适用的不算"
    )
    met: Whole | None = Field(default=None, alias="达标", description="其中几项达标")

    @property
    def counts(self) -> tuple[int, int]:
        """How many observations are met, of how many that apply; none where points stand alone."""
        if self.result is None:
            return self.met or 0, self.looked or 0
        return int(self.result == "达标"), int(self.result != NOT_APPLICABLE)

    @property
    def applies(self) -> bool:
        """Whether anything was looked at."""
        return self.counts[1] > 0 or self.is_only_scored

    @property
    def is_only_scored(self) -> bool:
        """Whether it has points, and no word of what was met."""
        return self.award is not None and self.result is None and self.looked is None

    @property
    def is_met(self) -> bool:
        """Whether everything that was looked at is met."""
        met, looked = self.counts
        return met == looked


def _result_or_counts(value: Any) -> Any:
    """A place has one 结果, or how many observations were met of how many, or points alone."""
    if not isinstance(value, dict):
        return value
    has_counts = bool(value.get("查了") and value.get("达标"))
    if value.get("结果") and (value.get("查了") or value.get("达标")):
        raise ValueFault("又写了“结果”，又写了“查了”“达标”几项", "只留一种")
    has_any = any(value.get(key) for key in ("结果", "查了", "达标"))
    if not value.get("结果") and not has_counts and (has_any or not value.get("得分")):
        raise ValueFault(
            "这个点位没有写“结果”", "写 结果: 达标；查了好几项的写 查了: 20 和 达标: 15"
        )
    return value


def _counts_fit(check: Check) -> Check:
    met, looked = check.counts
    if met > looked:
        raise ValueFault(f"达标 {met} 项，多于查了的 {looked} 项", "核对这两个数")
    return check


CheckText = Annotated[Check, BeforeValidator(_result_or_counts), AfterValidator(_counts_fit)]


class Survey(Model):
    """One question, or one group of people, of a survey that has several."""

    name: Text = Field(alias="名称", description="哪道题，或者哪一级、哪一类人")
    sample: Whole = Field(alias="有效样本", description="有效样本数")
    satisfied: Whole = Field(alias="满意", description="满意的人数")
    mostly_satisfied: Whole = Field(default=0, alias="基本满意", description="基本满意的人数")


class LocalTarget(Model):
    """目标 that the county has set itself, with the document that sets it."""

    SHORTHAND: ClassVar[str] = "达标"

    criterion: CriterionText = Field(alias="达标", description="达到什么算达标，例如 ≥4.5张")
    basis: Text | None = Field(default=None, alias="依据", description="哪份文件定的")


class Remedy(Model):
    """补齐: what it takes to bring a line to its full points."""

    cost: MoneyText | None = Field(
        default=None, alias="费用", description="要花多少钱，例如 30万元"
    )
    duration: LengthText | None = Field(
        default=None, alias="工期", description="要多少时间，例如 60日"
    )

    @property
    def days(self) -> int | None:
        """工期 in days, at its shortest."""
        return least_days(self.duration) if self.duration else None


class Result(Model):
    """What was found for one indicator; a bare value stands for `数值`."""

    SHORTHAND: ClassVar[str] = "数值"

    value: ValueText | None = Field(
        default=None, alias="数值", description="例如 37.2%、有、不适用"
    )
    findings: CountsText | None = Field(default=None, alias="问题数", description="发现几处问题")
    level: Text | None = Field(default=None, alias="评价", description="专家评定的等次，例如 一般")
    score: Number | None = Field(default=None, alias="得分", description="直接给出的得分")
    series: dict[Text, ValueText] = Field(
        default_factory=dict, alias="序列", description="历年数值，例如 {2013: 11, 2014: 9.5}"
    )
    benchmarks: dict[Text, ValueText] = Field(
        default_factory=dict, alias="对照", description="用来比较的数，例如 {全省平均: 85%}"
    )
    sample: Whole | None = Field(default=None, alias="有效样本", description="调查的有效样本数")
    satisfied: Whole | None = Field(default=None, alias="满意", description="满意的人数")
    mostly_satisfied: Whole | None = Field(
        default=None, alias="基本满意", description="基本满意的人数"
    )
    checks: tuple[CheckText, ...] = Field(
        default=(), alias="抽查", description="逐个点位的抽查结果"
    )
    other_series: dict[Text, dict[Text, ValueText]] = Field(
        default_factory=dict,
        alias="对照序列",
        description="用来比较的历年数值，例如 {财政收入: {2013: 100万元, 2014: 110万元}}",
    )
    numerator: QuantityText | None = Field(default=None, alias="分子", description="例如 186户")
    denominator: QuantityText | None = Field(default=None, alias="分母", description="例如 200户")
    parts: dict[Text, ValueText] = Field(
        default_factory=dict, alias="分项", description="各分项的数值，例如 {SO2: 50, PM10: 66}"
    )
    areas: dict[Text, ValueText] = Field(
        default_factory=dict, alias="各区域", description="各区域的数值，例如 {甲镇: 5.6, 乙镇: 6}"
    )
    objects: dict[Text, dict[Text, ValueText]] = Field(
        default_factory=dict,
        alias="逐个",
        description="逐个写的数值，例如 {甲公园: {面积: 3.5公顷, 绿地率: 72%}}",
    )
    target: LocalTarget | None = Field(
        default=None, alias="目标", description="本地定的目标，标准写“本地目标”时用"
    )
    since: DateText | None = Field(
        default=None, alias="起", description="从哪一天算起，看满几年时用"
    )
    until: DateText | None = Field(
        default=None, alias="止", description="算到哪一天；不写就是自评的时点"
    )
    scope: Text | None = Field(default=None, alias="范围", description="统计范围，例如 建成区")
    remedy: Remedy | None = Field(
        default=None, alias="补齐", description="补到满分要多少钱、多少时间"
    )
    basis: Text | None = Field(default=None, alias="依据", description="数据来自哪里")
    materials: Names = Field(default=(), alias="材料", description="佐证材料")
    note: Text | None = Field(default=None, alias="说明", description="说明")
    done: DoneText | None = Field(
        default=None, alias="做到", description="清单里做到了哪几项，或者做到几项"
    )
    unchecked: Names = Field(default=(), alias="未查", description="清单里还没有查的项")
    aggravated: dict[Text, TallyText] = Field(
        default_factory=dict, alias="加倍", description="其中要加倍扣的有几处，例如 {逾期未改: 2}"
    )
    total: Whole | None = Field(default=None, alias="一共", description="按平均扣分时，一共有几个")
    held: TallyText | None = Field(
        default=None, alias="实有", description="各处或者各期实有几个，例如 {第一季度: 1}"
    )
    surveys: tuple[Survey, ...] = Field(
        default=(), alias="调查", description="几道题或者几类人的调查，逐个写"
    )
    marks: MarksText = Field(
        default=(), alias="打分", description="各人或者各项打的分，例如 [8.5, 8] 或者 {网上: 90}"
    )
