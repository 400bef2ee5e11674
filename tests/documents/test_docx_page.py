"""The rendered page against GB/T 9704-2012. Every figure here is the standard's, not our output's.

What the standard gives no tolerance for has one of a millimetre or less: that of a renderer.
"""

from __future__ import annotations

from itertools import pairwise

import pytest

from chuangcheng.documents.layout import read_layout
from chuangcheng.documents.writers.docx.write import write
from documents import page, papers
from documents.rendering import Pages, need_programs

pytestmark = pytest.mark.office

LEFT, RIGHT, TOP, BOTTOM = 28.0, 184.0, 37.0, 262.0  # the type area: 156 × 225 mm (5.2.1)
WIDE_LEFT, WIDE_RIGHT, WIDE_BOTTOM = 35.0, 260.0, 184.0  # the same sheet turned clockwise (8)
CELL = 156 / 28  # 一字 in mm (5.2.3)
SMALL = 14 * page.MM  # one 4号 character
SIGNED = range(14, 27)
HANGING = "，。、；：”》）"


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Pages:
    """Every sample, rendered once."""
    need_programs()
    samples = {
        "joint": papers.joint_notice(),
        "one": papers.one_issuer(),
        "plain": papers.plain_pages(3),
        "wide": papers.ends_landscape(),
        "short": papers.short_notice(),
        "long": papers.long_table(),
        **{f"signed{lines}": papers.signed(lines) for lines in SIGNED},
    }
    layout = read_layout(papers.PROFILE)
    files = {name: write(paper, layout) for name, paper in samples.items()}
    one_sided = papers.changed("版记", "在双页", "否")
    files["wide"] = write(samples["wide"], one_sided)
    return page.render(files, tmp_path_factory.mktemp("office"))


def landscape(pages: Pages) -> list[page.Page]:
    found = [one for one in pages["joint"] if one.width > one.height]
    assert len(found) >= 3
    return found


def upright(pages: Pages) -> list[page.Page]:
    """Pages of text: neither the 版记's own one nor the blank one before it."""
    sheets = [one for one in pages["joint"] if one.width < one.height]
    return [one for one in sheets if one.text and "抄送：" not in one.text]


def body_lines(one: page.Page) -> list[list[page.Char]]:
    return one.lines(TOP, BOTTOM)


def test_the_sheet_is_a4(pages: Pages) -> None:
    for one in upright(pages):
        assert (one.width, one.height) == pytest.approx((210, 297), abs=0.5)
    for one in landscape(pages):
        assert (one.width, one.height) == pytest.approx((297, 210), abs=0.5)


def test_a_full_page_has_22_lines_that_fill_the_type_area(pages: Pages) -> None:
    full = pages["plain"][:-1]
    assert len(full) == 3
    for one in full:
        lines = body_lines(one)
        assert len(lines) == 22
        steps = [below[0].bottom - above[0].bottom for above, below in pairwise(lines)]
        assert steps == pytest.approx([225 / 22] * 21, abs=0.06)


def test_a_full_line_has_28_characters(pages: Pages) -> None:
    lines = [line for one in pages["plain"][:-1] for line in body_lines(one)]
    assert [len(line) for line in lines[:1]] == [26], "two characters of indent (7.3.3)"
    assert {len(line) for line in lines[1:]} == {28}
    assert lines[0][0].left - LEFT == pytest.approx(2 * CELL, abs=0.5)


def test_ink_stays_in_the_type_area(pages: Pages) -> None:
    for one in pages["plain"][:-1]:
        ink = one.ink((10, 20, 205, 265))
        assert (ink.left, ink.right) == pytest.approx((LEFT, RIGHT), abs=0.6)
        assert ink.top >= TOP
        assert ink.bottom <= BOTTOM


def test_only_one_mark_of_punctuation_may_hang_out(pages: Pages) -> None:
    for one in upright(pages)[2:]:
        for line in body_lines(one):
            solid = [char for char in line if not char.text.isspace()]
            outside = [char for char in solid if char.right > RIGHT + 0.5]
            assert len(outside) <= 1
            assert all(char.text in HANGING for char in outside)
            assert solid[0].left >= LEFT - 0.5


def test_chinese_marks_are_as_wide_as_a_character(pages: Pages) -> None:
    marks = [char for one in upright(pages) for char in one.chars if char.text in "“”…"]
    assert len(marks) > 20
    assert all(char.right - char.left > 0.9 * char.size * page.MM for char in marks)


@pytest.mark.parametrize("name", ["joint", "one"])
def test_the_red_mark_begins_35_mm_below_the_type_areas_edge(pages: Pages, name: str) -> None:
    first = pages[name][0]
    ink = first.ink((0, 0, 210, first.find(papers.NUMBER)[0].top), red=True)
    assert ink.top == pytest.approx(TOP + 35, abs=1.5)
    assert ink.left >= LEFT
    assert ink.right <= RIGHT
    assert (ink.left + ink.right) / 2 == pytest.approx((LEFT + RIGHT) / 2, abs=1.5)


def test_a_long_mark_is_shrunk_to_one_line(pages: Pages) -> None:
    mark = pages["one"][0].find("大姚县创建全国文明县城工作领导小组办公室文件")
    assert len({round(char.bottom) for char in mark}) == 1
    assert mark[0].size < 36


def test_names_of_a_joint_mark_are_equally_wide_with_the_suffix_half_way(pages: Pages) -> None:
    first = pages["joint"][0]
    party, government = first.find(papers.PARTY), first.find(papers.GOVERNMENT)
    suffix = first.find("文件")
    assert party[0].left == pytest.approx(government[0].left, abs=0.5)
    assert party[-1].right == pytest.approx(government[-1].right, abs=0.5)
    assert suffix[0].left > government[-1].right
    middle = (party[0].top + government[0].bottom) / 2
    assert (suffix[0].top + suffix[0].bottom) / 2 == pytest.approx(middle, abs=1)


@pytest.mark.parametrize("name", ["joint", "one"])
def test_the_red_line_is_as_wide_as_the_type_area_4_mm_below_the_number(
    pages: Pages, name: str
) -> None:
    first = pages[name][0]
    (line,) = first.rules(100, red=True)
    assert (line.left, line.right) == pytest.approx((LEFT, RIGHT), abs=0.5)
    number = first.find(papers.NUMBER)
    ink = first.ink((LEFT, number[0].top, RIGHT, line.top - 0.5))
    assert line.top - ink.bottom == pytest.approx(4, abs=1)


def test_a_number_stands_two_lines_below_the_mark(pages: Pages) -> None:
    first = pages["joint"][0]
    number = first.find(papers.NUMBER)[0].top
    gap = number - first.ink((0, 0, 210, number), red=True).bottom
    assert 2 * 225 / 22 < gap < 3 * 225 / 22


def test_a_document_without_head_begins_with_its_title(pages: Pages) -> None:
    title = pages["wide"][0].find(papers.TASK_TITLE)
    assert title[0].top < LEFT + 2 * 225 / 22


def test_the_title_of_an_annex_stands_on_the_third_line(pages: Pages) -> None:
    last = upright(pages)[-1]
    assert last.find("附件2")[0].left == pytest.approx(LEFT, abs=0.5)
    title = last.find("大姚县“四创”工作领导小组成员名单")
    assert TOP + 2 * 225 / 22 < title[0].top < TOP + 3 * 225 / 22


def test_wrapped_annex_names_line_up(pages: Pages) -> None:
    second = pages["joint"][1]
    one, two = (
        second.find("大姚县“四创”工作任务分解表"),
        second.find("大姚县“四创”工作领导小组及全国"),
    )
    assert second.find("附件：")[0].left - LEFT == pytest.approx(2 * CELL, abs=0.5)
    wrapped = next(line for line in body_lines(second) if line[0].top > two[0].bottom)
    assert one[0].left == pytest.approx(two[0].left, abs=0.3)
    assert wrapped[0].left == pytest.approx(two[0].left, abs=0.3)


@pytest.mark.parametrize("lines", SIGNED)
def test_the_date_is_four_characters_in_and_under_the_middle_of_the_last_name(
    pages: Pages, lines: int
) -> None:
    one = next(one for one in pages[f"signed{lines}"] if "2014年2月26日" in one.text)
    date = one.find(papers.DATE)
    assert (RIGHT - date[-1].right) / CELL == pytest.approx(4, abs=0.3)
    middle = (date[0].left + date[-1].right) / 2
    party, government = one.find(papers.PARTY), one.find(papers.GOVERNMENT)
    assert (government[0].left + government[-1].right) / 2 == pytest.approx(middle, abs=0.5)
    assert party[0].bottom == pytest.approx(government[0].bottom, abs=0.3)
    apart = middle - (party[0].left + party[-1].right) / 2
    assert apart > 42, "two seals of 42 mm do not touch (7.3.5.1)"
    assert party[0].left > LEFT
    own = [line for line in body_lines(one) if line[0].bottom < one.find(papers.PARTY)[0].top]
    assert len(own) >= 2, "no page has a seal without text (7.3.5.5)"


def test_a_single_name_stands_over_the_date(pages: Pages) -> None:
    one = next(one for one in pages["one"] if papers.DATE in one.text)
    date, name = one.find(papers.DATE), one.find(papers.OFFICE)
    middle = (date[0].left + date[-1].right) / 2
    assert (name[0].left + name[-1].right) / 2 == pytest.approx(middle, abs=0.5)


def test_a_short_notice_shows_its_text_and_signature_on_page_1(pages: Pages) -> None:
    first, *more = pages["short"]
    assert not more
    assert "现将《大姚县“四创”工作方案》印发你们" in first.text
    assert papers.GOVERNMENT in first.text
    assert papers.DATE in first.text


@pytest.mark.parametrize("name", ["joint", *(f"signed{lines}" for lines in SIGNED)])
def test_the_imprint_stands_on_the_edge_of_the_last_type_area(pages: Pages, name: str) -> None:
    for one in pages[name][:-1]:
        assert "抄送" not in one.text
    last = pages[name][-1]
    assert last.number % 2 == 0
    if not pages[name][-2].text:
        assert "—" not in last.text, "after a blank page there is no number (7.5)"
    elif papers.DATE in last.text:
        assert f"— {last.number} —" in last.text
    lines = last.rules(100)
    assert len(lines) == 3
    for line in lines:
        assert (line.left, line.right) == pytest.approx((LEFT, RIGHT), abs=0.5)
    assert lines[-1].bottom == pytest.approx(BOTTOM, abs=1)
    above = last.lines(TOP, lines[0].top)
    assert all(line[0].bottom < lines[0].top for line in above), "text runs into the imprint"
    within = [char.text for line in last.lines(lines[0].top, BOTTOM) for char in line]
    assert "".join(within).replace(" ", "").startswith("抄送：州委办公室，")
    assert "".join(within).replace(" ", "").endswith("2014年2月27日印发")


def test_imprint_text_is_one_character_in(pages: Pages) -> None:
    last = pages["joint"][-1]
    assert last.find("抄送：")[0].left - LEFT == pytest.approx(SMALL, abs=0.5)
    assert last.find("中共大姚县委办公室")[0].left - LEFT == pytest.approx(SMALL, abs=0.5)
    assert RIGHT - last.find("印发")[-1].right == pytest.approx(SMALL, abs=0.5)


def test_an_imprint_on_a_landscape_page_stands_on_its_lower_edge(pages: Pages) -> None:
    last = pages["wide"][-1]
    assert "抄送：" in last.text
    line = last.rules(200)[-1]
    assert line.bottom == pytest.approx(WIDE_BOTTOM, abs=1)
    assert (line.left, line.right) == pytest.approx((WIDE_LEFT, WIDE_RIGHT), abs=0.5)


def test_page_numbers_of_upright_pages(pages: Pages) -> None:
    for one in upright(pages):
        (line,) = one.lines(BOTTOM + 0.5, 290)
        assert "".join(char.text for char in line) == f"— {one.number} —"
        dash = line[0]
        ink = one.ink((dash.left, BOTTOM + 0.5, dash.right, 290))
        assert (ink.top + ink.bottom) / 2 == pytest.approx(BOTTOM + 7, abs=1)
        if one.number % 2:
            assert RIGHT - line[-1].right == pytest.approx(SMALL, abs=1)
        else:
            assert line[0].left - LEFT == pytest.approx(SMALL, abs=1)


def test_page_numbers_of_landscape_pages_stay_where_they_are_on_the_sheet(pages: Pages) -> None:
    # A section of one page is a case of its own: there LibreOffice loses offsets of boxes.
    for one in (*landscape(pages), *pages["wide"]):
        turned = [char for char in one.chars if char.turned]
        assert "".join(char.text for char in turned) == f"— {one.number} —"
        top, bottom = min(char.top for char in turned), max(char.bottom for char in turned)
        dash = one.ink((20, top, WIDE_LEFT - 0.5, top + SMALL * 0.8))
        assert (dash.left + dash.right) / 2 == pytest.approx(297 - (BOTTOM + 7), abs=1)
        if one.number % 2:
            assert WIDE_BOTTOM - bottom == pytest.approx(SMALL, abs=1)
        else:
            assert top - LEFT == pytest.approx(SMALL, abs=1)


def test_a_table_fills_the_type_area_and_repeats_its_head(pages: Pages) -> None:
    for one in landscape(pages):
        for column in papers.COLUMNS:
            one.find(column.title)
        lines = one.rules(200)
        assert lines[-1].bottom <= WIDE_BOTTOM
        for line in (lines[0], lines[-1]):
            assert (line.left, line.right) == pytest.approx((WIDE_LEFT, WIDE_RIGHT), abs=0.5)


def test_no_row_is_lost_or_cut_in_two(pages: Pages) -> None:
    texts = ["".join(one.text.split()) for one in landscape(pages)]
    for i in range(1, 41):
        held = [text for text in texts if f"（第{i}项），加强督促检查，确保按期完成" in text]
        assert len(held) == 1


def test_equal_neighbours_are_one_cell(pages: Pages) -> None:
    first = landscape(pages)[0]
    project = first.find("平安建设先进县")
    assert first.text.count("平安建设先进县") == 1
    # Under rows 1 to 4 there is a line right of the joined cells only, under row 5 a whole one.
    row, lead = first.find("（第1")[0], first.find("县委政法委")
    below = [line for line in first.rules(100) if line.top > row.bottom][:5]
    assert all(line.left > lead[-1].right for line in below[:4])
    assert below[4].left == pytest.approx(WIDE_LEFT, abs=0.5)
    assert below[0].top < project[0].bottom < below[4].top


def test_a_joined_cell_shows_its_text_on_every_page_and_cells_stand_in_the_middle(
    pages: Pages,
) -> None:
    for one in (*landscape(pages), *pages["long"]):
        lines = [line for line in one.rules(20) if line.right > WIDE_RIGHT - 1]
        # The first two are the head's; a number in the first column has a row to itself.
        edges = [(line.top + line.bottom) / 2 for line in lines[1:]]
        for above, below in pairwise(edges):
            (number,) = [
                line
                for line in one.lines(above, below)
                if line[0].left < WIDE_LEFT + 10 and line[0].text.isdigit()
            ]
            middle = (number[0].top + number[0].bottom) / 2
            assert middle == pytest.approx((above + below) / 2, abs=1)
        whole = [line for line in one.rules(200) if line.top >= edges[0] - 1]
        for top, bottom in pairwise(whole):
            names = [char for char in one.chars if WIDE_LEFT + 13 < char.left < WIDE_LEFT + 45]
            own = [char for char in names if top.bottom < char.top and char.bottom < bottom.top]
            assert own, "a joined cell without its text"
            middle = (min(char.top for char in own) + max(char.bottom for char in own)) / 2
            assert middle == pytest.approx((top.bottom + bottom.top) / 2, abs=2)
