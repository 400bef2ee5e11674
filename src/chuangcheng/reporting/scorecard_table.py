"""A scorecard for the terminal: totals, then by what its points can be put together."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from rich.console import RenderableType
from rich.text import Text

from chuangcheng.reporting.remarks import as_text
from chuangcheng.reporting.terminal import printed
from chuangcheng.reporting.view import as_table
from chuangcheng.scoring.scorecard import Scorecard
from chuangcheng.scoring.telling.notes import notes
from chuangcheng.scoring.telling.summary import summary, when
from chuangcheng.scoring.telling.views import VIEWS

_BAR: Final = 30
_USUAL: Final = ("chapter", "unit")
_LEFT_OUT: Final = ("最少", "最多", "得分率")
"""What 80 columns have no room for; the line below the bar has it for the whole."""


def write(card: Scorecard, plan: str, *, by: str, width: int, is_coloured: bool) -> str:
    """The whole card; `by` is one of `VIEWS`, or empty for the usual two."""
    return printed(_parts(card, plan, by), width=width, is_coloured=is_coloured)


def _parts(card: Scorecard, plan: str, by: str) -> Iterator[RenderableType]:
    yield Text(f"{plan}  {card.index.standard.name}", style="bold")
    yield Text(when(card))
    yield Text()
    if card.full:
        yield _bar(card)
    yield from map(as_text, summary(card))
    yield Text()
    for name in (by,) if by else _USUAL:
        yield as_table(VIEWS[name](card), without=_LEFT_OUT)
    yield from map(as_text, notes(card))


def _bar(card: Scorecard) -> Text:
    """█ got, ▒ still open, · lost."""
    full = card.full
    got, best = (
        min(_BAR, max(0, int(points / full * _BAR)))
        for points in (card.totals.worst, card.totals.best)
    )
    still = best - got
    bar = Text()
    bar.append("█" * got, style="green")
    bar.append("▒" * still, style="yellow")
    bar.append("·" * (_BAR - got - still), style="red")
    return bar
