"""What a 条件 asks, apart from how it is written."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from chuangcheng.models.values.quantity import Quantity
from chuangcheng.models.values.signs import Operator


class Kind(Enum):
    """What a criterion compares a value with."""

    NUMBER = "数值"
    RANGE = "区间"
    STATE = "有无"
    GRADE = "等级"
    TREND = "趋势"
    PREVIOUS = "上年"
    OWN_MEAN = "历年平均"
    BENCHMARK = "平均水平"
    GROWTH = "增幅"
    GROWTH_AGAINST = "增幅相比"
    RANK = "排名"
    RANK_CHANGE = "名次进退"
    EVERY_YEAR = "每年"
    HELD = "年限"


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """What is asked; which fields count depends on `kind`.

    NUMBER: `operator`, `bound` · RANGE: `bound` to `upper`, both inclusive · STATE: `state` ·
    GRADE: `operator` and `rank` (1 is best, so `≤C级` means at least C) ·
    TREND: `rising`, `years`, `is_weak` where the same figure again will do ·
    PREVIOUS, OWN_MEAN (over `years` before the reported one, or with it: `with_own`),
    BENCHMARK (`benchmark`): `operator` ·
    GROWTH: `operator`, `bound`, a fall where not `rising`; per cent of the year before, or
    percentage points · GROWTH_AGAINST (that of `benchmark`): `operator` ·
    RANK: `operator`, `bound`, 1 is best · RANK_CHANGE: places gained, lost where not `rising` ·
    EVERY_YEAR: in each of the last `years` · HELD: for `years`.
    """

    kind: Kind
    operator: Operator = ">="
    bound: Quantity | None = None
    upper: Quantity | None = None
    state: bool = True
    rank: int = 0
    rising: bool = False
    is_weak: bool = False
    years: int = 0
    with_own: bool = False
    benchmark: str = ""
