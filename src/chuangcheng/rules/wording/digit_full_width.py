"""数字、百分号是全角的。

## 检查什么
要印出来的文字里，数字和跟在数字后面的百分号是半角的。填在“数值”“完成时限”里的不管，工具自己会认。

依据：GB/T 9704-2012 的年份、日期用阿拉伯数字，GB/T 15835-2011《出版物上数字用法》。

## 为什么
全角的数字一个占一个字，印出来又宽又散，在表里也查找不到。

## 反例
```yaml plans/示例/任务.yaml
类型: 任务分解
任务:
  - 编号: 卫-01
    内容: 绿化覆盖率达到３６％
    牵头单位: 县住建局
```

## 正例
```yaml plans/示例/任务.yaml
类型: 任务分解
任务:
  - 编号: 卫-01
    内容: 绿化覆盖率达到36%
    牵头单位: 县住建局
```

## 怎么改
换成半角的。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from chuangcheng.diagnostic import Finding, Severity
from chuangcheng.workspace.passage import times
from chuangcheng.workspace.printed import Printed

CODE = "WORD009"
SEVERITY = Severity.WARNING
SINCE = "0.1"
NEEDS = ()


_FULL: Final = re.compile(r"[０-９％](?:(?<!％)[０-９]*(?:．[０-９]+)*％?|(?<=\d％))")
_HALF: Final = str.maketrans("０１２３４５６７８９．％", "0123456789.%")


def check(workspace: Printed) -> Iterator[Finding]:
    for passage, matches in workspace.printed.search(_FULL):
        start, end = matches[0].span()
        changes = [(*match.span(), match.group().translate(_HALF)) for match in matches]
        yield Finding(
            at=passage.at(start, end),
            message=f"{passage.label}里，“{passage.text[start:end]}”是全角的{times(matches)}",
            hint=f"写成“{changes[0][2]}”",
            edits=passage.edits(*changes),
        )
