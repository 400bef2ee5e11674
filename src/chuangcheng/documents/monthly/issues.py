"""Problems at the end of a month: found, put right, still open, late."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from chuangcheng.documents.filters import joined
from chuangcheng.documents.monthly.tasks import TOTAL, is_by
from chuangcheng.documents.paper import Column, Table
from chuangcheng.documents.periods import Period
from chuangcheng.models.ledger.issue import Issue
from chuangcheng.scoring.scorecard import NOBODY


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """Numbers of problems; each that was found is put right or open, and late ones are open."""

    found: int
    right: int
    open: int
    late: int


def is_right(issue: Issue, day: date) -> bool:
    """Whether it had been put right by a day; one that does not say when counts as right."""
    done = issue.rectification.done_on if issue.rectification else None
    return issue.is_closed and (done is None or is_by(done, day))


def tally(issues: Iterable[Issue], day: date) -> Tally:
    """How those that had been found by a day stood at its end."""
    found = [issue for issue in issues if is_by(issue.found_on, day)]
    left = [issue for issue in found if not is_right(issue, day)]
    return Tally(
        found=len(found),
        right=len(found) - len(left),
        open=len(left),
        late=sum(is_by(issue.deadline, day) for issue in left),
    )


def undated(issues: Iterable[Issue]) -> list[str]:
    """编号 of problems that are said to be right and do not say since when."""
    return [
        issue.code
        for issue in issues
        if issue.is_closed and not (issue.rectification and issue.rectification.done_on)
    ]


def newly_right(issues: Iterable[Issue], month: Period) -> int:
    """How many were put right in the month, by their own dates."""
    return sum(
        issue.is_closed
        and issue.rectification is not None
        and month.holds(issue.rectification.done_on)
        for issue in issues
    )


def by_unit(name: str, issues: Sequence[Issue], month: Period) -> Table:
    """A row for each responsible unit as it is written; problems found later are not counted."""
    known = [issue for issue in issues if is_by(issue.found_on, month.last)]
    held: dict[str, list[Issue]] = {}
    for issue in known:
        held.setdefault(joined(issue.responsible_units) or NOBODY, []).append(issue)
    titles = ("累计发现", "本月发现", "累计改好", "本月改好", "没有改好", "其中逾期")
    return Table(
        name=name,
        short=name,
        columns=(Column("责任单位", 8), *(Column(title, 4) for title in titles)),
        rows=(
            *((unit, *_figures(own, month)) for unit, own in held.items()),
            (TOTAL, *_figures(known, month)),
        ),
    )


def _figures(issues: Sequence[Issue], month: Period) -> tuple[str, ...]:
    now = tally(issues, month.last)
    found = sum(month.holds(issue.found_on) for issue in issues)
    figures = (now.found, found, now.right, newly_right(issues, month), now.open, now.late)
    return tuple(map(str, figures))
