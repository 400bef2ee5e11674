"""每差 in words: the gap to 达标, or stretch by stretch where the slopes differ."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from chuangcheng.models.method import Slope
from chuangcheng.models.scoring import Scoring
from chuangcheng.models.values.number import format_number, format_points
from chuangcheng.models.values.quantity import Quantity
from chuangcheng.scoring.criteria import number_bound
from chuangcheng.scoring.figures import figure
from chuangcheng.scoring.judgement import ZERO
from chuangcheng.scoring.methods.slopes import Stretch, in_steps, stretches
from chuangcheng.scoring.why.case import Case, amount, floor_words, from_full
from chuangcheng.scoring.why.found import value_text


def rule(scoring: Scoring) -> str:
    part = {"进位": "，不足一级算一级", "舍去": "，不足一级不算"}.get(scoring.rounding or "", "")
    floor = floor_words(scoring.floor)
    if isinstance(scoring.step, tuple):
        slopes = "，".join(_slope(one) for one in scoring.step)
        whole = "，差的全部按差到的那一段扣" if scoring.reckoning == "整段" else ""
        return f"{slopes}{whole}{part}{floor}"
    points = format_points(scoring.step_points or ZERO)
    return f"每差{scoring.step}扣 {points} 分{part}{floor}"


def steps(case: Case) -> Iterator[str]:
    value = figure(case.result)
    if not isinstance(value, Quantity):
        return
    if isinstance(case.scoring.step, tuple):
        yield from _by_slopes(case, case.scoring.step, value)
    elif case.scoring.step is not None:
        yield from _by_bound(case, case.scoring.step, value)


def _slope(one: Slope) -> str:
    return f"{_edge(one)}每差{one.step}扣 {format_points(one.points)} 分"


def _edge(one: Slope) -> str:
    return f"{'低于' if one.below else '高于'} {one.edge} "


def _by_slopes(case: Case, slopes: tuple[Slope, ...], value: Quantity) -> Iterator[str]:
    found = stretches(case.scoring, slopes, value)
    if not found:
        yield f"{value_text(value)}没有到扣分的地方，不扣分"
        yield f"得满分 {format_points(case.full)} 分"
        return
    for one in found:
        gap = _gap(one.gap / one.slope.size.beside(value).in_base, one.slope.step)
        where = f"从 {one.start.edge} 起" if one.start is not one.slope else _edge(one.slope)
        yield f"{where}差 {gap}，{_taken(one)}"
    lost = sum((one.lost for one in found), ZERO)
    if len(found) > 1:
        yield f"一共扣 {amount(lost)} 分"
    yield from from_full(case, lost)


def _taken(one: Stretch) -> str:
    count, rate = amount(one.steps), format_number(one.slope.points)
    return f"扣 {count}×{rate}＝{amount(one.lost)} 分"


def _by_bound(case: Case, step: Quantity, value: Quantity) -> Iterator[str]:
    scoring, bound = case.scoring, number_bound(case.indicator, case.result)
    if bound is None or bound.bound is None:
        return
    limit, size = (one.beside(value).in_base for one in (bound.bound, step.or_in(bound.bound.unit)))
    upwards = bound.operator in (">=", ">", "=")
    gap = limit - value.in_base if upwards else value.in_base - limit
    if gap <= 0:
        yield f"{value_text(value)}不比“{bound}”差，不扣分"
        yield f"得满分 {format_points(case.full)} 分"
        return
    yield f"和“{bound}”差 {_gap(gap / size, step)}，合 {amount(gap / size)} 级"
    counted = in_steps(scoring, gap, size)
    if scoring.rounding:
        yield f"{scoring.rounding}成 {amount(counted)} 级"
    points = scoring.step_points or ZERO
    lost = counted * points
    yield f"扣 {amount(counted)}×{format_number(points)}＝{amount(lost)} 分"
    yield from from_full(case, lost)


def _gap(steps: Decimal, step: Quantity) -> str:
    """So many steps, in the step's own unit."""
    return f"{amount(steps * step.number)}{step.unit}"
