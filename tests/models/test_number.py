"""Numbers as text → exact decimals."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chuangcheng.models.values.fault import ValueFault
from chuangcheng.models.values.number import (
    format_number,
    parse_number,
    parse_whole,
    to_half_width,
)


def number_or_fault(
    written: str, parse: Callable[[str], Decimal | int] = parse_number
) -> Decimal | ValueFault:
    try:
        return Decimal(parse(written))
    except ValueFault as fault:
        return fault


@pytest.mark.parametrize(
    ("written", "number"),
    [("12", "12"), ("12.5", "12.5"), ("12.50", "12.50"), ("0", "0"), ("012", "12"), ("-3", "-3"),
     ("+3", "3"), ("1,000", "1000"), ("1,234,567.8", "1234567.8"), (" 7 ", "7"), ("0.1", "0.1")],
)  # fmt: skip
def test_a_number_is_read_exactly(written: str, number: str) -> None:
    assert str(parse_number(written)) == number


@pytest.mark.parametrize(
    "written",
    ["", "nan", "NaN", "inf", "-Infinity", "1_000", "1e3", "1E999999", ".5", "5.", "1,00", "12分",
     "五", "0x10", "1 000", "--1", "٣"],
)  # fmt: skip
def test_what_is_no_number_is_a_fault(written: str) -> None:
    with pytest.raises(ValueFault) as caught:
        parse_number(written)
    assert (caught.value.message, caught.value.hint) == (
        f"“{written}”不是数字",
        "只写阿拉伯数字，例如 12 或 12.5",
    )


@pytest.mark.parametrize(
    ("written", "number"), [("7", 7), ("0", 0), ("007", 7), (" 7 ", 7), ("999999999", 999_999_999)]
)
def test_a_whole_number(written: str, number: int) -> None:
    assert parse_whole(written) == number


@pytest.mark.parametrize(
    "written", ["", "-1", "+1", "7.0", "7.5", "1,000", "七", "7处", "1e2", "٣"]
)
def test_what_is_no_whole_number_is_a_fault(written: str) -> None:
    with pytest.raises(ValueFault) as caught:
        parse_whole(written)
    assert (caught.value.message, caught.value.hint) == (
        f"“{written}”不是整数",
        "只写阿拉伯数字，例如 7",
    )


def test_a_whole_number_that_is_too_large_is_not_told_to_be_none() -> None:
    with pytest.raises(ValueFault) as caught:
        parse_whole("1234567890")
    assert caught.value.message != "“1234567890”不是整数"


def test_full_width_digits_are_read_everywhere_alike() -> None:
    """As in `≥３５％` and `５００万元`; else the hint must tell of the width."""
    found = number_or_fault("１２")
    assert found == Decimal(12) or "半角" in str(getattr(found, "hint", ""))


@pytest.mark.parametrize(
    ("number", "text"),
    [("1E+2", "100"), ("100", "100"), ("12.50", "12.5"), ("0.10", "0.1"), ("0", "0"), ("0.00", "0"),
     ("-3.0", "-3"), ("1000000", "1000000"), ("0.0000001", "0.0000001"), ("-0.5", "-0.5")],
)  # fmt: skip
def test_numbers_are_printed_plainly(number: str, text: str) -> None:
    assert format_number(Decimal(number)) == text


@pytest.mark.parametrize("digits", [28, 29, 1000])
def test_long_numbers_are_printed_too(digits: int) -> None:
    assert format_number(Decimal("1" * digits)) == "1" * digits


def test_long_fractions_are_printed_exactly() -> None:
    written = "1234567890123456789012345.6789012345"
    assert format_number(Decimal(written)) == written


def test_half_width() -> None:
    assert to_half_width("１２．５％－＋～，甲") == "12.5%-+~,甲"


@settings(max_examples=400, deadline=None, derandomize=True, database=None)
@given(st.text("0123456789.,+-eE_ ", max_size=12) | st.text(max_size=6))
def test_any_text_is_a_number_or_a_fault(written: str) -> None:
    for parse in (parse_number, parse_whole):
        found = number_or_fault(written, parse)
        if isinstance(found, ValueFault):
            assert found.message.startswith(f"“{written}”")
            continue
        assert found.is_finite()
        assert parse_number(format_number(found)) == found
