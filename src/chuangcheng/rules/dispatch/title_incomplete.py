"""标题没有写成“关于……的……”。

## 检查什么
通知、意见、请示、批复、函的标题里有“关于”，“关于”后面有“的”。印发、转发、批转的，可以没有“关于”。标题不以文种结尾的，另由DOC002检查。

依据：《党政机关公文处理工作条例》第九条，标题由发文机关名称、事由和文种组成。

## 为什么
标题说清是什么事，收文的单位才好分办。

## 反例
```yaml plans/示例/发文.yaml
类型: 发文
文种: 通知
模板: 印发通知
发文机关: 示例县人民政府
标题: 示例县环境卫生整治工作通知
```

## 正例
```yaml plans/示例/发文.yaml
类型: 发文
文种: 通知
模板: 印发通知
发文机关: 示例县人民政府
标题: 关于开展环境卫生整治工作的通知
```

## 怎么改
照“关于开展环境卫生整治工作的通知”的样子改。
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from chuangcheng.diagnostic import Finding, Severity
from chuangcheng.workspace.workspace import Workspace

CODE = "DOC012"
SEVERITY = Severity.INFO
SINCE = "0.1"
NEEDS = ()


_KINDS: Final = frozenset(("通知", "意见", "请示", "批复", "函"))
_PASSING_ON: Final = ("印发", "转发", "批转")


def check(workspace: Workspace) -> Iterator[Finding]:
    for folder in workspace.plans:
        for dispatch in folder.dispatches:
            kind, title = dispatch.dispatch_kind, dispatch.title
            if kind in _KINDS and title.endswith(kind) and not _is_complete(title):
                yield Finding(
                    at=dispatch.span("title"),
                    message=f"标题“{title}”没有写成“关于……的{kind}”",
                    hint=f"照“关于开展环境卫生整治工作的{kind}”的样子改",
                )


def _is_complete(title: str) -> bool:
    _, about, matter = title.partition("关于")
    return "的" in matter if about else any(word in title for word in _PASSING_ON)
