"""The rendered page of 上行文, 信函 and 纪要, of unsealed documents, and of the 版记's own page.

Every figure is that of GB/T 9704-2012.
"""

from __future__ import annotations

import os
from dataclasses import replace

import pytest

from chuangcheng.documents.layout import read_layout
from chuangcheng.documents.paper import Head, Paper, Section, Signature
from chuangcheng.documents.writers.docx.write import write
from documents import page, papers
from documents.test_docx_page import BOTTOM, CELL, LEFT, RIGHT, SMALL, TOP, Pages, body_lines

pytestmark = pytest.mark.office

HEIGHT = 16 * page.MM  # of a 3号 character
LINE = 225 / 22
UNSEALED = {
    # 署名 longer than the date, as long as it, shorter than it.
    "long": "大姚县创建全国文明县城工作领导小组办公室",
    "short": "中共大姚县委",
}


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Pages:
    """Every sample, rendered once."""
    reason = page.why_not()
    if reason and os.environ.get("CI") == "true":
        pytest.fail(f"CI must measure pages: {reason}")
    if reason:
        pytest.skip(reason)
    one = papers.one_issuer()
    samples = {
        **papers.forms(),
        "plain mark": replace(one, head=Head((papers.OFFICE,), papers.NUMBER, suffix="无")),
        "one page": replace(papers.short_notice(), imprint=papers.IMPRINT),
        "room": papers.signed(22 + 8),
        "no room": papers.signed(22 + 16),
        **{
            name: Paper(
                name="署名",
                sections=(
                    Section(
                        (papers.text(papers.AIM), Signature((who,), papers.DATE, sealed=False))
                    ),
                ),
            )
            for name, who in UNSEALED.items()
        },
    }
    layout = read_layout(papers.PROFILE)
    files = {name: write(paper, layout) for name, paper in samples.items()}
    return page.render(files, tmp_path_factory.mktemp("forms"))


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
    assert BOTTOM - copies[0].bottom == pytest.approx(0, abs=5)
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


# --- 署名 without a seal (7.3.5.2) --------------------------------------------------------


def test_an_unsealed_name_is_two_in_and_the_date_two_right_of_its_begin(pages: Pages) -> None:
    (only,) = pages["long"]
    name, date = only.find(UNSEALED["long"]), only.find(papers.DATE)
    assert (RIGHT - name[-1].right) / CELL == pytest.approx(2, abs=0.1)
    assert (date[0].left - name[0].left) / CELL == pytest.approx(2, abs=0.1)
    assert date[0].bottom - name[0].bottom == pytest.approx(LINE, abs=0.5)
    text = [line for line in body_lines(only) if line[0].bottom < name[0].top]
    assert name[0].bottom - text[-1][0].bottom == pytest.approx(2 * LINE, abs=0.5)


def test_a_date_longer_than_the_name_is_two_in_and_the_name_moves_left(pages: Pages) -> None:
    (only,) = pages["short"]
    name, date = only.find(UNSEALED["short"]), only.find(papers.DATE)
    assert (RIGHT - date[-1].right) / CELL == pytest.approx(2, abs=0.1)
    assert (date[0].left - name[0].left) / CELL == pytest.approx(2, abs=0.3)


def test_a_remark_is_two_characters_in_on_the_line_after_the_date(pages: Pages) -> None:
    one = next(one for one in pages["upward"] if papers.DATE in one.text)
    remark, date = one.find("（此件公开发布）"), one.find(papers.DATE)
    assert remark[0].left - LEFT == pytest.approx(2 * CELL, abs=CELL / 2)  # the bracket's own white
    assert remark[0].bottom - date[0].bottom == pytest.approx(LINE, abs=0.5)


def test_an_annex_not_bound_names_the_document(pages: Pages) -> None:
    one = next(one for one in pages["upward"] if "附件1" in one.text)
    mark = one.find(f"{papers.NUMBER}附件1")
    assert mark[0].left == pytest.approx(LEFT, abs=0.5)
    assert mark[0].top < TOP + LINE


# --- 版记 on an even page (7.5) -----------------------------------------------------------


def test_the_back_of_a_page_of_text_bears_the_imprint_and_a_number(pages: Pages) -> None:
    first, back = pages["one page"]
    assert papers.DATE in first.text
    assert "抄送：" in back.text
    assert "— 2 —" in back.text
    assert back.rules(100)[-1].bottom == pytest.approx(BOTTOM, abs=1)


def test_an_even_page_with_room_bears_text_and_imprint(pages: Pages) -> None:
    _, last = pages["room"]
    assert papers.DATE in last.text
    assert "抄送：" in last.text
    assert "— 2 —" in last.text


def test_an_even_page_without_room_is_followed_by_a_blank_one_and_the_imprint(pages: Pages) -> None:
    _, text, blank, imprint = pages["no room"]
    assert papers.DATE in text.text
    assert "— 2 —" in text.text
    assert blank.text == ""
    assert "抄送：" in imprint.text
    assert "—" not in imprint.text, "neither blank page nor 版记 page has a number"
    assert imprint.rules(100)[-1].bottom == pytest.approx(BOTTOM, abs=1)
    assert imprint.find("抄送：")[0].left - LEFT == pytest.approx(SMALL, abs=0.5)
