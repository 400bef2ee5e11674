"""On which page the 版记 stands: worked out from the heights of lines, in points.

The type area is 225 mm, 637.8 points or 22 lines of 28.95; the 版记 in these cases is 3 lines of
28 points high, 84 and a little.
"""

from __future__ import annotations

import pytest

from chuangcheng.documents.layout import read_layout
from chuangcheng.documents.paper import (
    Block,
    Column,
    Field,
    Form,
    FormBlock,
    Head,
    Paper,
    Roster,
    Section,
    Table,
    TableBlock,
)
from chuangcheng.documents.writers.docx.evenpage import Place, place_of
from documents import papers

NATIONAL = read_layout(papers.PROFILE)
IMPRINT = 87.0


def place(*sections: Section, head: Head | None = None, blanks: int = 2) -> Place:
    paper = Paper(name="样", sections=sections, head=head, imprint=papers.IMPRINT)
    return place_of(paper, NATIONAL, IMPRINT, [blanks] * len(sections))


def lines(count: int) -> Section:
    """So many lines of text, each a paragraph."""
    return Section(tuple(papers.text("甲乙丙") for _ in range(count)))


@pytest.mark.parametrize(
    ("count", "expected"),
    [
        (5, Place.NEXT_PAGE),
        # From 15 lines to 44, one more or less is unsure.
        (21, Place.NEXT_PAGE),
        (22, Place.EVEN_PAGE),
        (23, Place.EVEN_PAGE),
        (24, Place.BELOW_TEXT),
        # Page 2 ends at line 44: 19 lines leave room for 87 points, 20 do not.
        (40, Place.BELOW_TEXT),
        (41, Place.EVEN_PAGE),
    ],
)
def test_text_ends_on_an_odd_page_an_even_one_or_too_near_an_edge(
    count: int, expected: Place
) -> None:
    assert place(lines(count)) is expected


def test_each_section_begins_a_page() -> None:
    assert place(lines(3), lines(3)) is Place.BELOW_TEXT
    assert place(lines(3), lines(3), lines(3)) is Place.NEXT_PAGE


def test_the_head_takes_its_part_of_page_1() -> None:
    # 35 mm, the mark's 36 points and 5 lines: about 282 points, so 12 lines are left.
    head = Head(("甲县",), papers.NUMBER)
    assert place(lines(9), head=head) is Place.NEXT_PAGE
    assert place(lines(18), head=head) is Place.BELOW_TEXT


def test_a_signature_counts_with_the_blank_lines_above_it() -> None:
    # 9 lines of text, 2 of the signature, and the blank ones: 15, then 25.
    blocks: tuple[Block, ...] = (*lines(9).blocks, papers.SIGNATURE)
    assert place(Section(blocks), blanks=4) is Place.NEXT_PAGE
    assert place(Section(blocks), blanks=14) is Place.BELOW_TEXT


def table(rows: int) -> TableBlock:
    """Rows of one line: 16 + 4 points and a line of half a one, as the head."""
    return TableBlock(Table("表", (Column("项目", 1),), (("甲",),) * rows))


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        # With the head, 10 × 20.5 points: a third of a page.
        (9, Place.NEXT_PAGE),
        # 30 × 20.5 are 615, so that a line more may be too much.
        (29, Place.EVEN_PAGE),
        # 44 × 20.5 are 902: page 2 in any case, and 87 points are left.
        (43, Place.BELOW_TEXT),
        (101, Place.EVEN_PAGE),
    ],
)
def test_a_table_is_as_high_as_its_rows(rows: int, expected: Place) -> None:
    assert place(Section((table(rows),))) is expected


def test_a_turned_page_is_as_high_as_a_sheet_is_wide() -> None:
    # 442 points, 21 rows; 16 of them for sure.
    assert place(Section((table(15),), landscape=True)) is Place.NEXT_PAGE
    assert place(Section((table(20),), landscape=True)) is Place.EVEN_PAGE
    # On page 2 are 16 × 20.5 points, with what is unsure 386: no room for 87 more.
    assert place(lines(3), Section((table(8),), landscape=True)) is Place.BELOW_TEXT
    assert place(lines(3), Section((table(15),), landscape=True)) is Place.EVEN_PAGE


def test_a_list_of_members_has_as_many_lines_as_they_need() -> None:
    # Right of 副组长： and two characters of indent 22 are left: 23 need two lines.
    entries = tuple(("副组长", "甲" * 23) for _ in range(5))
    assert place(Section((Roster(entries), *lines(11).blocks))) is Place.NEXT_PAGE
    assert place(Section((Roster(entries), *lines(14).blocks))) is Place.BELOW_TEXT


def test_the_page_after_a_form_cannot_be_told() -> None:
    form = FormBlock(Form("表", ((Field("单位"),),)))
    assert place(Section((form,))) is Place.EVEN_PAGE


def test_a_letter_and_an_office_that_prints_one_side_have_it_below_the_text() -> None:
    letter = Head(("甲县",), papers.NUMBER, form="信函")
    assert place(lines(3), head=letter) is Place.BELOW_TEXT
    paper = Paper(name="样", sections=(lines(3),), imprint=papers.IMPRINT)
    one_sided = papers.changed("版记", "在双页", "否")
    assert place_of(paper, one_sided, IMPRINT, [2]) is Place.BELOW_TEXT
