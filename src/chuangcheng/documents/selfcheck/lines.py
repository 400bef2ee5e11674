"""对照标准逐条自查: every line with what is asked, what was found, its points and its proof."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from chuangcheng.documents.filters import joined
from chuangcheng.documents.paper import Column, Table
from chuangcheng.models.indicator import Indicator
from chuangcheng.models.result import Result
from chuangcheng.models.values.criterion import Criterion
from chuangcheng.models.values.number import format_points
from chuangcheng.scoring.judge import prepared
from chuangcheng.scoring.judgement import Status
from chuangcheng.scoring.problem import Problem
from chuangcheng.scoring.scorecard import NOBODY, Line, Scorecard
from chuangcheng.scoring.setting import Setting
from chuangcheng.scoring.telling.notes import UNCONFIRMED
from chuangcheng.scoring.why.asked import asked
from chuangcheng.scoring.why.found import found
from chuangcheng.scoring.why.methods.catalog import TOLD

_COLUMNS: Final = (
    Column("序号", 4),
    Column("测评项目", 8, merged=True),
    Column("测评内容", 9),
    Column("测评标准", 11, "left"),
    Column("自评情况", 14, "left"),
    Column("分值", 5),
    Column("自评分", 6),
    Column("佐证材料编号", 8),
    Column("责任单位", 8),
)
TOTAL: Final = "合计"


def table(name: str, card: Scorecard, proofs: Mapping[str, Sequence[str]]) -> Table:
    """A row for each leaf and the card's own totals at the end; empty columns are left out.

    `proofs` are the numbers of the material by the code of a leaf.
    """
    rows = [
        (str(number), *_row(card, line, proofs.get(line.code, ())))
        for number, line in enumerate(card.leaves(), start=1)
    ]
    keep = [i for i in range(len(_COLUMNS)) if any(row[i] for row in rows)]
    rows.append(("", TOTAL, "", "", "", _full(card), _total(card), "", ""))
    return Table(
        name=name,
        columns=tuple(_COLUMNS[i] for i in keep),
        rows=tuple(tuple(row[i] for i in keep) for row in rows),
    )


def points_of(line: Line) -> str:
    """自评分: what is certain, else from … to …, else 未评."""
    if line.status is Status.NOT_APPLICABLE:
        return "不适用"
    if line.worst == line.best:
        return format_points(line.known)
    if line.status is Status.OPEN and not line.worst:
        return "未评"
    return f"{format_points(line.worst)}～{format_points(line.best)}"


def _row(card: Scorecard, line: Line, proofs: Sequence[str]) -> tuple[str, ...]:
    top, result = _top(card, line), _result(card, line)
    ready = prepared(line.indicator, result or Result(), Setting.of(card.assessment))
    indicator, usable = (
        (line.indicator, result or Result()) if isinstance(ready, Problem) else ready
    )
    return (
        f"{top.code} {top.indicator.name}",
        "" if top is line else f"{line.code} {line.indicator.name}",
        "；".join(_demands(indicator)),
        "；".join(_findings(line, result, usable)),
        format_points(line.full) + ("" if line.is_confirmed else UNCONFIRMED) if line.full else "",
        points_of(line),
        joined((*proofs, *(result.materials if result else ()))),
        line.lead_unit or NOBODY,
    )


def _result(card: Scorecard, line: Line) -> Result | None:
    return card.assessment.results.get(line.code) if card.assessment else None


def _top(card: Scorecard, line: Line) -> Line:
    """The chapter that a leaf belongs to, itself where it is one."""
    return next(one for one in card.lines if any(leaf is line for leaf in one.leaves()))


def _demands(indicator: Indicator) -> Iterator[str]:
    """What the standard asks for, and how it gives points."""
    wanted = indicator.requirement
    if wanted is not None:
        yield str(wanted) if isinstance(wanted, Criterion) else asked(wanted)
    if indicator.scoring is not None:
        yield TOLD[indicator.scoring.method].rule(indicator.scoring)


def _findings(line: Line, result: Result | None, usable: Result) -> Iterator[str]:
    """What was found; the points have a column of their own."""
    if result is None:
        yield Status.OPEN.value
        return
    yield line.status.value
    if line.problem:
        yield f"这一项{line.problem.message}"
    yield from found(result.model_copy(update={"score": None}), usable)
    if result.note:
        yield result.note


def _full(card: Scorecard) -> str:
    return format_points(card.full) if card.full else ""


def _total(card: Scorecard) -> str:
    return format_points(card.totals.known) if card.full else ""
