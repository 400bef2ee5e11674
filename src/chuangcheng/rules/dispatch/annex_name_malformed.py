"""附件的名称写得不对。

## 检查什么
“附件”里每一个只写名称：前面不写“附件1：”“1.”，外面不加书名号，后面不带“.docx”这样的扩展名。几个附件分开写，不写在一起；没有附件的，不写“无”。

依据：GB/T 9704-2012 的附件说明，“附件：”和序号“1.”印在名称前面；不加书名号是通行的写法。

## 为什么
“附件：”和序号由工具来印，自己再写一个，印出来就是“附件：1.1.任务分解表”。

## 反例
```yaml plans/示例/发文.yaml
类型: 发文
文种: 通知
模板: 会议通知
发文机关: 示例县人民政府
标题: 关于召开创建工作动员会的通知
附件: [1.参会人员名单, 2.《会议议程》]
```

## 正例
```yaml plans/示例/发文.yaml
类型: 发文
文种: 通知
模板: 会议通知
发文机关: 示例县人民政府
标题: 关于召开创建工作动员会的通知
附件: [参会人员名单, 会议议程]
```

## 怎么改
只留名称；几个附件写成列表，例如 `[参会人员名单,会议议程]`。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from chuangcheng.diagnostic import Finding, Severity
from chuangcheng.workspace.annexes import NONE, bare_name, parts_of
from chuangcheng.workspace.passage import Passage
from chuangcheng.workspace.texts import passages
from chuangcheng.workspace.workspace import Workspace

CODE = "DOC015"
SEVERITY = Severity.WARNING
SINCE = "0.1"
NEEDS = ()


_SEVERAL: Final = re.compile(
    r"\A(?:附件[：:]?)?\s*\d{1,2}[.．、](?!\d).*[\s；;，,、。]2[.．、](?!\d)|.[；;\n]\s*\S|》[、，和及\s]*《",
    re.DOTALL,
)


def check(workspace: Workspace) -> Iterator[Finding]:
    for folder in workspace.plans:
        for dispatch in folder.dispatches:
            for passage in passages(dispatch, "annexes"):
                finding = _nameless(passage) or _several(passage) or _more_than_a_name(passage)
                if finding is not None:
                    yield finding


def _nameless(passage: Passage) -> Finding | None:
    if bare_name(passage.text):
        return None
    is_none = passage.text in NONE
    return Finding(
        at=passage.at(0, len(passage.text)),
        message=f"附件写的是“{passage.text}”，没有名称",
        hint="没有附件的，把“附件”这一项删去" if is_none else "写附件的名称，例如 任务分解表",
    )


def _several(passage: Passage) -> Finding | None:
    if not _SEVERAL.search(passage.text):
        return None
    return Finding(
        at=passage.at(0, len(passage.text)),
        message=f"“{passage.text}”里写了几个附件",
        hint="写成列表，例如 [任务分解表, 联络员名单]",
    )


def _more_than_a_name(passage: Passage) -> Finding | None:
    found = parts_of(passage.text)
    surplus = _surplus(found)
    if surplus is None:
        return None
    part, what = surplus
    start, end = found.span("name")
    around = [place for place in ((0, start), (end, found.end())) if place[0] < place[1]]
    return Finding(
        at=passage.at(*found.span(part)),
        message=f"附件“{passage.text}”{what}",
        hint=f"只写“{found['name']}”",
        edits=passage.edits(*((*place, "") for place in around)),
    )


def _surplus(found: re.Match[str]) -> tuple[str, str] | None:
    """The first part that is not the name, and how a message tells of it."""
    if found["number"]:
        return "number", f"前面多写了“{found['number'].strip()}”，打印时会自己加上"
    if found["opened"]:
        return "opened", "外面多了书名号"
    if found["suffix"]:
        return "suffix", f"后面多写了“{found['suffix']}”"
    return None
