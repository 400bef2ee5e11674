"""How a line's points came about, for the terminal."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from chuangcheng.models.values.number import format_points
from chuangcheng.reporting.terminal import printed
from chuangcheng.scoring.scorecard import Line
from chuangcheng.scoring.why.explain import Step


def write(line: Line, steps: tuple[Step, ...], *, width: int, is_coloured: bool) -> str:
    """The line's name, then part by part."""
    return printed(_parts(line, steps), width=width, is_coloured=is_coloured)


def _parts(line: Line, steps: tuple[Step, ...]) -> Iterator[RenderableType]:
    full = f"（满分 {format_points(line.full)} 分）" if line.full else ""
    yield Text(f"{line.code} {line.indicator.name}{full}", style="bold")
    grid = Table.grid(padding=(0, 2))
    grid.add_column(no_wrap=True)
    grid.add_column(overflow="fold")
    for part, group in groupby(steps, key=lambda step: step.part):
        grid.add_row(part, "\n".join(step.text for step in group))
    yield grid
