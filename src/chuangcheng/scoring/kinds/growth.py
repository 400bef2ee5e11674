"""By how much more than the year before, and than something else grew (B5, B6).

A growth is kept as a fraction, change over base, and fractions are compared by multiplying across:
nothing is divided, nothing rounded.
"""

from __future__ import annotations

from decimal import Decimal

from chuangcheng.models.reported import Value
from chuangcheng.models.result import Result
from chuangcheng.models.values.criterion import Criterion
from chuangcheng.models.values.quantity import Quantity
from chuangcheng.scoring.figures import comparable, compare, recent
from chuangcheng.scoring.outcome import Outcome, unknown
from chuangcheng.scoring.problem import Problem

Growth = tuple[Decimal, Decimal]
"""The change, and what it is a share of."""
_POINTS = ("个百分点", "百分点")


def growth(criterion: Criterion, result: Result) -> Outcome:
    """GROWTH: per cent of the year before (B6), or percentage points."""
    pair = _two_years(criterion, result)
    bound = criterion.bound
    if isinstance(pair, Problem) or bound is None:
        return Outcome(None, pair if isinstance(pair, Problem) else None)
    before, now = pair if criterion.rising else pair[::-1]
    change = now.in_base - before.in_base
    if bound.unit in _POINTS:
        if now.dimension != "率":
            return unknown(f"的标准是“{criterion}”，“{pair[1]}”不是百分数", "写成百分数，例如 85%")
        return Outcome(compare(criterion.operator, change, bound.in_base))
    base = pair[0].in_base
    if base <= 0:
        return _no_base("上年")
    return Outcome(compare(criterion.operator, change, bound.in_base * base))


def growth_against(criterion: Criterion, result: Result) -> Outcome:
    """GROWTH_AGAINST (B5): both from the same two years, or the other's growth as given."""
    pair = _two_years(criterion, result)
    if isinstance(pair, Problem):
        return Outcome(None, pair)
    other = _others(criterion, result)
    if isinstance(other, Problem):
        return Outcome(None, other)
    change, base = _fraction(pair)
    if base <= 0 or other[1] <= 0:
        return _no_base("上年" if base <= 0 else f"“{criterion.benchmark}”上年")
    return Outcome(compare(criterion.operator, change * other[1], other[0] * base))


def _two_years(criterion: Criterion, result: Result) -> tuple[Quantity, Quantity] | Problem:
    """Last year's figure and this year's."""
    before, now = recent(result, 2)
    before = result.benchmarks.get("上年", before)
    return _pair(before, now) or Problem(
        f"要看“{criterion}”，没有写上年和今年的数", "在“序列”里写上年和今年的数"
    )


def _pair(before: Value | None, now: Value | None) -> tuple[Quantity, Quantity] | Problem | None:
    if not isinstance(before, Quantity) or not isinstance(now, Quantity):
        return None
    if before.unit != now.unit and (not before.unit or comparable(now, before)):
        return Problem("的历年数值单位不一样", "换算成同一个单位")
    return before, now


def _others(criterion: Criterion, result: Result) -> Growth | Problem:
    name = criterion.benchmark
    given = result.benchmarks.get(f"{name}增幅")
    if isinstance(given, Quantity) and given.dimension == "率":
        return given.in_base, Decimal(1)
    series = result.other_series.get(name, {})
    own_last, last = max(result.series, default=""), max(series, default="")
    if result.value is None and series and last != own_last:
        return Problem(f"的序列写到 {own_last}，“{name}”的写到 {last}", "两个序列写同样的年份")
    pair = _pair(*recent(Result.model_construct(series=series), 2))
    if isinstance(pair, Problem):
        return Problem(f"的对照序列“{name}”各年单位不一样", "换算成同一个单位")
    if pair is None:
        return Problem(
            f"要看“{criterion}”，没有写{name}上年和今年的数",
            f"在“对照序列”里写“{name}”，或者在“对照”里写“{name}增幅”",
        )
    return _fraction(pair)


def _fraction(pair: tuple[Quantity, Quantity]) -> Growth:
    before, now = pair
    return now.in_base - before.in_base, before.in_base


def _no_base(name: str) -> Outcome:
    return unknown(f"的{name}的数不大于 0，算不出增幅", "核对上年的数")
