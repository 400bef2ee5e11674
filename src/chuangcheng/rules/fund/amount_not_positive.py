"""资金的金额是零或者负数。

## 检查什么
“金额”大于零。

## 为什么
还没有落实的钱不写进资金，写了零，合计里看着像是有。

## 反例
```yaml plans/示例/任务.yaml
类型: 任务分解
任务:
  - 编号: 卫-01
    内容: 完善污水管网
    牵头单位: 县住建局
    资金: [{来源: 县财政, 金额: 0万元}]
```

## 正例
```yaml plans/示例/任务.yaml
类型: 任务分解
任务:
  - 编号: 卫-01
    内容: 完善污水管网
    牵头单位: 县住建局
    资金: [{来源: 县财政, 金额: 50万元}]
```

## 怎么改
改成实际金额；还没有落实的去掉这一笔，情况写在“备注”里。
"""

from __future__ import annotations

from collections.abc import Iterator

from chuangcheng.diagnostic import Finding, Severity
from chuangcheng.models.matrix import MONEY
from chuangcheng.workspace.workspace import Workspace

CODE = "FUND003"
SEVERITY = Severity.WARNING
SINCE = "0.1"
NEEDS = ()


def check(workspace: Workspace) -> Iterator[Finding]:
    for folder in workspace.plans:
        for _, task in folder.tasks():
            for fund in task.funds:
                if fund.amount.dimension == MONEY and fund.amount.number <= 0:
                    yield Finding(
                        at=fund.span("amount"),
                        message=f"任务“{task.code}”来自“{fund.source}”的金额是{fund.amount}",
                        hint="改成实际金额；还没有落实的去掉这一笔",
                    )
