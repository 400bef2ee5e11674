"""One choice from each group after the other, only those carried on that may become the best.

A partial choice is dropped when another gains as much for less, or when even splitting choices,
which nobody can, would make it dearer than a way that is known.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from chuangcheng.errors import ChuangchengError
from chuangcheng.scoring.gap.frontier import (
    Choice,
    Frontier,
    Gain,
    Heights,
    missing_of,
    nothing_of,
    plus,
)
from chuangcheng.scoring.gap.multipliers import SCALE
from chuangcheng.scoring.gap.outlook import NEVER, outlooks

_MOST_PARTIAL: Final = 20_000
"""Of several things together; a single one has never come near."""
_MOST_COMPARED: Final = 3_000_000_000
"""Counted, not timed, so that every machine gives the same answer; at worst about a minute."""


class TooManyConditionsError(ChuangchengError):
    """Nothing was found in good time of which it is proved that it is the cheapest."""

    def __init__(self) -> None:
        super().__init__(
            "“判定”的条件太多，算不出最省的是哪几项",
            "用 --what-if 试一项一项补上以后是哪一等",
        )


def carried(
    order: Sequence[Frontier],
    needed: Gain,
    prices: Gain,
    ceiling: int | float = NEVER,
    *,
    width: int | None = None,
) -> Choice | None:
    """The best of all for `ceiling` or less; of the most hopeful `width` at each place, a good one.

    Raises `TooManyConditionsError`.
    """
    partial, compared = [_Partial(0, nothing_of(needed), None, None)], 0
    for front, outlook in zip(order, outlooks(order, needed, prices), strict=True):
        gaps = [missing_of(needed, one.gain) for one in partial]
        pairs = list(zip(partial, gaps, strict=True))
        if width is None:
            ceiling = min([ceiling, *(one.cost + outlook.enough(gap) for one, gap in pairs)])
        rated = [(one.cost + outlook.least(gap), gap, one) for one, gap in pairs]
        if width is not None and len(rated) > width:
            rated.sort(key=lambda one: (one[0], _share(one[1], needed)))
            rated = rated[:width]
        hopeful = [one for least, _, one in rated if least <= ceiling]
        longer = [one.followed_by(choice, needed) for one in hopeful for choice in front]
        partial = _undominated(longer)
        compared += len(longer) * len(partial)
        if len(needed) > 1 and (len(partial) > _MOST_PARTIAL or compared > _MOST_COMPARED):
            raise TooManyConditionsError
    done = [one for one in partial if one.cost <= ceiling and not any(missing_of(needed, one.gain))]
    if not done:
        return None
    return sum(min(done, key=lambda one: one.cost).choices(), Choice())


@dataclass(frozen=True, slots=True)
class _Partial:
    """What has been chosen so far, as a chain back to the beginning; gains are cut at enough."""

    cost: int
    gain: Gain
    before: _Partial | None
    choice: Choice | None

    def followed_by(self, choice: Choice, enough: Gain) -> _Partial:
        if not choice.keys:
            return self
        gain = tuple(map(min, enough, plus(self.gain, choice.gain)))
        return _Partial(self.cost + choice.cost, gain, self, choice)

    def choices(self) -> Iterator[Choice]:
        here: _Partial | None = self
        while here is not None and here.choice is not None:
            yield here.choice
            here = here.before


def _undominated(partial: list[_Partial]) -> list[_Partial]:
    """Without those that another matches in every gain for no more."""
    heights = Heights()
    partial.sort(key=lambda one: (one.cost, [-gain for gain in one.gain]))
    return [one for one in partial if heights.rises(one.gain)]


def _share(missing: Gain, needed: Gain) -> int:
    """How much is missing, each thing in parts of what is needed of it."""
    return sum(gap * SCALE // need for gap, need in zip(missing, needed, strict=True) if need)
