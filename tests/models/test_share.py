"""Which names say that a figure is a share of a whole."""

from __future__ import annotations

import pytest

from chuangcheng.models.values.quantity import Quantity
from chuangcheng.models.values.share import is_share


@pytest.mark.parametrize(
    "name",
    ["绿化覆盖率", "群众满意度", "道路绿化达标率（主干道）", "自来水普及率(城区)", "吸烟率 "],
)
def test_a_share_of_a_whole_is_known_by_its_name(name: str) -> None:
    assert is_share(name)


@pytest.mark.parametrize(
    "name",
    [
        "增长率",
        "覆盖率增长率",
        "任务完成率",
        "毛入学率",
        "绿化覆盖率增幅",
        "覆盖率提高",
        "",
        "（率）",
    ],
)
def test_what_can_exceed_the_whole_or_is_not_certain_is_none(name: str) -> None:
    assert not is_share(name)


@pytest.mark.parametrize(
    ("written", "is_beyond"),
    [
        ("100%", False),
        ("0%", False),
        ("100.1%", True),
        ("-1%", True),
        ("1001‰", True),
        ("120", False),
    ],
)
def test_a_rate_beyond_the_whole_is_told_from_a_plain_number(
    written: str, *, is_beyond: bool
) -> None:
    assert Quantity.parse(written).is_beyond_share is is_beyond
