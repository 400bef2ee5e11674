"""The worked example of 大姚 against a table that was worked by hand, dayao-2014-08-15.md."""

from __future__ import annotations

from pathlib import Path

import pytest

from chuangcheng.loading.disk import read_workspace
from chuangcheng.loading.library import ShippedStandards
from chuangcheng.loading.load import load
from chuangcheng.models.values.number import format_number
from chuangcheng.scoring.score import score
from chuangcheng.scoring.scorecard import Scorecard

Row = tuple[str, ...]


def tables() -> dict[str, list[Row]]:
    """Heading → the rows of the table below it, without its head."""
    found: dict[str, list[Row]] = {}
    heading = ""
    text = Path(__file__).with_name("dayao-2014-08-15.md").read_text(encoding="utf-8")
    for line in text.splitlines():
        if line.startswith("## "):
            heading = line[3:]
        elif line.startswith(("| ", "|-")):
            cells = tuple(cell.strip() for cell in line.strip("|").split("|"))
            found.setdefault(heading, []).append(cells)
    return {name: rows[2:] for name, rows in found.items()}


@pytest.fixture(scope="module")
def card(repository: Path) -> Scorecard:
    """The scorecard of the repository's own plan."""
    files, unreadable = read_workspace(repository)
    assert unreadable == []
    workspace = load(files, ShippedStandards()).workspace
    folder = workspace.plan_at("plans/dayao-sichuang")
    assert folder is not None
    (assessment,) = (a for a in folder.assessments if a.as_of.text == "2014-08-15")
    return score(workspace, folder, workspace.standards["卫生县城-暗访"], assessment)


def test_every_line_is_as_worked_by_hand(card: Scorecard) -> None:
    got = [
        (
            leaf.code,
            *map(format_number, (leaf.full, leaf.worst, leaf.known, leaf.best, leaf.lost)),
            leaf.status.value,
            leaf.lead_unit,
        )
        for leaf in card.leaves()
    ]
    assert got == [(row[0], row[1], *row[3:]) for row in tables()["逐项"]]


def test_totals_are_as_worked_by_hand(card: Scorecard) -> None:
    sums = card.totals
    got = {
        "满分": format_number(card.full),
        "最差": format_number(sums.worst),
        "得分": format_number(sums.known),
        "最好": format_number(sums.best),
        "丢分": format_number(sum((line.lost for line in card.lines), start=sums.worst * 0)),
        "覆盖": format_number(card.coverage),
        "等次（最差）": sums.grade_worst,
        "等次": sums.grade,
        "等次（最好）": sums.grade_best,
        **{status: str(number) for status, number in card.tally.items()},
        "否决": str(len(card.vetoes)),
    }
    assert got == {row[0]: row[1] for row in tables()["合计"]}


def test_chapters_are_as_worked_by_hand(card: Scorecard) -> None:
    got = [
        (
            line.code,
            *map(format_number, (line.full, line.worst, line.known, line.best, line.lost)),
            line.status.value,
        )
        for line in card.lines
    ]
    assert got == tables()["按章"]


def test_shares_of_units_are_as_worked_by_hand(card: Scorecard) -> None:
    got = [
        (
            share.name,
            str(share.count),
            *map(format_number, (share.full, share.known, share.lost, share.open_points)),
        )
        for share in card.by_unit()
    ]
    assert got == tables()["按牵头单位"]


def test_no_line_has_a_problem(card: Scorecard) -> None:
    assert [leaf.problem for leaf in card.leaves() if leaf.problem] == []


def test_figures_of_this_standard_are_never_shown_as_official(card: Scorecard) -> None:
    assert not any(leaf.is_confirmed for leaf in card.leaves())
