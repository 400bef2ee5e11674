"""How the points of a group, or of the whole, follow from those of its children."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Final

from chuangcheng.models.grouping import Category
from chuangcheng.models.values.number import format_number, format_points
from chuangcheng.scoring.judgement import Status
from chuangcheng.scoring.nodes import counted, is_extra, member
from chuangcheng.scoring.points import decimal
from chuangcheng.scoring.rollup import Combined, Group, Member, combine
from chuangcheng.scoring.scorecard import Line
from chuangcheng.scoring.why.step import Step

_MOST_TERMS: Final = 12
"""More children than this are not written out one by one in a sum."""


def explain_group(line: Line) -> Iterator[Step]:
    """What the standard says of the group, and how its points follow."""
    group = Group.of(line.indicator)
    yield Step("汇总", group_rule(group))
    for text in sums(group, line.children, line.category):
        yield Step("算法", text)


def group_rule(group: Group) -> str:
    """How children make a group, in words."""
    rules = [_ROLL_UP[group.roll_up]]
    if group.loss_cap is not None:
        rules.append(f"最多扣 {_n(group.loss_cap)} 分")
    if group.gain_cap is not None:
        rules.append(f"最多得 {_n(group.gain_cap)} 分")
    return "，".join(rules)


def sums(group: Group, children: Sequence[Line], category: Category | None) -> Iterator[str]:
    """The arithmetic, sentence by sentence; the last figure is the group's known points."""
    regular = [one for one in children if not is_extra(one.category, category)]
    extras = [one for one in children if is_extra(one.category, category)]
    untold = [one.code for one in children if one.status is Status.OPEN and not one.own.known]
    if untold:
        yield f"还没有评的（{'、'.join(untold)}）先按 0 分算"
    found = combine(group, members_of(children, category))
    factors = {one.code: factor for one, factor in zip(children, found.factors, strict=True)}
    yield from _rolled(group, regular, found, [factors[one.code] for one in regular])
    if found.shared != found.rolled:
        rolled = found.rolled
        yield (
            f"有 {_n(rolled.absent)} 分不适用，折算：{_n(rolled.known)}×{_n(rolled.full)}÷"
            f"{_n(rolled.applicable)}＝{_n(found.shared.known)} 分"
        )
    if extras:
        terms = "".join(_signed(one) for one in extras)
        yield f"{_n(found.shared.known)}{terms}＝{_n(found.summed.known)} 分"
    if found.points.known > found.summed.known:
        yield f"最多扣 {_n(group.loss_cap)} 分，按 {_n(found.points.known)} 分算"
    elif found.points.known < found.summed.known:
        yield f"最多得 {_n(group.gain_cap)} 分，按 {_n(found.points.known)} 分算"


def members_of(children: Sequence[Line], category: Category | None) -> list[Member]:
    """Lines as their group sees them."""
    return [
        member(
            one.own,
            one.indicator.weight,
            one.category,
            category,
            applies=one.status is not Status.NOT_APPLICABLE,
        )
        for one in children
    ]


def _rolled(
    group: Group, children: Sequence[Line], found: Combined, factors: Sequence[Fraction]
) -> Iterator[str]:
    if group.roll_up in ("择一", "最低"):
        yield from _chosen(group, children, found, factors)
        return
    if group.roll_up == "加权":
        for one, factor in zip(children, factors, strict=True):
            if one.status is not Status.NOT_APPLICABLE:
                yield _weighed(one, factor)
    terms = [
        (one, decimal(one.own.known * factor))
        for one, factor in zip(children, factors, strict=True)
        if one.status is not Status.NOT_APPLICABLE or one.own.known
    ]
    if len(terms) > _MOST_TERMS:
        yield f"下级 {len(terms)} 项的分加起来＝{_n(found.rolled.known)} 分"
        return
    written = "＋".join(
        format_points(points) if group.roll_up == "加权" else f"{one.code} {format_points(points)}"
        for one, points in terms
    )
    yield f"{written or '0'}＝{_n(found.rolled.known)} 分"


def _weighed(one: Line, factor: Fraction) -> str:
    own = one.own
    share = f"{_n(own.known)}÷{_n(own.full)}"
    weight = format_number(one.indicator.weight) if one.indicator.weight else "没有写"
    return f"{one.code} 得 {share}，权重 {weight}，算 {_n(own.known * factor)} 分"


def _chosen(
    group: Group, children: Sequence[Line], found: Combined, factors: Sequence[Fraction]
) -> Iterator[str]:
    chosen = next((one for one, f in zip(children, factors, strict=True) if f), None)
    known = _n(found.rolled.known)
    if chosen is None:
        yield f"下级都不适用，得 {known} 分"
    elif group.roll_up == "择一":
        yield f"得分最高的是 {chosen.code} {chosen.indicator.name}，取 {known} 分"
    else:
        share = f"{_n(chosen.own.known)}÷{_n(chosen.own.applicable)}"
        yield f"得分率最低的是 {chosen.code} {chosen.indicator.name}，得 {share}"
        yield f"{share}×{_n(found.rolled.full)}＝{known} 分"


def _signed(one: Line) -> str:
    points = counted(one.own, one.category).known
    sign = "－" if points < 0 or one.category == "罚分项" else "＋"
    return f"{sign}{one.category} {one.code} {_n(abs(points))}"


def _n(points: Fraction | None) -> str:
    return format_points(decimal(points or Fraction(0)))


_ROLL_UP: Final = {
    "求和": "下级的分加起来",
    "加权": "下级各算自己得了几成，按权重合起来",
    "择一": "只算下级里得分最高的一项",
    "最低": "只算下级里得分率最低的一项",
}
