"""主送 that would push all text off page 1 stands in the 版记 (7.3.2).

Page 1 has 22 lines of 28.95 points. A head of one agency takes 35 mm, the mark, a gap and 5
lines, about 10 lines in all; a title of one line 36 points and a blank line: 2¼ more. So 9 lines
are left for 主送 and two lines of text.
"""

from __future__ import annotations

import pytest

from chuangcheng.documents.layout import read_layout
from chuangcheng.documents.overflow import settled
from chuangcheng.documents.paper import Addressee, Head, Imprint, Paper, Paragraph, Section, Title
from documents import papers

NATIONAL = read_layout(papers.PROFILE)
HEAD = Head(("甲县",), papers.NUMBER)
NAMES_A_LINE = 4  # 28 characters of 6 and a comma each


def notice(addressees: str, imprint: Imprint | None = None, head: Head | None = HEAD) -> Paper:
    blocks = (Title(("关于某事的通知",)), Addressee(addressees), papers.text("甲乙丙。"))
    return Paper(name="通知", head=head, sections=(Section(blocks),), imprint=imprint)


def names(lines: int) -> str:
    return "，".join(["县直某某单位"] * NAMES_A_LINE * lines) + "："


def test_a_short_list_stays() -> None:
    paper = notice(names(5))
    assert settled(paper, NATIONAL) is paper


def test_a_long_list_moves_without_its_colon() -> None:
    made = settled(notice(names(9), papers.IMPRINT), NATIONAL)
    assert [type(block) for block in made.sections[0].blocks] == [Title, Paragraph]
    assert made.imprint is not None
    assert made.imprint.addressees == names(9).rstrip("：")
    assert made.imprint.copies_to == papers.IMPRINT.copies_to


def test_a_document_without_imprint_gets_one() -> None:
    made = settled(notice(names(9)), NATIONAL)
    assert made.imprint == Imprint((), "", "", addressees=names(9).rstrip("："))


@pytest.mark.parametrize("head", [None, HEAD])
def test_what_has_no_head_or_no_list_stays_as_it_is(head: Head | None) -> None:
    paper = notice(names(9), head=None)
    plain = Paper(name="文", head=head, sections=(Section((papers.text("甲。"),)),))
    assert settled(paper, NATIONAL) is paper
    assert settled(plain, NATIONAL) is plain
