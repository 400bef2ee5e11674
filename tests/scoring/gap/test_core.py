"""Grades with many conditions over a thousand lines; the prices that make them quick."""

from __future__ import annotations

import time
from itertools import chain, combinations
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chuangcheng.scoring.gap.carry import TooManyConditionsError
from chuangcheng.scoring.gap.frontier import Item, frontiers
from chuangcheng.scoring.gap.multipliers import SCALE, Priced
from chuangcheng.scoring.gap.solve import cheapest

THINGS = st.lists(
    st.tuples(st.integers(1, 50), st.tuples(st.integers(0, 9), st.integers(0, 1))), max_size=8
)


@settings(max_examples=300, deadline=None)
@given(THINGS, st.tuples(st.integers(1, 30), st.integers(1, 5)))
def test_no_way_costs_less_than_the_bound_nor_than_the_bound_with_a_regret(
    things: list[tuple[int, tuple[int, int]]], needed: tuple[int, int]
) -> None:
    items = [Item(str(n), gain, cost) for n, (cost, gain) in enumerate(things)]
    fronts = frontiers(items, {})
    if not fronts:
        return
    priced = Priced(fronts, needed)
    subsets = chain.from_iterable(combinations(items, n) for n in range(len(items) + 1))
    for one in subsets:
        if all(sum(item.gain[at] for item in one) >= need for at, need in enumerate(needed)):
            cost = sum(item.cost for item in one)
            assert priced.least <= cost * SCALE
            chosen = {item.key for item in one}
            for front, regrets in zip(fronts, priced.regrets, strict=True):
                for choice, regret in zip(front, regrets, strict=True):
                    if choice.keys and chosen.issuperset(choice.keys):
                        assert priced.could_cost(regret, cost)


POINTS = (100, 200, 300, 400, 500, 800, 325, 737, 525, 837, 137, 250)


def lines_with(conditions: int, *, is_priced: bool) -> tuple[list[Item], tuple[int, ...]]:
    """A thousand lines: points, a count, and points of key groups; what is wanted of them."""
    random = Random(conditions)
    items = []
    for number in range(1000):
        points = random.choice(POINTS)
        groups = [0] * conditions
        if conditions and random.random() < 0.6:
            groups[random.randrange(conditions)] = points
        cost = random.randint(500, 30_000) if is_priced else 1
        items.append(Item(str(number), (points, 1, *groups), cost))
    points, _, *groups = map(sum, zip(*(item.gain for item in items), strict=True))
    return items, (points * 3 // 5, 620, *(one * 3 // 5 for one in groups))


@pytest.mark.parametrize("is_priced", [True, False])
@pytest.mark.parametrize("conditions", [0, 1, 3])
def test_a_thousand_lines_with_several_conditions_take_seconds(
    conditions: int, is_priced: bool
) -> None:
    items, needed = lines_with(conditions, is_priced=is_priced)
    start = time.perf_counter()
    choice = cheapest(items, {}, needed)
    assert time.perf_counter() - start < 15
    assert choice is not None
    assert all(got >= need for got, need in zip(choice.gain, needed, strict=True))
    if not is_priced:
        assert choice.cost == 620  # no fewer are as many as are wanted


def test_a_line_without_which_it_cannot_be_done_is_taken_first() -> None:
    """Of 10 points 8 are wanted: without the line of 5 there are 5, without one of 2 still 8."""
    items = [
        Item("一", (5,), 900),
        Item("二", (2,), 4),
        Item("三", (2,), 3),
        Item("四", (1,), 2),
    ]
    choice = cheapest(items, {}, (8,))
    assert choice is not None
    assert (choice.cost, set(choice.keys)) == (905, {"一", "三", "四"})


def test_what_cannot_be_proved_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("chuangcheng.scoring.gap.carry._MOST_COMPARED", 1000)
    items, needed = lines_with(3, is_priced=True)
    with pytest.raises(TooManyConditionsError, match="条件太多"):
        cheapest(items, {}, needed)
