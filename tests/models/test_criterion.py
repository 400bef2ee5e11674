"""条件: every spelling of the language, and each way to get it wrong."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chuangcheng.models.values.criterion import (
    Criterion,
    Kind,
    parse_grade,
    parse_state,
    parse_verdict,
)
from chuangcheng.models.values.fault import ValueFault

HINT = "可以写 ≥35%、不低于35%、35%以上、0.3~0.4、有、≤C级、逐年下降、不高于上年"

NUMBERS: list[tuple[str, str, str, str]] = [
    ("≥35%", ">=", "35", "%"),
    ("不低于35%", ">=", "35", "%"),
    ("35%以上", ">=", "35", "%"),
    ("<8人/万车", "<", "8", "人/万车"),
    ("=100%", "=", "100", "%"),
    (">=35%", ">=", "35", "%"),
    ("≧35%", ">=", "35", "%"),
    ("不少于3项", ">=", "3", "项"),
    ("至少3项", ">=", "3", "项"),
    ("达到85%", ">=", "85", "%"),
    ("达到85%以上", ">=", "85", "%"),
    ("达85%以上", ">=", "85", "%"),
    ("85%及以上", ">=", "85", "%"),
    ("≤60", "<=", "60", ""),
    ("<=60", "<=", "60", ""),
    ("不高于60", "<=", "60", ""),
    ("不超过60分贝", "<=", "60", "分贝"),
    ("60以下", "<=", "60", ""),
    ("30日以内", "<=", "30", "日"),
    (">5‰", ">", "5", "‰"),
    ("＞5‰", ">", "5", "‰"),
    ("超过5%", ">", "5", "%"),
    ("高于5%", ">", "5", "%"),
    ("低于8%", "<", "8", "%"),
    ("少于8起", "<", "8", "起"),
    ("等于100%", "=", "100", "%"),
    ("≥３５％", ">=", "35", "%"),
    (" ≥ 35 % ", ">=", "35", "%"),
    ("≥1,000元", ">=", "1000", "元"),
    ("≥-5", ">=", "-5", ""),
    ("≥0.10", ">=", "0.10", ""),
]


@pytest.mark.parametrize(
    ("written", "operator", "bound", "unit"), NUMBERS, ids=[n[0] for n in NUMBERS]
)
def test_a_threshold(written: str, operator: str, bound: str, unit: str) -> None:
    criterion = Criterion.parse(written)
    assert criterion.kind is Kind.NUMBER
    assert criterion.bound is not None
    assert (criterion.operator, criterion.bound.number, criterion.bound.unit) == (
        operator, Decimal(bound), unit,
    )  # fmt: skip
    assert str(criterion) == written.strip()


@pytest.mark.parametrize(
    ("written", "low", "high"),
    [
        ("0.3~0.4", ("0.3", ""), ("0.4", "")),
        ("0.3～0.4", ("0.3", ""), ("0.4", "")),
        ("0.3—0.4", ("0.3", ""), ("0.4", "")),
        ("10~15%", ("10", "%"), ("15", "%")),
        ("10%至15%", ("10", "%"), ("15", "%")),
        ("5000元~1万元", ("5000", "元"), ("1", "万元")),
        ("3~3", ("3", ""), ("3", "")),
    ],
)
def test_a_range(written: str, low: tuple[str, str], high: tuple[str, str]) -> None:
    criterion = Criterion.parse(written)
    assert criterion.kind is Kind.RANGE
    assert criterion.bound is not None
    assert criterion.upper is not None
    assert (criterion.bound.number, criterion.bound.unit) == (Decimal(low[0]), low[1])
    assert (criterion.upper.number, criterion.upper.unit) == (Decimal(high[0]), high[1])


@pytest.mark.parametrize(
    ("written", "state"),
    [("有", True), ("是", True), ("达标", True), ("无", False), ("没有", False), ("不达标", False)],
)
def test_a_state(written: str, state: bool) -> None:
    criterion = Criterion.parse(written)
    assert (criterion.kind, criterion.state) == (Kind.STATE, state)


@pytest.mark.parametrize(
    ("written", "operator", "rank"),
    [
        ("≤C级", "<=", 3),
        ("≤Ⅱ级", "<=", 2),
        ("=A级", "=", 1),
        ("C级以上", "<=", 3),
        ("二级及以上", "<=", 2),
        ("C级以下", ">=", 3),
    ],
)
def test_a_grade_where_one_is_the_best(written: str, operator: str, rank: int) -> None:
    criterion = Criterion.parse(written)
    assert (criterion.kind, criterion.operator, criterion.rank) == (Kind.GRADE, operator, rank)


@pytest.mark.parametrize(
    ("written", "operator", "rank"),
    [
        ("不低于C级", "<=", 3),
        ("达到二级", "<=", 2),
        ("至少B级", "<=", 2),
        ("高于C级", "<", 3),
        ("低于C级", ">", 3),
        ("不高于C级", ">=", 3),
    ],
)
def test_words_compare_the_quality_of_a_grade(written: str, operator: str, rank: int) -> None:
    """不低于C级 is C or better, as C级以上 is; A must meet it."""
    criterion = Criterion.parse(written)
    assert (criterion.kind, criterion.operator, criterion.rank) == (Kind.GRADE, operator, rank)


@pytest.mark.parametrize(
    ("written", "rising", "years"),
    [
        ("逐年下降", False, 0),
        ("逐年上升", True, 0),
        ("逐年提高", True, 0),
        ("持续下降", False, 0),
        ("呈下降趋势", False, 0),
        ("近3年逐年下降", False, 3),
        ("近三年逐年下降", False, 3),
    ],
)
def test_a_trend(written: str, rising: bool, years: int) -> None:
    criterion = Criterion.parse(written)
    assert (criterion.kind, criterion.rising, criterion.years) == (Kind.TREND, rising, years)


@pytest.mark.parametrize(
    ("written", "rising", "is_weak"),
    [
        ("逐年下降", False, False),
        ("逐年不上升", False, True),
        ("逐年不增加", False, True),
        ("逐年下降或持平", False, True),
        ("逐年上升或持平", True, True),
        ("近三年逐年不下降", True, True),
        ("连续三年上升", True, False),
    ],
)
def test_a_trend_may_take_the_same_figure_again(written: str, rising: bool, is_weak: bool) -> None:
    found = Criterion.parse(written)
    assert (found.kind, found.rising, found.is_weak) == (Kind.TREND, rising, is_weak)


@pytest.mark.parametrize(
    ("written", "rising", "operator", "bound", "unit"),
    [
        ("增长≥10%", True, ">=", "10", "%"),
        ("增长10%以上", True, ">=", "10", "%"),
        ("增幅不低于10%", True, ">=", "10", "%"),
        ("比上年增长≥5‰", True, ">=", "5", "‰"),
        ("年提升≥10%", True, ">=", "10", "%"),
        ("提高≥2个百分点", True, ">=", "2", "个百分点"),
        ("同比下降≥3%", False, ">=", "3", "%"),
        ("增幅不超过3%", True, "<=", "3", "%"),
    ],
)
def test_a_growth(written: str, rising: bool, operator: str, bound: str, unit: str) -> None:
    found = Criterion.parse(written)
    assert (found.kind, found.rising, found.operator) == (Kind.GROWTH, rising, operator)
    assert found.bound is not None
    assert (found.bound.number, found.bound.unit) == (Decimal(bound), unit)


@pytest.mark.parametrize(
    ("written", "operator", "benchmark"),
    [
        ("增幅不低于财政收入增幅", ">=", "财政收入"),
        ("增长高于GDP增长", ">", "GDP"),
        ("增速≥财政经常性收入增速", ">=", "财政经常性收入"),
    ],
)
def test_a_growth_against_another(written: str, operator: str, benchmark: str) -> None:
    found = Criterion.parse(written)
    assert (found.kind, found.operator, found.benchmark) == (
        Kind.GROWTH_AGAINST, operator, benchmark,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("written", "kind", "rising", "operator", "places"),
    [
        ("前10名", Kind.RANK, False, "<=", 10),
        ("前十名", Kind.RANK, False, "<=", 10),
        ("排名前3位以内", Kind.RANK, False, "<=", 3),
        ("排名≤10", Kind.RANK, False, "<=", 10),
        ("名次不低于10名", Kind.RANK, False, "<=", 10),  # not below the tenth place
        ("排名高于10名", Kind.RANK, False, "<", 10),
        ("进步≥5位", Kind.RANK_CHANGE, True, ">=", 5),
        ("排名上升5位以上", Kind.RANK_CHANGE, True, ">=", 5),
        ("后退≥10位", Kind.RANK_CHANGE, False, ">=", 10),
        ("后退10名以上", Kind.RANK_CHANGE, False, ">=", 10),
    ],
)
def test_a_rank(written: str, kind: Kind, rising: bool, operator: str, places: int) -> None:
    found = Criterion.parse(written)
    assert (found.kind, found.rising, found.operator) == (kind, rising, operator)
    assert found.bound is not None
    assert found.bound.number == places


@pytest.mark.parametrize(
    ("written", "years", "each"),
    [
        ("近三年每年≥1.7%", 3, "≥1.7%"),
        ("近3年≥1.7%", 3, "≥1.7%"),
        ("连续三年前10名", 3, "前10名"),
        ("连续三年排名≤10", 3, "前10名"),
        ("连续两年达标", 2, "达标"),
        ("最近三年每年10%~15%", 3, "10%~15%"),
        ("连续三年都不低于C级", 3, "≤C级"),
    ],
)
def test_every_year(written: str, years: int, each: str) -> None:
    found = Criterion.parse(written)
    assert (found.kind, found.years, found.each) == (
        Kind.EVERY_YEAR, years, Criterion.parse(each),
    )  # fmt: skip


@pytest.mark.parametrize(("written", "years"), [("满2年", 2), ("满两年以上", 2), ("已满三年", 3)])
def test_years_held(written: str, years: int) -> None:
    found = Criterion.parse(written)
    assert (found.kind, found.years) == (Kind.HELD, years)


@pytest.mark.parametrize(
    ("written", "with_own"),
    [
        ("不高于近5年平均", False),
        ("不高于近5年平均（含本年）", True),
        ("不高于近五年平均水平(含当年)", True),
    ],
)
def test_whether_the_year_itself_is_in_the_mean(written: str, with_own: bool) -> None:
    found = Criterion.parse(written)
    assert (found.kind, found.years, found.with_own) == (Kind.OWN_MEAN, 5, with_own)


@pytest.mark.parametrize(
    "written",
    [
        "增长≥10",  # of what?
        "增长≥500人",
        "连续三年逐年下降≥3%",
        "连续三年近两年达标",
        "连续三年满2年",
        "前0名",
        "满0年",
        "增幅不低于增幅",
    ],
)
def test_a_look_back_that_says_too_little_is_refused(written: str) -> None:
    with pytest.raises(ValueFault):
        Criterion.parse(written)


@pytest.mark.parametrize(
    ("written", "kind", "operator", "years", "benchmark"),
    [
        ("不高于上年", Kind.PREVIOUS, "<=", 0, ""),
        ("低于上年度", Kind.PREVIOUS, "<", 0, ""),
        ("不低于去年", Kind.PREVIOUS, ">=", 0, ""),
        ("不高于近5年平均", Kind.OWN_MEAN, "<=", 5, ""),
        ("≤近五年平均水平", Kind.OWN_MEAN, "<=", 5, ""),
        ("不低于前3年均值", Kind.OWN_MEAN, ">=", 3, ""),
        ("不低于全省平均", Kind.BENCHMARK, ">=", 0, "全省平均"),
        ("不低于省平均水平", Kind.BENCHMARK, ">=", 0, "全省平均"),
        ("高于全国平均水平", Kind.BENCHMARK, ">", 0, "全国平均"),
        ("不低于同类城市平均", Kind.BENCHMARK, ">=", 0, "同类城市平均"),
    ],
)
def test_a_comparison(written: str, kind: Kind, operator: str, years: int, benchmark: str) -> None:
    found = Criterion.parse(written)
    assert (found.kind, found.operator, found.years, found.benchmark) == (
        kind, operator, years, benchmark,
    )  # fmt: skip


UNREADABLE = "看不出要达到什么条件"
FAULTS: list[tuple[str, str, str]] = [
    ("", f"“”{UNREADABLE}", HINT),
    ("良好", f"“良好”{UNREADABLE}", HINT),
    ("≥", f"“≥”{UNREADABLE}", HINT),
    ("≥很多", f"“≥很多”{UNREADABLE}", HINT),
    ("优良率≥80%", f"“优良率≥80%”{UNREADABLE}", HINT),
    ("35%", "“35%”没有说是不低于、不高于还是等于", "在前面加上 ≥、≤ 或 =，例如 ≥35%"),
    ("100", "“100”没有说是不低于、不高于还是等于", "在前面加上 ≥、≤ 或 =，例如 ≥100"),
    ("0.4~0.3", "“0.4~0.3”的前一个数比后一个数大", "小的写在前面，大的写在后面"),
    ("2万元~5000元", "“2万元~5000元”的前一个数比后一个数大", "小的写在前面，大的写在后面"),
    ("30%~40元", "“30%~40元”前后两个数的单位不一样", "两边写同一个单位，例如 30%~40%"),
    ("逐年改善", "“逐年改善”没有说是升高还是降低", "写“逐年下降”或“逐年上升”"),
    ("增长≥10", "“增长≥10”没有说是百分之几", "写成“增长≥10%”或“提高≥2个百分点”这样"),
    ("增长500人以上", "“增长500人以上”没有说是百分之几", "写成“增长≥10%”或“提高≥2个百分点”这样"),
]


@pytest.mark.parametrize(("written", "message", "hint"), FAULTS, ids=[f[0] for f in FAULTS])
def test_a_wrong_criterion_says_what_is_wrong(written: str, message: str, hint: str) -> None:
    with pytest.raises(ValueFault) as caught:
        Criterion.parse(written)
    assert (caught.value.message, caught.value.hint) == (message, hint)


@pytest.mark.parametrize(
    "written",
    ["≥0.3~0.4", "≥35%且≤40%", "≥35%或者40%", "≥1e5", "≥35%以上90%以下", "不低于近0年平均"],
)
def test_two_conditions_in_one_are_not_half_read(written: str) -> None:
    """Otherwise ~0.4 and 且≤40% become units that nothing can be compared with."""
    with pytest.raises(ValueFault):
        Criterion.parse(written)


def test_a_doubled_word_is_no_unit() -> None:
    """`不低于35%以上` is common in plans; it means ≥35% or is a fault, but never 35 of “%以上”."""
    try:
        criterion = Criterion.parse("不低于35%以上")
    except ValueFault:
        return
    assert criterion == Criterion.parse("≥35%")


@pytest.mark.parametrize("written", ["30%-40%", "18-20"])
def test_a_range_with_a_hyphen_is_not_told_to_take_a_sign(written: str) -> None:
    with pytest.raises(ValueFault) as caught:
        Criterion.parse(written)
    assert f"≥{written}" not in caught.value.hint


def test_equality_is_of_the_meaning() -> None:
    assert Criterion.parse("C级以上") == Criterion.parse("≤C级")
    assert Criterion.parse("≥35%") != Criterion.parse("≥36%")


def test_thresholds_are_equal_however_they_are_spelt() -> None:
    assert Criterion.parse("≥35%") == Criterion.parse("不低于35%") == Criterion.parse("35％以上")


@pytest.mark.parametrize(
    ("word", "state"),
    [(" 有 ", True), ("没有", False), ("未达标", None), ("可能", None), ("", None)],
)
def test_states(word: str, state: bool | None) -> None:
    assert parse_state(word) is state


@pytest.mark.parametrize(
    ("word", "verdict"), [(" 达标 ", True), ("未达标", False), ("有", None), ("", None)]
)
def test_verdicts_are_no_states(word: str, verdict: bool | None) -> None:
    assert parse_verdict(word) is verdict


@pytest.mark.parametrize(
    ("word", "rank"),
    [
        ("A级", 1),
        ("c级", 3),
        ("Ⅴ级", 5),
        ("二级", 2),
        ("B", 2),
        ("E级", None),
        ("级", None),
        ("", None),
    ],
)
def test_grades(word: str, rank: int | None) -> None:
    assert parse_grade(word) == rank


def criterion_or_fault(written: str) -> Criterion | ValueFault:
    try:
        return Criterion.parse(written)
    except ValueFault as fault:
        return fault


BOUNDED = (Kind.NUMBER, Kind.RANGE, Kind.GROWTH, Kind.RANK, Kind.RANK_CHANGE)
CRITERIONLIKE = st.text(
    "增幅长名前连续每满"
    "≥≤><=＞不高低少于超过达到至以上下内0123456789.,%‰~～—有无是ABCD级Ⅱ逐近年平均全省 ",
    max_size=12,
)


@settings(max_examples=800, deadline=None, derandomize=True, database=None)
@given(CRITERIONLIKE | st.text(max_size=10))
def test_any_text_is_a_criterion_or_a_fault(written: str) -> None:
    criterion = criterion_or_fault(written)
    if isinstance(criterion, ValueFault):
        assert criterion.message.startswith(f"“{written}”")
        assert criterion.hint
        return
    again = Criterion.parse(str(criterion))
    assert (again, str(again)) == (criterion, str(criterion))
    assert (criterion.bound is not None) == (criterion.kind in BOUNDED)
    assert (criterion.each is not None) == (criterion.kind is Kind.EVERY_YEAR)
    assert (criterion.upper is not None) == (criterion.kind is Kind.RANGE)
    assert bool(criterion.rank) == (criterion.kind is Kind.GRADE)


def test_endless_digits_are_no_other_exception() -> None:
    with pytest.raises(ValueFault):
        Criterion.parse("不低于近" + "9" * 5000 + "年平均")
