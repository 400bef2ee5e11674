"""Exact sums and products, worked by hand."""

from __future__ import annotations

from fractions import Fraction

import pytest

from chuangcheng.scoring.points import ONE, Points, add, decimal, exact, product, total
from scoring.build import D

THIRD = Fraction(1, 3)


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ([], Fraction(0)),
        ([THIRD, THIRD, THIRD], ONE),
        ([THIRD, Fraction(1, 6), Fraction(1, 2)], ONE),  # three denominators
        ([Fraction(1, 10), Fraction(1, 5), Fraction(-3, 10)], Fraction(0)),
        ([exact(D("0.1"))] * 10, ONE),
    ],
)
def test_a_sum_is_exact_whatever_the_denominators(
    values: list[Fraction], expected: Fraction
) -> None:
    assert total(values) == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (ONE, THIRD, THIRD),
        (THIRD, ONE, THIRD),
        (THIRD, Fraction(3), ONE),
        (Fraction(0), THIRD, Fraction(0)),
    ],
)
def test_a_product_with_one_is_the_other(
    one: Fraction, other: Fraction, expected: Fraction
) -> None:
    assert product(one, other) == expected


def test_points_are_added_each_on_its_own() -> None:
    one = Points(full=Fraction(10), absent=Fraction(2), known=THIRD, best=Fraction(8))
    other = Points(full=Fraction(5), worst=Fraction(1, 2), known=Fraction(2, 3), best=Fraction(5))
    assert add([one, other]) == Points(
        full=Fraction(15), absent=Fraction(2), worst=Fraction(1, 2), known=ONE, best=Fraction(13)
    )


def test_what_is_held_by_nothing_stays_and_what_is_held_moves() -> None:
    points = Points(full=Fraction(5), worst=Fraction(-1), known=Fraction(2), best=Fraction(6))
    assert points.held(None, None) == points
    held = points.held(Fraction(0), Fraction(5))
    assert (held.worst, held.known, held.best) == (Fraction(0), Fraction(2), Fraction(5))


def test_spellings_of_one_decimal_are_one_fraction() -> None:
    assert exact(D("0.60")) == exact(D("0.6")) == Fraction(3, 5)
    assert decimal(exact(D("0.60"))) == D("0.6")
