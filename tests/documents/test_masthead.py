"""报头, 栏目 and 报尾 of a 简报, in every format and on the page; 交办卡 one to a page."""

from __future__ import annotations

import re
from typing import Final

import pytest

from chuangcheng.documents import markup
from chuangcheng.documents.catalog import WRITERS
from chuangcheng.documents.layout import read_layout
from chuangcheng.documents.masthead import ColumnHead, Distribution, Masthead
from documents import page, papers
from documents.county import ISSUES, made
from documents.rendering import Pages, need_programs
from documents.test_docx_page import LEFT, RIGHT
from documents.test_forms import READERS
from documents.test_issued import DISPATCHES

LAYOUT: Final = read_layout(papers.PROFILE)
TEXT: Final = """
::: 报头
名称：创卫简报
期号：第9期（总第16期）
编印：示例县创建办
日期：2026年8月21日
:::

::: 栏目
督查情况
:::

::: 报尾
报：县委、县人民政府领导
发：各乡镇：全体
印数：共印60份
:::
"""


def test_containers_become_blocks() -> None:
    (section,) = markup.parse(TEXT, "示例", {}).sections
    assert section.blocks == (
        Masthead("创卫简报", "第9期（总第16期）", "示例县创建办", "2026年8月21日"),
        ColumnHead("督查情况"),
        Distribution(("报：县委、县人民政府领导", "发：各乡镇：全体"), "共印60份"),
    )


@pytest.mark.parametrize("extension", ["docx", "html", "md"])
def test_every_word_is_in_the_file(extension: str) -> None:
    written = WRITERS[extension].write(papers.bulletin(), LAYOUT)
    text = re.sub(r"\s", "", READERS[extension](written))
    for word in (
        "创卫简报", "第9期（总第16期）", papers.OFFICE, papers.DATE, "【督查情况】", "推进会召开",
        "报：县委、县人民政府领导", "送：县人大常委会办公室，县政协办公室", "共印60份",
    ):  # fmt: skip
        assert word in text, word


def test_marks_of_html_in_a_masthead_are_text() -> None:
    paper = markup.parse(TEXT.replace("创卫", "创<b>卫&amp;"), "示例", {})
    assert "创&lt;b&gt;卫&amp;amp;简报" in WRITERS["html"].write(paper, LAYOUT).decode()


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Pages:
    """Every sample, rendered once."""
    need_programs()
    wordy = ISSUES.replace("活禽区没有隔开", "活禽宰杀区没有和销售区隔开，" * 7)
    files = {
        "bulletin": WRITERS["docx"].write(papers.bulletin(), LAYOUT),
        "cards": made("督办交办卡", DISPATCHES["督办交办卡"], "docx"),
        "wordy": made("督办交办卡", DISPATCHES["督办交办卡"], "docx", issues=wordy),
    }
    return page.render(files, tmp_path_factory.mktemp("bulletin"))


@pytest.mark.office
def test_the_name_is_large_and_red_on_one_line(pages: Pages) -> None:
    name = pages["bulletin"][0].find("创卫简报")
    assert {round(char.size) for char in name} == {42}  # 初号
    middle = (name[0].left + name[-1].right) / 2
    assert middle == pytest.approx((LEFT + RIGHT) / 2, abs=0.5)
    area = (name[0].left, name[0].top, name[-1].right, name[0].bottom)
    assert pages["bulletin"][0].ink(area, red=True).left == pytest.approx(name[0].left, abs=1)


@pytest.mark.office
def test_editor_and_date_stand_at_the_ends_of_the_red_rule(pages: Pages) -> None:
    first = pages["bulletin"][0]
    (rule,) = first.rules(150, red=True)
    assert rule.left == pytest.approx(LEFT, abs=0.5)
    assert rule.right == pytest.approx(RIGHT, abs=0.5)
    editor, date = first.find(papers.OFFICE), first.find(papers.DATE)
    assert editor[0].left == pytest.approx(LEFT, abs=0.5)
    assert date[-1].right == pytest.approx(RIGHT, abs=0.7)
    assert editor[0].bottom == pytest.approx(date[0].bottom, abs=1)
    assert editor[0].bottom < rule.top


@pytest.mark.office
def test_the_end_lines_have_a_rule_above_between_and_below(pages: Pages) -> None:
    last = pages["bulletin"][-1]
    thin = [rule for rule in last.rules(150) if rule.top > last.find("报：县委")[0].top - 5]
    assert len(thin) == 4  # three lines of text
    for rule in thin:
        assert rule.left == pytest.approx(LEFT, abs=0.5)
    copies = last.find("共印60份")
    assert thin[2].top < copies[0].bottom < thin[3].bottom
    assert copies[-1].right == pytest.approx(RIGHT - 14 * page.MM, abs=1)


@pytest.mark.office
@pytest.mark.parametrize("sample", ["cards", "wordy"])
def test_a_card_has_its_receipt_on_the_same_page(pages: Pages, sample: str) -> None:
    assert len(pages[sample]) == 3
    for one in pages[sample]:
        assert one.text.count("签收时间") == 1
        assert one.text.count("办理情况") == 1
