"""The tree of a standard and an assessment → scored lines.

Up the tree go exact points, each node on its own scale; down it go the factors of 汇总, so that a
line shows what it counts for in the whole.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction

from chuangcheng.models.indicator import Standard
from chuangcheng.scoring.charge import Charge
from chuangcheng.scoring.judgement import Status
from chuangcheng.scoring.nodes import Judging, Node, telling
from chuangcheng.scoring.points import Points, decimal, product
from chuangcheng.scoring.rollup import Group, combine
from chuangcheng.scoring.scorecard import Line


def score_lines(
    standard: Standard, judging: Judging, of: Mapping[str, Charge]
) -> tuple[tuple[Line, ...], Points]:
    """Every line, and the exact total."""
    nodes = tuple(
        judging.node(one, standard.source, standard.missing, None) for one in standard.indicators
    )
    whole = combine(Group.whole(standard), [node.member_of(None) for node in nodes])
    lines = tuple(
        _line(node, factor, of) for node, factor in zip(nodes, whole.factors, strict=True)
    )
    return lines, whole.points.not_overdrawn()


def _line(node: Node, factor: Fraction, of: Mapping[str, Charge]) -> Line:
    points = node.counted.scaled(factor)
    children = tuple(
        _line(child, product(factor, below), of)
        for child, below in zip(node.children, node.factors, strict=True)
    )
    charge = Charge() if children else of.get(node.indicator.code, Charge())
    known = decimal(points.known)
    is_certain = points.is_certain
    return Line(
        indicator=node.indicator,
        category=node.category,
        own=node.points,
        factor=factor,
        full=decimal(points.full),
        worst=known if is_certain else decimal(points.worst),
        known=known,
        best=known if is_certain else decimal(points.best),
        lost=_lost(node, points, children),
        status=node.status,
        lead_unit=charge.unit,
        project=charge.project,
        is_vetoed=node.indicator.is_veto and _fails(node),
        is_left_out=node.is_left_out,
        is_confirmed=node.is_confirmed,
        problem=node.judged.problem if node.judged else None,
        notes=node.judged.notes if node.judged else (),
        estimates=node.estimates,
        children=children,
    )


def _lost(node: Node, points: Points, children: tuple[Line, ...]) -> Decimal:
    """Full points less the best that is still possible; where nothing is adjusted, by line."""
    if children and not node.is_adjusted:
        return sum((child.lost for child in children), Decimal(0))
    possible = points.applicable
    if points.best == possible or points.best > possible:  # equality is quick, and the rule
        return Decimal(0)
    return decimal(possible - points.best)


def _fails(node: Node) -> bool:
    """Whether it, or a line of the group, is not met; of alternatives, all that apply."""
    if not node.children:
        return node.status is Status.UNMET
    children = telling(node.children, node.category)
    if node.indicator.roll_up != "择一":
        return any(map(_fails, children))
    present = [child for child in children if child.status is not Status.NOT_APPLICABLE]
    return bool(present) and all(map(_fails, present))
