"""整改时限超过督办规则给的天数。

## 检查什么
方案的“督办规则”写了“整改时限”（例如 7日、一周内）的，问题的“时限”不晚于“发现”加上这些天。
没有写，或者写的不是天数、周数，就不查；写了“备注”的问题当作已经批准延期，也不查。

## 为什么
时限放宽了，规定的一周整改就落了空。确有原因要宽限的，这条只是提醒。

## 反例
```yaml plans/示例/方案.yaml
类型: 方案
名称: 示例县创建卫生县城工作方案
地区: 示例县
级别: 县
督办规则: {整改时限: 7日, 问责阶梯: [通报, 约谈, 问责], 连续曝光: 3}
```

```yaml plans/示例/问题台账.yaml
类型: 问题台账
问题:
  - 编号: W-01
    发现: 2014-08-12
    描述: 地面污水横流
    责任单位: 县工商局
    时限: 2014-08-25
    状态: 整改中
```

## 正例
```yaml plans/示例/方案.yaml
类型: 方案
名称: 示例县创建卫生县城工作方案
地区: 示例县
级别: 县
督办规则: {整改时限: 7日, 问责阶梯: [通报, 约谈, 问责], 连续曝光: 3}
```

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
把时限提前；批准延期的，在“备注”里写明。
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from chuangcheng.diagnostic import Finding, Related, Severity
from chuangcheng.models.ledger.issue import Issue
from chuangcheng.workspace.workspace import Workspace

CODE = "LEDG003"
SEVERITY = Severity.WARNING
SINCE = "0.1"
NEEDS = ("方案",)


def check(workspace: Workspace) -> Iterator[Finding]:
    for folder in workspace.plans:
        rules = folder.plan.supervision if folder.plan else None
        days = rules.rectification_days if rules else None
        if rules is None or days is None:
            continue
        for issue in folder.issues():
            latest = _latest(issue, days)
            due = issue.deadline.last if issue.deadline else None
            if latest and due and due > latest:
                yield Finding(
                    at=issue.span("deadline"),
                    message=f"问题“{issue.code}”的时限 {issue.deadline} 太晚，"
                    f"督办规则的整改时限是“{rules.rectification}”，最晚 {latest}",
                    hint="把时限提前；批准延期的在“备注”里写明",
                    related=(Related(at=rules.span("rectification"), message="督办规则"),),
                )


def _latest(issue: Issue, days: int) -> date | None:
    """The last day that the rule allows; one that gives a reason in 备注 has been allowed more."""
    found = issue.found_on.last
    return found + timedelta(days=days) if found and not issue.note else None
