"""数的范围只在后一个数上写了单位。

## 检查什么
要印出来的文字里，用“～”“—”“-”连起来的两个数，百分号和“万”“亿”两个数都写。

依据：GB/T 15835-2011《出版物上数字用法》。

## 为什么
“9～15%”可以读成从 9 到 15%，“3～5万元”可以读成从 3 元到 5 万元。

## 反例
```yaml plans/示例/任务.yaml
类型: 任务分解
任务:
  - 编号: 卫-01
    内容: 公厕达标率每年提高3～5%
    牵头单位: 县住建局
```

## 正例
```yaml plans/示例/任务.yaml
类型: 任务分解
任务:
  - 编号: 卫-01
    内容: 公厕达标率每年提高3%～5%
    牵头单位: 县住建局
```

## 怎么改
前一个数也写上单位。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from chuangcheng.diagnostic import Finding, Severity
from chuangcheng.workspace.passage import times
from chuangcheng.workspace.printed import Printed

CODE = "WORD008"
SEVERITY = Severity.INFO
SINCE = "0.1"
NEEDS = ()


_SIGNS: Final = "～~—–－-"
_RANGE: Final = re.compile(
    rf"[{_SIGNS}](?<=\d[{_SIGNS}])\d+(?:\.\d+)?(?P<unit>[%％‰]|[万亿](?:平方米|[元人户吨亩])?)"
)


def check(workspace: Printed) -> Iterator[Finding]:
    for passage, matches in workspace.printed.search(_RANGE):
        start, end = matches[0].span()
        changes = [(one.start(), one.start(), one["unit"]) for one in matches]
        yield Finding(
            at=passage.at(start, end),
            message=f"{passage.label}里，“{passage.excerpt(start, end)}”的前一个数没有写"
            f"“{matches[0]['unit']}”{times(matches)}",
            hint="两个数都写上单位",
            edits=passage.edits(*changes),
        )
