"""申报条件 and years of a scorecard for the terminal."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from rich.text import Text

from chuangcheng.models.values.number import format_points
from chuangcheng.scoring.points import decimal
from chuangcheng.scoring.scorecard import Scorecard, State, YearTotal

_STYLES: Final = {State.FAILS: "bold red", State.UNKNOWN: "yellow"}


def gates(card: Scorecard) -> Iterator[Text]:
    """How many hold, and one line for each that does not or that nobody has looked at."""
    if not card.gates:
        return
    counts = [(state, sum(one.state is state for one in card.gates)) for state in State]
    yield Text(
        "申报条件：" + "　".join(f"{state.value} {count}" for state, count in counts if count)
    )
    for state, style in _STYLES.items():
        for one in card.gates:
            if one.state is state:
                yield Text(f"{state.value}：{one.gate.name}（{one.reason}）", style=style)


def years(card: Scorecard) -> Iterator[Text]:
    """The years that the total is made of."""
    if card.years:
        yield Text("各年：" + "　".join(map(_year, card.years)))


def _year(one: YearTotal) -> str:
    share = format_points(one.weight * 100)
    if not one.as_of:
        return f"{one.year}年（占{share}%）还没有自评"
    worst, best = (format_points(decimal(end)) for end in (one.points.worst, one.points.best))
    return f"{one.year}年（占{share}%）{worst if worst == best else f'{worst}～{best}'} 分"
