"""阶段的结束早于开始。

## 检查什么
一个阶段的“止”不早于“起”。

## 为什么
起止写反，任务的时限就怎么也对不上。

## 反例
```yaml plans/示例/方案.yaml
类型: 方案
名称: 示例县创建卫生县城工作方案
地区: 示例县
级别: 县
阶段:
  - {名称: 启动阶段, 起: 2014-01, 止: 2013-03}
```

## 正例
```yaml plans/示例/方案.yaml
类型: 方案
名称: 示例县创建卫生县城工作方案
地区: 示例县
级别: 县
阶段:
  - {名称: 启动阶段, 起: 2014-01, 止: 2014-03}
```

## 怎么改
核对这一阶段的起止。
"""

from __future__ import annotations

from collections.abc import Iterator

from chuangcheng.diagnostic import Finding, Related, Severity
from chuangcheng.workspace.workspace import Workspace

CODE = "PLAN004"
SEVERITY = Severity.ERROR
SINCE = "0.1"
NEEDS = ("方案",)


def check(workspace: Workspace) -> Iterator[Finding]:
    for folder in workspace.plans:
        for phase in folder.plan.phases if folder.plan else ():
            if phase.is_reversed:
                yield Finding(
                    at=phase.span("end"),
                    message=f"“{phase.name}”到“{phase.end}”结束，却从“{phase.start}”才开始",
                    hint="核对起止两个日期",
                    related=(Related(at=phase.span("start"), message="开始写在这里"),),
                )
