"""GitLab's code quality report: the fields that it asks for, and fingerprints that last."""

from __future__ import annotations

import json
from typing import Any

import pytest

from reporting.reports import FILES, TASKS, written

SEVERITIES = {"info", "minor", "major", "critical", "blocker"}
"""https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format"""

FILE = "plans/示例, 甲/任务.yaml"


def issues(files: dict[str, str]) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(written("gitlab", files))
    return found


def fingerprints(tasks: str) -> set[str]:
    return {one["fingerprint"] for one in issues({**FILES, FILE: tasks})}


def test_every_issue_has_the_fields_that_gitlab_asks_for() -> None:
    found = issues(FILES)
    assert len(found) >= 4
    for one in found:
        assert one["description"]
        assert one["check_name"]
        assert one["severity"] in SEVERITIES
        assert one["location"]["path"] in FILES
        assert isinstance(one["location"]["lines"]["begin"], int)
        assert one["location"]["lines"]["begin"] >= 1
    assert len({one["fingerprint"] for one in found}) == len(found)


def test_a_byte_order_mark_which_gitlab_refuses_is_not_written() -> None:
    assert written("gitlab", FILES).startswith("[")


@pytest.mark.parametrize("above", ["# 注\n", "# 一\n# 二\n\n", "\n" * 40])
@pytest.mark.parametrize("tasks", [TASKS, "类型: 任务分解\n类型: 任务分解\n任务: []\n"])
def test_fingerprints_outlive_lines_added_above(above: str, tasks: str) -> None:
    """Though a message may say on which line a key was first written."""
    assert fingerprints(above + tasks) == fingerprints(tasks)


def test_one_more_of_the_same_keeps_the_fingerprints_of_the_others() -> None:
    again = TASKS + "  - {编号: 卫-03, 内容: 丙}\n"
    assert fingerprints(TASKS) < fingerprints(again)
