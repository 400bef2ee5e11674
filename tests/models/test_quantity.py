"""数量: a number and its unit."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chuangcheng.models.values.fault import ValueFault
from chuangcheng.models.values.quantity import Quantity

HINT = "先写数字再写单位，例如 36.5%、500万元、18/10万"

SPELLINGS: list[tuple[str, str, str]] = [
    ("500万元", "500", "万元"),
    ("36.5%", "36.5", "%"),
    ("0.1‰", "0.1", "‰"),
    ("60个工作日", "60", "个工作日"),
    ("18/10万", "18", "/10万"),
    ("5", "5", ""),
    ("0", "0", ""),
    ("-0.5", "-0.5", ""),
    ("+3", "3", ""),
    ("1,000元", "1000", "元"),
    ("1,234,567.89元", "1234567.89", "元"),
    ("36.5％", "36.5", "%"),
    ("５００万元", "500", "万元"),
    ("500 万元", "500", "万元"),
    (" 500万元 ", "500", "万元"),
    ("18m²", "18", "㎡"),
    ("18平米", "18", "㎡"),
    ("12.50", "12.50", ""),
    ("007天", "7", "天"),
    ("18／10万", "18", "/10万"),
]


@pytest.mark.parametrize(("written", "number", "unit"), SPELLINGS, ids=[s[0] for s in SPELLINGS])
def test_number_and_unit(written: str, number: str, unit: str) -> None:
    quantity = Quantity.parse(written)
    assert (quantity.number, quantity.unit) == (Decimal(number), unit)
    assert str(quantity.number) == str(Decimal(number)), "no zero is lost"
    assert str(quantity) == written.strip()


@pytest.mark.parametrize(
    "written",
    [
        "",
        "万元",
        "万元500",
        "约500万元",
        ".5",
        "5.",
        "1,00元",
        "1_000",
        "nan",
        "5 10",
        "1.2.3%",
        "5-10",
    ],
)
def test_a_wrong_quantity_says_what_is_wrong(written: str) -> None:
    with pytest.raises(ValueFault) as caught:
        Quantity.parse(written)
    assert (caught.value.message, caught.value.hint) == (f"“{written}”看不出是多少", HINT)


@pytest.mark.parametrize(
    "written", ["5~10", "5～10万元", "35%以上", "36%左右", "1e5", "3万至5万元"]
)
def test_what_is_no_one_number_is_not_half_read(written: str) -> None:
    """`数值: 5~10` must not score as 5."""
    with pytest.raises(ValueFault):
        Quantity.parse(written)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("36%", "360‰"),
        ("18/10万", "1.8/万"),
        ("1万元", "10000元"),
        ("1亿元", "10000万元"),
        ("1平方公里", "100公顷"),
        ("2小时", "120分钟"),
        ("2万人", "20000人"),
    ],
)
def test_units_of_one_dimension_compare(one: str, other: str) -> None:
    left, right = Quantity.parse(one), Quantity.parse(other)
    assert left.dimension == right.dimension
    assert left.in_base == right.in_base
    assert left != right, "equality is of figure and unit as written"


@pytest.mark.parametrize(("one", "other"), [("5%", "5元"), ("5", "5%"), ("5日", "5个工作日")])
def test_other_units_do_not(one: str, other: str) -> None:
    assert Quantity.parse(one).dimension != Quantity.parse(other).dimension


def test_a_computed_quantity_is_written_plainly() -> None:
    assert str(Quantity(Decimal("1E+2"), "%")) == "100%"
    assert str(Quantity(Decimal("12.50"))) == "12.5"


def test_equality_ignores_the_spelling() -> None:
    assert Quantity.parse("1,000元") == Quantity.parse("1000元") == Quantity.parse("１０００元")


def quantity_or_fault(written: str) -> Quantity | ValueFault:
    try:
        return Quantity.parse(written)
    except ValueFault as fault:
        return fault


@pytest.mark.parametrize("written", ["40%，说明：按期", "36%；37%", "5元。"])
def test_a_further_clause_is_no_unit(written: str) -> None:
    with pytest.raises(ValueFault):
        Quantity.parse(written)


QUANTITYLIKE = st.text("0123456789０５.,，+-－%％‰/万元人m²个日 ~～", max_size=10)


@settings(max_examples=600, deadline=None, derandomize=True, database=None)
@given(QUANTITYLIKE | st.text(max_size=8))
def test_any_text_is_a_quantity_or_a_fault(written: str) -> None:
    quantity = quantity_or_fault(written)
    if isinstance(quantity, ValueFault):
        assert (quantity.message, quantity.hint) == (f"“{written}”看不出是多少", HINT)
        return
    again = Quantity.parse(str(quantity))
    assert (again, str(again)) == (quantity, str(quantity))
    assert quantity.number.is_finite()


@settings(max_examples=200, deadline=None, derandomize=True, database=None)
@given(
    st.decimals(
        allow_nan=False, allow_infinity=False, places=3, min_value=-(10**9), max_value=10**9
    )
)
def test_numbers_are_exact(number: Decimal) -> None:
    assert Quantity.parse(f"{number:f}%") == Quantity(number, "%")
