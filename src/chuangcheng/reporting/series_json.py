"""Several scorecards for programs; the shape is part of the interface (version 1)."""

from __future__ import annotations

import json
from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from chuangcheng.models.values.number import format_exact
from chuangcheng.scoring.scorecard import Scorecard
from chuangcheng.scoring.series import Placed, Summary
from chuangcheng.workspace.folder import PlanFolder
from chuangcheng.workspace.standards import StandardIndex


def write_trend(cards: Sequence[Scorecard], folder: PlanFolder, index: StandardIndex) -> str:
    """One plan over time, the earliest first; decimal figures are strings."""
    changes = [
        None,
        *(format_exact(b.totals.known - a.totals.known) for a, b in pairwise(cards)),
    ]
    times = [{**_card(card), "change": change} for card, change in zip(cards, changes, strict=True)]
    return _dump({"version": 1, "standard": index.code, "plan": folder.name, "times": times})


def write_comparison(placed: Sequence[Placed], code: str) -> str:
    """Plans by place; one without an assessment has none, and only its full points."""
    plans = [
        {
            "place": one.place,
            "region": one.card.region,
            "plan": one.card.path.rpartition("/")[2],
            **_card(one.card),
        }
        for one in placed
    ]
    return _dump({"version": 1, "standard": code, "plans": plans})


def _card(card: Scorecard | Summary) -> dict[str, Any]:
    """The whole of a card; without an assessment its points and grades are null."""
    totals = card.totals
    is_assessed = bool(card.as_of)
    figures = {
        "known": format_exact(totals.known),
        "worst": format_exact(totals.worst),
        "best": format_exact(totals.best),
        "coverage": format_exact(card.coverage),
        "grade": totals.grade,
        "grade_worst": totals.grade_worst,
        "grade_best": totals.grade_best,
    }
    return {
        "as_of": card.as_of or None,
        "origin": card.origin or None,
        "full": format_exact(card.full),
        **{key: figure if is_assessed else None for key, figure in figures.items()},
        "confirmed": card.is_confirmed,
    }


def _dump(data: dict[str, Any]) -> str:
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"
