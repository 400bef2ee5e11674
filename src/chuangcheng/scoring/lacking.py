"""What of a line of 判定 does not hold, in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from chuangcheng.models.values.number import format_points
from chuangcheng.models.verdict import VerdictLine
from chuangcheng.scoring.verdicts import Standing, total_holds


def lacking(line: VerdictLine, standing: Standing, starts: Sequence[Decimal]) -> Iterator[str]:
    """The 总分 first; `starts` are those of the ranges of all lines of 判定."""
    if not total_holds(line, standing, starts):
        yield f"总分 {format_points(standing.total)} 分，要{line.total}"
    yield from lacking_beside_points(line, standing)


def lacking_beside_points(line: VerdictLine, standing: Standing) -> Iterator[str]:
    """All but the 总分: vetoes, numbers of lines, key lines, gates."""
    if line.vetoes is not None and standing.vetoes > line.vetoes:
        allowed = f"最多 {line.vetoes} 项" if line.vetoes else "一项也不能有"
        yield f"有 {standing.vetoes} 项否决，{allowed}"
    for name, quota, (reached, of) in (
        ("达标项数", line.met, standing.met),
        ("基本项", line.basic, standing.basic),
        ("提升项", line.raised, standing.raised),
    ):
        if quota is not None and not quota.holds(reached, of):
            yield f"{name}做到 {reached} 项（共 {of} 项），要{quota}"
    if line.key_items is not None:
        low = sum(share < line.key_items for share in standing.key_shares)
        if low:
            yield f"有 {low} 个关键项得分不到 {format_points(line.key_items * 100)}%"
    if line.gates is not None and not standing.gates_hold:
        yield "申报条件有不符合的"
