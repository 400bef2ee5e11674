"""What the wording rules offer to change, and what a long text costs."""

from __future__ import annotations

from time import perf_counter

import pytest

from chuangcheng.diagnostic import Diagnostic
from mdcase import check_texts

KEY = "    内容: "
FILE = "类型: 任务分解\n任务:\n  - 编号: 甲-1\n    牵头单位: 乙\n" + KEY


def checked(value: str, code: str) -> Diagnostic:
    (diagnostic,) = check_texts({"plans/示例/任务.yaml": f"{FILE}{value}\n"}).diagnostics
    assert diagnostic.code == code
    return diagnostic


def edited(value: str, diagnostic: Diagnostic) -> str:
    """The value with the edits done, from the last to the first."""
    line = KEY + value
    for edit in sorted(diagnostic.edits, key=lambda edit: edit.at, reverse=True):
        assert (edit.at.start.line, edit.is_value) == (5, False)
        line = line[: edit.at.start.column - 1] + edit.put + line[edit.at.end.column - 1 :]
    return line.removeprefix(KEY)


@pytest.mark.parametrize(
    ("code", "value", "after"),
    [
        ("WORD001", "整治市容, 清理:死角", "整治市容，清理：死角"),
        ("WORD001", "'全面达标.'", "'全面达标。'"),
        ("WORD001", "清理(含小巷)死角", "清理（含小巷）死角"),
        ("WORD002", "整治，，清理。。", "整治，清理。"),
        ("WORD002", "卫生、园林...", "卫生、园林……"),
        ("WORD002", "卫生、园林。。。", "卫生、园林……"),
        ("WORD002", "整治，。清理、、", "整治，。清理、"),
        ("WORD004", "《规划》、《方案》、等。", "《规划》《方案》等。"),
        ("WORD004", "卫生、园林、和文明", "卫生、园林、和文明"),
        ("WORD005", '"1、明确人员"', '"1.明确人员"'),
        ("WORD005", "（一）、成立机构", "（一）成立机构"),
        ("WORD005", "一.加强领导", "一、加强领导"),
        ("WORD007", "2014年03月05日", "2014年3月5日"),
        ("WORD007", "2014年3月5号", "2014年3月5日"),
        ("WORD007", "14年3月", "14年3月"),
        ("WORD008", "9～15%、3~5万元", "9%～15%、3万元~5万元"),
        ("WORD009", "３６．５％，８５%", "36.5%，85%"),
    ],
)
def test_what_is_certain_is_put_right_and_nothing_else(code: str, value: str, after: str) -> None:
    assert edited(value, checked(value, code)) == after


def test_one_text_is_reported_once_with_the_number_of_places() -> None:
    found = checked("甲,乙,丙,丁", "WORD001")
    assert found.message == "任务“甲-1”的“内容”里，“甲,乙,丙,”的标点是半角的，共 3 处"
    assert (found.at.start.column, found.at.end.column) == (10, 11)


@pytest.mark.parametrize(
    "piece",
    ["甲", "(甲", "“", "1）", "，甲1项", "3项，其中", "一是", "1", "以下两条：一是", "（一）\n"],
)
def test_a_very_long_text_costs_no_more_than_its_length(piece: str) -> None:
    files = {"plans/示例/任务.yaml": f"{FILE}'({piece * 50_000}'\n"}
    started = perf_counter()
    check_texts(files)
    assert perf_counter() - started < 5  # a search that begins anew at each character takes minutes


DISPATCH = "类型: 发文\n文种: 通知\n模板: 会议通知\n发文机关: 甲局\n标题: 关于开会的通知\n"


@pytest.mark.parametrize(
    ("annex", "said", "left"),
    [
        ("1.《名单》.docx", "附件“1.《名单》.docx”前面多写了“1.”，打印时会自己加上", "名单"),
        ("附件：名单", "附件“附件：名单”前面多写了“附件：”，打印时会自己加上", "名单"),
        ("《名单》", "附件“《名单》”外面多了书名号", "名单"),
        ("名单.xlsx", "附件“名单.xlsx”后面多写了“.xlsx”", "名单"),
        ("附件1", "附件写的是“附件1”，没有名称", "附件1"),
        ("1.名单 2.回执", "“1.名单 2.回执”里写了几个附件", "1.名单 2.回执"),
    ],
)
def test_of_an_annex_only_its_name_is_left(annex: str, said: str, left: str) -> None:
    (found,) = check_texts({"plans/示例/发文.yaml": f"{DISPATCH}附件: {annex}\n"}).diagnostics
    line = f"附件: {annex}"
    for edit in sorted(found.edits, key=lambda edit: edit.at, reverse=True):
        line = line[: edit.at.start.column - 1] + edit.put + line[edit.at.end.column - 1 :]
    assert (found.message, line) == (said, f"附件: {left}")


@pytest.mark.parametrize("piece", ["1.", "附件1", "《", "》、", "；", " ", "附件一、", "见附件1—"])
def test_a_very_long_annex_costs_no_more_than_its_length(piece: str) -> None:
    text = piece * 50_000
    files = {"plans/示例/发文.yaml": f"{DISPATCH}附件: '甲{text}'\n正文: '{text}乙'\n"}
    started = perf_counter()
    check_texts(files)
    assert perf_counter() - started < 5


@pytest.mark.parametrize("piece", ["甲,乙\n", "甲,乙", "2014年03月05号，"])
def test_many_faults_in_a_text_of_several_lines_cost_no_more_than_its_length(piece: str) -> None:
    body = "    " + (piece * 5_000).replace("\n", "\n    ")
    files = {"plans/示例/发文.yaml": f"{DISPATCH}正文: |\n{body}\n"}
    started = perf_counter()
    verdict = check_texts(files)
    assert perf_counter() - started < 5
    assert {one.at.start.line for one in verdict.diagnostics} == {7}
