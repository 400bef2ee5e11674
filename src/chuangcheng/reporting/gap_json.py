"""What lies between a score and a grade, for programs; the shape is part of the interface."""

from __future__ import annotations

import json
from typing import Any

from chuangcheng.models.values.number import format_number, format_points
from chuangcheng.scoring.gap.gap import Chosen, Gap
from chuangcheng.scoring.gap.shortfall import CostKind, Shortfall


def write(gap: Gap) -> str:
    """One JSON object; decimal figures are strings, costs in yuan, days or lines."""
    data = {
        "version": 1,
        "standard": gap.card.index.code,
        "as_of": gap.card.as_of,
        "grade": gap.wish.grade,
        "outcome": gap.outcome.value,
        "confirmed": gap.card.is_confirmed,
        "known": format_points(gap.card.totals.known),
        "needed": format_points(gap.needed),
        "missing": format_points(gap.missing),
        "lacks": list(gap.lacks),
        "cost_kind": gap.kind.value,
        "chosen": _chosen(gap.chosen),
        "cheapest": _chosen(gap.cheapest) if gap.cheapest else None,
        "shortfalls": [_shortfall(one, gap.kind) for one in gap.shortfalls],
        "open": [
            {
                "code": line.code,
                "name": line.indicator.name,
                "points": format_points(line.full),
                "lead_unit": line.lead_unit or None,
            }
            for line in gap.open_lines
        ],
        "open_points": format_points(gap.open_points),
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _chosen(chosen: Chosen) -> dict[str, Any]:
    return {
        "indicators": [one.code for one in chosen.lines],
        "total": format_points(chosen.total),
        "cost": format_number(chosen.cost),
        "unpriced": chosen.unpriced,
    }


def _shortfall(one: Shortfall, kind: CostKind) -> dict[str, Any]:
    cost = one.cost(kind)
    return {
        "code": one.code,
        "name": one.line.indicator.name,
        "gain": format_points(one.gain),
        "cost": None if cost is None else format_number(cost),
        "tasks": [task.code for task in one.tasks],
        "lead_unit": one.line.lead_unit or None,
        "veto": one.is_must,
        "confirmed": one.line.is_confirmed,
        "barred": one.barred or None,
    }
