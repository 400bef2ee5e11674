"""What would change if some lines had other results, for the terminal."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import RenderableType
from rich.text import Text

from chuangcheng.models.values.number import format_points
from chuangcheng.reporting.remarks import as_text
from chuangcheng.reporting.terminal import printed, table
from chuangcheng.scoring.points import decimal
from chuangcheng.scoring.scorecard import Line
from chuangcheng.scoring.telling.notes import MARKED, UNCONFIRMED, warning
from chuangcheng.scoring.telling.series_views import signed
from chuangcheng.scoring.whatif import WhatIf


def write(what: WhatIf, wishes: dict[str, str], *, width: int, is_coloured: bool) -> str:
    """Line by line, then the total and the grade."""
    return printed(_parts(what, wishes), width=width, is_coloured=is_coloured)


def _parts(what: WhatIf, wishes: dict[str, str]) -> Iterator[RenderableType]:
    made = table("假如", ("编号", "项目", "改成"), ("原来", "以后", "增减"))
    for before, after in what.changed:
        change = signed(after.known - before.known)
        points = format_points(before.known), format_points(after.known), change
        mark = "" if before.is_confirmed else UNCONFIRMED
        made.add_row(before.code, before.indicator.name + mark, wishes[before.code], *points)
    yield made
    for _, after in what.changed:
        yield from map(Text, _asides(after))
    old, new = what.before.totals, what.after.totals
    change = signed(new.known - old.known)
    yield Text(f"总分 {format_points(old.known)} → {format_points(new.known)}（{change}）")
    same = old.grade == new.grade
    yield Text(f"等次：{old.grade}，不变" if same else f"等次：{old.grade} → {new.grade}")
    yield from map(as_text, warning((what.after,), MARKED))


def _asides(after: Line) -> Iterator[str]:
    """What the figures of a line do not say by themselves."""
    name = f"{after.code} {after.indicator.name}"
    if after.problem:
        yield f"{name}{after.problem.message}，算作未评"
    if after.factor != 1 and after.own.full:
        full = format_points(decimal(after.own.full))
        yield f"{name}自己的满分是 {full} 分，在总分里算 {format_points(after.full)} 分"
