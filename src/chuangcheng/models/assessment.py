"""自评: what was found for each indicator at one time."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Annotated, Any, ClassVar, Final, Literal

from pydantic import AfterValidator, BeforeValidator, ConfigDict, Field

from chuangcheng.models.award import AwardText
from chuangcheng.models.base import (
    EMPTY,
    NAMES,
    TEXT,
    CriterionText,
    DateText,
    Either,
    Flag,
    Model,
    Names,
    Number,
    QuantityText,
    Text,
    Whole,
    Written,
    matching,
    read_names,
)
from chuangcheng.models.sanction import Candidacy
from chuangcheng.models.values import quantity
from chuangcheng.models.values.criterion import (
    STATE_PATTERN,
    parse_grade,
    parse_state,
    parse_verdict,
)
from chuangcheng.models.values.duration import least_days
from chuangcheng.models.values.fault import ValueFault
from chuangcheng.models.values.mistyped import reading
from chuangcheng.models.values.number import (
    NUMBER,
    WHOLE,
    parse_number,
    parse_whole,
    to_half_width,
)
from chuangcheng.models.values.pattern import ecma
from chuangcheng.models.values.quantity import Quantity
from chuangcheng.source import Span

NOT_APPLICABLE = "不适用"
EXEMPT = "免检"
PARTLY_MET = "基本达标"

Value = Quantity | str
"""A figure, or a word: a state (有, 达标), a grade (C级), 基本达标, 不适用, 免检."""
_PLACE: Final = re.compile(r"第(\d{1,4}[名位])\Z", re.ASCII)


_NO_WORD: Final = "写数字和单位，例如 36.5%；或者写 有、无、达标、不达标、C级、不适用"
"""For a word that is none of those that a value may be."""


def _value(value: object) -> object:
    if not isinstance(value, str):
        raise ValueFault("“数值”应写一个数或一个词", "例如 37.2%、有、C级、不适用")
    word = value.strip()
    readers = (parse_state, parse_verdict, parse_grade)
    known = word in (NOT_APPLICABLE, PARTLY_MET, EXEMPT)
    if known or any(read(word) is not None for read in readers):
        return word
    place = _PLACE.match(word)
    try:
        return Quantity.parse(place.group(1)) if place else reading(Quantity.parse, word)
    except ValueFault as fault:
        if any(sign.isdigit() for sign in word):
            raise
        raise ValueFault(fault.message, _NO_WORD) from fault


_WORDS = "|".join((NOT_APPLICABLE, PARTLY_MET, EXEMPT, STATE_PATTERN, ecma(_PLACE.pattern)))
ValueText = Annotated[
    Any, BeforeValidator(_value), Written(matching(f"{_WORDS}|{quantity.PATTERN}", "number"))
]


def _fact(value: object) -> object:
    """A figure or one of the known words where it is one, else the word as it stands."""
    if not isinstance(value, str):
        raise ValueFault("基本情况应写一个数或一个词", "例如 {人口: 30万人, 地区: 西部}")
    try:
        return _value(value)
    except ValueFault:
        return _word(value)


def _word(value: str) -> str:
    word = value.strip()
    if not word:
        raise ValueFault("基本情况有一条没有写内容", "补上内容，或者删掉这一条")
    return word


FactText = Annotated[Any, BeforeValidator(_fact), Written(TEXT)]


def _counts(value: object) -> object:
    """`7` counts findings of the only kind; a mapping counts them by kind."""
    if isinstance(value, str):
        return {"": parse_whole(value)}
    if isinstance(value, dict):
        return {str(name): _count(count) for name, count in value.items()}
    raise _no_count()


def _count(value: object) -> int:
    if isinstance(value, str):
        return parse_whole(value)
    raise _no_count()


def _no_count() -> ValueFault:
    return ValueFault("“问题数”应写整数", "例如 问题数: 7，或者 问题数: {每处: 7}")


_COUNT = matching(WHOLE, "integer")
CountsText = Annotated[
    dict[str, int],
    BeforeValidator(_counts),
    Written({"anyOf": [_COUNT, {"type": "object", "additionalProperties": _COUNT}]}),
]


def _money(value: object) -> Quantity:
    amount = Quantity.parse(value) if isinstance(value, str) else None
    if amount is None or amount.dimension != "元" or amount.number < 0:
        raise ValueFault("“费用”要写成多少元", "例如 30万元")
    return amount


def _length(value: object) -> str:
    if isinstance(value, str) and _LENGTH.fullmatch(value.strip()):
        return value.strip()
    raise ValueFault("“工期”要写成多少日", "例如 60日、30个工作日、2个月")


_LENGTH: Final = re.compile(r"[0-9]{1,4}(?:个?(?:工作日|星期|月)|日|天|周)")
MoneyText = Annotated[
    Quantity, BeforeValidator(_money), Written(matching(rf"(?!-)(?:{NUMBER})\s*(?:万|亿)?元"))
]
LengthText = Annotated[str, BeforeValidator(_length), Written(matching(_LENGTH.pattern))]


def _done(value: object) -> object:
    """`3` is so many items, anything else names them."""
    if isinstance(value, str) and _FEW.match(to_half_width(value.strip())):
        return parse_whole(value)
    return read_names(value)


_FEW: Final = re.compile(rf"{WHOLE}\Z", re.ASCII)
DoneText = Annotated[int | tuple[str, ...], BeforeValidator(_done), Written(NAMES)]


def _one_count(value: object) -> dict[str, int]:
    if isinstance(value, str):
        return {"": parse_whole(value)}
    raise ValueFault("这里应写整数", "例如 3；分开写的，例如 {第一季度: 1, 第二季度: 0}")


TallyText = Annotated[dict[Text, Whole], Either(dict[Text, Whole], _one_count, _COUNT)]
"""So many, or so many of each."""


def _marks(value: object) -> tuple[Decimal, ...]:
    """`[8.5, 8]`: whose they are does not matter."""
    if not isinstance(value, list) or not all(isinstance(mark, str) for mark in value):
        raise ValueFault(
            "“打分”要逐个写", "例如 打分: [8.5, 8, 9]，或者 打分: {网上: 90, 实地: 80}"
        )
    return tuple(parse_number(mark) for mark in value)


_MARKS = {"type": "array", "items": matching(NUMBER, "number")}
MarksText = Annotated[
    dict[Text, Number] | tuple[Decimal, ...], Either(dict[Text, Number], _marks, _MARKS)
]


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
        """How many observations are met, of how many that apply."""
        if self.result is None:
            return self.met or 0, self.looked or 0
        return int(self.result == "达标"), int(self.result != NOT_APPLICABLE)

    @property
    def applies(self) -> bool:
        """Whether anything was looked at."""
        return self.counts[1] > 0

    @property
    def is_met(self) -> bool:
        """Whether everything that was looked at is met."""
        met, looked = self.counts
        return met == looked


def _result_or_counts(value: Any) -> Any:
    """A place has one 结果, or how many observations were met of how many."""
    if not isinstance(value, dict):
        return value
    has_counts = bool(value.get("查了") and value.get("达标"))
    if value.get("结果") and (value.get("查了") or value.get("达标")):
        raise ValueFault("又写了“结果”，又写了“查了”“达标”几项", "只留一种")
    if not value.get("结果") and not has_counts:
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


class Event(Model):
    """Something that happened and that a standard may hold against the county."""

    name: Text = Field(alias="名称", description="什么事件，和指标体系里的说法一样")
    date: DateText = Field(alias="日期", description="哪一天发生的")
    note: Text | None = Field(default=None, alias="说明", description="说明")


def _none_happened(value: Any) -> Any:
    """`无` is an empty list: somebody has looked."""
    return () if isinstance(value, str) and value.strip() == "无" else value


EventsText = Annotated[
    tuple[Event, ...],
    BeforeValidator(_none_happened),
    Written.beside(matching("无")),
]


class Assessment(Model):
    """One 自评."""

    KIND: ClassVar[str] = "自评"

    kind: Literal["自评"] = Field(alias="类型")
    standard: Text = Field(alias="标准", description="指标体系的代号")
    as_of: DateText = Field(alias="时点", description="哪一天的情况")
    origin: Text | None = Field(default=None, alias="来源", description="县级自查、模拟测评……")
    facts: dict[Text, FactText] = Field(
        default_factory=dict,
        alias="基本情况",
        description="全县的情况，例如 {人口: 30万人, 地区: 西部}",
    )
    candidacy: Candidacy | None = Field(
        default=None, alias="身份", description="已命名、提名还是申报，看负面清单用"
    )
    applied_on: DateText | None = Field(default=None, alias="申报日", description="哪一天申报")
    gates: dict[Text, Flag] = Field(
        default_factory=dict, alias="申报条件", description="条件的名称: 是 或 否"
    )
    events: EventsText | None = Field(
        default=None, alias="事件", description="发生过的事件；没有发生的写“无”"
    )
    results: dict[Text, Result] = Field(alias="结果", description="指标编号: 结果")

    @property
    def year(self) -> int | None:
        """The year of the 时点."""
        return self.as_of.last.year if self.as_of.last else None

    def result_span(self, code: str, *path: str | int) -> Span:
        """Where a result is written: the value at `path` in it, or the bare value as a whole."""
        result = self.results[code]
        return result.span(*path) if result.is_located else self.span("results", code)
