"""Rich's tables and texts → plain text of a given width, coloured on a terminal."""

from __future__ import annotations

import io
from collections.abc import Iterable

from rich.box import SIMPLE_HEAD
from rich.console import Console, RenderableType
from rich.table import Table
from rich.text import Text


def printed(parts: Iterable[RenderableType], *, width: int, is_coloured: bool) -> str:
    """The parts one below the other, without blanks at the ends of lines."""
    out = io.StringIO()
    console = Console(
        file=out,
        width=width,
        force_terminal=is_coloured,
        color_system="standard" if is_coloured else None,
        highlight=False,
        legacy_windows=False,
    )
    for part in parts:
        console.print(part)
    return "\n".join(line.rstrip() for line in out.getvalue().splitlines()) + "\n"


def table(title: str, words: Iterable[str], figures: Iterable[str]) -> Table:
    """A table with columns of words on the left and of figures on the right."""
    made = empty_table(title)
    for name in words:
        made.add_column(name, overflow="fold")
    for name in figures:
        made.add_column(name, justify="right", no_wrap=True)
    return made


def empty_table(title: str) -> Table:
    """A table without columns yet, its title on the left."""
    return Table(box=SIMPLE_HEAD, title=Text(title), title_justify="left", pad_edge=False)


def list_table(*words: str, figures: Iterable[str] = ()) -> Table:
    """A long list that fills the width: no title, no edge, narrow gaps."""
    made = Table(box=SIMPLE_HEAD, padding=(0, 1, 0, 0), pad_edge=False, show_edge=False)
    for name in words:
        made.add_column(name, overflow="fold")
    for name in figures:
        made.add_column(name, justify="right", no_wrap=True)
    return made
