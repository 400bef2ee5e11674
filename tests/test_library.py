"""What ships in standards/: every file adds up, and says no more than its source does."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest

from chuangcheng.loading.library import ShippedStandards
from chuangcheng.loading.load import Loaded, load
from chuangcheng.models.citation import Source
from chuangcheng.models.indicator import EXTRAS, Indicator
from chuangcheng.models.requirement import criteria_of
from chuangcheng.models.values.signs import Operator
from chuangcheng.rules.run import check
from chuangcheng.workspace.editions import compare
from chuangcheng.workspace.standards import StandardIndex

FOLDER = Path(__file__).parents[1] / "standards"
PATHS = sorted(FOLDER.glob("*.yaml"))


@cache
def whole() -> Loaded:
    """A workspace that holds every shipped standard as its own."""
    return load(
        {"chuangcheng.yaml": b""} | {f"standards/{one.name}": one.read_bytes() for one in PATHS}
    )


def index_of(code: str) -> StandardIndex:
    return whole().workspace.standards[code]


def alone(path: Path) -> StandardIndex:
    files = {"chuangcheng.yaml": b"", f"standards/{path.name}": path.read_bytes()}
    loaded = load(files, ShippedStandards())
    return loaded.workspace.own_standards[0]


def target(index: StandardIndex, code: str) -> str:
    """A line's 达标 as written; of several conditions the first."""
    node = index.find(code)
    assert node is not None, code
    assert node.requirement is not None, code
    return next(criteria_of(node.requirement)).text


def asked(line: Indicator) -> list[tuple[Operator, Decimal]]:
    """Each figure that a line's 达标 asks for, class by class."""
    assert line.requirement is not None, line.code
    return [(one.operator, one.bound.in_base) for one in criteria_of(line.requirement) if one.bound]


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_codes_are_unique(path: Path) -> None:
    counts = Counter(node.code for node in alone(path).nodes())
    assert [code for code, count in counts.items() if count > 1] == []


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_points_of_the_lines_add_up_to_the_full_points(path: Path) -> None:
    index = alone(path)
    full = index.standard.full_points
    if full is not None and index.standard.roll_up == "求和":
        regular = (leaf for leaf in index.leaves() if leaf.category not in EXTRAS)
        assert sum((leaf.points or Decimal(0)) for leaf in regular) == full


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_weights_add_up_to_the_whole(path: Path) -> None:
    standard = alone(path).standard
    if standard.roll_up == "加权":
        assert sum((one.weight or Decimal(0)) for one in standard.indicators) == 1
    if standard.year_weights:
        assert sum(standard.year_weights.values()) == 1


def test_nothing_is_found_in_any() -> None:
    loaded = whole()
    found = check(loaded.workspace, loaded.findings).diagnostics
    assert [f"{one.at.file}: {one.code} {one.message}" for one in found] == []


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_a_confirmed_figure_says_where_it_can_be_read(path: Path) -> None:
    index = alone(path)
    sources: list[Source | None] = [index.source(leaf.code) for leaf in index.leaves()]
    assert [one.claim for one in sources if one and one.is_confirmed and not one.url] == []


def rows(code: str) -> set[int]:
    """The numbers of the 评价指标 table that a file has; `D32a` and `D55b` count as 32 and 55."""
    return {int(node.code[1:3]) for node in index_of(code).nodes() if node.code.startswith("D")}


def test_the_2021_table_is_whole_and_the_county_lacks_what_only_cities_report() -> None:
    assert rows("卫生城市-2021指标") == set(range(1, 57))
    assert rows("卫生县-2021指标") == set(range(1, 57)) - {16, 17, 22, 23}


def test_city_and_county_targets_of_2021_differ_only_in_the_hours_of_sweeping() -> None:
    city, county = index_of("卫生城市-2021指标"), index_of("卫生县-2021指标")
    altered = [one for one in compare(city, county).altered if "达标" in {t.key for t in one.turns}]
    differing = [one.after.code for one in altered]
    assert {code: (target(city, code), target(county, code)) for code in differing} == {
        "D14": ("≥16小时", "≥12小时"),
        "D15": ("≥12小时", "≥8小时"),
    }


@pytest.mark.parametrize(
    ("code", "line", "wanted"),
    [
        ("卫生城市-2014指标", "H14-06a", "≥36%"),
        ("卫生城市-2014指标", "H14-23c", "≤22/10万"),
        ("卫生乡镇-2010指标", "X10-04", "≥60%"),
        ("园林城市-2010", "YC10-2.1", "≥36%"),
        ("园林城市-2010提升", "YC10-2.1", "≥40%"),
        ("园林城市-2010提升", "YC10-2.5", "≥25%"),
        ("园林县城-江西2009", "JX-03", "≥4平方米"),
        ("环保模范城市-2011", "HB6-06", "低于全国平均"),
        ("生态园林城市-2022", "YC22-04", "≥90%"),
    ],
)
def test_targets_are_as_the_source_has_them(code: str, line: str, wanted: str) -> None:
    assert target(index_of(code), line) == wanted


def test_every_raised_item_of_2010_asks_for_more_than_the_basic_one() -> None:
    basic, raised = index_of("园林城市-2010"), index_of("园林城市-2010提升")
    assert basic.codes == raised.codes
    found = compare(basic, raised)
    assert {turn.key for one in found.altered for turn in one.turns} == {"达标"}
    for one in found.altered:
        for (sign, before), (_, after) in zip(asked(one.before), asked(one.after), strict=True):
            assert (after > before) == (sign != "<="), one.after.code


def test_eleven_conditions_of_2014_are_vetoes() -> None:
    """The eighth of the 必备条件 is about events, so it stands among the 申报条件."""
    index = index_of("卫生城市-2014指标")
    lines = sum(node.is_veto for node in index.nodes())
    assert lines + sum(gate.is_veto for gate in index.standard.gates) == 11


def test_all_26_items_of_the_model_city_are_required() -> None:
    leaves = list(index_of("环保模范城市-2011").leaves())
    assert {leaf.code[4:6] for leaf in leaves} == {f"{number:02}" for number in range(1, 27)}
    assert {leaf.code[4:6] for leaf in leaves if leaf.is_veto} == {"01", "02", "03"}
    first, *_ = index_of("环保模范城市-2011").standard.verdicts
    assert first.met is not None
    assert first.met.holds(26, 26)
    assert not first.met.holds(25, 26)


def test_a_file_of_fragments_claims_no_full_points() -> None:
    """Where only some lines are known and none stands for the rest, no total may be shown."""
    for code in ("双拥模范城-试行", "平安县-温州2017", "文明城市-四川2013"):
        assert index_of(code).standard.full_points is None
        assert index_of(code).standard.verdicts == ()
