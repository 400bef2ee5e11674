"""判定: the grade that a total, the vetoes and the lines amount to (methods E5–E8, F7, F10–F12).

Each grade is found three times over: what is open at its worst, as known, at its best.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Final, Literal

from chuangcheng.models.indicator import EXTRAS
from chuangcheng.models.values.criterion import Kind
from chuangcheng.models.values.quota import Quota
from chuangcheng.models.verdict import VerdictLine
from chuangcheng.scoring.judgement import Status
from chuangcheng.scoring.scorecard import GateResult, Line, SanctionResult, State
from chuangcheng.scoring.total import holds_for, in_points

World = Literal["worst", "known", "best"]
"""How what is open turns out."""
WORLDS: Final[tuple[World, ...]] = ("worst", "known", "best")


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What of a scorecard tells its grade, gathered once for the three worlds.

    `items` are what counts as one in a count, `vetoes` the lines with 否决, `keys` those with 关键
    that apply.
    """

    items: tuple[Line, ...]
    vetoes: tuple[Line, ...]
    keys: tuple[Line, ...]
    gates: tuple[GateResult, ...]
    sanctions: tuple[SanctionResult, ...]

    @classmethod
    def of(
        cls,
        lines: Sequence[Line],
        gates: tuple[GateResult, ...],
        sanctions: tuple[SanctionResult, ...],
    ) -> Evidence:
        """The lines of a scorecard sifted."""
        nodes = [node for line in lines for node in line.all()]
        return cls(
            items=tuple(item for line in lines for item in items_of(line)),
            vetoes=tuple(node for node in nodes if node.indicator.is_veto),
            keys=tuple(
                node
                for node in nodes
                if node.indicator.is_key and node.status is not Status.NOT_APPLICABLE
            ),
            gates=gates,
            sanctions=sanctions,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What 判定 looks at, in one of the worlds. Of a count: how many, of how many."""

    total: Decimal
    full: Decimal
    vetoes: int
    met: tuple[int, int]
    basic: tuple[int, int]
    raised: tuple[int, int]
    key_shares: tuple[Fraction, ...]
    gates_hold: bool

    @classmethod
    def of(
        cls,
        world: World,
        evidence: Evidence,
        total: Decimal,
        full: Decimal,
    ) -> Standing:
        """What there is on a scorecard, in one world."""
        items = evidence.items
        against = (State.FAILS, State.UNKNOWN) if world == "worst" else (State.FAILS,)
        vetoes = sum(_vetoes(node, world) for node in evidence.vetoes)
        vetoes += sum(one.gate.is_veto and one.state in against for one in evidence.gates)
        vetoes += sum(
            one.sanction.is_veto and (one.is_certain or world == "worst")
            for one in evidence.sanctions
        )
        return cls(
            total=total,
            full=full,
            vetoes=vetoes,
            met=_met(counted(items, "met"), world),
            basic=_met(counted(items, "basic"), world),
            raised=_met(counted(items, "raised"), world),
            key_shares=tuple(_share(node, world) for node in evidence.keys),
            gates_hold=all(one.state not in against for one in evidence.gates),
        )


def verdict(verdicts: Sequence[VerdictLine], standing: Standing) -> VerdictLine | None:
    """The first line of 判定 that holds; one without conditions always does."""
    starts = range_starts(verdicts, standing)
    for line in verdicts:
        if _is_eligible(line, standing) and total_holds(line, standing, starts):
            return line
    return None


def range_starts(verdicts: Sequence[VerdictLine], standing: Standing) -> list[Decimal]:
    """Where the ranges of 总分 begin, of the lines whose other conditions hold."""
    return [
        in_points(line.total.bound, standing.full)
        for line in verdicts
        if _is_eligible(line, standing)
        and line.total
        and line.total.bound
        and line.total.kind is Kind.RANGE
    ]


def total_holds(line: VerdictLine, standing: Standing, starts: Sequence[Decimal]) -> bool:
    """Whether the 总分 of a line of 判定 is reached."""
    return line.total is None or holds_for(line.total, standing.total, standing.full, starts)


def _is_eligible(line: VerdictLine, standing: Standing) -> bool:
    """Whether all but the 总分 holds."""
    return (
        (line.vetoes is None or standing.vetoes <= line.vetoes)
        and _reaches(line.met, standing.met)
        and _reaches(line.basic, standing.basic)
        and _reaches(line.raised, standing.raised)
        and all(share >= (line.key_items or 0) for share in standing.key_shares)
        and (line.gates is None or standing.gates_hold)
    )


def _reaches(quota: Quota | None, counted: tuple[int, int]) -> bool:
    return quota is None or quota.holds(*counted)


Counted = Literal["met", "basic", "raised"]
"""达标项数, 基本项, 提升项."""


def counted(items: Iterable[Line], what: Counted) -> list[Line]:
    """Those that a number of lines is counted of."""
    if what == "met":
        return [item for item in items if item.category not in EXTRAS]
    category = "基本项" if what == "basic" else "提升项"
    return [item for item in items if item.category == category]


def items_of(line: Line) -> Iterator[Line]:
    """What counts as one item: a leaf, or a group of which only one child counts."""
    if not line.children or line.indicator.roll_up == "择一":
        yield line
    else:
        for child in line.children:
            yield from items_of(child)


def _met(items: Sequence[Line], world: World) -> tuple[int, int]:
    counts: Final = (Status.MET, Status.OPEN) if world == "best" else (Status.MET,)
    applicable = [item.status for item in items if item.status is not Status.NOT_APPLICABLE]
    return sum(status in counts for status in applicable), len(applicable)


def _vetoes(node: Line, world: World) -> bool:
    """In the worst case a veto line that is not assessed counts as not met."""
    is_open = node.indicator.is_veto and node.status is Status.OPEN
    return node.is_vetoed or (world == "worst" and is_open)


def _share(node: Line, world: World) -> Fraction:
    """What a node got of its own points; met or not, where it has none."""
    if node.own.applicable > 0:
        got: Fraction = getattr(node.own, world)
        return got / node.own.applicable
    counts = (Status.MET, Status.OPEN) if world == "best" else (Status.MET,)
    return Fraction(node.status in counts)
