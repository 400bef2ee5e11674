"""过了时限才改好。

## 检查什么
问题的整改“日期”不晚于“时限”。只比较写出来的两个日期，不看今天是几号。一本台账只说一次。

## 为什么
逾期整改的，通报和约谈时要点名；也可能是日期写错了。

## 反例
```yaml plans/示例/问题台账.yaml
类型: 问题台账
问题:
  - 编号: W-01
    发现: 2014-08-12
    描述: 地面污水横流
    责任单位: 县工商局
    时限: 2014-08-17
    状态: 已销号
    整改: {日期: 2014-08-18, 措施: 疏通下水道, 佐证: [整改后.jpg]}
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
    状态: 已销号
    整改: {日期: 2014-08-18, 措施: 疏通下水道, 佐证: [整改后.jpg]}
```

## 怎么改
核对日期；确实逾期的，通报、约谈时用得着，不用改。
"""

from __future__ import annotations

from collections.abc import Iterator

from chuangcheng.diagnostic import Finding, Severity
from chuangcheng.models.ledger.issue import Issue
from chuangcheng.source import Span
from chuangcheng.workspace.workspace import Workspace

CODE = "LEDG014"
SEVERITY = Severity.INFO
SINCE = "0.1"
NEEDS = ()


def check(workspace: Workspace) -> Iterator[Finding]:
    for folder in workspace.plans:
        for ledger in folder.issue_ledgers:
            late = [issue for issue in ledger.issues if issue.days_late]
            if late:
                yield Finding(
                    at=_done_on(late[0]),
                    message=_message(late),
                    hint="核对日期；确实逾期的不用改",
                )


def _done_on(issue: Issue) -> Span:
    done = issue.rectification
    return done.span("done_on") if done else issue.span("code")


def _message(late: list[Issue]) -> str:
    most = max(issue.days_late for issue in late)
    if len(late) == 1:
        return f"问题“{late[0].code}”过了时限 {most} 天才改好，时限是 {late[0].deadline}"
    codes = "".join(f"“{issue.code}”" for issue in late[:3])
    some = "等" if len(late) > 3 else "这"
    return f"{codes}{some} {len(late)} 个问题过了时限才改好，最多的过了 {most} 天"
