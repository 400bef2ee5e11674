"""资金的金额没有写明多少元。

## 检查什么
“金额”的单位是 元、万元 或 亿元。

## 为什么
单位不清，各项资金就合计不起来。

## 反例
```yaml plans/示例/任务.yaml
类型: 任务分解
任务:
  - 编号: 卫-01
    内容: 完善污水管网
    牵头单位: 县住建局
    资金: [{来源: 县财政, 金额: 500}]
```

## 正例
```yaml plans/示例/任务.yaml
类型: 任务分解
任务:
  - 编号: 卫-01
    内容: 完善污水管网
    牵头单位: 县住建局
    资金: [{来源: 县财政, 金额: 500万元}]
```

## 怎么改
补上单位，例如 500万元。
"""

from __future__ import annotations

from collections.abc import Iterator

from chuangcheng.diagnostic import Edit, Finding, Severity
from chuangcheng.models.matrix import MONEY, Fund
from chuangcheng.workspace.workspace import Workspace

CODE = "FUND001"
SEVERITY = Severity.ERROR
SINCE = "0.1"
NEEDS = ()


def check(workspace: Workspace) -> Iterator[Finding]:
    for folder in workspace.plans:
        for _, task in folder.tasks():
            for fund in task.funds:
                if fund.amount.dimension != MONEY:
                    yield Finding(
                        at=fund.span("amount"),
                        message=f"任务“{task.code}”来自“{fund.source}”的金额“{fund.amount}”没有写明多少元",
                        hint="单位写 元、万元 或 亿元，例如 500万元",
                        edits=_edits(fund),
                    )


def _edits(fund: Fund) -> tuple[Edit, ...]:
    """500万 and 2亿 lack nothing but 元."""
    if fund.amount.unit not in ("万", "亿"):
        return ()
    return (Edit(at=fund.span("amount"), put=f"{fund.amount}元", is_value=True),)
