"""文号的年份和成文日期不是一年。

## 检查什么
文号里的年份就是成文日期的年份。

## 为什么
文号按年编，年份错了，归档就找不到。

## 反例
```yaml plans/示例/发文.yaml
类型: 发文
文种: 通知
模板: 印发通知
发文机关: 示例县人民政府
标题: 关于印发《示例县创建卫生县城工作方案》的通知
文号: 示政发〔2013〕6号
成文日期: 2014-02-26
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
核对文号和成文日期。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from chuangcheng.diagnostic import Finding, Related, Severity
from chuangcheng.workspace.texts import passages
from chuangcheng.workspace.workspace import Workspace

CODE = "DOC009"
SEVERITY = Severity.WARNING
SINCE = "0.1"
NEEDS = ()


_YEAR: Final = re.compile(r"(?<=〔)\d{4}(?=〕)")


def check(workspace: Workspace) -> Iterator[Finding]:
    for folder in workspace.plans:
        for dispatch in folder.dispatches:
            year = _YEAR.search(dispatch.number or "")
            dated = dispatch.date.last if dispatch.date else None
            if year and dated and int(year.group()) != dated.year:
                (passage,) = passages(dispatch, "number")
                yield Finding(
                    at=passage.at(*year.span()),
                    message=f"文号“{dispatch.number}”和成文日期“{dispatch.date}”不是同一年",
                    hint="核对文号和成文日期",
                    related=(Related(at=dispatch.span("date"), message="成文日期"),),
                )
