"""Signs and letters typed in a value for others: read as meant where that can be read."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from chuangcheng.models.values.criterion import Criterion
from chuangcheng.models.values.deadline import Deadline
from chuangcheng.models.values.fault import ValueFault
from chuangcheng.models.values.mistyped import reading
from chuangcheng.models.values.number import parse_number
from chuangcheng.models.values.quantity import Quantity

MEANT: list[tuple[Callable[[str], object], str, str, str]] = [
    (Criterion.parse, "》=35%", "≥35%", "“》=”不是大于等于号"),
    (Criterion.parse, "〈＝35%", "≤35%", "“〈＝”不是小于等于号"),
    (Criterion.parse, "》 35%", "> 35%", "“》”不是大于号"),
    (Criterion.parse, "《8人/万车", "<8人/万车", "“《”不是小于号"),
    (Criterion.parse, "=>35%", "≥35%", "“=>”写反了，等号应在后面"),
    (Criterion.parse, "＝<35%", "≤35%", "“＝<”写反了，等号应在后面"),
    (Criterion.parse, "≥1OO%", "≥100%", "“O”不是数字“0”"),
    (Criterion.parse, "≥36。5%", "≥36.5%", "“。”不是小数点“.”"),
    (Criterion.parse, "》=l5%", "≥15%", "“》=”不是大于等于号"),
    (Quantity.parse, "5○○万元", "500万元", "“○”不是数字“0”"),
    (Quantity.parse, "1l%", "11%", "“l”不是数字“1”"),
    (parse_number, "I2.5", "12.5", "“I”不是数字“1”"),
    (Deadline.parse, "2o15年3月1O日", "2015年3月10日", "“o”不是数字“0”"),
    (Deadline.parse, "2015—03—01", "2015-03-01", "“—”不是短横线“-”"),
    (Deadline.parse, "2015。3。1", "2015.3.1", "“。”不是小数点“.”"),
]


@pytest.mark.parametrize(
    ("parse", "typed", "meant", "told"), MEANT, ids=[typed for _, typed, _, _ in MEANT]
)
def test_what_was_meant_is_told(
    parse: Callable[[str], object], typed: str, meant: str, told: str
) -> None:
    with pytest.raises(ValueFault) as caught:
        reading(parse, typed)
    assert caught.value.message == f"“{typed}”里的{told}"
    assert (caught.value.hint, caught.value.put) == (f"写成“{meant}”", meant)
    parse(meant)


@pytest.mark.parametrize(
    ("parse", "typed"),
    [
        (Criterion.parse, "见图l2"),
        (Criterion.parse, "《标准》"),
        (Criterion.parse, "30_40%"),
        (Deadline.parse, "2O15年13月"),
        (parse_number, "约1O"),
    ],
)
def test_what_cannot_be_read_that_way_either_keeps_its_own_fault(
    parse: Callable[[str], object], typed: str
) -> None:
    with pytest.raises(ValueFault) as own:
        parse(typed)
    with pytest.raises(ValueFault) as caught:
        reading(parse, typed)
    assert caught.value is not None
    assert (caught.value.message, caught.value.put) == (own.value.message, "")


def test_what_can_be_read_is_left_alone() -> None:
    assert reading(Quantity.parse, "5l").unit == "l"
    assert reading(Deadline.parse, "二○一五年").text == "二○一五年"
