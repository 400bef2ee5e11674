"""Markdown, HTML and Excel from a paper, read back by other readers."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace
from html.parser import HTMLParser

import openpyxl
import pytest
from lxml import etree
from markdown_it import MarkdownIt

from chuangcheng.documents.catalog import WRITERS
from chuangcheng.documents.layout import Layout, read_layout
from chuangcheng.documents.paper import (
    Column,
    Head,
    Heading,
    Imprint,
    Paper,
    Paragraph,
    Run,
    Section,
    Signature,
    Table,
    TableBlock,
    Title,
)
from chuangcheng.documents.writers.merge import parted, row_spans
from chuangcheng.loading.library import data_folder
from documents import papers

COLUMNS = (
    Column("序号", 1),
    Column("项目", 2, merged=True),
    Column("分项", 2, merged=True),
    Column("内容", 4, "left"),
)
ROWS = (
    ("1", "卫生", "市容", "=1+1"),
    ("2", "卫生", "市容", "a | b < c & d"),
    ("3", "卫生", "市场", "第一行\n第二行"),
    ("4", "园林", "市场", "+8613"),
    ("5", "园林", "市场", "@x\x07"),
)
TABLE = Table("任务分解表", COLUMNS, ROWS, "任务分解表")
PAPER = Paper(
    name="示例",
    head=Head(("中共甲县委", "甲县人民政府"), "甲发〔2014〕6号"),
    sections=(
        Section(
            (
                Title(("甲县", "关于某事的通知")),
                Heading(1, "一、", "目标"),
                Heading(2, "（一）", "加强领导。", (Run("各部门要"), Run("重视", bold=True))),
                Paragraph((Run("<script>alert(1)</script> *星* 1. 甲"),)),
                Signature(("中共甲县委", "甲县人民政府"), "2014年2月26日"),
            )
        ),
        Section((TableBlock(TABLE),), landscape=True),
    ),
    imprint=Imprint(("市委", "市政府"), "甲县委办公室", "2014年2月27日", "共印30份"),
)


@pytest.fixture(scope="module")
def layout() -> Layout:
    path = data_folder() / "templates/版式/国标.yaml"
    return read_layout(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("extension", sorted(WRITERS))
def test_the_same_paper_gives_the_same_bytes(extension: str, layout: Layout) -> None:
    writer = WRITERS[extension]
    assert writer.write(PAPER, layout) == writer.write(PAPER, layout)


def test_equal_cells_are_joined_only_where_the_columns_left_of_them_are() -> None:
    assert row_spans(TABLE) == {
        (0, 1): 3, (1, 1): 0, (2, 1): 0, (3, 1): 2, (4, 1): 0,
        (0, 2): 2, (1, 2): 0, (3, 2): 2, (4, 2): 0,
    }  # fmt: skip


class _Text(HTMLParser):
    """The text of a page and the tags in it."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.cells: list[tuple[str, int]] = []
        self._span = 0
        self._cell: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        if tag == "td":
            self._cell, self._span = "", int(dict(attrs).get("rowspan") or 1)
        if tag == "br" and self._cell is not None:
            self._cell += "\n"

    def handle_data(self, data: str) -> None:
        if self._cell is not None:
            self._cell += data

    def handle_endtag(self, tag: str) -> None:
        if tag == "td" and self._cell is not None:
            self.cells.append((self._cell, self._span))
            self._cell = None


def test_html_shows_every_cell_once_and_runs_no_script(layout: Layout) -> None:
    page = _Text()
    page.feed(WRITERS["html"].write(PAPER, layout).decode())
    assert "script" not in page.tags
    assert ("卫生", 3) in page.cells
    assert ("第一行\n第二行", 1) in page.cells
    assert ("a | b < c & d", 1) in page.cells
    assert [text for text, _ in page.cells].count("卫生") == 1


def shown(extension: str, paper: Paper, layout: Layout) -> str:
    """The text that a reader of the page sees, without white space."""
    text = WRITERS[extension].write(paper, layout).decode()
    if extension == "html":
        text = re.sub(r"<[^>]*>", "", text[text.index("</style>") :])
    return "".join(re.sub(r"[*\\]", "", text).split())


@pytest.mark.parametrize("extension", ["html", "md"])
def test_each_form_shows_its_own_head(extension: str, layout: Layout) -> None:
    upward, letter, minutes = (
        shown(extension, papers.forms()[name], layout) for name in ("upward", "letter", "minutes")
    )
    labels = "000001机密★1年特急"
    assert labels in upward
    assert labels in letter
    assert upward.index(labels) < upward.index(f"{papers.OFFICE}文件")
    assert "签发人：张三李四光王五" in upward
    assert f"{papers.NUMBER}附件1" in upward
    assert "（此件公开发布）" in upward
    assert f"{papers.OFFICE}文件" not in letter
    assert letter.count(papers.PARTY) == 1, "a letter's mark names the host alone"
    assert "印发" not in letter
    assert f"{papers.OFFICE}纪要第3期{papers.DATE}" in minutes
    assert "出席：县委办公室、" in minutes


@pytest.mark.parametrize("extension", ["html", "md"])
def test_addressees_that_moved_stand_above_the_copies(extension: str, layout: Layout) -> None:
    moved = replace(PAPER, imprint=replace(papers.IMPRINT, addressees="各乡镇，县级各部门"))
    assert "主送：各乡镇，县级各部门。抄送：州委办公室，" in shown(extension, moved, layout)


def test_an_unsealed_signature_has_another_place_on_the_page(layout: Layout) -> None:
    sealed, unsealed = (
        WRITERS["html"].write(papers.forms()[name], layout).decode()
        for name in ("letter", "upward")
    )
    assert '<div class="署名">' in sealed
    assert '<div class="不用印">' in unsealed


def test_markdown_reads_back_as_the_same_text(layout: Layout) -> None:
    text = WRITERS["md"].write(PAPER, layout).decode()
    tokens = MarkdownIt("commonmark").enable("table").parse(text)
    shown = "".join(
        child.content
        for token in tokens
        if token.type == "inline"
        for child in token.children or ()
    )
    assert "<script>alert(1)</script> *星* 1. 甲" in shown
    assert "a | b < c & d" in shown
    assert sum(token.type == "tr_open" for token in tokens) == len(ROWS) + 1


def test_excel_keeps_text_as_text_and_is_ready_to_print(layout: Layout) -> None:
    book = openpyxl.load_workbook(io.BytesIO(WRITERS["xlsx"].write(PAPER, layout)))
    sheet = book["任务分解表"]
    assert [cell.value for cell in sheet[2]] == ["序号", "项目", "分项", "内容"]
    contents = [sheet.cell(row, 4) for row in range(3, 8)]
    assert [cell.value for cell in contents] == [
        "=1+1", "a | b < c & d", "第一行\n第二行", "+8613", "@x",
    ]  # fmt: skip
    assert {cell.data_type for cell in contents} == {"s"}
    assert {str(merged) for merged in sheet.merged_cells.ranges} == {
        "A1:D1", "B3:B5", "B6:B7", "C3:C4", "C6:C7",
    }  # fmt: skip
    assert sheet.freeze_panes == "A3"
    assert sheet.print_title_rows == "$1:$2"
    assert sheet.page_setup.orientation == "landscape"
    assert sheet.page_setup.paperSize == 9
    setup = sheet.sheet_properties.pageSetUpPr
    assert setup is not None
    assert setup.fitToPage


def test_a_workbook_can_be_filtered_by_a_joined_column(layout: Layout) -> None:
    content = WRITERS["xlsx"].write(PAPER, layout)
    sheet = openpyxl.load_workbook(io.BytesIO(content))["任务分解表"]
    assert sheet.auto_filter.ref == "A2:D7"
    assert sheet.print_area == "'任务分解表'!$A$1:$D$7"
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        rows = etree.fromstring(package.read("xl/worksheets/sheet1.xml")).iterfind(".//{*}row")
        texts = [
            "".join(map(str, one.itertext()))
            for one in etree.fromstring(package.read("xl/sharedStrings.xml")).iterfind("{*}si")
        ]
    projects = [texts[int("".join(map(str, row[1].itertext())))] for row in [*rows][2:]]
    assert projects == ["卫生", "卫生", "卫生", "园林", "园林"]


def test_a_page_number_has_the_font_of_the_profile(layout: Layout) -> None:
    book = openpyxl.load_workbook(io.BytesIO(WRITERS["xlsx"].write(PAPER, layout)))
    parts = book["任务分解表"].oddFooter
    assert parts is not None
    footer = parts.center
    assert (footer.text, footer.font, footer.size) == ("— &P —", "宋体", 14)


def test_a_profile_of_a3_makes_a_workbook_of_a3(layout: Layout) -> None:
    large = replace(layout, page=replace(layout.page, width=297, height=420))
    sheets = [
        openpyxl.load_workbook(io.BytesIO(WRITERS["xlsx"].write(PAPER, one)))["任务分解表"]
        for one in (layout, large)
    ]
    assert [sheet.page_setup.paperSize for sheet in sheets] == [9, 8]
    widths = [sheet.column_dimensions["D"].width for sheet in sheets]
    assert widths[1] / widths[0] == pytest.approx(2**0.5, rel=0.01)


def test_cells_joined_over_many_pages_show_their_text_on_each() -> None:
    spans = {(0, 1): 3, (1, 1): 0, (2, 1): 0, (3, 1): 5, **{(row, 1): 0 for row in range(4, 8)}}
    heights = [10.0] * 3 + [40.0] * 5
    # 30 points stay whole; 200 points are two pieces of at most 100: rows 3 and 4, 5 to 7.
    assert parted(spans, heights, 120) == {**spans, (3, 1): 2, (5, 1): 3}
    # A row higher than the limit stands alone.
    assert parted(spans, heights, 30) == {**spans, **{(row, 1): 1 for row in range(3, 8)}}
