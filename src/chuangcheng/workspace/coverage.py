"""How much of a standard is there: lines, figures, and how many of them somebody has checked."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from chuangcheng.models.indicator import EXTRAS, Indicator
from chuangcheng.workspace.standards import StandardIndex

ZERO = Decimal(0)


@dataclass(frozen=True, slots=True)
class Figures:
    """Counts over the lines of a standard; `points` is None where it has none.

    `figured` are lines that say what is to be reached or what they are worth, `confirmed` those of
    them whose source was compared with the issued text.
    """

    lines: int
    points: Decimal | None
    figured: int
    confirmed: int

    @property
    def coverage(self) -> Decimal:
        """The share of lines with a figure."""
        return Decimal(self.figured) / self.lines if self.lines else ZERO

    @property
    def confirmed_share(self) -> Decimal:
        """The share of lines with a figure that is confirmed."""
        return Decimal(self.confirmed) / self.figured if self.figured else ZERO


def figures_of(index: StandardIndex) -> Figures:
    """Count a standard's lines."""
    leaves = tuple(index.leaves())
    figured = [leaf for leaf in leaves if has_figure(leaf)]
    confirmed = sum(is_confirmed(index, leaf) for leaf in figured)
    return Figures(len(leaves), _points(index, leaves), len(figured), confirmed)


def has_figure(line: Indicator) -> bool:
    """Whether a line says what is to be reached, or what it is worth."""
    worth = (line.points, line.weight, line.requirement, line.scoring)
    return any(part is not None for part in worth)


def is_confirmed(index: StandardIndex, line: Indicator) -> bool:
    """Whether the line's 来源, its own or the one above, is 核实."""
    source = index.source(line.code)
    return source is not None and source.is_confirmed


def _points(index: StandardIndex, leaves: tuple[Indicator, ...]) -> Decimal | None:
    if index.standard.full_points is not None:
        return index.standard.full_points
    regular = [leaf for leaf in leaves if not _is_extra(index, leaf)]
    points = [leaf.points for leaf in regular if leaf.points is not None]
    return sum(points, ZERO) if points else None


def _is_extra(index: StandardIndex, line: Indicator) -> bool:
    """Whether it comes on top of the full points, by its own 类别 or that of a group."""
    nodes = (index.find(code) for code in index.ancestors(line.code))
    return any(node is not None and node.category in EXTRAS for node in nodes)
