"""Markdown of a template → a paper."""

from __future__ import annotations

import pytest

from chuangcheng.documents.filters import escape, paragraphs
from chuangcheng.documents.markup import chinese_number, heading_number, parse
from chuangcheng.documents.paper import (
    Addressee,
    AnnexMark,
    AnnexNote,
    Column,
    Head,
    Heading,
    Imprint,
    Paragraph,
    Run,
    Section,
    Signature,
    Table,
    TableBlock,
    Title,
)
from chuangcheng.errors import ChuangchengError


def blocks(text: str) -> tuple[object, ...]:
    (section,) = parse(text, "示例", {}).sections
    return section.blocks


def test_headings_are_numbered_by_level_and_start_anew_below_each_other() -> None:
    text = "## 甲\n\n### 子\n\n### 丑\n\n## 乙\n\n### 寅\n\n#### 天\n\n##### 地\n"
    numbers = [block.number for block in blocks(text) if isinstance(block, Heading)]
    assert numbers == ["一、", "（一）", "（二）", "二、", "（一）", "1.", "（1）"]


def test_a_heading_that_ends_with_a_full_stop_runs_on() -> None:
    text = "### 加强领导。\n\n各部门要**高度**重视。\n\n下一段。\n"
    assert blocks(text) == (
        Heading(
            2,
            "（一）",
            "加强领导。",
            (Run("各部门要"), Run("高度", bold=True), Run("重视。")),
        ),
        Paragraph((Run("下一段。"),)),
    )


def test_a_run_in_heading_with_nothing_after_it_stands_alone() -> None:
    assert blocks("### 加强领导。\n") == (Heading(2, "（一）", "加强领导。"),)


def test_a_rule_begins_a_new_section_and_numbers_start_anew() -> None:
    paper = parse("## 甲\n\n---\n\n## 乙\n", "示例", {})
    assert paper.sections == (
        Section((Heading(1, "一、", "甲"),)),
        Section((Heading(1, "一、", "乙"),)),
    )


def test_containers_carry_what_markdown_has_no_word_for() -> None:
    text = (
        "::: 发文机关标志\n中共甲县委\n甲县人民政府\n:::\n"
        "::: 发文字号\n甲发〔2014〕6号\n:::\n"
        "::: 标题\n甲县\n关于某事的通知\n:::\n"
        "::: 主送\n各乡镇：\n:::\n"
        "::: 附件说明\n名单\n表\n:::\n"
        "::: 署名 2014年2月26日\n中共甲县委\n甲县人民政府\n:::\n"
        "::: 附件\n附件1\n:::\n"
        "::: 版记\n抄送：市委，市政府\n印发机关：甲县委办公室\n"
        "印发日期：2014年2月27日\n印数：共印30份\n:::\n"
    )
    paper = parse(text, "示例", {})
    assert paper.head == Head(("中共甲县委", "甲县人民政府"), "甲发〔2014〕6号")
    assert paper.imprint == Imprint(("市委", "市政府"), "甲县委办公室", "2014年2月27日", "共印30份")
    assert paper.sections[0].blocks == (
        Title(("甲县", "关于某事的通知")),
        Addressee("各乡镇："),
        AnnexNote(("名单", "表")),
        Signature(("中共甲县委", "甲县人民政府"), "2014年2月26日"),
        AnnexMark("附件1"),
    )


def test_a_landscape_container_is_a_section_of_its_own() -> None:
    table = Table("名单", (Column("序号", 1),), (("1",),))
    text = "前\n\n:::: 横版\n# 名单\n\n::: 表 名单\n:::\n::::\n\n后\n"
    sections = parse(text, "示例", {"名单": table}).sections
    assert [section.landscape for section in sections] == [False, True, False]
    assert sections[1].blocks == (Title(("名单",)), TableBlock(table))


def test_a_table_that_the_genre_does_not_have_is_named() -> None:
    with pytest.raises(ChuangchengError, match="这个文种没有这张表"):
        parse("::: 表 没有\n:::\n", "示例", {})


@pytest.mark.parametrize(
    "text",
    [
        "# 不是标题",
        "- 不是列表",
        "1. 不是编号",
        "::: 不是容器",
        "**不是粗体** _也不是_ `code`",
        "a | b < c & d",
        "[链接](http://example.com) ![图](x)",
        "---",
        "\\反斜杠\\*",
        "    四个空格",
    ],
)
def test_user_text_is_shown_as_it_is_whatever_it_looks_like(text: str) -> None:
    (block,) = blocks(escape(text) + "\n")
    assert isinstance(block, Paragraph)
    assert block.text == text.strip()
    assert not any(run.bold for run in block.runs)


def test_lines_of_a_text_become_paragraphs() -> None:
    assert blocks(paragraphs("第一段\n\n  第二段\n") + "\n") == (
        Paragraph((Run("第一段"),)),
        Paragraph((Run("第二段"),)),
    )


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (1, "一"),
        (9, "九"),
        (10, "十"),
        (11, "十一"),
        (20, "二十"),
        (45, "四十五"),
        (99, "九十九"),
        (100, "一百"),
        (101, "一百零一"),
        (112, "一百一十二"),
        (120, "一百二十"),
    ],
)
def test_chinese_numbers(number: int, text: str) -> None:
    assert chinese_number(number) == text
    assert heading_number(2, number) == f"（{text}）"
