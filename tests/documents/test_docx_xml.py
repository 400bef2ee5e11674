"""What is in the file, read without any office program."""

from __future__ import annotations

import io
import time
import zipfile
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

import pytest
from lxml import etree
from lxml.etree import _Element as Element

from chuangcheng.documents.layout import Layout, read_layout
from chuangcheng.documents.paper import (
    AnnexMark,
    AnnexNote,
    Block,
    Column,
    Head,
    Heading,
    Imprint,
    Note,
    Paper,
    Paragraph,
    PlotBlock,
    Run,
    Section,
    Table,
    TableBlock,
    Title,
)
from chuangcheng.documents.writers.docx.write import write
from documents import papers

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
NATIONAL = read_layout(papers.PROFILE)
# CT_PPr and CT_RPr of ECMA-376 part 1, 17.3.1 and 17.3.2, as far as a document of ours can go.
PPR = (
    "pStyle keepNext keepLines pageBreakBefore widowControl pBdr tabs snapToGrid spacing ind jc "
    "outlineLvl rPr sectPr"
)
RPR = "rStyle rFonts b bCs color spacing sz szCs lang"
TCPR = "tcW gridSpan vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign"
TBLPR = "tblStyle tblW jc tblInd tblBorders shd tblLayout tblCellMar"
TRPR = "cantSplit trHeight tblHeader jc"
SECTPR = "headerReference footerReference type pgSz pgMar pgNumType cols titlePg docGrid"


def part(content: bytes, name: str) -> Element:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return etree.fromstring(archive.read(name))


def document(paper: Paper, layout: Layout = NATIONAL) -> Element:
    return part(write(paper, layout), "word/document.xml")


def parts(content: bytes) -> Iterator[Element]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        for name in archive.namelist():
            if name.startswith("word/") and name.endswith(".xml"):
                yield etree.fromstring(archive.read(name))


def one_section(*blocks: Block, landscape: bool = False) -> Paper:
    return Paper(name="样张", sections=(Section(blocks, landscape=landscape),))


@cache
def national(paper: Paper) -> bytes:
    return write(paper, NATIONAL)


def attribute(element: Element | None, name: str) -> str | None:
    assert element is not None
    return element.get(W + name)


def text_of(element: Element) -> str:
    return "".join(found.text or "" for found in element.iter(f"{W}t"))


def paragraph_with(root: Element, text: str) -> Element:
    return next(found for found in root.iter(f"{W}p") if text in text_of(found))


def style(content: bytes, name: str) -> Element:
    styles = part(content, "word/styles.xml")
    return next(
        found
        for found in styles.iter(f"{W}style")
        if attribute(found.find(f"{W}name"), "val") == name
    )


def font_of(element: Element) -> str | None:
    return attribute(element.find(f"{W}rPr/{W}rFonts"), "eastAsia")


# --- the package ---------------------------------------------------------------------------------


def test_the_same_paper_gives_the_same_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    first = write(papers.joint_notice(), NATIONAL)
    later = time.time() + 90_000
    monkeypatch.setattr(time, "time", lambda: later)
    assert write(papers.joint_notice(), NATIONAL) == first


def test_entries_have_no_clock_and_come_in_order() -> None:
    with zipfile.ZipFile(io.BytesIO(write(papers.joint_notice(), NATIONAL))) as archive:
        names = archive.namelist()
        assert names[0] == "[Content_Types].xml"
        assert names[1:] == sorted(names[1:])
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_properties_name_the_paper_and_no_moment() -> None:
    content = write(papers.joint_notice(), NATIONAL)
    core = etree.tostring(part(content, "docProps/core.xml"), encoding="unicode")
    assert "大姚县“四创”工作方案" in core
    assert ">chuangcheng<" in core
    assert core.count("1980-01-01T00:00:00Z") == 2


def test_no_theme_font_is_left() -> None:
    content = write(papers.joint_notice(), NATIONAL)
    for root in parts(content):
        for fonts in root.iter(f"{W}rFonts"):
            assert not [name for name in fonts.attrib if str(name).lower().endswith("theme")]


def test_every_relation_has_its_part() -> None:
    content = write(papers.joint_notice(), NATIONAL)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        names = set(archive.namelist())
        rels = etree.fromstring(archive.read("word/_rels/document.xml.rels"))
        targets = {str(rel.get("Target")) for rel in rels}
        used = {
            str(value)
            for found in etree.fromstring(archive.read("word/document.xml")).iter()
            for key, value in found.attrib.items()
            if str(key).endswith("relationships}id")
        }
    assert {f"word/{target}" for target in targets} <= names
    assert used <= {str(rel.get("Id")) for rel in rels}
    assert used


# --- the order that Word insists on --------------------------------------------------------------


@pytest.mark.parametrize(
    ("tag", "order"),
    [("pPr", PPR), ("rPr", RPR), ("tcPr", TCPR), ("tblPr", TBLPR), ("sectPr", SECTPR)],
)
def test_properties_stand_in_schema_order(tag: str, order: str) -> None:
    wanted = order.split()
    seen = 0
    samples = (papers.joint_notice(), papers.ends_landscape(), papers.one_issuer())
    for paper in (*samples, *papers.forms().values()):
        for root in parts(write(paper, NATIONAL)):
            for found in root.iter(W + tag):
                names = [etree.QName(child).localname for child in found]
                assert names == sorted(names, key=wanted.index)
                if tag != "sectPr":
                    assert len(names) == len(set(names))
                seen += 1
    assert seen


@pytest.mark.parametrize("name", ["upward", "letter", "minutes"])
def test_no_style_is_used_that_is_not_defined(name: str) -> None:
    content = write(papers.forms()[name], NATIONAL)
    defined = {attribute(found, "styleId") for found in part(content, "word/styles.xml")}
    used = {attribute(found, "val") for root in parts(content) for found in root.iter(f"{W}pStyle")}
    assert used <= defined


# --- page and grid -------------------------------------------------------------------------------


def test_margins_paper_and_grid() -> None:
    sections = list(document(papers.joint_notice()).iter(f"{W}sectPr"))
    upright, landscape = sections[0], sections[2]
    for section, names, size in (
        (upright, ("top", "bottom", "left", "right"), (210, 297)),
        # The sheet turned clockwise: its upper edge is now on the right.
        (landscape, ("right", "left", "top", "bottom"), (297, 210)),
    ):
        margins = section.find(f"{W}pgMar")
        millimetres = [int(attribute(margins, name) or 0) / 1440 * 25.4 for name in names]
        assert millimetres == pytest.approx([37, 35, 28, 26], abs=0.02)
        paper = section.find(f"{W}pgSz")
        sides = [int(attribute(paper, name) or 0) / 1440 * 25.4 for name in ("w", "h")]
        assert sides == pytest.approx(size, abs=0.02)
        grid = section.find(f"{W}docGrid")
        lines = "lines" if section is upright else None
        assert (attribute(grid, "type"), attribute(grid, "linePitch")) == (lines, "579")


def test_numbering_starts_once_and_goes_on() -> None:
    sections = document(papers.joint_notice()).iter(f"{W}sectPr")
    starts = [attribute(section.find(f"{W}pgNumType"), "start") for section in sections]
    assert starts == ["1", None, None, None, None]


def test_every_style_has_an_exact_line_off_the_grid() -> None:
    content = write(papers.joint_notice(), NATIONAL)
    for found in part(content, "word/styles.xml").iter(f"{W}style"):
        if found.get(f"{W}type") == "paragraph":
            assert attribute(found.find(f"{W}pPr/{W}spacing"), "lineRule") == "exact"
            assert attribute(found.find(f"{W}pPr/{W}snapToGrid"), "val") == "0"


def test_chinese_is_the_language_and_marks_take_the_chinese_font() -> None:
    content = write(papers.joint_notice(), NATIONAL)
    lang = part(content, "word/styles.xml").find(f"{W}docDefaults//{W}lang")
    assert attribute(lang, "eastAsia") == "zh-CN"
    for root in parts(content):
        for run in root.iter(f"{W}r"):
            own = "".join(found.text or "" for found in run.findall(f"{W}t"))
            if set(own) & set("“”‘’…—·"):
                assert attribute(run.find(f"{W}rPr/{W}rFonts"), "hint") == "eastAsia"


# --- the profile decides -------------------------------------------------------------------------


CHANGES = """
纸张：左边距 30，上边距 36，高 290，宽 200，下边距 30，右边距 28
版心：行距 560，字距 0
字体：正文 仿宋，一级标题 方正黑体_GBK，二级标题 楷体，三四级标题 仿宋
字体：标题 华文中宋，发文机关标志 华文中宋，附件标识 微软雅黑，版记 仿宋
字体：密级和紧急程度 微软雅黑，签发人姓名 楷体，出席标注 微软雅黑
字体：页码 Arial，表头 宋体，表格 宋体，西文 仿宋_GB2312
字号：正文 15，标题 20，版记 12，页码 12，表头 11，表格 10.5
加粗：一级标题 是，二级标题 是，三级标题 是，四级标题 是，表头 是
发文机关标志：距纸顶 80，最大字号 30，占版心宽 0.5，联合行文总高 20
发文机关标志：联合行文行高 1.6，文件二字间隔 1，颜色 C00000，下空行数 1，后缀 无
上行文：发文字号左空 2，签发人右空 2，每行签发人 1
信函：标志距纸顶 32，双线距标志 5，双线长 156，粗线 3，细线 1，两线间隔 2，双线距纸底 22
信函：要素距双线 1，标题上空行数 1，版记在双页 是
简报：名称最大字号 36，期号上空行数 2，红线下空行数 2
纪要：后缀 纪实，标志距纸顶 80，出席人员上空行数 2，出席人员左空 0
分隔线：距发文字号 8，线宽 2.25，颜色 C00000，下空行数 1
标题：行高 33，每行字数 12，下空行数 0，表前空距 0
正文：首行缩进 0，表后空行数 0，标题与下段同页 否，附件说明上空行数 0，附件标识下空行数 0
署名：上空行数 1，成文日期右空 2，联署间距 80，不用印上空行数 2，不用印右空 4，不用印日期右移 0
页码：位置 居中，距版心 10，空字 0
版记：在双页 否，首末线 0.5，中间线 0.5，行高 24，空字 0
表格：行高 20，上下边距 0，左右边距 0，线宽 1
图：字号 8，条距 24，折线图高 150
"""


def changes() -> Iterator[tuple[str, str, str]]:
    for line in CHANGES.split("\n")[1:-1]:
        group, _, values = line.partition("：")
        for value in values.split("，"):
            key, _, new = value.partition(" ")
            yield group, key, new


def test_every_value_of_the_profile_is_tried() -> None:
    keys = [
        line.strip().partition(":")[0] for line in papers.PROFILE.splitlines() if "{值:" in line
    ]
    # Stated for the reader, and held against the others by `Layout.fitting_lines`.
    stated = ["每页行数", "每行字数"]
    assert sorted([key for _, key, _ in changes()] + stated) == sorted(keys)


@pytest.mark.parametrize(("group", "key", "value"), list(changes()))
def test_a_changed_value_changes_the_document(group: str, key: str, value: str) -> None:
    changed = papers.changed(group, key, value)
    assert changed != NATIONAL
    noted = one_section(
        TableBlock(papers.task_table(1, 1)),
        papers.text("注：示例。"),
        *map(PlotBlock, papers.PLOTS),
    )
    samples = (papers.joint_notice(), noted, papers.bulletin(), *papers.forms().values())
    assert any(write(paper, changed) != national(paper) for paper in samples)


def test_fonts_come_from_the_profile_by_level() -> None:
    content = write(papers.joint_notice(), NATIONAL)
    for name, font in (
        ("公文正文", "仿宋_GB2312"),
        ("公文一级标题", "黑体"),
        ("公文二级标题", "楷体_GB2312"),
        ("公文三级标题", "仿宋_GB2312"),
        ("公文标题", "方正小标宋简体"),
        ("公文附件标识", "黑体"),
        ("公文页码", "宋体"),
    ):
        assert font_of(style(content, name)) == font
    changed = write(papers.joint_notice(), papers.changed("字体", "正文", "仿宋"))
    assert font_of(style(changed, "公文正文")) == "仿宋"
    assert font_of(style(changed, "公文一级标题")) == "黑体"


def test_a_bold_third_level_is_the_heading_only() -> None:
    content = write(papers.joint_notice(), papers.changed("加粗", "三级标题", "是"))
    assert attribute(style(content, "公文三级标题").find(f"{W}rPr/{W}b"), "val") == "1"
    heading = paragraph_with(part(content, "word/document.xml"), "落实工作责任。")
    bold = [
        attribute(run.find(f"{W}rPr/{W}b"), "val") if run.find(f"{W}rPr/{W}b") is not None else None
        for run in heading.iter(f"{W}r")
    ]
    assert bold == [None, "0", "1"], "the heading by its style, the rest plain, then a marked piece"


def test_a_centred_page_number_is_on_both_kinds_of_pages() -> None:
    content = write(papers.one_issuer(), papers.changed("页码", "位置", "居中"))
    sides = [
        attribute(root.find(f".//{W}jc"), "val")
        for root in parts(content)
        if root.tag == f"{W}ftr" and root.find(f".//{W}instrText") is not None
    ]
    assert sides == ["center", "center"]


# --- text ----------------------------------------------------------------------------------------


def test_what_xml_cannot_hold_is_removed_everywhere() -> None:
    bad = "创\x00城\x0b\x1f\ud800\ufffe建"
    table = Table(bad, (Column(bad, 1, merged=True),), ((bad,), (bad,)))
    paper = Paper(
        name=bad,
        sections=(
            Section(
                (
                    Heading(1, bad, bad, (Run(bad),)),
                    Paragraph((Run(bad),)),
                    AnnexNote((bad, bad)),
                    TableBlock(table),
                )
            ),
        ),
        head=Head((bad, bad), bad),
        imprint=Imprint((bad,), bad, bad, bad),
    )
    text = text_of(document(paper))
    assert text.count("创城建") >= 10
    assert text.replace("创城建", "").isprintable()


def test_angle_brackets_and_ampersands_are_text() -> None:
    table = Table("表", (Column("<a>&", 1),), (("x < y & z",),))
    root = document(one_section(papers.text("<w:p/>&amp;"), TableBlock(table)))
    assert "<w:p/>&amp;" in text_of(root)
    assert "<a>&x < y & z" in text_of(root)


def test_a_heading_runs_on_in_the_bodys_font() -> None:
    heading = Heading(2, "（一）", "加强组织领导。", (Run("各级各部门要高度重视。"),))
    runs = list(paragraph_with(document(one_section(heading)), "加强组织领导").iter(f"{W}r"))
    assert [text_of(run) for run in runs] == ["（一）加强组织领导。", "各级各部门要高度重视。"]
    assert runs[0].find(f"{W}rPr") is None
    assert font_of(runs[1]) == "仿宋_GB2312"


def test_one_annex_has_no_number() -> None:
    root = document(one_section(papers.text("正文。"), AnnexNote(("任务分解表",))))
    assert "附件：任务分解表" in text_of(root)
    root = document(one_section(papers.text("正文。"), AnnexNote(("任务分解表", "名单"))))
    assert [text_of(found) for found in root.iter(f"{W}p")][-2:] == ["附件：1.任务分解表", "2.名单"]


def test_the_imprint_ends_its_list_and_says_what_the_date_is() -> None:
    imprint = Imprint(("州委办公室", "州政府办公室"), "大姚县委办公室", "2014年2月27日", "50")
    root = document(Paper(name="样", sections=(Section(()),), imprint=imprint))
    rows = [text_of(row) for row in root.iter(f"{W}tr")]
    assert rows == [
        "抄送：州委办公室，州政府办公室。",
        "大姚县委办公室2014年2月27日印发",
        "（共印50份）",
    ]


def test_a_remark_stays_with_the_date() -> None:
    blocks = (papers.text("正文。"), papers.SIGNATURE, Note("此件公开发布"))
    date = paragraph_with(document(one_section(*blocks)), papers.DATE)
    assert date.find(f"{W}pPr/{W}keepNext") is not None
    alone = paragraph_with(document(one_section(*blocks[:2])), papers.DATE)
    assert alone.find(f"{W}pPr/{W}keepNext") is None


def test_addressees_stand_above_the_copies_without_a_line_between() -> None:
    imprint = Imprint(("州委办公室",), "县委办公室", "2014年2月27日", addressees="各乡镇：")
    root = document(Paper(name="样", sections=(Section(()),), imprint=imprint))
    first, second = root.iter(f"{W}tr")
    texts = [text_of(found) for found in first.iter(f"{W}p")]
    assert texts == ["主送：各乡镇。", "抄送：州委办公室。"]
    assert text_of(second) == "县委办公室2014年2月27日印发"


def test_an_empty_paper_is_a_document() -> None:
    root = document(Paper(name="", sections=()))
    assert len(list(root.iter(f"{W}sectPr"))) == 1


# --- tables --------------------------------------------------------------------------------------


def rows_of(table: Table, layout: Layout = NATIONAL) -> list[Element]:
    return list(document(one_section(TableBlock(table), landscape=True), layout).iter(f"{W}tr"))


def merges(rows: list[Element], column: int) -> str:
    """One letter per row: s(tarts), j(oined), - (neither)."""
    letters = []
    for row in rows:
        mark = row.findall(f"{W}tc")[column].find(f"{W}tcPr/{W}vMerge")
        letters.append("-" if mark is None else "s" if mark.get(f"{W}val") == "restart" else "j")
    return "".join(letters)


def test_the_head_repeats_and_no_row_is_cut() -> None:
    rows = rows_of(papers.task_table(12, 3))
    assert [row.find(f"{W}trPr/{W}tblHeader") is not None for row in rows] == [True] + [False] * 12
    assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows)


def test_a_joined_cell_is_joined_only_where_the_one_left_of_it_is() -> None:
    columns = (Column("甲", 1, merged=True), Column("乙", 1, merged=True), Column("丙", 1))
    rows = (("a", "x", "1"), ("a", "x", "2"), ("b", "x", "3"), ("b", "y", "4"))
    found = rows_of(Table("表", columns, rows))[1:]
    assert merges(found, 0) == "sjsj"
    assert merges(found, 1) == "sj--"
    assert [text_of(row) for row in found] == ["ax1", "2", "bx3", "y4"]


def test_a_joined_cell_ends_with_its_page_and_says_its_text_again_on_the_next() -> None:
    column = (Column("项目", 1, merged=True), Column("单位", 1, merged=True), Column("任务", 3))
    table = Table("表", column, tuple(("创建", "县住建局", str(i)) for i in range(50)))
    found = rows_of(table)[1:]
    # A row is 16 + 4 points high and its line half a one: of 442 points, one for the head, 20.
    assert merges(found, 0) == ("s" + "j" * 19) * 2 + "s" + "j" * 9
    assert merges(found, 1) == merges(found, 0)
    assert all("创建县住建局" in text_of(found[i]) for i in (0, 20, 40))


def test_what_stands_above_a_table_takes_its_part_of_the_first_page() -> None:
    column = (Column("项目", 1, merged=True), Column("任务", 3))
    table = Table("表", column, tuple(("创建", str(i)) for i in range(30)))
    blocks = (AnnexMark("附件1"), Title(("任务分解表",)), TableBlock(table))
    rows = list(document(one_section(*blocks, landscape=True)).iter(f"{W}tr"))[1:]
    # Two lines of 28.95, the title's 36 and 8 points below it are 5 rows of 20.5.
    assert merges(rows, 0) == "s" + "j" * 14 + "s" + "j" * 14


def test_the_head_of_a_document_takes_its_part_of_the_first_page() -> None:
    column = (Column("项目", 1, merged=True), Column("任务", 3))
    table = Table("表", column, tuple(("创建", str(i)) for i in range(30)))
    paper = Paper(name="样", head=Head(("甲县",), "1"), sections=(Section((TableBlock(table),)),))
    rows = list(document(paper).iter(f"{W}tr"))[1:]
    # Of 638 points the mark takes 35 mm and 37, its blank lines and the number's 145, the gap 8;
    # of the 349 left, one row of 20.5 is the head's.
    assert merges(rows, 0) == "s" + "j" * 15 + "s" + "j" * 13


def test_widths_are_shares_of_the_type_area() -> None:
    root = document(one_section(TableBlock(papers.task_table(1, 1)), landscape=True))
    widths = [int(attribute(found, "w") or 0) for found in root.iter(f"{W}gridCol")]
    assert sum(widths) == pytest.approx(225 / 25.4 * 1440, abs=1)
    shares = [column.width for column in papers.COLUMNS]
    expected = [sum(widths) * share / sum(shares) for share in shares]
    assert widths == pytest.approx(expected, abs=1)
    cells = [int(attribute(found, "w") or 0) for found in root.iter(f"{W}tcW")]
    assert cells == widths * 2


def test_lines_of_a_cell_are_paragraphs() -> None:
    table = Table("表", (Column("责任单位", 1, align="left"),), (("各乡镇\n县级各部门",),))
    cell = next(iter(rows_of(table)[1].iter(f"{W}tc")))
    assert [text_of(found) for found in cell.iter(f"{W}p")] == ["各乡镇", "县级各部门"]


def test_a_table_is_never_the_last_of_a_section() -> None:
    table = TableBlock(papers.task_table(2, 2))
    paper = Paper(name="表", sections=(Section((table,), landscape=True), Section((table, table))))
    body = document(paper)[0]
    names = [etree.QName(child).localname for child in body]
    assert names[-1] == "sectPr"
    for left, right in pairwise(names):
        assert not (left == "tbl" and right in ("tbl", "sectPr"))


# --- labels have their own face ------------------------------------------------------------------


def test_labels_signers_and_who_was_present_are_set_in_their_own_faces() -> None:
    forms = papers.forms()
    upward, letter, minutes = (document(forms[name]) for name in ("upward", "letter", "minutes"))
    content = write(forms["upward"], NATIONAL)
    for label in ("000001", "机密★1年", "特急"):
        assert (
            attribute(paragraph_with(upward, label).find(f"{W}pPr/{W}pStyle"), "val") == "GwLabel"
        )
        assert font_of(run_with(letter, label)) == "黑体"
    assert font_of(style(content, "公文密级")) == "黑体"
    assert run_with(upward, "签发人：").find(f"{W}rPr") is None
    assert font_of(run_with(upward, "李四光")) == "楷体_GB2312"
    assert font_of(run_with(upward, "王")) == "楷体_GB2312"
    for label in ("出席", "列席"):
        assert font_of(run_with(minutes, label)) == "黑体"
    number, mark = paragraph_with(upward, f"{papers.NUMBER}附件1").iter(f"{W}r")
    assert (text_of(number), font_of(number)) == (papers.NUMBER, "仿宋_GB2312")
    assert mark.find(f"{W}rPr") is None, "as its style, 黑体"


def run_with(root: Element, text: str) -> Element:
    return next(found for found in root.iter(f"{W}r") if text in text_of(found))
