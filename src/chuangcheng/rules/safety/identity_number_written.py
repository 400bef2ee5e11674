"""文件里写了身份证号码。

## 检查什么
工作区的文件里，注释里，没有公民身份号码：18 位，第 7 到 14 位是日期，最后一位是算得对的校验码。

依据：GB 11643-1999《公民身份号码》。

## 为什么
工作区的文件在 git 里留底，删了也能翻出来；创城用不着身份证号码。

## 反例
```yaml plans/示例/任务.yaml
类型: 任务分解
任务:
  - 编号: 卫-01
    内容: 改造旱厕
    牵头单位: 县住建局
    备注: 反映人身份证号11010519491231002X
```

## 正例
```yaml plans/示例/任务.yaml
类型: 任务分解
任务:
  - 编号: 卫-01
    内容: 改造旱厕
    牵头单位: 县住建局
    备注: 热线来电反映
```

## 怎么改
删去。已经提交进 git 的，告诉管仓库的人。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from chuangcheng.diagnostic import Finding, Severity
from chuangcheng.source import Span
from chuangcheng.workspace.private import BORN, identity_start
from chuangcheng.workspace.workspace import Workspace

CODE = "SAFE002"
SEVERITY = Severity.WARNING
SINCE = "0.1"
NEEDS = ()


def check(workspace: Workspace) -> Iterator[Finding]:
    for born in BORN:
        for passage, matches in workspace.written.search(born):
            for match in matches:
                start = identity_start(match)
                if start is not None:
                    yield _written(passage.at(start, match.end()), match, start, "文件")
        for at, match in workspace.written.search_comments(born):
            start = identity_start(match)
            if start is not None:
                yield _written(at, match, start, "注释")
        for at, match in workspace.written.search_unread(born):
            start = identity_start(match)
            if start is not None:
                yield _written(at, match, start, "文件")


def _written(at: Span, match: re.Match[str], start: int, where: str) -> Finding:
    return Finding(
        at=at,
        message=f"{where}里写了身份证号码“{match.string[start : start + 2]}…{match.group()[-2:]}”",
        hint="删去，创城用不着身份证号码",
    )
