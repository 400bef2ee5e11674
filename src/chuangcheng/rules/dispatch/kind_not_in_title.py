"""标题的文种和“文种”不一致。

## 检查什么
标题最后写的文种，就是“文种”那一项。

依据：《党政机关公文处理工作条例》第九条，标题由发文机关名称、事由和文种组成。

## 为什么
标题写着通报，登记的是通知，归档和回复都会出错。

## 反例
```yaml plans/示例/发文.yaml
类型: 发文
文种: 通知
模板: 印发通知
发文机关: 示例县人民政府
文号: 示政发〔2014〕6号
标题: 关于印发《示例县创建卫生县城工作方案》的通报
成文日期: 2014-02-26
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
```

## 怎么改
改成一致的。
"""

from __future__ import annotations

from collections.abc import Iterator

from chuangcheng.diagnostic import Finding, Severity
from chuangcheng.workspace.workspace import Workspace

CODE = "DOC002"
SEVERITY = Severity.ERROR
SINCE = "0.1"
NEEDS = ()


def check(workspace: Workspace) -> Iterator[Finding]:
    for folder in workspace.plans:
        for dispatch in folder.dispatches:
            title = dispatch.title.rstrip("。．.，,；;：:、")  # WORD010 tells of these
            if dispatch.dispatch_kind and not title.endswith(dispatch.dispatch_kind):
                yield Finding(
                    at=dispatch.span("title"),
                    message=f"标题不是以“{dispatch.dispatch_kind}”结尾的，和“文种”不一致",
                    hint="改标题，或者改“文种”",
                )
