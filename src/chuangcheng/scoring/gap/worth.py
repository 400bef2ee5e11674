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

    Raises `ChuangchengError` where points of one line change what another's are worth: 择一, 最低,
    上限, 年度权重, 折算 inside a group, or a total held at 0.
    """

    def __init__(self, card: Scorecard) -> None:
        leaves = list(card.leaves())
        absent = sum((_absent(leaf) for leaf in leaves), Fraction(0))
        full = Fraction(card.full)
        self._rate = full / (full - absent) if 0 < absent < full else Fraction(1)
        self.known = sum((self._counted(leaf) for leaf in leaves), Fraction(0))
        is_sum = not card.years and all(map(_adds_up, card.groups()))
        if not is_sum or abs(decimal(self.known) - card.totals.known) > _ROUNDING:
            raise ChuangchengError(
                f"“{card.index.code}”的总分不是各项的分相加，还算不出补哪几项最省",
                "用 --what-if 试一项一项补上以后是多少分",
            )

    def of(self, line: Line, points: Fraction) -> Fraction:
        """What so many more points of a line, on its own scale, add to the total."""
        return points * line.factor * (1 if line.category in EXTRAS else self._rate)

    def _counted(self, leaf: Line) -> Fraction:
        own = leaf.own
        taken = own.applicable if leaf.category == "罚分项" else Fraction(0)
        return self.of(leaf, own.known - taken)


def _absent(leaf: Line) -> Fraction:
    return Fraction(0) if leaf.category in EXTRAS else leaf.own.absent * leaf.factor


def _adds_up(group: Line) -> bool:
    indicator = group.indicator
    is_simple = indicator.roll_up in ("求和", "加权") and indicator.gain_cap is None
    shares_out = indicator.missing == "折算" and any(
        leaf.status is Status.NOT_APPLICABLE for leaf in group.leaves()
    )
    return is_simple and not shares_out
