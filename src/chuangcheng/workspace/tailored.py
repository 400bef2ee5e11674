"""A standard that takes another one over → all of its lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from chuangcheng.models.citation import Source
from chuangcheng.models.indicator import Indicator, Standard
from chuangcheng.models.tailoring import Tailoring
from chuangcheng.workspace.standards import walk

TAKEN_OVER: Final = (
    "applies_to",
    "full_points",
    "missing",
    "roll_up",
    "weighing",
    "verdicts",
    "year_weights",
    "gates",
    "sanctions",
)
"""Fields of a standard that hold for the tailored one too, unless it writes its own."""
_CITED: Final = ("verdicts", "gates", "sanctions")
"""Those whose parts have sources of their own."""


def tailor(standard: Standard, tailoring: Tailoring, base: Standard) -> Standard:
    """`standard` with what its 继承 takes over from `base`, which must have all of its own lines.

    A line that is taken over stands at the 继承, a changed one at its change.
    """
    groups = {node.code for node in walk(base.indicators) if node.children}
    added = {node.code: node.children for node in standard.indicators if node.code in groups}
    lines = _Lines(tailoring, added, standard.source)
    inherited = [_cited(node, base.source) for node in base.indicators]
    updates: dict[str, Any] = {
        name: getattr(base, name) for name in TAKEN_OVER if name not in standard.model_fields_set
    }
    for name in _CITED:
        if name in updates:
            updates[name] = tuple(
                one.standing_at(tailoring, source=one.source or base.source)
                for one in updates[name]
            )
    updates["indicators"] = (
        *lines.of(inherited),
        *(node for node in standard.indicators if node.code not in groups),
    )
    return standard.standing_at(standard, **updates)


def unknown_codes(tailoring: Tailoring, base: Standard) -> Iterator[tuple[str, tuple[Any, ...]]]:
    """Codes under 修改 and 删除 that the base does not have, each with its way for `span`."""
    known = {node.code for node in walk(base.indicators)}
    for code in tailoring.changes:
        if code not in known:
            yield code, ("changes", code)
    for number, code in enumerate(tailoring.removed):
        if code not in known:
            yield code, ("removed", number)


def _cited(node: Indicator, source: Source | None) -> Indicator:
    """A line keeps the source that it had from its standard."""
    if node.source is not None or source is None:
        return node
    return node.standing_at(node, source=source)


class _Lines:
    """The lines of the base as they become.

    `added` has new lines for groups by code, `source` is where changes come from unless they say.
    """

    def __init__(
        self,
        tailoring: Tailoring,
        added: Mapping[str, tuple[Indicator, ...]],
        source: Source | None,
    ) -> None:
        self.tailoring = tailoring
        self.added = added
        self.source = source

    def of(self, nodes: Iterable[Indicator], above: Source | None = None) -> Iterator[Indicator]:
        """`nodes` as they become; `above` is the source that holds for those without one."""
        for node in nodes:
            if node.code in self.tailoring.removed:
                continue
            source = node.source or above
            children = (*self.of(node.children, source), *self.added.get(node.code, ()))
            if children or not node.children:  # a group of which nothing is left goes too
                yield self._one(node, children, source)

    def _one(
        self, node: Indicator, children: tuple[Indicator, ...], source: Source | None
    ) -> Indicator:
        change = self.tailoring.changes.get(node.code)
        updates: dict[str, Any] = {"children": children} if children else {}
        if change is None:
            return node.standing_at(self.tailoring, **updates)
        if not node.children:  # a group's would be taken for that of lines that are as they were
            updates["source"] = self.source or _unconfirmed(source)
        updates |= {name: getattr(change, name) for name in change.model_fields_set}
        return node.standing_at(change, **updates)


def _unconfirmed(source: Source | None) -> Source | None:
    """Nobody has compared a changed figure with the text that the former one was taken from."""
    return source.standing_at(source, is_confirmed=False) if source else None
