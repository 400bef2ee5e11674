"""The last lines of the report for people."""

from __future__ import annotations

from reporting.reports import written

PLAN = "类型: 方案\n名称: 甲方案\n地区: 乙\n级别: 县\n"


def test_what_was_left_out_of_a_ledger_is_told_though_every_rule_has_run() -> None:
    ledger = "类型: 材料台账\n材料:\n  - {编号: 1, 名称: 甲}\n  - {编号: 1, 名称: 乙, 份数: 两份}\n"
    said = written("text", {"plans/示例/方案.yaml": PLAN, "plans/示例/材料.yaml": ledger})
    assert said.splitlines()[-1] == "1 个文件没有读全，写错的几项还没有查别的；改好以后再检查一遍"
    right = ledger.replace("两份", "2").replace("{编号: 1, 名称: 乙", "{编号: 2, 名称: 乙")
    said = written("text", {"plans/示例/方案.yaml": PLAN, "plans/示例/材料.yaml": right})
    assert said == "检查了 2 个文件：没有发现问题\n"
