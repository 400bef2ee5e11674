"""Names → units, and who leads what."""

from __future__ import annotations

import pytest

from chuangcheng.models.unit import UnitRegistry
from chuangcheng.workspace.units import UnitIndex


def index(groups: dict[str, object] | None = None) -> UnitIndex:
    """Three units, and groups."""
    units = [
        {"名称": "示例县住房和城乡建设局", "简称": ["县住建局", "住建局"], "性质": "部门"},
        {"名称": "甲镇", "性质": "乡镇"},
        {"名称": "乙镇", "性质": "乡镇"},
    ]
    data = {"类型": "单位名录", "单位": units, "分组": groups or {}}
    return UnitIndex([UnitRegistry.model_validate(data)])


def members(found: UnitIndex, name: str) -> list[str]:
    """Full names of the units behind a name."""
    return [unit.name for unit in found.members(name)]


@pytest.mark.parametrize("name", ["示例县住房和城乡建设局", "县住建局", "住建局"])
def test_every_name_of_a_unit_leads_to_it(name: str) -> None:
    units = index()
    assert units.knows(name)
    assert members(units, name) == ["示例县住房和城乡建设局"]
    assert units.display_name(name) == "县住建局"


def test_a_unit_without_short_names_is_printed_in_full() -> None:
    assert index().display_name("甲镇") == "甲镇"


def test_an_unknown_name_is_printed_as_written_and_has_nobody_behind_it() -> None:
    assert index().display_name("县水务局") == "县水务局"
    assert members(index(), "县水务局") == []
    assert not index().knows("县水务局")


def test_a_group_by_kind_holds_all_of_the_kind() -> None:
    units = index({"各乡镇": {"性质": "乡镇"}})
    assert members(units, "各乡镇") == ["甲镇", "乙镇"]
    assert units.display_name("各乡镇") == "各乡镇"
    assert units.unit("各乡镇") is None


def test_a_group_may_hold_groups_and_names_a_unit_once() -> None:
    units = index({"各乡镇": {"性质": "乡镇"}, "各单位": ["住建局", "各乡镇", "县住建局", "甲镇"]})
    assert members(units, "各单位") == ["示例县住房和城乡建设局", "甲镇", "乙镇"]


@pytest.mark.parametrize(
    "groups",
    [
        {"甲组": ["甲镇", "甲组"]},
        {"甲组": ["甲镇", "乙组"], "乙组": ["甲组"]},
        {"甲组": ["甲镇", "乙组"], "乙组": ["丙组"], "丙组": ["甲组"]},
    ],
)
def test_groups_that_hold_each_other_come_to_an_end(groups: dict[str, object]) -> None:
    assert members(index(groups), "甲组") == ["甲镇"]


def test_a_unit_goes_before_a_group_of_the_same_name() -> None:
    assert members(index({"甲镇": ["乙镇"]}), "甲镇") == ["甲镇"]


def test_no_registry_is_empty_and_an_empty_one_is_not() -> None:
    assert UnitIndex([]).is_empty
    assert not index().is_empty


def test_two_names_of_one_unit_have_one_full_name() -> None:
    units = index({"住建口": ["县住建局"]})
    assert units.full_name("住建局") == units.full_name("县住建局") == "示例县住房和城乡建设局"
    assert units.full_name("住建口") == "住建口"
    assert units.full_name("县水务局") == "县水务局"


def test_a_name_that_a_unit_has_is_no_groups() -> None:
    units = index({"住建口": ["县住建局"], "甲镇": ["乙镇"]})
    assert units.is_group("住建口")
    assert not units.is_group("甲镇")
    assert not units.is_group("县水务局")
