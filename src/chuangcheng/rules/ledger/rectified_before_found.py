"""整改日期早于发现日期。

## 检查什么
问题的整改“日期”不早于“发现”。

## 为什么
还没发现就改好了，台账报上去站不住。多半是日期写错了。

## 反例
```yaml plans/示例/问题台账.yaml
类型: 问题台账
问题:
  - 编号: W-01
    发现: 2014-08-12
    描述: 地面污水横流
    责任单位: 县工商局
    状态: 已销号
    整改: {日期: 2014-07-18, 措施: 疏通下水道, 佐证: [整改后.jpg]}
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
核对两个日期。
"""

from __future__ import annotations

from collections.abc import Iterator

from chuangcheng.diagnostic import Finding, Related, Severity
from chuangcheng.workspace.workspace import Workspace

CODE = "LEDG005"
SEVERITY = Severity.ERROR
SINCE = "0.1"
NEEDS = ()


def check(workspace: Workspace) -> Iterator[Finding]:
    for folder in workspace.plans:
        for issue in folder.issues():
            done, found = issue.rectification, issue.found_on
            if done is None or done.done_on is None:
                continue
            if done.done_on.last and found.first and done.done_on.last < found.first:
                yield Finding(
                    at=done.span("done_on"),
                    message=f"问题“{issue.code}”的整改日期 {done.done_on} 早于发现日期 {found}",
                    hint="核对两个日期",
                    related=(Related(at=issue.span("found_on"), message="发现日期"),),
                )
