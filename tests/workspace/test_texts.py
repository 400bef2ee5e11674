"""Texts laid end to end: which are there, where a part of one is written, what is quoted."""

from __future__ import annotations

import re

import pytest

from chuangcheng.workspace.passage import Passage
from mdcase import load_texts

PLAN = """\
类型: 方案
名称: 甲县方案
地区: 甲县
级别: 县
前言: 前甲
工作要求:
  - {标题: 标甲, 内容: 内甲}
阶段:
  - {名称: 启动, 起: 2014-01, 止: 2014-03, 工作: 单条甲}
"""
TASKS = """\
类型: 任务分解
任务:
  - {编号: 甲-1, 内容: 首甲尾, 标准: 无, 责任单位: [甲局, 乙局]}
  - {编号: 甲-2, 内容: 丙}
"""
FILES = {"plans/示例/方案.yaml": PLAN, "plans/示例/任务.yaml": TASKS}
WORD = re.compile("甲")


def found(files: dict[str, str], *, written: bool = False) -> list[Passage]:
    workspace = load_texts(files).workspace
    texts = workspace.written if written else workspace.printed
    return [passage for passage, _ in texts.search(WORD)]


def place(passage: Passage, start: int, end: int) -> tuple[int, int, int]:
    at = passage.at(start, end)
    return at.start.line, at.start.column, at.end.column


def task_with(content: str, *, written: bool = False) -> Passage:
    files = {"plans/示例/任务.yaml": f"类型: 任务分解\n任务:\n- 编号: a\n{content}"}
    (passage,) = found(files, written=written)
    return passage


def test_printed_texts_are_those_of_plan_and_tasks_and_no_codes_or_units() -> None:
    assert [passage.text for passage in found(FILES)] == [
        "甲县方案", "前甲", "单条甲", "标甲", "内甲", "首甲尾",
    ]  # fmt: skip


def test_written_texts_are_all_that_stand_in_the_files() -> None:
    assert [passage.text for passage in found(FILES, written=True)] == [
        "甲县方案", "甲县", "前甲", "标甲", "内甲", "单条甲", "甲-1", "首甲尾", "甲局", "甲-2",
    ]  # fmt: skip


def test_all_matches_of_a_text_come_together_and_know_their_place_in_it() -> None:
    workspace = load_texts({"plans/示例/任务.yaml": TASKS.replace("首甲尾", "甲乙甲")}).workspace
    ((passage, matches),) = workspace.printed.search(WORD)
    assert passage.label == "任务“甲-1”的“内容”"
    assert [match.start() for match in matches] == [0, 2]


@pytest.mark.parametrize(
    "content", ["  内容: 首甲尾", "  内容: '首甲尾'", '  内容: "首甲尾"', "  内容: '　首甲尾'"]
)
def test_a_part_of_a_text_on_one_line_has_its_own_place(content: str) -> None:
    passage, column = task_with(content), content.index("甲") + 1
    assert place(passage, 1, 2) == (4, column, column + 1)
    written = task_with(content, written=True)
    assert (written.text, place(written, 1, 2)) == (passage.text, place(passage, 1, 2))
    (edit,) = passage.edits((1, 2, "乙"))
    assert (edit.at, edit.put, edit.is_value) == (passage.at(1, 2), "乙", False)


@pytest.mark.parametrize(
    "content",
    [
        '  内容: "\\u9996甲尾"\n',
        "  内容: '''甲'\n",
        "  内容: &a 首甲尾\n",
        "  内容: 首甲\n    尾\n",
        "  内容: >\n    首甲\n    尾\n",
        "  内容: |\n    首\n    甲\n",
    ],
)
def test_a_part_that_cannot_be_told_has_the_place_of_the_whole_and_no_edit(content: str) -> None:
    passage = task_with(content)
    assert passage.at(1, 2) == passage.model.span("content")
    assert passage.edits((1, 2, "乙")) == ()


@pytest.mark.parametrize(
    ("content", "line", "column"),
    [
        ("  内容: |\n    首甲\n    尾\n", 5, 6),
        ("  内容: |-\n\n      首甲尾", 6, 8),
        ("  内容: |2  # 说明\n      首甲尾\n", 5, 8),
        ("  内容: |\r\n    首甲\r\n    尾\r\n", 5, 6),
        ("  责任领导: 首甲\n  内容: |\n    首甲\n", 6, 6),
    ],
)
def test_a_part_of_a_text_of_several_lines_has_its_own_place(
    content: str, line: int, column: int
) -> None:
    passage = task_with(content)
    assert place(passage, 1, 2) == (line, column, column + 1)
    (edit,) = passage.edits((1, 2, "乙"))
    assert edit.at == passage.at(1, 2)


def test_a_part_on_a_later_line_has_its_own_place() -> None:
    passage = task_with("  内容: |\n    首甲\n      尾巴\n\n    末尾\n")
    assert place(passage, passage.text.index("巴"), passage.text.index("巴") + 1) == (6, 8, 9)
    assert place(passage, passage.text.index("末"), len(passage.text)) == (8, 5, 7)


def test_a_single_name_in_place_of_a_list_has_its_place_too() -> None:
    (passage,) = (one for one in found(FILES) if one.text == "单条甲")
    line = PLAN.splitlines()[-1]
    assert place(passage, 2, 3) == (9, line.index("甲") + 1, line.index("甲") + 2)


def test_a_message_names_the_task_or_part_that_a_text_belongs_to() -> None:
    assert [passage.label for passage in found(FILES)] == [
        "“名称”",
        "“前言”",
        "阶段“启动”的“工作”",
        "工作要求的“标题”",
        "工作要求“标甲”的“内容”",
        "任务“甲-1”的“内容”",
    ]


def test_an_excerpt_cuts_no_number() -> None:
    passage = task_with("  内容: 于2014年甲共3456个")
    assert passage.excerpt(6, 7) == "2014年甲共3456"
    assert passage.excerpt(1, 5) == "于2014年甲共3456"


def test_an_excerpt_stays_in_its_paragraph() -> None:
    passage = task_with("  内容: |\n    一二三四五\n    六甲七\n    八九\n")
    start = passage.text.index("甲")
    assert passage.excerpt(start, start + 1) == "六甲七"
    assert passage.excerpt(0, 1) == "一二三四五"
