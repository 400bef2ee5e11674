"""Whoever leads: each line is charged once, and the shares add up to the whole."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from scoring.build import D
from scoring.test_score import WHOLE, charged

UNITS = ["县住建局", "县卫生局", "[县住建局, 县卫生局]", ""]
CODES = st.lists(
    st.sampled_from(["1", "1.1", "1.2", "1.2.1", "1.2.2", "2"]), unique=True, max_size=4
)
TASK = st.tuples(st.sampled_from(UNITS), CODES).map(
    lambda one: f"牵头单位: {one[0] or '[]'}, 指标: [{', '.join(map(repr, one[1]))}]"
)


@settings(max_examples=100, deadline=None)
@given(st.lists(TASK, max_size=5))
def test_the_shares_of_the_units_add_up_to_the_whole(tasks: list[str]) -> None:
    """Several tasks for a line, several lines for a task, groups, two leads, none at all."""
    shares = charged(*tasks)
    assert sum(count for _, count, *_ in shares) == WHOLE[0]
    for place, whole in enumerate(WHOLE[1:]):
        assert sum((points[place] for _, _, *points in shares), D(0)) == whole
    assert len({share[0] for share in shares}) == len(shares)
