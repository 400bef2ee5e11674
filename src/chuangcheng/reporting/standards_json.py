"""Standards for programs; the shape is part of the interface (version 1)."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from chuangcheng.models.indicator import Indicator
from chuangcheng.models.values.number import format_number
from chuangcheng.workspace.coverage import figures_of, is_confirmed
from chuangcheng.workspace.editions import Difference, requirement_text
from chuangcheng.workspace.standards import StandardIndex


def listing(indexes: Iterable[StandardIndex]) -> str:
    """Every standard with its counts."""
    return _written({"standards": [_head(index) for index in indexes]})


def tree(index: StandardIndex) -> str:
    """One standard with all of its lines."""
    nodes = [_node(index, node) for node in index.standard.indicators]
    return _written({**_head(index), "indicators": nodes})


def difference(before: StandardIndex, after: StandardIndex, found: Difference) -> str:
    """What came, went and changed from `before` to `after`."""
    altered = [
        {
            "code": one.after.code,
            "code_before": one.before.code,
            "name": one.after.name,
            "changes": [
                {"key": turn.key, "before": turn.before, "after": turn.after} for turn in one.turns
            ],
        }
        for one in found.altered
    ]
    data = {
        "before": before.code,
        "after": after.code,
        "came": [_line(line) for line in found.came],
        "went": [_line(line) for line in found.went],
        "changed": altered,
        "kept": found.kept,
    }
    return _written(data)


def _written(data: dict[str, Any]) -> str:
    return json.dumps({"version": 1, **data}, ensure_ascii=False, indent=2) + "\n"


def _head(index: StandardIndex) -> dict[str, Any]:
    standard, figures = index.standard, figures_of(index)
    return {
        "code": index.code,
        "name": standard.name,
        "edition": standard.edition,
        "status": standard.status,
        "inherits": standard.inherits.standard if standard.inherits else None,
        "lines": figures.lines,
        "points": format_number(figures.points) if figures.points is not None else None,
        "figured": figures.figured,
        "confirmed": figures.confirmed,
    }


def _node(index: StandardIndex, node: Indicator) -> dict[str, Any]:
    confirmed = {} if node.children else {"confirmed": is_confirmed(index, node)}
    children = [_node(index, child) for child in node.children]
    return {**_line(node), **confirmed, **({"indicators": children} if children else {})}


def _line(line: Indicator) -> dict[str, Any]:
    return {
        "code": line.code,
        "name": line.name,
        "points": format_number(line.points) if line.points is not None else None,
        "requirement": requirement_text(line) or None,
        "method": line.scoring.method if line.scoring else None,
        "veto": line.is_veto,
    }
