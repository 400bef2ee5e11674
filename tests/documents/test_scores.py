"""得分表, 历次得分 and 得分排名 in every format, read back and compared with what a hand found."""

from __future__ import annotations

import io
import zipfile

import docx
import pytest

from chuangcheng.documents.catalog import WRITERS
from chuangcheng.documents.scores import card as card_document
from chuangcheng.documents.scores import ranking, trend
from chuangcheng.documents.scores.plots import MOST_BARS
from chuangcheng.scoring import series
from chuangcheng.scoring.choose import cards
from documents.scores import STANDARD, Assessments, Page, Rows, made, tables, workbook, workspace

FORMATS = sorted(WRITERS)
EXTREME = "<script>alert(1)</script>"
# 7.5 of 10, 20 of 20, and 20 that nobody has looked at: 27.5 got, at most 47.5, 30 of 50 assessed
RESULTS = '"1": {得分: 7.5}, "2": 38%'


def card(extension: str, by: str = "", standard: str = STANDARD) -> bytes:
    one = workspace({"甲县": [("2014-08-15", RESULTS)]}, standard)
    (found,) = cards(one, one.plans[0])
    return made(card_document.TEMPLATE, card_document.build(found, "甲县方案", by), extension)


def rows(text: str) -> Rows:
    """Lines of words; `-` is an empty cell."""
    return [[word.removesuffix("-") for word in line.split()] for line in text.strip().split("\n")]


TOTAL = rows("""
方案  时点  等次  最差等次  最好等次  核实  满分  得分  最少  最多  得分率  已评
甲县方案  2014-08-15  不达标  不达标  达标  否  50  27.5  27.5  47.5  55%  60%
""")
CHAPTERS = rows("""
编号  项目  核实  满分  得分  失分  未评  最少  最多  得分率
1  市容  否  10  7.5  2.5  0  7.5  7.5  75%
2  绿化  否  20  20  0  0  20  20  100%
3  食品  否  20  0  0  20  0  20  0%
""")
UNITS = rows("""
牵头单位  项数  核实  满分  得分  失分  未评  最少  最多  得分率
无人负责  3  否  50  27.5  2.5  20  27.5  47.5  55%
""")
PROJECTS = rows("""
创建项目  项数  核实  满分  得分  失分  未评  最少  最多  得分率
卫生县城  3  否  50  27.5  2.5  20  27.5  47.5  55%
""")
STATUSES = rows("""
状态  项数  核实  满分  得分  失分  未评  最少  最多  得分率
达标  1  否  20  20  0  0  20  20  100%
基本达标  1  否  10  7.5  2.5  0  7.5  7.5  75%
不达标  0  -  0  0  0  0  0  0  -
未评  1  否  20  0  0  20  0  20  0%
不适用  0  -  0  0  0  0  0  0  -
""")
LINES = rows("""
编号  项目  状态  牵头单位  核实  满分  得分  最少  最多  失分
1  市容  基本达标  无人负责  否  10  7.5  7.5  7.5  2.5
2  绿化  达标  无人负责  否  20  20  20  20  0
3  食品  未评  无人负责  否  20  0  0  20  0
""")


@pytest.mark.parametrize("extension", FORMATS)
def test_a_card_has_all_its_tables_in_every_format(extension: str) -> None:
    found = tables(card(extension), extension)
    assert found == [TOTAL, CHAPTERS, UNITS, STATUSES, LINES]


@pytest.mark.parametrize("extension", FORMATS)
@pytest.mark.parametrize(
    ("by", "table"),
    [("chapter", CHAPTERS), ("unit", UNITS), ("project", PROJECTS), ("status", STATUSES)],
)
def test_one_view_stands_alone_below_the_total(by: str, table: Rows, extension: str) -> None:
    assert tables(card(extension, by), extension) == [TOTAL, table]


def text_of(content: bytes, extension: str) -> str:
    """All words but those of tables in Word and of charts."""
    if extension == "docx":
        return "\n".join(one.text for one in docx.Document(io.BytesIO(content)).paragraphs)
    if extension == "xlsx":
        book = workbook(content)
        return "\n".join(str(row[0].value) for row in book["说明"].iter_rows())
    return Page(content).text if extension == "html" else content.decode().replace("**", "")


@pytest.mark.parametrize("extension", FORMATS)
def test_the_result_is_told_in_words_and_what_was_not_compared_is_said(extension: str) -> None:
    said = text_of(card(extension), extension)
    assert "甲县方案。时点：2014-08-15　来源：示例。" in said
    assert "已得 27.5 分（满分 50），最少 27.5，最多 47.5；已评 60%。" in said
    assert "等次：不达标，未评的都得满分可到“达标”。" in said
    assert "“核实”是“否”的数字还没有核对过原文，算出的分数不能作为正式结果。" in said


@pytest.mark.parametrize("extension", FORMATS)
def test_of_confirmed_figures_no_warning_is_given(extension: str) -> None:
    confirmed = STANDARD.replace("满分: 50", "满分: 50\n来源: {说法: 示例, 核实: 是}")
    content = card(extension, standard=confirmed)
    assert "还没有核对过原文" not in text_of(content, extension)
    assert [row[5] for row in tables(content, extension)[0]] == ["核实", "是"]


@pytest.mark.parametrize("extension", FORMATS)
def test_a_standard_without_points_has_no_columns_of_noughts(extension: str) -> None:
    pointless = """
类型: 指标体系
代号: 试
名称: 试
指标: [{编号: "1", 名称: 绿化, 达标: ≥36%}, {编号: "2", 名称: 食品, 达标: 有}]
"""
    one = workspace({"甲县": [("2014", '"1": 38%')]}, pointless)
    (found,) = cards(one, one.plans[0])
    content = made(card_document.TEMPLATE, card_document.build(found, "甲县方案"), extension)
    total, chapters, units, statuses, _ = tables(content, extension)
    assert chapters == rows("""
        编号  项目  核实  达标  基本达标  不达标  未评  不适用
        1  绿化  否  1  0  0  0  0
        2  食品  否  0  0  0  1  0
    """)
    assert total == rows("""
        方案  时点  等次  最差等次  最好等次  核实  已评
        甲县方案  2014  未定等次  未定等次  未定等次  否  50%
    """)
    assert units == rows("""
        牵头单位  项数  核实  达标  基本达标  不达标  未评  不适用
        无人负责  2  否  1  0  0  1  0
    """)
    assert [row[1] for row in statuses] == ["项数", "1", "0", "0", "1", "0"]


def test_excel_draws_bars_in_the_cells_of_the_rate() -> None:
    sheet = workbook(card("xlsx"))["按项目"]
    (area,) = sheet.conditional_formatting
    (rule,) = area.rules
    assert str(area.sqref) == "J3:J5"
    assert rule.type == "dataBar"
    assert [(end.type, end.val) for end in rule.dataBar.cfvo] == [("num", 0), ("num", 1)]


def times(*days: tuple[str, str], extension: str) -> bytes:
    one = workspace({"甲县": [(day, f'"1": {{得分: {points}}}') for day, points in days]})
    index = one.standards["试"]
    found = series.trend(one, one.plans[0], index)
    return made(trend.TEMPLATE, trend.build(found, index, "甲县方案"), extension)


@pytest.mark.parametrize("extension", FORMATS)
def test_a_trend_tells_each_time_and_what_changed(extension: str) -> None:
    content = times(
        ("2014-12-31", "6"), ("2014-03", "4"), ("2014-08-15", "7.5"), extension=extension
    )
    assert tables(content, extension) == [
        [
            ["时点", "来源", "等次", "核实", "得分", "最少", "最多", "得分率", "已评", "比上次"],
            ["2014-03", "示例", "不达标", "否", "4", "4", "44", "8%", "20%", ""],
            ["2014-08-15", "示例", "不达标", "否", "7.5", "7.5", "47.5", "15%", "20%", "+3.5"],
            ["2014-12-31", "示例", "不达标", "否", "6", "6", "46", "12%", "20%", "-1.5"],
        ]
    ]


def compared(extension: str, **plans: Assessments) -> bytes:
    one = workspace(plans)
    index = one.standards["试"]
    cards = [summary for folder in one.plans for summary in series.summaries(one, folder)]
    return made(
        ranking.TEMPLATE,
        ranking.build(series.ranked(cards), index.code, index.standard.name),
        extension,
    )


def points(figure: str) -> Assessments:
    return [("2014", f'"1": {{得分: {figure}}}')]


@pytest.mark.parametrize("extension", FORMATS)
def test_equal_totals_share_a_place_in_every_format(extension: str) -> None:
    content = compared(
        extension, 甲县=points("5"), 乙县=points("9"), 丙县=points("9"), 丁县=[], 戊县=points("4")
    )
    (table,) = tables(content, extension)
    assert [row[:6] for row in table] == [
        ["名次", "地区", "方案", "时点", "等次", "核实"],
        ["1", "丙县", "丙县创", "2014", "不达标", "否"],
        ["1", "乙县", "乙县创", "2014", "不达标", "否"],
        ["3", "甲县", "甲县创", "2014", "不达标", "否"],
        ["4", "戊县", "戊县创", "2014", "不达标", "否"],
        ["", "丁县", "丁县创", "还没有自评", "", ""],
    ]
    assert [row[6] for row in table[1:]] == ["9", "9", "5", "4", ""]
    assert "方案有 5 个，其中 4 个有自评" in text_of(content, extension)


def test_more_bars_than_fit_a_page_are_not_drawn() -> None:
    few: dict[str, Assessments] = {f"县{i:02}": points("5") for i in range(MOST_BARS)}
    assert "<figure>" in compared("html", **few).decode()
    assert "<figure>" not in compared("html", **few, 多=points("5")).decode()


@pytest.mark.parametrize("extension", FORMATS)
def test_text_that_looks_like_code_stays_text(extension: str) -> None:
    standard = (
        STANDARD.replace("市容", f'"{EXTREME}"').replace("绿化", '"=cmd|calc!A1"')
        .replace("食品", '"| ``` **甲** & <b>"')
    )  # fmt: skip
    content = card(extension, standard=standard)
    names = [row[1] for row in tables(content, extension)[1][1:]]
    assert names == [EXTREME, "=cmd|calc!A1", "| ``` **甲** & <b>"]
    if extension == "html":
        assert not {"script", "b"} & Page(content).tags
    if extension == "xlsx":
        cell = workbook(content)["按项目"]["B4"]
        assert (cell.value, cell.data_type) == ("=cmd|calc!A1", "s")


@pytest.mark.parametrize("extension", FORMATS)
def test_what_no_document_can_hold_is_left_out(extension: str) -> None:
    one = workspace({"甲县": [("2014", RESULTS)]})
    (found,) = cards(one, one.plans[0])
    content = made(
        card_document.TEMPLATE, card_document.build(found, "甲\x07县\x00方案"), extension
    )
    assert tables(content, extension)[0][1][0] == "甲县方案"
    if extension in ("docx", "xlsx"):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            assert archive.testzip() is None
    else:
        assert not {"\x00", "\x07"} & set(content.decode())


@pytest.mark.parametrize("extension", FORMATS)
def test_the_same_card_gives_the_same_bytes(extension: str) -> None:
    assert card(extension) == card(extension)
