"""层次序号的写法不对。

## 检查什么
一段文字开头的层次序号写成“一、”“（一）”“1.”“（1）”：“1”后面用半角的点，不用顿号；括号后面不加标点；“一”后面用顿号。

依据：GB/T 9704-2012 的层次序号“一、”“（一）”“1.”“（1）”，GB/T 15834-2011《标点符号用法》。

## 为什么
一份公文里序号写法不一，层次就看不清。

## 反例
```yaml plans/示例/任务.yaml
类型: 任务分解
任务:
  - 编号: 卫-01
    内容: 完善环卫设施
    标准: |
      1、主次干道设果皮箱
      2、背街小巷有人清扫
    牵头单位: 县住建局
```

## 正例
```yaml plans/示例/任务.yaml
类型: 任务分解
任务:
  - 编号: 卫-01
    内容: 完善环卫设施
    标准: |
      1.主次干道设果皮箱
      2.背街小巷有人清扫
    牵头单位: 县住建局
```

## 怎么改
照“一、”“（一）”“1.”“（1）”改。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from chuangcheng.diagnostic import Finding, Severity
from chuangcheng.workspace.passage import times
from chuangcheng.workspace.printed import Printed

CODE = "WORD005"
SEVERITY = Severity.WARNING
SINCE = "0.1"
NEEDS = ()


_DIGIT: Final = "一二三四五六七八九十"
_MALFORMED: Final = re.compile(
    r"^[ \u3000]*(?:"
    r"(?P<arabic>\d{1,2})[、．](?!\d)"
    rf"|(?P<bracketed>（(?:[{_DIGIT}]{{1,3}}|\d{{1,2}})）)[、，．.]"
    rf"|(?P<chinese>[{_DIGIT}]{{1,3}})[．.](?![{_DIGIT}\d]))",
    re.MULTILINE,
)
_MARK: Final = {"arabic": ".", "bracketed": "", "chinese": "、"}


def check(workspace: Printed) -> Iterator[Finding]:
    for passage, matches in workspace.printed.search(_MALFORMED):
        if passage.path[0] == "annexes":  # these have no number at all (DOC015)
            continue
        first = matches[0]
        yield Finding(
            at=passage.at(*first.span()),
            message=f"{passage.label}里，序号“{first.group().strip()}”的写法不对{times(matches)}",
            hint=f"写成“{first[str(first.lastgroup)]}{_put(first)}”",
            edits=passage.edits(*((one.end() - 1, one.end(), _put(one)) for one in matches)),
        )


def _put(match: re.Match[str]) -> str:
    """What belongs in place of the number's last character."""
    return _MARK[str(match.lastgroup)]
