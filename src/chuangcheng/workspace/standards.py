"""Codes → indicators of one standard."""

from __future__ import annotations

from collections.abc import Iterator

from chuangcheng.models.citation import Source
from chuangcheng.models.indicator import Indicator, Standard


def walk(indicators: tuple[Indicator, ...]) -> Iterator[Indicator]:
    """Every node below, groups before their children, in the standard's order."""
    for indicator in indicators:
        yield indicator
        yield from walk(indicator.children)


class StandardIndex:
    """A standard with look-ups by code. Of two nodes with one code the first is meant."""

    def __init__(self, standard: Standard) -> None:
        self.standard = standard
        self._nodes: dict[str, Indicator] = {}
        self._parents: dict[str, str] = {}
        self._index(standard.indicators, "")

    def _index(self, indicators: tuple[Indicator, ...], parent: str) -> None:
        for indicator in indicators:
            if indicator.code not in self._nodes:
                self._nodes[indicator.code] = indicator
                self._parents[indicator.code] = parent
            self._index(indicator.children, indicator.code)

    @property
    def code(self) -> str:
        """The standard's 代号."""
        return self.standard.code

    @property
    def codes(self) -> tuple[str, ...]:
        """Every code, groups included, in order."""
        return tuple(self._nodes)

    def find(self, code: str) -> Indicator | None:
        """The node with this code."""
        return self._nodes.get(code)

    def nodes(self) -> Iterator[Indicator]:
        """Every node in order."""
        return walk(self.standard.indicators)

    def leaves(self) -> Iterator[Indicator]:
        """Every node without children, in order."""
        return (node for node in self.nodes() if not node.children)

    def ancestors(self, code: str) -> Iterator[str]:
        """The code itself, its group's, and so on up."""
        while code:
            yield code
            code = self._parents.get(code, "")

    def source(self, code: str) -> Source | None:
        """The 来源 of a line: its own, else the nearest above it."""
        for ancestor in self.ancestors(code):
            found = self._nodes[ancestor].source
            if found is not None:
                return found
        return self.standard.source
