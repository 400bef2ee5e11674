"""Problems of the 问题台账 as a 通报 tells them: found in a period, put right by its last day."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from chuangcheng.documents.filters import official_date, official_deadline, official_period
from chuangcheng.errors import NotFoundError
from chuangcheng.models.dispatch import Dispatch
from chuangcheng.models.ledger.issue import Issue
from chuangcheng.models.values.deadline import Deadline
from chuangcheng.workspace.folder import PlanFolder

UNREGISTERED = "类型未登记的点位"
"""The 点位类型 of a place that the 点位台账 does not have, or has without 类别."""
NOWHERE = "没有写明点位"
UNDECIDED = "责任单位待定"


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A problem as it stood on a day: whose it is, when it is due, whether it was put right.

    `units` are the names that tables print, each member of a group by itself. `due` is None where
    neither the problem nor the 督办规则 tells a day; `due_text` is what is printed all the same.
    """

    issue: Issue
    units: tuple[str, ...]
    category: str
    due: date | None
    due_text: str
    is_done: bool
    is_late: bool

    @property
    def standing(self) -> str:
        """One word for how far it is."""
        return "已整改" if self.is_done else "逾期未整改" if self.is_late else "未整改"


@dataclass(frozen=True, slots=True)
class Tally:
    """Problems of one unit or one 点位类型; `sites` are the places where they were found."""

    name: str
    found: int
    done: int
    late: int
    sites: int

    @property
    def open(self) -> int:
        """Those not put right."""
        return self.found - self.done

    @property
    def share(self) -> Fraction:
        """整改率, exact, of something found."""
        return Fraction(self.done, self.found)

    @property
    def rate(self) -> str:
        """整改率 as it is printed, to a tenth of a per cent; empty where nothing was found."""
        if not self.found:
            return ""
        exact = Decimal(100 * self.done) / Decimal(self.found)
        rounded = exact.quantize(Decimal("0.1"), ROUND_HALF_UP)
        return f"{rounded:f}%".replace(".0%", "%")


def cases(
    folder: PlanFolder, start: date | None, end: date | None, as_of: date | None
) -> tuple[Case, ...]:
    """Every problem found from `start` to `end`, as it stood on `as_of`, in file order.

    Without `as_of` it stands as the ledger has it now, and nothing counts as late. Raises
    `NotFoundError` for a 发现 too vague to tell whether it lies in the period.
    """
    kinds = {site.name: site.category or UNREGISTERED for site in reversed(list(folder.sites()))}
    return tuple(
        _case(folder, issue, _category(issue, kinds), as_of)
        for issue in folder.issues()
        if _is_within(issue, start, end)
    )


def found_cases(folder: PlanFolder, start: date, end: date) -> tuple[Case, ...]:
    """As `cases`, standing as on `end`; raises `NotFoundError` where there are none."""
    found = cases(folder, start, end, end)
    if not found:
        span = official_period(start, end)
        raise NotFoundError(
            f"“{folder.path}”的问题台账里没有{span}发现的问题", "核对发文的“起”“止”和问题的“发现”"
        )
    return found


def total(found: Iterable[Case]) -> Tally:
    """All of them as one."""
    return _tally("合计", tuple(found))


def by_category(found: Iterable[Case]) -> tuple[Tally, ...]:
    """One tally for each 点位类型, in the order in which they come first, unregistered last."""
    tallies = _grouped(found, lambda case: (case.category,))
    return tuple(sorted(tallies, key=lambda one: one.name in (UNREGISTERED, NOWHERE)))


def by_unit(found: Iterable[Case]) -> tuple[Tally, ...]:
    """One tally for each unit; a problem of several units counts with each of them."""
    return _grouped(found, lambda case: case.units)


def open_cases(
    folder: PlanFolder, dispatch: Dispatch | None, unit: str | None = None
) -> tuple[Case, ...]:
    """What was to be put right on the day of a dispatch: of its 起 to 止, of one unit or all."""
    start = dispatch.start.first if dispatch and dispatch.start else None
    end = dispatch.end.last if dispatch and dispatch.end else None
    day = dispatch.date.last if dispatch and dispatch.date else end
    return tuple(
        case
        for case in cases(folder, start, end, day)
        if not case.is_done
        and not _is_after(case.issue.found_on, day)
        and (unit is None or unit in case.units)
    )


def of_unit(found: Iterable[Case], unit: str) -> tuple[Case, ...]:
    """Those that a unit answers for, alone or with others."""
    return tuple(case for case in found if unit in case.units)


def undecided(found: Iterable[Case]) -> tuple[Case, ...]:
    """Those that no unit answers for yet."""
    return tuple(case for case in found if not case.units)


def due_of(folder: PlanFolder, issue: Issue) -> tuple[date | None, str]:
    """The day until which a problem is to be put right, and how it is printed.

    Its own 时限; else the 整改时限 of the 督办规则, counted from 发现 as LEDG003 counts it. A
    length that is not told in days, such as 5个工作日, is printed as it is.
    """
    if issue.deadline is not None:
        return issue.deadline.last, official_deadline(issue.deadline)
    rules = folder.plan.supervision if folder.plan else None
    if rules is None or rules.rectification is None:
        return None, ""
    found, days = issue.found_on.last, rules.rectification_days
    if found is None or days is None:
        return None, rules.rectification
    day = found + timedelta(days=days)
    return day, official_date(day)


def _is_within(issue: Issue, start: date | None, end: date | None) -> bool:
    first, last = issue.found_on.first, issue.found_on.last
    if first is None or last is None:
        return False
    if (start and last < start) or (end and first > end):
        return False
    if (start and first < start) or (end and last > end):
        raise NotFoundError(
            f"“{issue.file}”第 {issue.span('found_on').start.line} 行，问题“{issue.code}”的发现日期"
            f"“{issue.found_on}”说不清在不在要通报的日期里",
            "写明哪一天，例如 2014-08-12",
        )
    return True


def _category(issue: Issue, kinds: dict[str, str]) -> str:
    return kinds.get(issue.site, UNREGISTERED) if issue.site else NOWHERE


def _case(folder: PlanFolder, issue: Issue, category: str, as_of: date | None) -> Case:
    due, due_text = due_of(folder, issue)
    done = issue.rectification.done_on if issue.rectification else None
    is_done = issue.is_closed and not _is_after(done, as_of)
    return Case(
        issue=issue,
        units=tuple(dict.fromkeys(_names(folder, issue))),
        category=category,
        due=due,
        due_text=due_text,
        is_done=is_done,
        is_late=not is_done and due is not None and as_of is not None and due < as_of,
    )


def _is_after(when: Deadline | None, day: date | None) -> bool:
    """Whether it was after a day for certain."""
    return when is not None and when.first is not None and day is not None and when.first > day


def _names(folder: PlanFolder, issue: Issue) -> Iterator[str]:
    for name in issue.responsible_units:
        members = folder.units.members(name)
        yield from (unit.display_name for unit in members)
        if not members:
            yield name


def _grouped(found: Iterable[Case], names: Callable[[Case], tuple[str, ...]]) -> tuple[Tally, ...]:
    groups: dict[str, list[Case]] = {}
    for case in found:
        for name in names(case):
            groups.setdefault(name, []).append(case)
    return tuple(_tally(name, tuple(group)) for name, group in groups.items())


def _tally(name: str, group: tuple[Case, ...]) -> Tally:
    return Tally(
        name=name,
        found=len(group),
        done=sum(case.is_done for case in group),
        late=sum(case.is_late for case in group),
        sites=len({case.issue.site for case in group if case.issue.site}),
    )
