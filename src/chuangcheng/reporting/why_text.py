"""How a line's points came about, for the terminal."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from chuangcheng.reporting.terminal import printed
from chuangcheng.scoring.why.step import Step


def write(head: str, steps: tuple[Step, ...], *, width: int, is_coloured: bool) -> str:
    """What is explained, then part by part."""
    return printed(_parts(head, steps), width=width, is_coloured=is_coloured)


def _parts(head: str, steps: tuple[Step, ...]) -> Iterator[RenderableType]:
    yield Text(head, style="bold")
    grid = Table.grid(padding=(0, 2))
    grid.add_column(no_wrap=True)
    grid.add_column(overflow="fold")
    for part, group in groupby(steps, key=lambda step: step.part):
        grid.add_row(part, "\n".join(step.text for step in group))
    yield grid
