"""The rendered page of 上行文, 信函 and 纪要. Every figure is that of GB/T 9704-2012."""

from __future__ import annotations

from dataclasses import replace

import pytest

from chuangcheng.documents.paper import Head
from documents import page, papers
from documents.rendering import Pages, rendered
from documents.test_docx_page import BOTTOM, CELL, LEFT, RIGHT, TOP, body_lines

pytestmark = pytest.mark.office

HEIGHT = 16 * page.MM  # of a 3号 character
LINE = 225 / 22


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Pages:
    """Every sample, rendered once."""
    plain = Head((papers.OFFICE,), papers.NUMBER, suffix="无")
    samples = {**papers.forms(), "plain mark": replace(papers.one_issuer(), head=plain)}
    return rendered(samples, tmp_path_factory)


# --- 版头 ---------------------------------------------------------------------------------


def test_labels_stand_one_below_another_at_the_top_left_of_the_type_area(pages: Pages) -> None:
    first = pages["upward"][0]
    lines = body_lines(first)[:3]
    assert ["".join(char.text for char in line) for line in lines] == [
        "000001",
        "机密★1年",
        "特急",
    ]
    for i, line in enumerate(lines):
        assert line[0].left == pytest.approx(LEFT, abs=0.5)
        assert line[0].size == pytest.approx(16, abs=0.5)
        assert TOP + i * LINE < (line[0].top + line[0].bottom) / 2 < TOP + (i + 1) * LINE


def test_labels_do_not_move_the_mark(pages: Pages) -> None:
    first = pages["upward"][0]
    number = first.find(papers.NUMBER)[0].top
    ink = first.ink((0, 0, 210, number), red=True)
    assert ink.top == pytest.approx(TOP + 35, abs=1.5)


def test_a_mark_may_do_without_the_word(pages: Pages) -> None:
    first = pages["plain mark"][0]
    assert first.find(papers.OFFICE)[0].size > 16
    assert "文件" not in first.text


def test_number_and_last_signer_share_a_line_above_the_red_line(pages: Pages) -> None:
    first = pages["upward"][0]
    number, signed = first.find(papers.NUMBER), first.find("签发人：")
    one, two, three = first.find("张"), first.find("李四光"), first.find("王")
    assert number[0].left - LEFT == pytest.approx(CELL, abs=0.5)
    assert RIGHT - two[-1].right == pytest.approx(CELL, abs=0.5)
    assert one[0].left == pytest.approx(signed[-1].right, abs=0.5)
    assert three[0].left == pytest.approx(one[0].left, abs=0.5)
    assert number[0].bottom == pytest.approx(three[0].bottom, abs=0.5)
    assert one[0].bottom == pytest.approx(two[0].bottom, abs=0.5)
    (line,) = first.rules(100, red=True)
    assert (line.left, line.right) == pytest.approx((LEFT, RIGHT), abs=0.5)
    ink = first.ink((LEFT, number[0].top, RIGHT, line.top - 0.5))
    assert line.top - ink.bottom == pytest.approx(4, abs=1)


# --- 信函 (10.1) --------------------------------------------------------------------------


def test_the_mark_of_a_letter_names_the_host_alone_30_mm_below_the_edge(pages: Pages) -> None:
    first = pages["letter"][0]
    mark = first.find(papers.OFFICE)
    assert papers.PARTY not in "".join(char.text for char in first.chars if char.top < 50)
    assert "文件" not in first.text
    ink = first.ink((0, 0, 210, mark[0].bottom), red=True)
    assert ink.top == pytest.approx(30, abs=1.5)
    assert (ink.left + ink.right) / 2 == pytest.approx(105, abs=1)


def test_double_lines_of_170_mm_are_thick_outside(pages: Pages) -> None:
    first = pages["letter"][0]
    thick_above, thin_above, thin_below, thick_below = first.rules(100, red=True)
    for line in (thick_above, thin_above, thin_below, thick_below):
        assert (line.left, line.right) == pytest.approx((20, 190), abs=0.5)
    assert thick_above.bottom - thick_above.top > 1.5 * (thin_above.bottom - thin_above.top)
    assert thick_below.bottom - thick_below.top > 1.5 * (thin_below.bottom - thin_below.top)
    assert 297 - thick_below.bottom == pytest.approx(20, abs=1)
    mark = first.find(papers.OFFICE)
    ink = first.ink((0, 0, 210, thick_above.top - 0.5), red=True)
    assert mark[0].top < ink.bottom
    assert thick_above.top - ink.bottom == pytest.approx(4, abs=1)


def test_number_and_labels_of_a_letter_stand_below_the_line(pages: Pages) -> None:
    first = pages["letter"][0]
    _, line, *_ = first.rules(100, red=True)
    number, serial, urgent = (first.find(text) for text in (papers.NUMBER, "000001", "特急"))
    ink = first.ink((number[0].left, line.bottom + 0.5, RIGHT, number[0].bottom))
    assert ink.top - line.bottom == pytest.approx(HEIGHT * 7 / 8, abs=1)
    assert RIGHT - number[-1].right == pytest.approx(0, abs=0.5)
    assert serial[0].left - LEFT == pytest.approx(0, abs=0.5)
    assert serial[0].bottom == pytest.approx(number[0].bottom, abs=0.5)
    title = first.find("关于创建工作进展情况的报告")
    assert 2 * LINE < title[0].top - urgent[0].bottom < 3 * LINE + 1


def test_a_letter_has_no_number_and_no_line_on_later_pages_but_a_page_number(pages: Pages) -> None:
    first, second, *_ = pages["letter"]
    assert "—" not in first.text
    assert "— 2 —" in second.text
    assert second.rules(100, red=True) == []


def test_the_imprint_of_a_letter_has_no_lines(pages: Pages) -> None:
    last = pages["letter"][-1]
    copies = last.find("县纪委，县武装部。")
    assert last.rules(100) == []
    # Half of a line's leading of 14 points, and what the box has to spare.
    assert BOTTOM - copies[0].bottom == pytest.approx(2.5, abs=1.5)
    assert "印发" not in last.text


# --- 纪要 (10.3) --------------------------------------------------------------------------


def test_minutes_have_their_own_mark_with_number_and_date_below_it(pages: Pages) -> None:
    first = pages["minutes"][0]
    mark = first.find(f"{papers.OFFICE}纪要")
    number, date = first.find("第3期"), first.find(papers.DATE)
    ink = first.ink((0, 0, 210, mark[0].bottom), red=True)
    assert ink.top == pytest.approx(TOP + 35, abs=1.5)
    assert number[0].bottom == pytest.approx(date[0].bottom, abs=0.5)
    assert number[0].left - LEFT == pytest.approx(CELL, abs=0.5)
    assert RIGHT - date[-1].right == pytest.approx(CELL, abs=0.5)


def test_who_was_present_is_two_characters_in_and_lines_up_after_the_colon(pages: Pages) -> None:
    first = pages["minutes"][0]
    label, names = first.find("出席："), first.find("县委办公室、")
    assert label[0].left - LEFT == pytest.approx(2 * CELL, abs=0.5)
    assert names[0].left - LEFT == pytest.approx(5 * CELL, abs=0.5)
    wrapped = next(line for line in body_lines(first) if line[0].top > names[0].bottom)
    assert wrapped[0].left == pytest.approx(names[0].left, abs=0.5)
    above = [line for line in body_lines(first) if line[0].bottom < label[0].top]
    assert label[0].bottom - above[-1][0].bottom == pytest.approx(2 * LINE, abs=0.5)
