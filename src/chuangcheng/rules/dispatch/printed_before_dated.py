"""印发日期早于成文日期。

## 检查什么
“印发日期”不早于“成文日期”。

依据：GB/T 9704-2012 第 7.4.3 条，印发日期是送印的日期。

## 为什么
还没有签发的公文不能送印。

## 反例
```yaml plans/示例/发文.yaml
类型: 发文
文种: 通知
模板: 印发通知
发文机关: 示例县人民政府
文号: 示政发〔2014〕6号
标题: 关于印发《示例县创建卫生县城工作方案》的通知
成文日期: 2014-02-26
印发日期: 2014-02-25
```

## 正例
```yaml plans/示例/发文.yaml
类型: 发文
文种: 通知
模板: 印发通知
发文机关: 示例县人民政府
文号: 示政发〔2014〕6号
标题: 关于印发《示例县创建卫生县城工作方案》的通知
成文日期: 2014-02-26
印发日期: 2014-02-27
```

## 怎么改
核对两个日期。
"""

from __future__ import annotations

from collections.abc import Iterator

from chuangcheng.diagnostic import Finding, Related, Severity
from chuangcheng.workspace.workspace import Workspace

CODE = "DOC003"
SEVERITY = Severity.ERROR
SINCE = "0.1"
NEEDS = ()


def check(workspace: Workspace) -> Iterator[Finding]:
    for folder in workspace.plans:
        for dispatch in folder.dispatches:
            dated = dispatch.date.last if dispatch.date else None
            printed = dispatch.printed_on.last if dispatch.printed_on else None
            if dated and printed and printed < dated:
                yield Finding(
                    at=dispatch.span("printed_on"),
                    message=f"印发日期“{dispatch.printed_on}”早于成文日期“{dispatch.date}”",
                    hint="核对两个日期",
                    related=(Related(at=dispatch.span("date"), message="成文日期"),),
                )
