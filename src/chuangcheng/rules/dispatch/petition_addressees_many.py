"""请示、报告主送了几个机关。

## 检查什么
请示、报告只主送一个上级机关；别的上级机关要知道的，抄送。

依据：《党政机关公文处理工作条例》，上行文原则上主送一个上级机关。

## 为什么
主送几个机关，谁都等别人批。

## 反例
```yaml plans/示例/发文.yaml
类型: 发文
文种: 请示
模板: 请示
发文机关: 示例县人民政府
标题: 关于申请创建经费的请示
主送: [示例州人民政府, 示例州财政局]
```

## 正例
```yaml plans/示例/发文.yaml
类型: 发文
文种: 请示
模板: 请示
发文机关: 示例县人民政府
标题: 关于申请创建经费的请示
主送: 示例州人民政府
抄送: 示例州财政局
```

## 怎么改
主送留一个，其余的改到抄送。
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from chuangcheng.diagnostic import Finding, Severity
from chuangcheng.workspace.workspace import Workspace

CODE = "DOC013"
SEVERITY = Severity.WARNING
SINCE = "0.1"
NEEDS = ()


_UPWARD: Final = frozenset(("请示", "报告"))


def check(workspace: Workspace) -> Iterator[Finding]:
    for folder in workspace.plans:
        for dispatch in folder.dispatches:
            kind, count = dispatch.dispatch_kind, len(dispatch.addressees)
            if kind in _UPWARD and count > 1:
                yield Finding(
                    at=dispatch.span("addressees", 1),
                    message=f"{kind}主送了 {count} 个机关，应当只主送一个",
                    hint="主送留一个，其余的改到“抄送”",
                )
