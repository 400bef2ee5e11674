"""The cheapest choice is the cheapest: against every subset, and for a thousand lines."""

from __future__ import annotations

import time
from dataclasses import replace
from itertools import chain, combinations
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chuangcheng.scoring.gap.frontier import Choice, Item, TooEntangledError, frontiers
from chuangcheng.scoring.gap.solve import cheapest, most_within

COSTS = {"甲": 0, "乙": 3, "丙": 5, "丁": 8}
ITEMS = st.lists(
    st.builds(
        Item,
        st.just(""),
        st.tuples(st.integers(1, 12)),
        st.integers(1, 9),
        st.frozensets(st.sampled_from(sorted(COSTS)), max_size=3),
    ),
    max_size=8,
).map(lambda items: [Item(str(n), i.gain, i.cost, i.tasks) for n, i in enumerate(items)])


def cost_of(items: tuple[Item, ...]) -> int:
    tasks = frozenset[str]().union(*(item.tasks for item in items))
    return sum(item.cost for item in items) + sum(COSTS[task] for task in tasks)


def every_subset(items: list[Item]) -> list[tuple[Item, ...]]:
    return list(chain.from_iterable(combinations(items, n) for n in range(len(items) + 1)))


def is_true(choice: Choice, items: list[Item]) -> bool:
    """Whether a choice says rightly what it costs and gains."""
    taken = tuple(item for item in items if item.key in choice.keys)
    gains = zip(*(item.gain for item in taken), strict=True)
    return (choice.cost, choice.gain, len(choice.keys)) == (
        cost_of(taken),
        tuple(map(sum, gains)),
        len(taken),
    )


@settings(max_examples=1000, deadline=None)
@given(ITEMS, st.integers(0, 60))
def test_no_subset_gains_enough_for_less(items: list[Item], needed: int) -> None:
    enough = [one for one in every_subset(items) if sum(item.gain[0] for item in one) >= needed]
    choice = cheapest(items, COSTS, (needed,))
    if not enough:
        assert choice is None
        return
    assert choice is not None
    assert is_true(choice, items)
    assert sum(choice.gain) >= needed
    assert choice.cost == min(map(cost_of, enough))


@settings(max_examples=300, deadline=None)
@given(ITEMS, st.integers(0, 40), st.integers(0, 60))
def test_no_subset_within_the_budget_gains_more(
    items: list[Item], budget: int, enough: int
) -> None:
    payable = [one for one in every_subset(items) if cost_of(one) <= budget]
    choice = most_within(items, COSTS, budget, enough)
    assert is_true(choice, items)
    assert choice.cost <= budget
    most = max(sum(item.gain[0] for item in one) for one in payable)
    assert min(sum(choice.gain), enough) == min(most, enough)


MANY = st.lists(
    st.builds(
        Item,
        st.just(""),
        st.tuples(st.integers(0, 12), st.integers(0, 1), st.integers(0, 3)),
        st.integers(1, 9),
        st.frozensets(st.sampled_from(sorted(COSTS)), max_size=3),
    ),
    max_size=7,
).map(lambda items: [Item(str(n), i.gain, i.cost, i.tasks) for n, i in enumerate(items)])


@settings(max_examples=1000, deadline=None)
@given(
    MANY,
    st.tuples(st.integers(0, 40), st.integers(0, 5), st.integers(0, 9)),
    st.sets(st.integers(0, 6), max_size=2),
)
def test_of_several_things_together_no_subset_gains_enough_for_less(
    items: list[Item], needed: tuple[int, int, int], forced: set[int]
) -> None:
    must = {str(n) for n in forced}
    enough = [
        one
        for one in every_subset(items)
        if must <= {item.key for item in one}
        and all(sum(item.gain[n] for item in one) >= need for n, need in enumerate(needed))
    ]
    choice = cheapest(items, COSTS, needed, must)
    if not enough:
        assert choice is None
        return
    assert choice is not None
    assert choice.cost == min(map(cost_of, enough))
    assert cost_of(tuple(item for item in items if item.key in choice.keys)) == choice.cost
    assert any(set(choice.keys) == {item.key for item in one} for one in enough)


def test_a_task_is_paid_once() -> None:
    items = [
        Item("一", (4,), 1, frozenset("丙")),
        Item("二", (4,), 1, frozenset("丙")),
        Item("三", (4,), 1, frozenset("乙")),
        Item("四", (4,), 1, frozenset("丁")),
    ]
    assert cheapest(items, COSTS, (8,)) == Choice(
        7, (8,), ("一", "二")
    )  # 5 + 1 + 1; by 乙 5 + 3 + 2
    found = cheapest(items[1:], COSTS, (8,))
    assert found is not None
    assert (found.cost, found.gain, set(found.keys)) == (10, (8,), {"二", "三"})


def random_items(random: Random, count: int, most_tasks: int) -> tuple[list[Item], dict[str, int]]:
    costs = {str(task): random.randint(1, 500_000) for task in range(count // 2 + 3)}
    items = []
    for number in range(count):
        near = number // 6 * 3  # tasks serve lines that stand together
        tasks = {str(near + random.randrange(3)) for _ in range(random.randint(0, most_tasks))}
        gain = random.randint(1, 4000)
        own = 1 if tasks else random.randint(1, 300_000)
        items.append(Item(str(number), (gain,), own, frozenset(tasks)))
    return items, costs


@pytest.mark.parametrize("most_tasks", [0, 1, 3])
def test_a_thousand_lines_take_seconds(most_tasks: int) -> None:
    items, costs = random_items(Random(most_tasks), 1000, most_tasks)
    start = time.perf_counter()
    choice = cheapest(items, costs, (sum(item.gain[0] for item in items) * 2 // 3,))
    assert choice is not None
    assert time.perf_counter() - start < 10


@pytest.mark.parametrize("most_tasks", [0, 1, 2])
def test_points_and_numbers_of_four_hundred_lines_take_seconds(most_tasks: int) -> None:
    items, costs = random_items(Random(most_tasks), 400, most_tasks)
    both = [replace(item, gain=(*item.gain, 1)) for item in items]
    points = sum(item.gain[0] for item in items) * 3 // 5
    start = time.perf_counter()
    choice = cheapest(both, costs, (points, 300))
    assert choice is not None
    assert choice.gain[1] == 300
    assert time.perf_counter() - start < 10


def test_the_fewest_of_a_thousand_lines_of_equal_cost() -> None:
    items = [Item(str(n), (1 + n % 10,), 1) for n in range(1000)]
    choice = cheapest(items, {}, (2800,))
    assert choice is not None
    assert choice.cost == 300 + 15  # 10, 9 and 8 points a hundred times, then 100 more at 7 each


def test_what_would_take_for_ever_is_refused() -> None:
    random = Random(7)
    tasks = [str(number) for number in range(60)]
    items = [
        Item(str(n), (random.randint(1, 99),), 1, frozenset(random.sample(tasks, 4)))
        for n in range(200)
    ]
    with pytest.raises(TooEntangledError):
        frontiers(items, dict.fromkeys(tasks, 1000))
