"""文件里标了密级。

## 检查什么
工作区的文件里没有“绝密★”“机密★”“秘密★”这样的密级标志，注释里也没有；发文的“密级”不写绝密、机密、秘密，带不带“★”都一样。

## 为什么
国家秘密不能在联网的计算机上处理，更不能放进 git。

## 反例
```yaml plans/示例/发文.yaml
类型: 发文
文种: 通知
模板: 印发通知
发文机关: 示例县人民政府
标题: 关于做好迎检准备工作的通知
正文: 秘密★1年 现就迎检准备工作通知如下。
```

## 正例
```yaml plans/示例/发文.yaml
类型: 发文
文种: 通知
模板: 印发通知
发文机关: 示例县人民政府
标题: 关于做好迎检准备工作的通知
正文: 现就迎检准备工作通知如下。
```

## 怎么改
涉密的公文不用本工具做，先告诉保密部门；不涉密的，删去密级标志。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from chuangcheng.diagnostic import Finding, Severity
from chuangcheng.models.dispatch import Dispatch
from chuangcheng.source import Span
from chuangcheng.workspace.workspace import Workspace

CODE = "SAFE003"
SEVERITY = Severity.ERROR
SINCE = "0.1"
NEEDS = ()


_MARK: Final = re.compile(r"★(?<=(?:绝|机|秘)密★)")
_GRADE: Final = re.compile(r"(?:绝|机|秘)[ \u3000]*密(?!★)")
"""A 密级 without a term; one with `★` is found as a mark."""
_PARTICULAR: Final = ("particulars", "密级")
_HINT: Final = "涉密的公文不用本工具做，先告诉保密部门；不涉密的，删去密级标志"


def check(workspace: Workspace) -> Iterator[Finding]:
    for passage, matches in workspace.written.search(_MARK):
        start, end = matches[0].start() - 2, matches[0].end()
        yield Finding(
            at=passage.at(start, end),
            message=f"文件里标了密级“{passage.text[start:end]}”，涉密的内容不能放在这里",
            hint=_HINT,
        )
    for folder in workspace.plans:
        for dispatch in folder.dispatches:
            yield from _graded(dispatch)
    for at, match in workspace.written.search_comments(_MARK):
        yield _marked(at, match, "注释")
    for at, match in workspace.written.search_unread(_MARK):
        yield _marked(at, match, "文件")


def _graded(dispatch: Dispatch) -> Iterator[Finding]:
    grades = ((("secrecy",), dispatch.secrecy), (_PARTICULAR, dispatch.particulars.get("密级")))
    for path, grade in grades:
        if grade and _GRADE.match(grade):
            yield Finding(
                at=dispatch.span(*path),
                message=f"密级写了“{grade}”，涉密的公文不能放在这里",
                hint=_HINT,
            )


def _marked(at: Span, match: re.Match[str], where: str) -> Finding:
    mark = match.string[match.start() - 2 : match.end()]
    return Finding(at=at, message=f"{where}里标了密级“{mark}”，涉密的内容不能放在这里", hint=_HINT)
