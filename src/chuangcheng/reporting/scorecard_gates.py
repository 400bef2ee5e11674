"""申报条件 and years of a scorecard for the terminal."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from rich.text import Text

from chuangcheng.models.sanction import Sanction
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


def sanctions(card: Scorecard) -> Iterator[Text]:
    """What the 负面清单 has follow on what happened; once only, that nobody said what did."""
    for one in card.sanctions:
        if one.is_certain:
            yield Text(f"负面清单：{consequence(one.sanction)}（{one.reason}）", style="bold red")
    open_ones = [one for one in card.sanctions if not one.is_certain]
    for reason in dict.fromkeys(one.reason for one in open_ones):
        yield Text(f"负面清单未核：{reason}", style="yellow")


def consequence(rung: Sanction) -> str:
    """What a rung of the 负面清单 has follow, in words."""
    penalty = f"罚 {format_points(rung.penalty)} 分" if rung.penalty else ""
    action = (rung.action or "") + (rung.term or "")
    veto = "一票否决" if rung.is_veto else ""
    return "，".join(filter(None, (action, penalty, veto))) or "有处理"


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
