"""What holds of every shipped standard, whatever is found: over the cards worked by hand."""

from __future__ import annotations

import itertools
from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction

import pytest

from chuangcheng.models.indicator import Indicator, Standard
from chuangcheng.scoring.score import score
from chuangcheng.scoring.scorecard import Line, Scorecard
from chuangcheng.workspace.standards import StandardIndex
from scoring.handcards import WORLDS, Scored, cards, scored

ALL = pytest.mark.parametrize(("code", "world"), list(itertools.product(cards(), WORLDS)))
Measures = tuple[Decimal, ...]


def measures(line: Line) -> Measures:
    return (line.full, line.worst, line.known, line.best, line.lost)


def added(lines: Iterable[Line]) -> Measures:
    """The lines' figures, each added up."""
    columns = zip(*map(measures, lines), strict=True)
    return tuple(sum(column, Decimal(0)) for column in columns)


def adds_up(group: Indicator) -> bool:
    """Whether nothing else than its lines makes a group's points."""
    chosen = group.roll_up in ("择一", "最低")
    return not chosen and group.loss_cap is None and group.gain_cap is None and not group.missing


@ALL
def test_the_parts_of_a_group_are_the_whole(code: str, world: str) -> None:
    for group in scored(code, world).card.groups():
        if adds_up(group.indicator):
            assert added(group.children) == measures(group), group.code


def is_plain(card: Scorecard) -> bool:
    """Whether the lines alone make the total: one year, nothing taken from it, no caps."""
    fined = any(one.sanction.penalty for one in card.sanctions)
    chosen = card.index.standard.roll_up in ("择一", "最低")
    return not (fined or chosen or card.years) and all(
        adds_up(group.indicator) for group in card.groups()
    )


@ALL
def test_the_lines_make_the_total(code: str, world: str) -> None:
    """What does not apply is shared out over the others."""
    card = scored(code, world).card
    absent = sum((leaf.full for leaf in card.leaves() if leaf.is_left_out), Decimal(0))
    if not is_plain(card) or absent == card.full:
        return
    share = Fraction(card.full) / Fraction(card.full - absent)
    _, *parts, _ = added(card.lines)
    totals = (card.totals.worst, card.totals.known, card.totals.best)
    for total, part in zip(totals, parts, strict=True):
        assert abs(Fraction(total) - Fraction(part) * share) < Fraction(1, 10**9)


@ALL
def test_every_unit_has_its_part_of_the_whole(code: str, world: str) -> None:
    card = scored(code, world).card
    leaves = added(card.leaves())
    shares = card.by_unit()
    assert sum((share.full for share in shares), Decimal(0)) == leaves[0]
    assert sum((share.known for share in shares), Decimal(0)) == leaves[2]
    assert sum((share.lost for share in shares), Decimal(0)) == leaves[4]


@ALL
def test_what_is_lost_open_and_known_is_the_whole_of_a_line(code: str, world: str) -> None:
    for leaf in scored(code, world).card.leaves():
        if leaf.full and not leaf.is_left_out:
            assert leaf.lost + leaf.open_points + leaf.worst == leaf.full, leaf.code


@ALL
def test_the_worst_is_not_more_than_what_is_known_nor_that_than_the_best(
    code: str, world: str
) -> None:
    card = scored(code, world).card
    assert card.totals.worst <= card.totals.known <= card.totals.best
    for line in (*card.leaves(), *card.groups()):
        assert line.worst <= line.known <= line.best, line.code


@pytest.mark.parametrize("code", cards())
def test_nothing_is_better_than_the_best_nor_worse_than_the_worst(code: str) -> None:
    best, worst, mixed = (scored(code, world).card.totals for world in WORLDS)
    assert worst.worst <= mixed.worst
    assert mixed.best <= best.best


def turned(nodes: tuple[Indicator, ...]) -> tuple[Indicator, ...]:
    """The same tree with the last line first, at every level."""
    return tuple(
        node.model_copy(update={"children": turned(node.children)}) for node in reversed(nodes)
    )


def turned_around(found: Scored) -> Scorecard:
    standard: Standard = found.card.index.standard
    index = StandardIndex(standard.model_copy(update={"indicators": turned(standard.indicators)}))
    results = dict(reversed(found.assessment.results.items()))
    assessment = found.assessment.model_copy(update={"results": results})
    return score(found.workspace, found.folder, index, assessment)


@ALL
def test_the_order_of_the_lines_never_matters(code: str, world: str) -> None:
    found = scored(code, world)
    other = turned_around(found)
    assert (other.full, other.assessed, other.totals) == (
        found.card.full,
        found.card.assessed,
        found.card.totals,
    )
    assert other.tally == found.card.tally
    assert {one.code for one in other.vetoes} == {one.code for one in found.card.vetoes}
    lines = {leaf.code: leaf.own for leaf in found.card.leaves()}
    assert {leaf.code: leaf.own for leaf in other.leaves()} == lines
