"""公文标题里有标点。

## 检查什么
标题里除了书名号、引号、括号、顿号，没有别的标点。书名号里面的不算。

依据：公文写作的通例，不是国标的条文。

## 为什么
标题要排得匀称，用逗号、冒号隔开的标题多半可以写得更短。

## 反例
```yaml plans/示例/发文.yaml
类型: 发文
文种: 通知
模板: 印发通知
发文机关: 示例县人民政府
标题: 关于加强领导，做好创建卫生县城工作的通知
```

## 正例
```yaml plans/示例/发文.yaml
类型: 发文
文种: 通知
模板: 印发通知
发文机关: 示例县人民政府
标题: 关于做好创建卫生县城工作的通知
```

## 怎么改
改写标题。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from chuangcheng.diagnostic import Finding, Severity
from chuangcheng.workspace.texts import passages
from chuangcheng.workspace.workspace import Workspace

CODE = "DOC006"
SEVERITY = Severity.INFO
SINCE = "0.1"
NEEDS = ()


_TITLE: Final = re.compile(r"《[^《》]*》|(?P<mark>[，。；：！？,;:!?])(?=.*\w)")
"""A quoted title is passed over; marks at the end belong to WORD010."""


def check(workspace: Workspace) -> Iterator[Finding]:
    for folder in workspace.plans:
        for dispatch in folder.dispatches:
            marks = [one for one in _TITLE.finditer(dispatch.title) if one["mark"]]
            if marks:
                (passage,) = passages(dispatch, "title")
                yield Finding(
                    at=passage.at(*marks[0].span()),
                    message=f"标题里有“{marks[0].group()}”，公文标题一般不用",
                    hint="改写标题，把它去掉",
                )
