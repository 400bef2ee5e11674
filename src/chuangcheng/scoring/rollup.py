"""汇总: the points of a group from those of its children (methods C4, C11, E1–E4, E11, E12, G1).

Each child gets a factor, so that a line shows what it counts for in the whole; where the group's
points are more or less than its lines' (限扣, 上限, 缺项 of its own), they are adjusted.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Final

from chuangcheng.models.grouping import RollUp, Weighing
from chuangcheng.models.indicator import HUNDRED, Indicator, Standard
from chuangcheng.scoring.points import ONE, Points, add, exact

_Rolled = tuple[Points, list[Fraction]]
"""The points that the regular children make, and the factor of each."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """What the standard says of a group: how its children make its points."""

    roll_up: RollUp
    weighing: Weighing
    full: Fraction | None
    loss_cap: Fraction | None = None
    gain_cap: Fraction | None = None
    rescales: bool = False
    """Whether what does not apply is shared out here, instead of further up."""

    @classmethod
    def of(cls, indicator: Indicator) -> Group:
        """A group of the tree; its own 缺项: 折算 moves the points to its other lines (G1c)."""
        return cls(
            roll_up=indicator.roll_up,
            weighing=indicator.weighing,
            full=_exact(indicator.points),
            loss_cap=_exact(indicator.loss_cap),
            gain_cap=_exact(indicator.gain_cap),
            rescales=indicator.missing == "折算",
        )

    @classmethod
    def whole(cls, standard: Standard) -> Group:
        """The standard as the group of all (G1a)."""
        return cls(
            roll_up=standard.roll_up,
            weighing=standard.weighing,
            full=_exact(standard.full_points),
            rescales=True,
        )


@dataclass(frozen=True, slots=True)
class Member:
    """A child as its group sees it. An extra one comes on top of what the others make."""

    points: Points
    weight: Decimal | None = None
    is_extra: bool = False
    is_absent: bool = False
    """Left out as a whole, so that neither 择一 nor 最低 may choose it."""


@dataclass(frozen=True, slots=True)
class Combined:
    """The group's points, and by how much each child counts in it.

    On the way the regular children make `rolled`, what does not apply is `shared` out, and extras
    come on top in `summed`; `points` keep within 限扣 and 上限.
    """

    rolled: Points
    shared: Points
    summed: Points
    points: Points
    factors: tuple[Fraction, ...]
    is_adjusted: bool


def combine(group: Group, members: Sequence[Member]) -> Combined:
    """Children → group."""
    regular = [member for member in members if not member.is_extra]
    rolled, factors = _METHODS[group.roll_up](group, regular)
    found = iter(factors)
    shared = _shared_out(rolled) if group.rescales else rolled
    extras = [member.points for member in members if member.is_extra]
    summed = _with_extras(shared, extras)
    low = None if group.loss_cap is None else summed.applicable - group.loss_cap
    points = summed.held(low, group.gain_cap)
    return Combined(
        rolled=rolled,
        shared=shared,
        summed=summed,
        points=points,
        factors=tuple(ONE if member.is_extra else next(found) for member in members),
        is_adjusted=points != _with_extras(rolled, extras) or group.roll_up in ("择一", "最低"),
    )


def _shared_out(points: Points) -> Points:
    """折算: got × full ÷ (full − what does not apply), if anything applies."""
    if not points.absent or points.applicable <= 0:
        return points
    scaled = points.scaled(points.full / points.applicable)
    return Points(full=points.full, worst=scaled.worst, known=scaled.known, best=scaled.best)


def _with_extras(points: Points, extras: Sequence[Points]) -> Points:
    if not extras:
        return points
    more = add(extras)
    return points.got(points.worst + more.worst, points.known + more.known, points.best + more.best)


def _sum(group: Group, members: Sequence[Member]) -> _Rolled:
    points = add(member.points for member in members)
    return points.of(points.full if group.full is None else group.full), [ONE] * len(members)


def _weighted(group: Group, members: Sequence[Member]) -> _Rolled:
    """Each child's share of its own points, by weight; 100 points unless 分值 says otherwise.

    A child without full points, such as a group of 加分项 only, has nothing to take a share of.
    """
    weights = [
        Fraction(member.weight or 0) if member.points.full else Fraction(0) for member in members
    ]
    full = group.full
    if full is None:
        full = Fraction(HUNDRED if any(weights) else 0)
    whole = sum(weights, Fraction(0)) if group.weighing == "折成100%" and any(weights) else ONE
    factors = [
        full * weight / (whole * member.points.full) if member.points.full else ONE
        for member, weight in zip(members, weights, strict=True)
    ]
    scaled = (one.points.scaled(factor) for one, factor in zip(members, factors, strict=True))
    return add(scaled).of(full), factors


def _best(group: Group, members: Sequence[Member]) -> _Rolled:
    """The child with the most points; what does not apply in a child is shared out there.

    Else how much is left out would hang on which child is chosen, which may be open.
    """
    present = [
        (member.points, _shared_out(member.points)) for member in members if not member.is_absent
    ]
    if not present:
        return _nothing_applies(group, members)
    chosen, _ = max(present, key=lambda pair: (pair[1].known, pair[1].best, pair[0].full))
    full = max(member.points.full for member in members) if group.full is None else group.full
    points = Points(
        full=full,
        worst=max(shared.worst for _, shared in present),
        known=max(shared.known for _, shared in present),
        best=max(shared.best for _, shared in present),
    )
    factor = chosen.full / chosen.applicable if chosen.absent else ONE
    return points.held(None, full), _only(chosen, factor, members)


def _lowest(group: Group, members: Sequence[Member]) -> _Rolled:
    """The child with the smallest share of its points."""
    full = group.full
    if full is None:
        full = max((member.points.full for member in members), default=Fraction(0))
    shares = [
        (member.points, member.points.scaled(full / member.points.applicable))
        for member in members
        if not member.is_absent and member.points.applicable > 0
    ]
    if not shares:
        return _nothing_applies(group, members)
    chosen, _ = min(shares, key=lambda pair: (pair[1].known, pair[1].best, -pair[0].full))
    points = Points(
        full=full,
        worst=min(share.worst for _, share in shares),
        known=min(share.known for _, share in shares),
        best=min(share.best for _, share in shares),
    )
    return points, _only(chosen, full / chosen.applicable, members)


_METHODS: Final[dict[RollUp, Callable[[Group, Sequence[Member]], _Rolled]]] = {
    "求和": _sum,
    "加权": _weighted,
    "择一": _best,
    "最低": _lowest,
}


def _only(chosen: Points, factor: Fraction, members: Sequence[Member]) -> list[Fraction]:
    """The factor for the child that counts, nothing for the others."""
    first = next(n for n, member in enumerate(members) if member.points is chosen)
    return [factor if n == first else Fraction(0) for n in range(len(members))]


def _nothing_applies(group: Group, members: Sequence[Member]) -> _Rolled:
    full = group.full
    if full is None:
        full = max((member.points.full for member in members), default=Fraction(0))
    return Points(full=full, absent=full), [Fraction(0)] * len(members)


def _exact(value: Decimal | None) -> Fraction | None:
    return None if value is None else exact(value)
