"""顿号用多了。

## 检查什么
要印出来的文字里，并列的书名号之间、并列的引号之间没有顿号，“等”“和”“及”前面没有顿号。书名号之间另有文号之类的，顿号照用。

依据：GB/T 15834-2011《标点符号用法》。

## 为什么
书名号、引号已经把并列的几样分开了，“和”“及”“等”也是。

## 反例
```yaml plans/示例/任务.yaml
类型: 任务分解
任务:
  - 编号: 卫-01
    内容: 宣传《示例县市容管理办法》、《示例县养犬管理办法》
    牵头单位: 县住建局
```

## 正例
```yaml plans/示例/任务.yaml
类型: 任务分解
任务:
  - 编号: 卫-01
    内容: 宣传《示例县市容管理办法》《示例县养犬管理办法》
    牵头单位: 县住建局
```

## 怎么改
删去顿号。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from chuangcheng.diagnostic import Finding, Severity
from chuangcheng.workspace.passage import times
from chuangcheng.workspace.printed import Printed

CODE = "WORD004"
SEVERITY = Severity.INFO
SINCE = "0.1"
NEEDS = ()


_UNNEEDED: Final = re.compile(
    r"、(?:(?<=》、)(?=《)|(?<=”、)(?=“)"
    r"|(?=等(?:[，。；：、）]|$))"  # not 等级, 等待
    r"|(?=和(?![谐諧平睦美顺气解善煦风县田政龙静硕布合乐畅服议约声面])|及(?![时早格第])))",
    re.MULTILINE,
)
_JOINING: Final = "和及"


def check(workspace: Printed) -> Iterator[Finding]:
    for passage, matches in workspace.printed.search(_UNNEEDED):
        start, end = matches[0].span()
        certain = [match for match in matches if passage.text[match.end()] not in _JOINING]
        yield Finding(
            at=passage.at(start, end),
            message=f"{passage.label}里，“{passage.excerpt(start, end)}”的顿号是多余的"
            + times(matches),
            hint="删去顿号",
            edits=passage.edits(*((*match.span(), "") for match in certain)),
        )
