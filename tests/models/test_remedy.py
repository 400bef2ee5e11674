"""补齐: what it takes to bring a line to its full points."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from chuangcheng.models.result import Remedy


@pytest.mark.parametrize(
    ("written", "days"), [("60日", 60), ("2周", 14), ("30个工作日", 35), ("2个月", 58), ("0日", 0)]
)
def test_a_length_counts_at_its_shortest(written: str, days: int) -> None:
    assert Remedy.model_validate({"工期": written}).days == days


@pytest.mark.parametrize(
    "wrong",
    [{"费用": "30"}, {"费用": "-3万元"}, {"费用": "30人"}, {"工期": "60"}, {"工期": "很久"}],
)
def test_what_is_no_money_and_no_length_is_refused(wrong: dict[str, str]) -> None:
    with pytest.raises(ValidationError):
        Remedy.model_validate(wrong)
