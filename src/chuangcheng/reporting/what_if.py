"""What would change if some lines had other results, for the terminal."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import RenderableType
from rich.text import Text

from chuangcheng.models.values.number import format_points
from chuangcheng.reporting.terminal import printed, table
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
        made.add_row(before.code, before.indicator.name, wishes[before.code], *points)
    yield made
    for _, after in what.changed:
        if after.problem:
            text = f"{after.code} {after.indicator.name}{after.problem.message}，算作未评"
            yield Text(text, style="yellow")
    old, new = what.before.totals, what.after.totals
    change = signed(new.known - old.known)
    yield Text(f"总分 {format_points(old.known)} → {format_points(new.known)}（{change}）")
    same = old.grade == new.grade
    yield Text(f"等次：{old.grade}，不变" if same else f"等次：{old.grade} → {new.grade}")
