"""正文里说的附件没有列出来。

## 检查什么
公文“正文”里写了“附件3”的，“附件”里至少有三个；写了“见附件”的，至少有一个。随“印发通知”发的方案，里面写的“附件3”也这样数。“《办法》附件2”“3号文件附件2”说的是别的文件，不算。

## 为什么
收文的单位照着找附件，找不到。

## 反例
```yaml plans/示例/发文.yaml
类型: 发文
文种: 通知
模板: 会议通知
发文机关: 示例县人民政府
标题: 关于召开创建工作动员会的通知
正文: 参会人员见附件1，会议议程见附件2，请按附件3报名。
附件: [参会人员名单, 会议议程]
```

## 正例
```yaml plans/示例/发文.yaml
类型: 发文
文种: 通知
模板: 会议通知
发文机关: 示例县人民政府
标题: 关于召开创建工作动员会的通知
正文: 参会人员见附件1，会议议程见附件2，请按附件3报名。
附件: [参会人员名单, 会议议程, 报名回执]
```

## 怎么改
把缺的附件补进“附件”，或者改正文里的序号。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from chuangcheng.diagnostic import Finding, Severity
from chuangcheng.models.dispatch import Dispatch
from chuangcheng.models.matrix import Task
from chuangcheng.workspace.annexes import cited
from chuangcheng.workspace.folder import PlanFolder
from chuangcheng.workspace.passage import Passage
from chuangcheng.workspace.texts import PrintedTexts
from chuangcheng.workspace.workspace import Workspace

CODE = "DOC017"
SEVERITY = Severity.WARNING
SINCE = "0.1"
NEEDS = ("发文",)


_CITED: Final = re.compile("附件")
"""Quick to find."""


def check(workspace: Workspace) -> Iterator[Finding]:
    if not _CITED.search(workspace.printed.joined):
        return
    for folder in workspace.plans:
        for passage, _ in PrintedTexts((folder,)).search(_CITED):
            count = _count(passage, folder)
            if count is not None:
                yield from _missing(passage, count)


def _count(passage: Passage, folder: PlanFolder) -> int | None:
    """How many annexes the text may speak of; None where that cannot be told."""
    model = passage.model
    if isinstance(model, Dispatch):
        return len(model.annexes) if passage.path == ("body",) else None
    if isinstance(model, Task):  # a task may quote the paper from above that it carries out
        return None
    counts = [len(one.annexes) for one in folder.dispatches if one.carries_plan]
    return max(counts, default=None)


def _missing(passage: Passage, count: int) -> Iterator[Finding]:
    """The first citation of an annex that is not there."""
    for start, end, numbers in cited(passage.text):
        if max(numbers, default=1) > count:
            listed = f"“附件”里只有 {count} 个" if count else "“附件”里一个也没有写"
            yield Finding(
                at=passage.at(start, end),
                message=f"{passage.label}里写了“{passage.text[start:end]}”，发文的{listed}",
                hint="补进“附件”，或者改这里的序号",
            )
            return
