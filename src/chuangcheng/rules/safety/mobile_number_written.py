"""文件里写了手机号码。

## 检查什么
工作区的文件里没有手机号码，“负责人”“联络员”的“电话”里、“#”后面的注释里也没有。办公电话可以写。

## 为什么
工作区的文件在 git 里留底，删了也能翻出来；手机号码是个人信息，印发、公开的时候还会跟着出去。

## 反例
```yaml plans/示例/单位.yaml
类型: 单位名录
单位:
  - 名称: 示例县卫生局
    联络员: {职务: 办公室主任, 电话: "13800000000"}
```

## 正例
```yaml plans/示例/单位.yaml
类型: 单位名录
单位:
  - 名称: 示例县卫生局
    联络员: {职务: 办公室主任, 电话: 0878-6222222}
```

## 怎么改
改写办公电话；手机号码记在不进 git 的通讯录里。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from chuangcheng.diagnostic import Finding, Severity
from chuangcheng.source import Span
from chuangcheng.workspace.passage import times
from chuangcheng.workspace.private import MOBILE
from chuangcheng.workspace.workspace import Workspace

CODE = "SAFE001"
SEVERITY = Severity.WARNING
SINCE = "0.1"
NEEDS = ()


_HINT: Final = "改写办公电话，手机号码不要放在进 git 的文件里"


def check(workspace: Workspace) -> Iterator[Finding]:
    for passage, matches in workspace.written.search(MOBILE):
        number = matches[0].group()
        yield Finding(
            at=passage.at(*matches[0].span()),
            message=f"文件里写了手机号码“{number[:3]}…{number[-2:]}”{times(matches)}",
            hint=_HINT,
        )
    for at, match in workspace.written.search_comments(MOBILE):
        yield _written(at, match, "注释")
    for at, match in workspace.written.search_unread(MOBILE):
        yield _written(at, match, "文件")


def _written(at: Span, match: re.Match[str], where: str) -> Finding:
    number = match.group()
    message = f"{where}里写了手机号码“{number[:3]}…{number[-2:]}”"
    return Finding(at=at, message=message, hint=_HINT)
