"""Every shipped standard against a card that was worked by hand from the rule's text."""

from __future__ import annotations

from typing import Final

import pytest

from chuangcheng.loading.library import ShippedStandards
from chuangcheng.scoring.judgement import Status
from scoring.handcards import NOTHING, WORLDS, as_worked, cards, figures, scored

ALWAYS: Final = {"最少分的等次", "等次", "最多分的等次", *(status.value for status in Status)}
"""What the totals of every card say; those of a standard with points say more."""
POINTS: Final = {"满分", "最少", "已得", "最多"}
UNSEEN: Final = {("文明城市-四川2013", "最差"): ["Ⅲ-1", "Ⅲ-102"]}
"""Lines whose lowest grade is 待核, so that not even nothing done is known to give nothing."""
EACH = pytest.mark.parametrize("code", cards())


def test_every_shipped_standard_has_its_card() -> None:
    assert set(ShippedStandards()) == set(cards())


def test_every_card_is_of_a_shipped_standard() -> None:
    assert set(cards()) <= set(ShippedStandards())


@EACH
def test_every_line_stands_in_the_card(code: str) -> None:
    leaves = [leaf.code for leaf in scored(code, "结果").card.leaves()]
    assert [row["编号"] for row in cards()[code].tables["逐项"]] == leaves


@EACH
def test_every_line_gives_what_was_worked_by_hand(code: str) -> None:
    lines = {leaf.code: leaf for leaf in scored(code, "结果").card.leaves()}
    wanted = {row["编号"]: row["得分"] for row in cards()[code].tables["逐项"]}
    got = {name: as_worked(lines[name], points) for name, points in wanted.items()}
    assert got == wanted


@pytest.mark.parametrize("world", WORLDS)
@EACH
def test_the_whole_is_as_worked_by_hand(code: str, world: str) -> None:
    wanted = {row["项目"]: row[world] for row in cards()[code].tables["合计"]}
    got = figures(scored(code, world).card)
    assert {name: got[name] for name in wanted} == wanted


@EACH
def test_the_totals_leave_nothing_out(code: str) -> None:
    card = scored(code, "结果").card
    named = {row["项目"] for row in cards()[code].tables["合计"]}
    assert (ALWAYS | POINTS if card.full else ALWAYS) <= named


@EACH
def test_every_line_says_how_it_was_worked(code: str) -> None:
    rows = cards()[code].tables["逐项"]
    assert [row["编号"] for row in rows if not row["怎么算的"]] == []


@pytest.mark.parametrize("world", ["最好", "最差"])
@EACH
def test_the_best_and_the_worst_can_be_written_as_the_card_writes_them(
    code: str, world: str
) -> None:
    """No result is misread, of the wrong unit or method, or against a rule of the workspace."""
    found = scored(code, world)
    assert found.findings == ()
    still_open = [leaf.code for leaf in found.card.leaves() if leaf.status is Status.OPEN]
    assert still_open == UNSEEN.get((code, world), [])


@EACH
def test_what_is_open_in_the_mixed_results_was_left_open(code: str) -> None:
    """A line has a problem only where the card says that part of its points is open."""
    rows = cards()[code].tables["逐项"]
    partly = {row["编号"] for row in rows if "～" in row["得分"] and row["结果"] != NOTHING}
    leaves = scored(code, "结果").card.leaves()
    assert {leaf.code for leaf in leaves if leaf.problem} <= partly
