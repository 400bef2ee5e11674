"""A scorecard for programs; the shape is part of the interface (version 1)."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

from chuangcheng.models.values.number import format_exact, format_number, format_points
from chuangcheng.scoring.points import decimal
from chuangcheng.scoring.scorecard import Line, Scorecard, Share, YearTotal


def write(card: Scorecard) -> str:
    """One JSON object; decimal figures are strings."""
    totals = card.totals
    data = {
        "version": 1,
        "standard": card.index.code,
        "as_of": card.as_of,
        "full": format_exact(card.full),
        "known": format_exact(totals.known),
        "worst": format_exact(totals.worst),
        "best": format_exact(totals.best),
        "coverage": format_exact(card.coverage),
        "grade": totals.grade,
        "grade_worst": totals.grade_worst,
        "grade_best": totals.grade_best,
        "tally": card.tally,
        "vetoes": [line.code for line in card.vetoes],
        "gates": [
            {"name": one.gate.name, "status": one.state.value, "reason": one.reason}
            for one in card.gates
        ],
        "sanctions": [
            {
                "action": one.sanction.action,
                "term": one.sanction.term,
                "penalty": format_exact(one.sanction.penalty or Decimal(0)),
                "certain": one.is_certain,
                "reason": one.reason,
            }
            for one in card.sanctions
        ],
        "consequence": totals.consequence or None,
        "years": [_year(one) for one in card.years],
        "indicators": [_line(line) for line in card.leaves()],
        "groups": [_line(line) for line in card.groups()],
        "confirmed": card.is_confirmed,
        "units": [{"unit": one.name, **_share(one)} for one in card.by_unit()],
        "projects": [{"project": one.name, **_share(one)} for one in card.by_project()],
        "statuses": [{"status": one.name, **_share(one)} for one in card.by_status()],
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _year(one: YearTotal) -> dict[str, Any]:
    points = one.points
    return {
        "year": one.year,
        "weight": format_number(one.weight),
        "as_of": one.as_of or None,
        "worst": format_exact(decimal(points.worst)),
        "known": format_exact(decimal(points.known)),
        "best": format_exact(decimal(points.best)),
    }


def _share(share: Share) -> dict[str, Any]:
    return {
        "indicators": share.count,
        "points": format_exact(share.full),
        "score": format_exact(share.known),
        "lost": format_exact(share.lost),
        "open": format_exact(share.open_points),
        "tally": share.tally,
    }


def _line(line: Line) -> dict[str, Any]:
    place = line.indicator.span()
    return {
        "code": line.code,
        "name": line.indicator.name,
        "points": format_exact(line.full),
        "score": format_exact(line.known),
        "worst": format_exact(line.worst),
        "best": format_exact(line.best),
        "lost": format_exact(line.lost),
        "status": line.status.value,
        "lead_unit": line.lead_unit or None,
        "project": line.project or None,
        "confirmed": line.is_confirmed,
        "notes": list(line.notes),
        "surveys": [
            {
                "name": one.name,
                "sample": one.sample,
                "rate": format_points(one.rate * 100),
                "low": format_points(one.low * 100),
                "high": format_points(one.high * 100),
            }
            for one in line.estimates
        ],
        "source": {"file": place.file, "line": place.start.line},
    }
