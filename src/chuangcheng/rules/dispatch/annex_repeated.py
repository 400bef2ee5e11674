"""同一个附件写了两次。

## 检查什么
一份公文的“附件”里，没有两个同名的。序号、书名号的写法不同，也算同名。

## 为什么
后面的附件跟着错一号，正文里的“附件3”就指错了。

## 反例
```yaml plans/示例/发文.yaml
类型: 发文
文种: 通知
模板: 会议通知
发文机关: 示例县人民政府
标题: 关于召开创建工作动员会的通知
附件: [参会人员名单, 会议议程, 参会人员名单]
```

## 正例
```yaml plans/示例/发文.yaml
类型: 发文
文种: 通知
模板: 会议通知
发文机关: 示例县人民政府
标题: 关于召开创建工作动员会的通知
附件: [参会人员名单, 会议议程, 报名回执]
```

## 怎么改
删去重复的，或者改成本来要附的那一个。
"""

from __future__ import annotations

from collections.abc import Iterator

from chuangcheng.diagnostic import Finding, Related, Severity
from chuangcheng.models.dispatch import Dispatch
from chuangcheng.workspace.annexes import bare_name
from chuangcheng.workspace.workspace import Workspace

CODE = "DOC016"
SEVERITY = Severity.WARNING
SINCE = "0.1"
NEEDS = ()


def check(workspace: Workspace) -> Iterator[Finding]:
    for folder in workspace.plans:
        for dispatch in folder.dispatches:
            yield from _repeated(dispatch)


def _repeated(dispatch: Dispatch) -> Iterator[Finding]:
    first: dict[str, int] = {}
    for number, name in enumerate(map(bare_name, dispatch.annexes)):
        before = first.setdefault(name, number)
        if name and before != number:
            yield Finding(
                at=dispatch.span("annexes", number),
                message=f"附件“{name}”写了两次，第 {before + 1} 个已经是它",
                hint="删去重复的，或者改成本来要附的那一个",
                related=(Related(at=dispatch.span("annexes", before), message="第一次"),),
            )
