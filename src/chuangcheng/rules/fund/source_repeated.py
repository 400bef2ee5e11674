"""同一项任务里资金来源写了两次。

## 检查什么
一项任务的“资金”里，每个“来源”只写一笔。

## 为什么
多半是同一笔钱录了两遍，合计就多算了。

## 反例
```yaml plans/示例/任务.yaml
类型: 任务分解
任务:
  - 编号: 卫-01
    内容: 完善污水管网
    牵头单位: 县住建局
    资金: [{来源: 县财政, 金额: 500万元}, {来源: 县财政, 金额: 500万元}]
```

## 正例
```yaml plans/示例/任务.yaml
类型: 任务分解
任务:
  - 编号: 卫-01
    内容: 完善污水管网
    牵头单位: 县住建局
    资金: [{来源: 县财政, 金额: 500万元}, {来源: 省级专项, 金额: 500万元}]
```

## 怎么改
去掉一笔；确实有两笔的，把来源写出区别，例如“县财政（2015年）”。
"""

from __future__ import annotations

from collections.abc import Iterator

from chuangcheng.diagnostic import Finding, Related, Severity
from chuangcheng.models.matrix import Fund
from chuangcheng.workspace.workspace import Workspace

CODE = "FUND002"
SEVERITY = Severity.WARNING
SINCE = "0.1"
NEEDS = ()


def check(workspace: Workspace) -> Iterator[Finding]:
    for folder in workspace.plans:
        for _, task in folder.tasks():
            first: dict[str, Fund] = {}
            for fund in task.funds:
                before = first.setdefault(fund.source, fund)
                if before is not fund:
                    yield Finding(
                        at=fund.span("source"),
                        message=f"任务“{task.code}”的资金来源“{fund.source}”写了两次",
                        hint="去掉一笔；确实有两笔的，把来源写出区别",
                        related=(Related(at=before.span("source"), message="先写在这里"),),
                    )
