"""What a reader of a scorecard must know of single lines, and of figures nobody has compared."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from chuangcheng.models.values.number import format_share
from chuangcheng.scoring.scorecard import Line, Scorecard
from chuangcheng.scoring.series import Summary
from chuangcheng.scoring.survey import Estimate
from chuangcheng.scoring.telling.remark import Remark, Tone

UNCONFIRMED: Final = "＊"
"""Stands behind the name of what has not been compared with the issued text."""
MARKED: Final = f"{UNCONFIRMED} 这些数字"
IN_COLUMN: Final = "“核实”是“否”的数字"
"""How a warning names the figures it is about: by their mark, or by a column of the table."""


def notes(card: Scorecard, which: str = MARKED) -> Iterator[Remark]:
    """Line by line, then the warning of figures that were not compared."""
    for line in card.leaves():
        yield from _notes(line)
    yield from warning((card,), which)


def warning(cards: Iterable[Scorecard | Summary], which: str = MARKED) -> Iterator[Remark]:
    """That the figures have not been compared, where that is so of any card."""
    if not all(card.is_confirmed for card in cards):
        yield Remark(f"{which}还没有核对过原文，算出的分数不能作为正式结果", Tone.ASIDE)


def _notes(line: Line) -> Iterator[Remark]:
    name = f"{line.code} {line.indicator.name}"
    if line.problem:
        yield Remark(f"{name}{line.problem.message}，算作未评", Tone.DOUBT)
    for note in line.notes:
        yield Remark(f"{name}：{note}", Tone.DOUBT)
    for one in line.estimates:
        yield Remark(f"{name}：{_estimate(one)}", Tone.ASIDE)


def _estimate(one: Estimate) -> str:
    """So many asked, so many satisfied, and where the rate of all people lies."""
    name = f"“{one.name}”" if one.name else ""
    return (
        f"{name}问了 {one.sample} 人，满意率 {format_share(one.rate)}，"
        f"全体群众的满意率有 95% 的把握在 {format_share(one.low)}～{format_share(one.high)} 之间"
    )
