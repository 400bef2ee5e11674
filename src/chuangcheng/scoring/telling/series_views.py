"""Several scorecards as tables: of one plan over time, of all plans beside each other."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from chuangcheng.models.values.number import format_points
from chuangcheng.scoring.scorecard import Scorecard
from chuangcheng.scoring.series import Placed, Summary
from chuangcheng.scoring.telling.view import ColumnHead, Kind, View
from chuangcheng.scoring.telling.views import CONFIRMED, WHOLE, whole, yes_or_no


def over_time(cards: Sequence[Scorecard], name: str) -> View:
    """One plan over time, with what changed since the time before."""
    changes = ["", *(change(before, after) for before, after in pairwise(cards))]
    return View(
        name,
        (
            ColumnHead("时点", Kind.NAME),
            ColumnHead("来源"),
            ColumnHead("等次", Kind.WORD),
            CONFIRMED,
            *WHOLE,
            ColumnHead("比上次", Kind.CHANGE),
        ),
        tuple(
            (
                card.as_of,
                card.origin,
                card.totals.grade,
                yes_or_no(card.is_confirmed),
                *whole(card),
                change,
            )
            for card, change in zip(cards, changes, strict=True)
        ),
    )


def side_by_side(placed: Sequence[Placed], name: str) -> View:
    """Plans beside each other; those without an assessment stand last, without a place."""
    return View(
        name,
        (
            ColumnHead("名次", Kind.COUNT),
            ColumnHead("地区", Kind.NAME),
            ColumnHead("方案"),
            ColumnHead("时点", Kind.WORD),
            ColumnHead("等次", Kind.WORD),
            CONFIRMED,
            *WHOLE,
        ),
        tuple(
            (
                str(one.place or ""),
                one.card.region,
                one.card.name,
                one.card.as_of or "还没有自评",
                *(_assessed(one.card) if one.place else [""] * (2 + len(WHOLE))),
            )
            for one in placed
        ),
    )


def change(before: Scorecard, after: Scorecard) -> str:
    """What the later total has more or less."""
    return signed(after.totals.known - before.totals.known)


def signed(points: Decimal) -> str:
    """`+4`, `-2.5`, `0`."""
    return f"{'+' if points > 0 else ''}{format_points(points)}"


def _assessed(card: Summary) -> tuple[str, ...]:
    return (card.totals.grade, yes_or_no(card.is_confirmed), *whole(card))
