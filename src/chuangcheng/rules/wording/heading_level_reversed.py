"""层次序号的大小颠倒。

## 检查什么
一段文字里，层次从大到小是“一、”“（一）”“1.”“（1）”。可以跳过一层不用，不能先写小的，再在它后面头一回写大的。

依据：GB/T 9704-2012 的结构层次序数。

## 为什么
大小颠倒了，读的人分不清哪一条属于哪一条。

## 反例
```yaml plans/示例/任务.yaml
类型: 任务分解
任务:
  - 编号: 卫-01
    内容: 完善环卫设施
    标准: |
      1.主次干道
      （一）设果皮箱
      （二）有人清扫
      2.背街小巷
    牵头单位: 县住建局
```

## 正例
```yaml plans/示例/任务.yaml
类型: 任务分解
任务:
  - 编号: 卫-01
    内容: 完善环卫设施
    标准: |
      1.主次干道
      （1）设果皮箱
      （2）有人清扫
      2.背街小巷
    牵头单位: 县住建局
```

## 怎么改
照“一、”“（一）”“1.”“（1）”从大到小改。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from chuangcheng.diagnostic import Finding, Severity
from chuangcheng.workspace.printed import Printed

CODE = "WORD013"
SEVERITY = Severity.WARNING
SINCE = "0.1"
NEEDS = ()


_DIGITS: Final = "一二三四五六七八九十"
_NUMBER: Final = re.compile(
    rf"^[ \u3000]*(?P<number>(?P<a>[{_DIGITS}]{{1,3}}、)|(?P<b>（[{_DIGITS}]{{1,3}}）)"
    r"|(?P<c>\d{1,2}[.．、](?!\d))|(?P<d>（\d{1,2}）))",
    re.MULTILINE,
)
_LEVELS: Final = "abcd"


def check(workspace: Printed) -> Iterator[Finding]:
    for passage, matches in workspace.printed.search(_NUMBER):
        reversed_ = _reversed(matches)
        if reversed_ is not None:
            above, match = reversed_
            yield Finding(
                at=passage.at(*match.span("number")),
                message=f"{passage.label}里，大的序号“{match['number']}”写在小的“{above['number']}”下面",
                hint="从大到小是“一、”“（一）”“1.”“（1）”",
            )


def _reversed(
    matches: tuple[re.Match[str], ...],
) -> tuple[re.Match[str], re.Match[str]] | None:
    """The first number that opens a level below a smaller one, with the latter."""
    open_: dict[str, re.Match[str]] = {}
    for match in matches:
        level = _level(match)
        smaller = [one for one in open_ if one > level]
        if level not in open_ and smaller:
            return open_[smaller[0]], match
        for one in smaller:
            del open_[one]
        open_[level] = match
    return None


def _level(match: re.Match[str]) -> str:
    return next(name for name in _LEVELS if match[name])
