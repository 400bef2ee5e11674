"""写了已整改、已销号，没有整改日期或佐证。

## 检查什么
状态是“已整改”的写整改日期；状态是“已销号”的写整改日期和佐证。

## 为什么
销号要有凭据。没有日期算不出按不按时，没有佐证复核时说不清。

## 反例
```yaml plans/示例/问题台账.yaml
类型: 问题台账
问题:
  - 编号: W-01
    发现: 2014-08-12
    描述: 地面污水横流
    责任单位: 县工商局
    状态: 已销号
    整改: {日期: 2014-08-18, 措施: 疏通下水道}
```

## 正例
```yaml plans/示例/问题台账.yaml
类型: 问题台账
问题:
  - 编号: W-01
    发现: 2014-08-12
    描述: 地面污水横流
    责任单位: 县工商局
    状态: 已销号
    整改: {日期: 2014-08-18, 措施: 疏通下水道, 佐证: [整改后.jpg]}
```

## 怎么改
在“整改”里补写；还没改好的，把状态改回“整改中”。
"""

from __future__ import annotations

from collections.abc import Iterator

from chuangcheng.diagnostic import Finding, Severity
from chuangcheng.models.ledger.issue import Issue
from chuangcheng.workspace.workspace import Workspace

CODE = "LEDG004"
SEVERITY = Severity.WARNING
SINCE = "0.1"
NEEDS = ()


def check(workspace: Workspace) -> Iterator[Finding]:
    for folder in workspace.plans:
        for issue in folder.issues():
            missing = _missing(issue) if issue.is_closed else []
            if missing:
                yield Finding(
                    at=issue.span("status"),
                    message=f"问题“{issue.code}”{issue.status}，没有写{'和'.join(missing)}",
                    hint="在“整改”里补写；还没改好的，状态改回“整改中”",
                )


def _missing(issue: Issue) -> list[str]:
    done = issue.rectification
    missing = [] if done and done.done_on else ["整改日期"]
    if issue.status == "已销号" and not (done and done.evidence):
        missing.append("佐证")
    return missing
