"""The cheapest choice from every group: what prices settle is settled, the core of doubt searched.

At good prices (`multipliers.py`) few groups are in doubt. Varying only those gives a good way; a
choice that cannot be part of a better one is then dropped, and what is left is searched through.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from chuangcheng.scoring.gap.carry import carried
from chuangcheng.scoring.gap.frontier import (
    NOTHING,
    Choice,
    Frontier,
    Gain,
    missing_of,
    nothing_of,
)
from chuangcheng.scoring.gap.multipliers import Priced
from chuangcheng.scoring.gap.outlook import NEVER, best_rate

_ROUGH: Final = 60
"""So many groups, and so many partial choices, are enough for a good first answer."""
_WIDER: Final = 4
_EQUAL: Final = 100
"""Choices whose cost differs by less than such a part of a group's share are equally good."""


def cheapest_of(found: Sequence[Frontier], needed: Gain) -> Choice | None:
    """One choice from every frontier, so that they gain `needed` at least cost."""
    priced = Priced(found, needed)
    good = _good(found, priced, needed)
    ceiling = NEVER if good is None else good.cost - 1
    kept = [
        _kept(front, regrets, priced, ceiling)
        for front, regrets in zip(found, priced.regrets, strict=True)
    ]
    if not all(kept):
        return good
    return _of_core(kept, needed, priced.prices, ceiling) or good


def _good(found: Sequence[Frontier], priced: Priced, needed: Gain) -> Choice | None:
    """A way that is good and need not be the best: only the groups that are in doubt vary."""
    second = [min(sorted(regrets)[1:], default=0) for regrets in priced.regrets]
    doubt = sorted(range(len(found)), key=lambda at: second[at])
    equal = priced.least // len(found) // _EQUAL
    width = max(_ROUGH, sum(regret <= equal for regret in second))
    good = None
    while good is None and width < _WIDER * len(found):
        varied = frozenset(doubt[:width])
        fronts = [
            front if at in varied else (front[priced.regrets[at].index(0)],)
            for at, front in enumerate(found)
        ]
        good = _of_core(fronts, needed, priced.prices, NEVER, width=_ROUGH)
        width *= _WIDER
    return good


def _kept(front: Frontier, regrets: list[int], priced: Priced, ceiling: int | float) -> Frontier:
    """The choices that a way for `ceiling` or less may hold; with nothing, if there are several."""
    kept = tuple(
        one
        for one, regret in zip(front, regrets, strict=True)
        if priced.could_cost(regret, ceiling)
    )
    return kept if len(kept) < 2 or not kept[0].keys else (NOTHING, *kept)


def _of_core(
    fronts: Sequence[Frontier],
    needed: Gain,
    prices: Gain,
    ceiling: int | float,
    *,
    width: int | None = None,
) -> Choice | None:
    """The best way for `ceiling` or less, where frontiers of a single choice are settled."""
    settled = sum((front[0] for front in fronts if len(front) == 1), Choice())
    missing = missing_of(needed, settled.gain or nothing_of(needed))
    if not any(missing):
        return settled if settled.cost <= ceiling else None
    order = sorted(
        (front for front in fronts if len(front) > 1), key=lambda one: best_rate(one, missing)
    )
    more = carried(order, missing, prices, ceiling - settled.cost, width=width)
    return None if more is None else settled + more
