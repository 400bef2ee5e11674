"""两份公文用了同一个文号。

## 检查什么
工作区里的公文，文号各不相同。顺序号还是“×”的不算。

## 为什么
文号是公文的身份，重了就说不清引用的是哪一份。

## 反例
```yaml plans/示例/动员会.yaml
类型: 发文
文种: 通知
模板: 会议通知
发文机关: 示例县人民政府
文号: 示政发〔2014〕6号
标题: 关于召开动员会的通知
成文日期: 2014-02-26
```

```yaml plans/示例/推进会.yaml
类型: 发文
文种: 通知
模板: 会议通知
发文机关: 示例县人民政府
文号: 示政发〔2014〕6号
标题: 关于召开推进会的通知
成文日期: 2014-02-26
```

## 正例
```yaml plans/示例/动员会.yaml
类型: 发文
文种: 通知
模板: 会议通知
发文机关: 示例县人民政府
文号: 示政发〔2014〕6号
标题: 关于召开动员会的通知
成文日期: 2014-02-26
```

```yaml plans/示例/推进会.yaml
类型: 发文
文种: 通知
模板: 会议通知
发文机关: 示例县人民政府
文号: 示政发〔2014〕7号
标题: 关于召开推进会的通知
成文日期: 2014-02-26
```

## 怎么改
查发文登记簿，改错的那一份。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from chuangcheng.diagnostic import Finding, Related, Severity
from chuangcheng.models.dispatch import Dispatch
from chuangcheng.workspace.workspace import Workspace

CODE = "DOC010"
SEVERITY = Severity.ERROR
SINCE = "0.1"
NEEDS = ()


_OPEN: Final = re.compile(r"[×xX]+号")


def check(workspace: Workspace) -> Iterator[Finding]:
    first: dict[str, Dispatch] = {}
    for folder in workspace.plans:
        for dispatch in folder.dispatches:
            number = dispatch.number
            if number is None or _OPEN.search(number):
                continue
            before = first.setdefault(number, dispatch)
            if before is not dispatch:
                yield Finding(
                    at=dispatch.span("number"),
                    message=f"文号“{number}”已经用在“{before.title}”上",
                    hint="查发文登记簿，改错的那一份",
                    related=(Related(at=before.span("number"), message="先在这里用过"),),
                )
