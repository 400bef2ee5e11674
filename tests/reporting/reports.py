"""Reports for the tests: a check of a few texts, ready to be written in any form."""

from __future__ import annotations

from collections.abc import Mapping

from chuangcheng.reporting.catalog import reporter
from chuangcheng.reporting.report import Report
from chuangcheng.rules.run import check
from mdcase import load_texts

TASKS = """\
类型: 任务分解
任务:
  - {编号: 卫-01, 内容: 100%达标, 备注: ''}
  - {编号: 卫-01, 内容: 乙, 牵头单位: 县住建局}
  - {编号: 卫-02, 内容: "a::b %0A", 牵头单位: 县住建局}
"""
FILES = {
    "plans/示例, 甲/方案.yaml": "类型: 方案\n名称: 甲\n地区: 乙\n级别: 县\n",
    "plans/示例, 甲/任务.yaml": TASKS,
    "plans/示例, 甲/空.yaml": "",
    "plans/示例, 甲/a<b>&'\"：c.yaml": "类型：方案\n",
}


def report_on(files: Mapping[str, str]) -> Report:
    loaded = load_texts(files)
    verdict = check(loaded.workspace, loaded.findings)
    return Report(
        verdict=verdict,
        files=len(files),
        broken=len(loaded.workspace.broken_files),
        line=loaded.line,
        path=loaded.path,
    )


def written(form: str, files: Mapping[str, str]) -> str:
    return reporter(form).write(report_on(files))
