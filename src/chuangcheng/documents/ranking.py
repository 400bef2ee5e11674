"""红黑榜: units by 整改率, those with the same sharing a place."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from chuangcheng.documents.inspection import Tally


@dataclass(frozen=True, slots=True)
class Place:
    """A unit's place: one more than the units with a better 整改率. `board` may be empty."""

    number: int
    tally: Tally
    board: str = ""


def ranked(
    tallies: Iterable[Tally], *, red: int, black: int, spared: Fraction = Fraction(1)
) -> tuple[Place, ...]:
    """Best first, equals in the order given.

    The first `red` places are on the 红榜 and the last `black` ones on the 黑榜, with all who
    share a place. Nobody is on both, and nobody on the 黑榜 whose 整改率 reaches `spared`.
    """
    ordered = sorted(tallies, key=lambda one: -one.share)
    shares = [one.share for one in ordered]
    return tuple(
        Place(
            1 + sum(other > one.share for other in shares),
            one,
            _board(one.share, shares, red=red, black=black, spared=spared),
        )
        for one in ordered
    )


def _board(
    share: Fraction, shares: Sequence[Fraction], *, red: int, black: int, spared: Fraction
) -> str:
    if sum(other > share for other in shares) < red and share > 0:
        return "红榜"
    if sum(other < share for other in shares) < black and share < spared:
        return "黑榜"
    return ""
