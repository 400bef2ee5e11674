"""How many problems there are, have been put right and are late: of a unit, a 点位类型, or all."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from chuangcheng.documents.inspection import NOWHERE, UNREGISTERED, Case


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


def of_unit(found: Iterable[Case], unit: str) -> tuple[Case, ...]:
    """Those that a unit answers for, alone or with others."""
    return tuple(case for case in found if unit in case.units)


def undecided(found: Iterable[Case]) -> tuple[Case, ...]:
    """Those that no unit answers for yet."""
    return tuple(case for case in found if not case.units)


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
