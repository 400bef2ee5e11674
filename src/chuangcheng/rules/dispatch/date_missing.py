"""编了文号，没有成文日期。

## 检查什么
“文号”写好了顺序号的，写了“成文日期”。顺序号还是“×”的不算。

依据：GB/T 9704-2012，成文日期是签发的日期。

## 为什么
文号是签发以后编的，这时候日期已经定了；没有日期的公文不能印。

## 反例
```yaml plans/示例/发文.yaml
类型: 发文
文种: 通知
模板: 印发通知
发文机关: 示例县人民政府
标题: 关于印发《示例县创建卫生县城工作方案》的通知
文号: 示政发〔2014〕6号
```

## 正例
```yaml plans/示例/发文.yaml
类型: 发文
文种: 通知
模板: 印发通知
发文机关: 示例县人民政府
标题: 关于印发《示例县创建卫生县城工作方案》的通知
文号: 示政发〔2014〕6号
成文日期: 2014-02-26
```

## 怎么改
补上签发的日期；还没有签发的，顺序号先写“×”。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from chuangcheng.diagnostic import Finding, Severity
from chuangcheng.workspace.workspace import Workspace

CODE = "DOC008"
SEVERITY = Severity.WARNING
SINCE = "0.1"
NEEDS = ("发文",)


_NUMBERED: Final = re.compile(r"〔\d{4}〕[1-9]\d*号")


def check(workspace: Workspace) -> Iterator[Finding]:
    for folder in workspace.plans:
        for dispatch in folder.dispatches:
            number = dispatch.number
            if number and dispatch.date is None and _NUMBERED.search(number):
                yield Finding(
                    at=dispatch.span("number"),
                    message=f"文号“{number}”已经编好，没有写成文日期",
                    hint="补写“成文日期”；还没有签发的，顺序号先写“×”",
                )
