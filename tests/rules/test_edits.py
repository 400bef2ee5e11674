"""The changes that rules are certain of, carried out on the text."""

from __future__ import annotations

import pytest

from chuangcheng.diagnostic import Diagnostic
from mdcase import check_texts

FILE = "plans/示例/任务.yaml"


def mended(text: str, diagnostic: Diagnostic) -> str:
    """The text after the diagnostic's edits, which lie on lines of their own."""
    lines = text.split("\n")
    for edit in diagnostic.edits:
        start, end = edit.at.start, edit.at.end
        line = lines[start.line - 1]
        lines[start.line - 1] = line[: start.column - 1] + edit.put + line[end.column - 1 :]
    return "\n".join(lines)


def task_with(amount: str) -> str:
    """A task with money of one source."""
    return (
        "类型: 任务分解\n任务:\n  - 编号: 卫-01\n    内容: 甲\n    牵头单位: 乙\n"
        f"    资金: [{{来源: 县财政, 金额: {amount}}}]\n"
    )


@pytest.mark.parametrize(("wrong", "right"), [("500万", "500万元"), ("1.5 亿", "1.5 亿元")])
def test_money_lacks_nothing_but_its_last_character(wrong: str, right: str) -> None:
    text = task_with(wrong)
    (found,) = check_texts({FILE: text}).diagnostics
    assert found.code == "FUND001"
    assert mended(text, found) == task_with(right)
    assert check_texts({FILE: task_with(right)}).diagnostics == ()


@pytest.mark.parametrize("amount", ["500", "500万美元", "30%"])
def test_what_may_mean_several_things_is_left_to_the_person(amount: str) -> None:
    (found,) = check_texts({FILE: task_with(amount)}).diagnostics
    assert (found.code, found.edits) == ("FUND001", ())
