"""中文里用了半角标点。

## 检查什么
前言、工作要求、任务内容、公文正文这些要印出来的文字里，汉字之间的逗号、冒号、分号、问号、叹号、括号和末尾的句号用全角的。像“9:30”的时间、小数、网址、标准号、编号不算。

依据：GB/T 15834-2011《标点符号用法》。

## 为什么
半角标点只占半个字，印出来挤在一起，和别处的全角标点不一样。

## 反例
```yaml plans/示例/任务.yaml
类型: 任务分解
任务:
  - 编号: 卫-01
    内容: 整治占道经营,清理卫生死角(含背街小巷)
    牵头单位: 县住建局
```

## 正例
```yaml plans/示例/任务.yaml
类型: 任务分解
任务:
  - 编号: 卫-01
    内容: 整治占道经营，清理卫生死角（含背街小巷），每天9:30前完成
    牵头单位: 县住建局
```

## 怎么改
换成中文输入法下的标点。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from chuangcheng.diagnostic import Finding, Severity
from chuangcheng.workspace.passage import times
from chuangcheng.workspace.printed import Printed

CODE = "WORD001"
SEVERITY = Severity.WARNING
SINCE = "0.1"
NEEDS = ()


_WIDE: Final = r"[^\x00-\x7f]"
"""Chinese, or a full-width mark."""
_FAULTS: Final = (
    # Behind a Chinese character or a closing mark, before more Chinese or a figure.
    ("标点", re.compile(rf"[,:;!?](?<={_WIDE}.) ?(?={_WIDE}|\d|$)", re.MULTILINE)),
    ("句号", re.compile(rf"\.(?<={_WIDE}.)$", re.MULTILINE)),
    ("括号", re.compile(rf"\([\x20-\x27\x2a-\x7f]*{_WIDE}[^()\n]*\)")),
)
_FULL: Final = dict(zip(",:;!?.()", "，：；！？。（）", strict=True))


def check(workspace: Printed) -> Iterator[Finding]:
    for kind, pattern in _FAULTS:
        for passage, matches in workspace.printed.search(pattern):
            start = matches[0].start()
            changes = [change for match in matches for change in _changes(match)]
            yield Finding(
                at=passage.at(start, start + 1),
                message=f"{passage.label}里，“{passage.excerpt(start, start + 1)}”的{kind}是半角的"
                + times(matches),
                hint="换成全角的，也就是中文输入法下的标点",
                edits=passage.edits(*changes),
            )


def _changes(match: re.Match[str]) -> Iterator[tuple[int, int, str]]:
    """A mark takes the space behind it along; of brackets both are changed."""
    start, end = match.span()
    mark = match.group()
    if mark[0] == "(":
        yield start, start + 1, _FULL["("]
        yield end - 1, end, _FULL[")"]
    else:
        yield start, end, _FULL[mark[0]]
