"""整改时限早于发现日期。

## 检查什么
问题的“时限”不早于“发现”。

## 为什么
还没发现就到期，交办出去没人认。多半是日期写错了。

## 反例
```yaml plans/示例/问题台账.yaml
类型: 问题台账
问题:
  - 编号: W-01
    发现: 2014-08-12
    描述: 地面污水横流
    责任单位: 县工商局
    时限: 2014-07-19
    状态: 整改中
```

## 正例
```yaml plans/示例/问题台账.yaml
类型: 问题台账
问题:
  - 编号: W-01
    发现: 2014-08-12
    描述: 地面污水横流
    责任单位: 县工商局
    时限: 2014-08-19
    状态: 整改中
```

## 怎么改
核对两个日期。
"""

from __future__ import annotations

from collections.abc import Iterator

from chuangcheng.diagnostic import Finding, Related, Severity
from chuangcheng.workspace.workspace import Workspace

CODE = "LEDG002"
SEVERITY = Severity.ERROR
SINCE = "0.1"
NEEDS = ()


def check(workspace: Workspace) -> Iterator[Finding]:
    for folder in workspace.plans:
        for issue in folder.issues():
            found = issue.found_on.first
            due = issue.deadline.last if issue.deadline else None
            if found and due and due < found:
                yield Finding(
                    at=issue.span("deadline"),
                    message=f"问题“{issue.code}”的时限 {issue.deadline} 早于"
                    f"发现日期 {issue.found_on}",
                    hint="核对两个日期",
                    related=(Related(at=issue.span("found_on"), message="发现日期"),),
                )
