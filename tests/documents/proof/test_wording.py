"""The words of a paper: the same rules as for YAML, told by block."""

from __future__ import annotations

from chuangcheng.documents.paper import (
    Column,
    Head,
    Heading,
    Paper,
    Run,
    Section,
    Table,
    TableBlock,
    Title,
)
from chuangcheng.documents.proof.wording import RULES, Remark, read_over
from chuangcheng.rules import wording
from chuangcheng.rules.catalog import RULES as ALL
from documents import papers


def told(*blocks: object, head: Head | None = None) -> list[tuple[str, str]]:
    paper = Paper(name="文", sections=(Section(tuple(blocks)),), head=head)  # type: ignore[arg-type]
    return [(one.place, one.message) for one in read_over(paper)]


def test_every_rule_of_wording_that_asks_for_texts_alone_is_here() -> None:
    family = [rule for rule in ALL if rule.__name__.startswith(f"{wording.__name__}.")]
    by_plan = {"WORD010"}  # where a mark may end a text is told by the key it is written under
    assert {rule.CODE for rule in RULES} == {rule.CODE for rule in family} - by_plan


def test_a_clean_notice_has_no_remarks() -> None:
    assert read_over(papers.joint_notice()) == ()


def test_a_fault_is_told_by_its_paragraph() -> None:
    assert told(papers.text("前一段。"), papers.text("各单位要落实责任，，按期完成。")) == [
        ("正文第 2 段", "正文里，“落实责任，，按期完成”的标点连在一起")
    ]


def test_numbers_are_followed_over_paragraphs() -> None:
    found = told(
        Heading(1, "一、", "指导思想"),
        papers.text("坚持以人为本。"),
        Heading(1, "三、", "工作要求", (Run("抓好落实。"),)),
    )
    assert found == [("正文第 3 段", "正文里，“一、”后面是“三、”")]


def test_a_table_is_told_by_row_and_column() -> None:
    table = Table("表", (Column("序号", 1), Column("任务", 5)), (("1", "甲"), ("2", "完成8～9%")))
    ((place, message),) = told(TableBlock(table))
    assert place == "正文的表第 2 行“任务”"
    assert "前一个数没有写“%”" in message


def test_the_number_of_the_document_is_looked_at() -> None:
    assert told(head=Head(("县委",), "大发[2014]26号")) == [
        ("发文字号", "文号“大发[2014]26号”的括号不对，年份要用六角括号“〔〕”")
    ]
    assert told(head=Head(("县委",), "大发〔2014〕26号")) == []


def test_parts_of_a_paper_are_told_apart() -> None:
    sections = (Section((Title(("通知",)),)), Section((Title(("方案（草案",)),)))
    (found,) = read_over(Paper(name="文", sections=sections))
    assert isinstance(found, Remark)
    assert (found.code, found.place) == ("WORD003", "第 2 部分的标题")
