"""Names → units: full names, short names and groups."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property

from chuangcheng.models.unit import GroupByKind, Unit, UnitRegistry
from chuangcheng.nearest import nearest


class UnitIndex:
    """The units that one plan knows: those of its own folder and those at the root."""

    def __init__(self, registries: Iterable[UnitRegistry]) -> None:
        self.registries = tuple(registries)
        self._by_name: dict[str, Unit] = {}
        self._groups: dict[str, tuple[str, ...] | GroupByKind] = {}
        for registry in self.registries:
            for unit in registry.units:
                for name in (unit.name, *unit.short_names):
                    self._by_name.setdefault(name, unit)
            for name, group in registry.groups.items():
                self._groups.setdefault(name, group)
        self._full_names = {name: unit.name for name, unit in self._by_name.items()}

    @property
    def is_empty(self) -> bool:
        """Whether no registry was found at all."""
        return not self.registries

    def knows(self, name: str) -> bool:
        """Whether the name is a unit's or a group's."""
        return name in self._by_name or name in self._groups

    def unit(self, name: str) -> Unit | None:
        """The unit of a full or short name; None for a group or an unknown name."""
        return self._by_name.get(name)

    def full_name(self, name: str) -> str:
        """The unit's full name, by which two spellings of one unit agree; else as written."""
        return self._full_names.get(name, name)

    def is_group(self, name: str) -> bool:
        """Whether the name stands for a group and not for a unit."""
        return name in self._groups and name not in self._by_name

    def display_name(self, name: str) -> str:
        """How tables print what was written: the unit's first short name, else as written."""
        unit = self._by_name.get(name)
        return unit.display_name if unit else name

    def members(self, name: str) -> tuple[Unit, ...]:
        """The units behind a name: one for a unit, several for a group, none if unknown."""
        found: dict[int, Unit] = {}
        self._collect(name, found, set())
        return tuple(found.values())

    def _collect(self, name: str, found: dict[int, Unit], seen: set[str]) -> None:
        unit = self._by_name.get(name)
        group = self._groups.get(name)
        if unit is not None:
            found[id(unit)] = unit
        elif isinstance(group, GroupByKind):
            found.update({id(one): one for one in self._units if one.kind == group.kind})
        elif group is not None and name not in seen:  # groups may name each other
            seen.add(name)
            for part in group:
                self._collect(part, found, seen)

    @cached_property
    def _units(self) -> tuple[Unit, ...]:
        return tuple(unit for registry in self.registries for unit in registry.units)

    def all(self) -> tuple[Unit, ...]:
        """Every unit in the registries' order."""
        return self._units

    def suggest(self, name: str) -> str:
        """A hint with the names most like an unknown one, one name a unit."""
        near: dict[object, str] = {}
        for found in nearest(name, self.names(), limit=6):
            near.setdefault(id(self._by_name.get(found, found)), found)
        return (
            "是不是" + "、".join(f"“{one}”" for one in list(near.values())[:3]) + "？"
            if near
            else ""
        )

    def names(self) -> Iterator[str]:
        """Every name that may be written."""
        yield from self._by_name
        yield from self._groups
