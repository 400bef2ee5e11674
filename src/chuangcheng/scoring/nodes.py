"""Every node of a standard judged, its points exact and on its own scale (bottom up)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Final, Protocol, TypeVar

from chuangcheng.models.assessment import Assessment
from chuangcheng.models.citation import Source
from chuangcheng.models.grouping import Category, MissingPolicy
from chuangcheng.models.indicator import (
    EXTRAS,
    HUNDRED,
    Indicator,
)
from chuangcheng.models.result import Result
from chuangcheng.scoring.judge import judge
from chuangcheng.scoring.judgement import Judgement, Status
from chuangcheng.scoring.lift import lifted
from chuangcheng.scoring.points import Points, exact
from chuangcheng.scoring.problem import Problem
from chuangcheng.scoring.rollup import Combined, Group, Member, combine
from chuangcheng.scoring.setting import Setting
from chuangcheng.scoring.survey import Estimate, estimates


class _Categorised(Protocol):
    @property
    def category(self) -> Category | None: ...


_Kind = TypeVar("_Kind", bound=_Categorised)

Subtotal = Callable[[str], Points | None]
"""What another standard's assessment gives, by its 代号; None where there is none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """A judged node on its own scale; `category` is its own or its group's."""

    indicator: Indicator
    category: Category | None
    status: Status
    points: Points
    is_confirmed: bool
    is_left_out: bool = False
    judged: Judgement | None = None
    estimates: tuple[Estimate, ...] = ()
    children: tuple[Node, ...] = ()
    factors: tuple[Fraction, ...] = ()
    is_adjusted: bool = False

    @property
    def counted(self) -> Points:
        """As it counts in the whole."""
        return counted(self.points, self.category)

    def member_of(self, category: Category | None) -> Member:
        """As a group of this category sees it."""
        return member(
            self.points,
            self.indicator.weight,
            self.category,
            category,
            applies=self.status is not Status.NOT_APPLICABLE,
        )


def counted(points: Points, category: Category | None) -> Points:
    """Points as they count: 加分项 adds what it got, 罚分项 takes what it did not get."""
    if category == "加分项":
        return points.without_full()
    if category == "罚分项":
        return points.moved(-points.applicable).without_full()
    return points


def is_extra(category: Category | None, group: Category | None) -> bool:
    """Whether a node comes on top of the regular lines of a group."""
    return category in EXTRAS and category != group


def member(
    points: Points,
    weight: Decimal | None,
    category: Category | None,
    group: Category | None,
    *,
    applies: bool,
) -> Member:
    """A node as its group, which may have a category too, sees it."""
    on_top = is_extra(category, group)
    return Member(
        counted(points, category) if on_top else points,
        weight,
        is_extra=on_top,
        is_absent=not applies and points.applicable == 0,
    )


class Judging:
    """Judges the nodes of one standard against one assessment, some lines being `raised`."""

    def __init__(
        self,
        assessment: Assessment | None,
        subtotal: Subtotal,
        raised: frozenset[str] = frozenset(),
    ) -> None:
        self.results: Mapping[str, Result] = assessment.results if assessment else {}
        self.setting = Setting.of(assessment)
        self.subtotal = subtotal
        self.raised = raised

    def node(
        self,
        indicator: Indicator,
        source: Source | None,
        missing: MissingPolicy,
        category: Category | None,
    ) -> Node:
        """A node with all below it; what it does not say holds from its group."""
        source = indicator.source or source
        missing = indicator.missing or missing
        category = indicator.category or category
        is_confirmed = source.is_confirmed if source else False
        if not indicator.children:
            return self._leaf(indicator, missing, category, is_confirmed=is_confirmed)
        children = tuple(
            self.node(child, source, missing, category) for child in indicator.children
        )
        combined = combine(Group.of(indicator), [child.member_of(category) for child in children])
        return _group(indicator, category, children, combined, is_confirmed=is_confirmed)

    def _leaf(
        self,
        indicator: Indicator,
        missing: MissingPolicy,
        category: Category | None,
        *,
        is_confirmed: bool,
    ) -> Node:
        result = self.results.get(indicator.code)
        if indicator.subsystem is not None and result is None:
            points, problem = self._borrowed(indicator, indicator.subsystem)
            judged = Judgement(_status_of(points), problem=problem)
        else:
            judged = judge(
                indicator,
                result,
                self.setting,
                is_unlimited=category == "罚分项" and indicator.points is None,
            )
            points = _points_of(judged, indicator)
        if indicator.code in self.raised:
            judged = lifted(indicator, points.full)
            points = _points_of(judged, indicator)
        is_left_out = False
        if judged.status is Status.NOT_APPLICABLE:
            is_left_out = missing == "折算" or category in EXTRAS
            full = points.full
            if is_left_out:
                points = Points(full=full, absent=full)
            elif missing == "得满分":
                points = points.got(full, full, full)
        if judged.status is Status.OPEN and category == "罚分项":
            points = points.got(points.worst, points.best, points.best)  # nothing is taken yet
        return Node(
            indicator=indicator,
            category=category,
            status=judged.status,
            points=points,
            is_confirmed=is_confirmed,
            is_left_out=is_left_out,
            judged=judged,
            estimates=estimates(result) if result else (),
        )

    def _borrowed(self, indicator: Indicator, code: str) -> tuple[Points, Problem | None]:
        """The total of another standard, in this line's points if it has any (method E10)."""
        total = self.subtotal(code)
        full = None if indicator.points is None else Fraction(indicator.points)
        if total is None or not total.full:
            full = full or _UNTOLD
            problem = Problem(f"的得分取自“{code}”，没有它的自评", "补上那个指标体系的自评")
            return Points(full=full, best=full), problem
        return (total if full is None else total.scaled(full / total.full)), None


_UNTOLD: Final = Fraction(HUNDRED)
"""The full points of a standard that was not found, if the line says nothing of them."""


def telling(children: tuple[_Kind, ...], category: Category | None) -> tuple[_Kind, ...]:
    """The children that tell whether their group is met: all but extras, if there are others."""
    return tuple(one for one in children if not is_extra(one.category, category)) or children


def _points_of(judged: Judgement, indicator: Indicator) -> Points:
    return Points(
        full=exact(indicator.full),
        worst=exact(judged.worst),
        known=exact(judged.known),
        best=exact(judged.best),
    )


def _status_of(points: Points) -> Status:
    if points.worst != points.best:
        return Status.OPEN
    if points.worst >= points.full:
        return Status.MET
    return Status.PARTLY if points.worst > 0 else Status.UNMET


def _group(
    indicator: Indicator,
    category: Category | None,
    children: tuple[Node, ...],
    combined: Combined,
    *,
    is_confirmed: bool,
) -> Node:
    return Node(
        indicator=indicator,
        category=category,
        status=_group_status(indicator, [child.status for child in telling(children, category)]),
        points=combined.points,
        is_confirmed=is_confirmed,
        children=children,
        factors=combined.factors,
        is_adjusted=combined.is_adjusted,
    )


def _group_status(indicator: Indicator, found: list[Status]) -> Status:
    """All met is met, all unmet is unmet, anything open leaves the group open.

    Of alternatives (择一) one that is met will do.
    """
    statuses = set(found) - {Status.NOT_APPLICABLE}
    if not statuses:
        return Status.NOT_APPLICABLE
    if indicator.roll_up == "择一" and Status.MET in statuses:
        return Status.MET
    if Status.OPEN in statuses:
        return Status.OPEN
    if len(statuses) == 1:
        return statuses.pop()
    return Status.PARTLY
