"""任务没有牵头单位。

## 检查什么
每项任务都写了“牵头单位”。

## 为什么
没有牵头单位的任务无人负责，丢的分也算不到谁头上。

## 反例
```yaml plans/示例/任务.yaml
类型: 任务分解
任务:
  - 编号: 卫-01
    内容: 完善污水管网
```

## 正例
```yaml plans/示例/任务.yaml
类型: 任务分解
任务:
  - 编号: 卫-01
    内容: 完善污水管网
    牵头单位: 县住建局
```

## 怎么改
补写“牵头单位”，填单位名录里的一个名称。
"""

from __future__ import annotations

from collections.abc import Iterator

from chuangcheng.diagnostic import Finding, Severity
from chuangcheng.workspace.workspace import Workspace

CODE = "DUTY001"
SEVERITY = Severity.ERROR
SINCE = "0.1"
NEEDS = ()


def check(workspace: Workspace) -> Iterator[Finding]:
    for folder in workspace.plans:
        for _, task in folder.tasks():
            if not task.lead_units:
                yield Finding(
                    at=task.span("code"),
                    message=f"任务“{task.code}”没有牵头单位",
                    hint="在这一项下面补写“牵头单位”",
                )
