"""What a line's points add to the total, where the total is the sum of its lines."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Final

from chuangcheng.errors import ChuangchengError
from chuangcheng.models.indicator import EXTRAS
from chuangcheng.scoring.judgement import Status
from chuangcheng.scoring.points import decimal
from chuangcheng.scoring.scorecard import Line, Scorecard

_ROUNDING: Final = Decimal("1E-9")


class Worth:
    """The exact total, and what more points of a line would add to it.

    It is no sum where points of one line change what another's are worth: 择一, 最低, 上限,
    折算 inside a group or of one of several years. A total held at 0 may be below it in `known`.
    """

    def __init__(self, card: Scorecard) -> None:
        leaves = list(card.leaves())
        absent = sum((_absent(leaf) for leaf in leaves), Fraction(0))
        full = Fraction(card.full)
        self._rate = full / (full - absent) if 0 < absent < full else Fraction(1)
        got = sum((self._counted(leaf) for leaf in leaves), Fraction(0))
        self._share, others = _share_of_year(card)
        self.known = others + self._share * (got - _penalties(card))
        held = max(Decimal(0), decimal(self.known))
        is_exact = abs(held - card.totals.known) <= _ROUNDING
        is_whole = not any(year.points.absent for year in card.years)
        self.is_sum = is_exact and is_whole and all(map(_adds_up, card.groups()))

    def of(self, line: Line, points: Fraction) -> Fraction:
        """What so many more points of a line, on its own scale, add to the total."""
        return self._share * self._in_year(line, points)

    def _in_year(self, line: Line, points: Fraction) -> Fraction:
        return points * line.factor * (1 if line.category in EXTRAS else self._rate)

    def _counted(self, leaf: Line) -> Fraction:
        own = leaf.own
        taken = own.applicable if leaf.category == "罚分项" else Fraction(0)
        return self._in_year(leaf, own.known - taken)


def _share_of_year(card: Scorecard) -> tuple[Fraction, Fraction]:
    """The weight of the year assessed by 年度权重, and what the other years make of the total."""
    if not card.years or card.assessment is None:
        return Fraction(1), Fraction(0)
    whole = sum((Fraction(year.weight) for year in card.years), Fraction(0))
    shares = {year.year: Fraction(year.weight) / whole for year in card.years}
    this = str(card.assessment.year)
    others = (shares[one.year] * one.points.known for one in card.years if one.year != this)
    return shares[this], sum(others, Fraction(0))


def refuse_unless_sum(node: Line, code: str) -> None:
    """Raise `ChuangchengError` where the points of a group are not the sum of its lines'."""
    if not node.children:
        return
    leaves = list(node.leaves())
    if node.factor and all(map(_adds_up, node.groups())):
        got = sum((leaf.own.known - _taken(leaf, node)) * part_of(leaf, node) for leaf in leaves)
        if got == node.own.known:
            return
    raise ChuangchengError(
        f"“{code}”的关键项“{node.code}”不是各项的分相加，还算不出补哪几项最省",
        "用 --what-if 试一项一项补上以后是哪一等",
    )


def part_of(leaf: Line, node: Line) -> Fraction:
    """What a point of a line is worth in a group above it, on the group's scale."""
    return Fraction(1) if leaf is node else leaf.factor / node.factor


def _taken(leaf: Line, node: Line) -> Fraction:
    is_taken = leaf.category == "罚分项" and node.category != "罚分项"
    return leaf.own.applicable if is_taken else Fraction(0)


def _penalties(card: Scorecard) -> Fraction:
    return sum(
        (Fraction(one.sanction.penalty or 0) for one in card.sanctions if one.is_certain),
        Fraction(0),
    )


def _absent(leaf: Line) -> Fraction:
    return Fraction(0) if leaf.category in EXTRAS else leaf.own.absent * leaf.factor


def _adds_up(group: Line) -> bool:
    indicator = group.indicator
    is_simple = indicator.roll_up in ("求和", "加权") and indicator.gain_cap is None
    shares_out = indicator.missing == "折算" and any(
        leaf.status is Status.NOT_APPLICABLE for leaf in group.leaves()
    )
    return is_simple and not shares_out
