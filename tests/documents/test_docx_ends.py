"""How a rendered document ends: 署名 without a seal, 附注, 附件, 版记 on an even page.

Every figure is that of GB/T 9704-2012.
"""

from __future__ import annotations

from dataclasses import replace

import pytest

from chuangcheng.documents.paper import Addressee, Paper, Section, Signature, TableBlock, Title
from documents import papers
from documents.rendering import Pages, rendered
from documents.test_docx_page import BOTTOM, CELL, LEFT, RIGHT, SMALL, TOP, body_lines

pytestmark = pytest.mark.office

LINE = 225 / 22
UNSEALED = {
    # 署名 longer than the date, and shorter than it.
    "long": "大姚县创建全国文明县城工作领导小组办公室",
    "short": "中共大姚县委",
}


def many_addressees() -> Paper:
    """A joint notice to more bodies than page 1 has room for."""
    names = "，".join(f"县直某某第{i}单位" for i in range(1, 60))
    paper = papers.short_notice()
    title, _, *rest = paper.sections[0].blocks
    section = Section((title, Addressee(f"{names}："), *rest))
    return replace(paper, sections=(section,), imprint=papers.IMPRINT)


def unsealed(*issuers: str) -> Paper:
    blocks = (papers.text(papers.AIM), Signature(issuers, papers.DATE, sealed=False))
    return Paper(name="署名", sections=(Section(blocks),))


def with_table() -> Paper:
    """A circular of one page with a small table in its text."""
    blocks = (
        Title(("关于进展情况的通报",)),
        papers.text(papers.AIM),
        TableBlock(papers.task_table(2, 1)),
        papers.text("请认真整改。"),
        papers.SIGNATURE,
    )
    return Paper(name="通报", sections=(Section(blocks),), imprint=papers.IMPRINT)


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Pages:
    """Every sample, rendered once."""
    samples = {
        "upward": papers.forms()["upward"],
        "one page": replace(papers.short_notice(), imprint=papers.IMPRINT),
        "room": papers.signed(22 + 8),
        "no room": papers.signed(22 + 16),
        "many": many_addressees(),
        "table": with_table(),
        "several": unsealed(papers.PARTY, papers.GOVERNMENT),
        **{name: unsealed(who) for name, who in UNSEALED.items()},
    }
    return rendered(samples, tmp_path_factory)


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


def test_unsealed_names_of_a_joint_document_stand_below_one_another(pages: Pages) -> None:
    (only,) = pages["several"]
    party, government = only.find(papers.PARTY), only.find(papers.GOVERNMENT)
    date = only.find(papers.DATE)
    assert government[0].bottom - party[0].bottom == pytest.approx(LINE, abs=0.5)
    assert party[-1].right == pytest.approx(government[-1].right, abs=0.3)
    assert (date[0].left - government[0].left) / CELL == pytest.approx(2, abs=0.3)


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


def test_a_long_list_of_addressees_leaves_page_1_to_the_text(pages: Pages) -> None:
    first, back = pages["many"]
    assert "现将《大姚县“四创”工作方案》印发你们" in first.text
    assert papers.DATE in first.text
    to, copies = back.find("主送：县直某某第1单位"), back.find("抄送：")
    assert to[0].left == pytest.approx(copies[0].left, abs=0.3)
    top, middle, bottom = back.rules(100)
    assert top.bottom < to[0].top < copies[0].top < middle.top
    assert bottom.bottom == pytest.approx(BOTTOM, abs=1)


# --- 版记 on an even page (7.5) -----------------------------------------------------------


def test_the_back_of_a_page_of_text_bears_the_imprint_and_a_number(pages: Pages) -> None:
    first, back = pages["one page"]
    assert papers.DATE in first.text
    assert "抄送：" in back.text
    assert "— 2 —" in back.text
    assert back.rules(100)[-1].bottom == pytest.approx(BOTTOM, abs=1)


def test_a_small_table_does_not_hide_where_the_text_ends(pages: Pages) -> None:
    first, back = pages["table"]
    assert papers.DATE in first.text
    assert "抄送：" in back.text
    assert "— 2 —" in back.text


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
