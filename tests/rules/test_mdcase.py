"""The reader of Markdown cases does what its docstring says."""

from __future__ import annotations

import pytest

from mdcase import read_cases

TEXT = """\
# 名称

说明。

## 甲
```yaml plans/示例/任务.yaml
类型: 任务分解  # 应报 SCHM001
## 这不是标题
任务: 1  # 应报 DUTY001、DUTY002
# 应报 不是代码
```

## 没有文件

## 乙
```yaml
一
```
```yaml
二  # 应报 A001 A001
```
"""


def test_headings_name_cases_and_those_without_files_are_left_out() -> None:
    assert [(case.name, case.line) for case in read_cases(TEXT)] == [("甲", 5), ("乙", 15)]


def test_fences_are_files_and_headings_inside_them_are_text() -> None:
    first, second = read_cases(TEXT)
    assert list(first.files) == ["plans/示例/任务.yaml"]
    assert first.files["plans/示例/任务.yaml"].split("\n")[1] == "## 这不是标题"
    assert second.files["plans/示例/文件.yaml"] == "一\n"
    assert list(second.files) == ["plans/示例/文件.yaml", "plans/示例/文件2.yaml"]


def test_marks_say_what_is_expected_on_their_line() -> None:
    first, second = read_cases(TEXT)
    assert first.expected == [
        ("plans/示例/任务.yaml", 1, "SCHM001"),
        ("plans/示例/任务.yaml", 3, "DUTY001"),
        ("plans/示例/任务.yaml", 3, "DUTY002"),
    ]
    assert [report[2] for report in second.expected] == ["A001", "A001"]


@pytest.mark.parametrize(
    "text", ["## 甲\n```yaml\n没完", "## 甲\n```yaml a\n```\n```yaml a\n```\n"]
)
def test_a_broken_case_is_not_read(text: str) -> None:
    with pytest.raises(AssertionError, match=r"甲|a"):
        list(read_cases(text))


def test_a_mark_behind_the_bar_means_a_line_below() -> None:
    (case,) = read_cases("## 甲\n```yaml\n正文: |  # 应报 A001 在下面第 2 行\n  一\n  二\n```\n")
    assert [report[1:] for report in case.expected] == [(3, "A001")]
