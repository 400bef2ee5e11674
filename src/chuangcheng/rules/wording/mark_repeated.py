"""标点连用。

## 检查什么
要印出来的文字里，没有连着的“，，”“。。”“，。”，省略号没有写成“...”或者“。。。”。

依据：GB/T 15834-2011《标点符号用法》，省略号“……”占两个字。

## 为什么
改稿时删字留下的重复标点，印出来才看见就晚了。

## 反例
```yaml plans/示例/任务.yaml
类型: 任务分解
任务:
  - 编号: 卫-01
    内容: 整治占道经营，，清理卫生死角
    牵头单位: 县住建局
```

## 正例
```yaml plans/示例/任务.yaml
类型: 任务分解
任务:
  - 编号: 卫-01
    内容: 整治占道经营，清理卫生死角
    牵头单位: 县住建局
```

## 怎么改
只留一个；省略号写“……”。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from chuangcheng.diagnostic import Finding, Severity
from chuangcheng.workspace.passage import times
from chuangcheng.workspace.printed import Printed

CODE = "WORD002"
SEVERITY = Severity.WARNING
SINCE = "0.1"
NEEDS = ()


_REPEATED: Final = re.compile(r"[，。、；：.](?:(?<!\.)[，。、；：]+|(?<=\.)\.{2,})")
_ELLIPSIS: Final = "……"


def check(workspace: Printed) -> Iterator[Finding]:
    for passage, matches in workspace.printed.search(_REPEATED):
        start, end = matches[0].span()
        put = _single(matches[0].group())
        changes = [(*match.span(), one) for match in matches if (one := _single(match.group()))]
        yield Finding(
            at=passage.at(start, end),
            message=f"{passage.label}里，“{passage.excerpt(start, end)}”的标点连在一起"
            + times(matches),
            hint=f"改成“{put}”" if put else "只留一个",
            edits=passage.edits(*changes),
        )


def _single(marks: str) -> str:
    """What was meant; empty where the marks differ."""
    if len(set(marks)) > 1:
        return ""
    return _ELLIPSIS if len(marks) > 2 and marks[0] in ".。" else marks[0]
