"""Reading goes on after a slip: one run shows every slip, at its place in the user's file."""

from __future__ import annotations

import time
import tracemalloc
from dataclasses import replace

import pytest

from chuangcheng.reading.mending import MAX_SLIPS
from chuangcheng.reading.pure import PureParser
from chuangcheng.reading.read import read, read_again
from mdcase import check_texts, load_texts

FOUR = """\
类型：任务分解
任务:
  - 编号: 卫-01
    内容：完善污水管网
    标准: @达标
    责任单位: ["县住建局"，"县卫生局"]
"""


def told(text: str) -> list[tuple[str, int, int, int]]:
    return [
        (one.code, one.at.start.line, one.at.start.column, one.at.end.column)
        for one in read(text, "a.yaml").findings
    ]


def test_every_slip_is_told_in_one_run_and_the_data_is_what_was_meant() -> None:
    assert sorted(told(FOUR)) == [
        ("YAML003", 5, 9, 12),
        ("YAML003", 6, 18, 19),
        ("YAML004", 1, 3, 4),
        ("YAML004", 4, 7, 8),
    ]
    assert read(FOUR, "a.yaml").data == {
        "类型": "任务分解",
        "任务": [
            {
                "编号": "卫-01",
                "内容": "完善污水管网",
                "标准": "@达标",
                "责任单位": ["县住建局", "县卫生局"],
            }
        ],
    }


def test_places_behind_a_slip_are_those_of_the_users_file() -> None:
    document = read("甲：{乙: 一, 丙: 二, 丙: 三}\n丁: 四\n", "a.yaml")
    repeated = next(one for one in document.findings if one.code == "YAML006")
    assert (repeated.at.start.line, repeated.at.start.column) == (1, 16)
    span = document.locate(document.data, "甲", "乙")
    assert (span.start.column, span.end.column) == (7, 8)
    assert document.locate(document.data, "丁").start.column == 4


def test_what_follows_from_a_mended_slip_is_not_told() -> None:
    assert told("甲:\n  乙: 一\n  \t丙: 二\n") == [("YAML005", 3, 3, 4)]


def test_other_faults_of_the_file_are_told_in_the_same_run() -> None:
    files = {
        "plans/示例/单位.yaml": "类型: 单位名录\n单位:\n  - {名称: 示例县卫生局, 简称: 县卫生局}\n",
        "plans/示例/任务.yaml": (
            "类型: 任务分解\n任务:\n"
            "  - 编号: 卫-01\n    内容：改造旱厕\n    牵头单位: 县卫声局\n    完成时限: 2014-13\n"
            "  - 编号: 卫-02\n    内容: 整治市容\n    牵头单位: 县卫声局\n"
        ),
    }
    found = [(one.code, one.at.start.line) for one in check_texts(files).diagnostics]
    assert found == [("YAML004", 4), ("SCHM004", 6), ("LINK001", 9)]


def test_a_vague_complaint_below_a_mended_slip_is_not_told_but_a_clear_one_is() -> None:
    assert told("甲:\n  乙：一\n 丙: 二\n") == [("YAML004", 2, 4, 5)]
    assert told('甲：一\n乙: "二\n') == [("YAML004", 1, 2, 3), ("YAML003", 2, 4, 5)]


def test_slips_that_only_the_model_knows_are_put_right_before_the_rest_is_judged() -> None:
    text = (
        "类型: 任务分解\n任务:\n  - 编号：卫-01\n    内容：甲\n    牵头单位：乙\n"
        "  - {编号: 卫-02, 内容: 丙, 牵头单位: 丁, 颜色: 红}\n"
    )
    loaded = load_texts({"plans/示例/任务.yaml": text})
    assert [(one.code, one.at.start.line) for one in loaded.findings] == [
        ("YAML004", 3), ("YAML004", 4), ("YAML004", 5), ("SCHM001", 6),
    ]  # fmt: skip
    (_, task), *_ = loaded.workspace.plans[0].tasks()
    assert (task.code, task.content, task.lead_unit) == ("卫-01", "甲", "乙")


def test_nothing_is_read_again_for_what_has_no_edit() -> None:
    document = read("甲：一\n", "a.yaml")
    assert read_again(document, document.findings[:0]) is None
    without = [replace(one, edits=()) for one in document.findings]
    assert read_again(document, without) is None


@pytest.mark.parametrize(
    ("column", "there"), [(0, 0), (2, 2), (3, 4), (7, 8)], ids=["key", "sign", "value", "end"]
)
def test_columns_lead_to_the_mended_text_and_back(column: int, there: int) -> None:
    mended = read("名称：甲乙丙丁\n地区: 戊\n", "a.yaml").mended
    assert mended.text == "名称: 甲乙丙丁\n地区: 戊\n"
    assert mended.column_in_text(0, column) == there
    assert mended.column_in_file(0, there) == column


UNREAD = "这个文件毛病太多，只读到这里，后面可能还有没列出来的"


@pytest.mark.parametrize("more", [-1, 0, 30])
def test_slips_without_end_come_to_an_end_and_that_is_said(more: int) -> None:
    text = "".join(f"- 甲: @{number}\n" for number in range(MAX_SLIPS + more))
    found = read(text, "a.yaml").findings
    assert [one.message for one in found].count(UNREAD) == (more > 0)
    assert len(found) == min(MAX_SLIPS + more, MAX_SLIPS + 1) + (more > 0)
    assert found[-1].at.start.line == min(MAX_SLIPS + more, MAX_SLIPS + 1)


MANY = "".join(f"  - 甲: @{number}\n" for number in range(MAX_SLIPS))


def test_that_enough_was_mended_is_said_of_slips_that_yaml_takes_too() -> None:
    found = read(f"表:\n{MANY}名单:\n  -乙\n", "a.yaml").findings
    assert [one.message for one in found[-2:]] == ["“-”后面少一个空格", UNREAD]


def test_that_enough_was_mended_is_said_of_slips_that_only_models_show() -> None:
    tasks = "".join(
        f"  - {{编号: 卫-{number}, 内容: @甲, 牵头单位: 乙}}\n" for number in range(MAX_SLIPS)
    )
    last = "  - 编号: 卫-丙\n    内容: 甲\n    牵头单位: 乙\n    进度: {状态：进行中}\n"
    loaded = load_texts({"plans/示例/任务.yaml": f"类型: 任务分解\n任务:\n{tasks}{last}"})
    told = [one.message for one in loaded.findings]
    assert told.count(UNREAD) == 1
    assert loaded.workspace.broken_files == ("plans/示例/任务.yaml",)


def test_a_large_file_is_not_read_hundreds_of_times() -> None:
    text = "项:\n" + "  - 名称：甲\n    说明: 乙\n" * 40 + "  - {名称: 甲}\n" * 200_000
    began = time.perf_counter()
    assert read(text, "a.yaml").findings
    assert time.perf_counter() - began < 20


def test_mends_that_do_not_help_do_not_grow_for_ever() -> None:
    """The pure parser counts no column for the mark, so the quotes land beside the `@`."""
    tracemalloc.start()
    try:
        assert read("（\t\ufeff\t@", "a.yaml", PureParser).findings
        assert tracemalloc.get_traced_memory()[1] < 5_000_000
    finally:
        tracemalloc.stop()
