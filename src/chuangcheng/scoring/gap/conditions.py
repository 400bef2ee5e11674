"""What a line of 判定 still wants, as figures for the solver.

Each condition is turned into scenarios: lines that must be brought up, and sums that must be
reached. Where there are alternatives (one of two vetoes may stay, one of several children counts)
there is a scenario for each.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import product
from typing import Final, TypeVar

from chuangcheng.models.values.quota import Quota
from chuangcheng.models.verdict import VerdictLine
from chuangcheng.scoring.gap.ways import (
    MOST_WAYS,
    TooManyWaysError,
    Way,
    together,
    ways_not_to_fail,
    ways_to_meet,
)
from chuangcheng.scoring.gap.worth import part_of, refuse_unless_sum
from chuangcheng.scoring.gates import is_told_against
from chuangcheng.scoring.judgement import Status
from chuangcheng.scoring.lift import attainable, can_be_met
from chuangcheng.scoring.points import decimal
from chuangcheng.scoring.scorecard import GateResult, Line, Scorecard, State
from chuangcheng.scoring.verdicts import Counted, counted, items_of


@dataclass(frozen=True, slots=True)
class Need:
    """A sum that must be reached, and what each line adds to it."""

    amount: Fraction
    gains: Mapping[str, Fraction]


@dataclass(frozen=True, slots=True)
class Scenario:
    """Lines that must be brought up, and sums that must be reached."""

    forced: Way = frozenset()
    needs: tuple[Need, ...] = ()

    def __add__(self, other: Scenario) -> Scenario:
        return Scenario(self.forced | other.forced, self.needs + other.needs)


Scenarios = Sequence[Scenario]
NOTHING: Final[Scenarios] = (Scenario(),)


class Conditions:
    """The conditions beside 总分 of one scorecard, `can` being the lines that can be brought up."""

    def __init__(self, card: Scorecard, can: Iterable[str]) -> None:
        self.card = card
        self.can = frozenset(can)
        leaves = {leaf.code: leaf for leaf in card.leaves()}
        self.can_meet = frozenset(
            code
            for code in self.can
            if can_be_met(leaves[code].indicator, decimal(leaves[code].own.full))
        )
        self.nodes = [node for line in card.lines for node in line.all()]

    def scenarios(self, verdict: VerdictLine) -> tuple[Scenario, ...]:
        """Every way to have all of them; none if there is no way. Raises `TooManyWaysError`."""
        found: tuple[Scenario, ...] = tuple(NOTHING)
        for one in self._each(verdict):
            if len(found) * len(one) > MOST_WAYS:
                raise TooManyWaysError
            found = tuple(a + b for a, b in product(found, one))
        return found

    def _each(self, verdict: VerdictLine) -> Iterator[Scenarios]:
        if verdict.gates is not None:
            yield _forcing(together([self.ways_of_gate(one) for one in self._failing_gates()]))
        if verdict.key_items is not None:
            yield from self._key_items(Fraction(verdict.key_items))
        quotas: tuple[tuple[Counted, Quota | None], ...] = (
            ("met", verdict.met),
            ("basic", verdict.basic),
            ("raised", verdict.raised),
        )
        for what, quota in quotas:
            if quota is not None:
                yield self._quota(what, quota)
        if verdict.vetoes is not None:
            yield self._vetoes(verdict.vetoes)

    def ways_of_gate(self, result: GateResult) -> tuple[Way, ...]:
        """The ways to have an 申报条件 hold that does not: only those that look at a line."""
        gate = result.gate
        line = next((one for one in self.nodes if one.code == gate.indicator), None)
        is_other = gate.standard is not None or is_told_against(
            gate, self.card.index.standard, self.card.assessment
        )
        return () if line is None or is_other else ways_to_meet(line, self.can_meet)

    def _failing_gates(self) -> list[GateResult]:
        return [one for one in self.card.gates if one.state is State.FAILS]

    def _vetoes(self, allowed: int) -> Scenarios:
        """All but so many vetoes lifted; 负面清单 cannot be."""
        each = [ways_not_to_fail(node, self.can) for node in self.nodes if node.is_vetoed] + [
            self.ways_of_gate(one) for one in self._failing_gates() if one.gate.is_veto
        ]
        fixed = sum(one.is_certain and one.sanction.is_veto for one in self.card.sanctions)
        return _so_many(len(each) + fixed - allowed, each)

    def _key_items(self, least: Fraction) -> Iterator[Scenarios]:
        for node in self.nodes:
            if node.indicator.is_key and node.status is not Status.NOT_APPLICABLE:
                yield self._key_item(node, least)

    def _key_item(self, node: Line, least: Fraction) -> Scenarios:
        own = node.own
        if own.applicable <= 0:
            return _forcing(ways_to_meet(node, self.can_meet)) if least > 0 else NOTHING
        amount = least * own.applicable - own.known
        if amount <= 0:
            return NOTHING
        refuse_unless_sum(node, self.card.index.code)
        gains = {
            leaf.code: max(Fraction(0), _most(leaf) - leaf.own.known) * part_of(leaf, node)
            for leaf in node.leaves()
            if leaf.code in self.can
        }
        return (Scenario(needs=(Need(amount, gains),)),)

    def _quota(self, what: Counted, quota: Quota) -> Scenarios:
        """Enough items met."""
        items = [
            item
            for item in counted((one for line in self.card.lines for one in items_of(line)), what)
            if item.status is not Status.NOT_APPLICABLE
        ]
        unmet = [item for item in items if item.status is not Status.MET]
        amount = quota.least(len(items)) - (len(items) - len(unmet))
        return _so_many(amount, [ways_to_meet(item, self.can_meet) for item in unmet])


_Chosen = TypeVar("_Chosen")


@dataclass(frozen=True, slots=True)
class _Option:
    """An item may be met by one line alone, or is by several that are then forced."""

    code: str
    forced: Way = frozenset()


def _so_many(amount: int, each: Iterable[Sequence[Way]]) -> Scenarios:
    """Enough of several things; of those that hang on several lines each way is tried."""
    if amount <= 0:
        return NOTHING
    options = [one for ways in each if (one := _options(ways))]
    return [_of_options(amount, chosen) for chosen in _at_most(product(*options))]


def _options(ways: Sequence[Way]) -> list[_Option]:
    """How a thing may be had; or not, where every way forces lines that may not be wanted."""
    singles = [_Option(next(iter(way))) for way in ways if len(way) == 1]
    several = [_Option("", way) for way in ways if len(way) > 1]
    return [*singles, *several] if singles or not several else [*several, _Option("")]


def _of_options(amount: int, chosen: Sequence[_Option]) -> Scenario:
    times = Counter(one.code for one in chosen if one.code)
    gains = {code: Fraction(number) for code, number in times.items()}
    forced = [one.forced for one in chosen if one.forced]
    missing = Fraction(amount - len(forced))
    needs = (Need(missing, gains),) if missing > 0 else ()
    return Scenario(frozenset[str]().union(*forced), needs)


def _at_most(found: Iterable[_Chosen]) -> Iterator[_Chosen]:
    for number, one in enumerate(found):
        if number >= MOST_WAYS:
            raise TooManyWaysError
        yield one


def _forcing(ways: Iterable[Way]) -> Scenarios:
    return [Scenario(forced=way) for way in ways]


def _most(leaf: Line) -> Fraction:
    return Fraction(attainable(leaf.indicator, decimal(leaf.own.full)))
