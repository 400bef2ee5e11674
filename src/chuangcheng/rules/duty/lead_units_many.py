"""任务有两个以上牵头单位。

## 检查什么
“牵头单位”只写一个单位，这叫首位负责制。

## 为什么
两家都牵头，等于没有人牵头。

## 反例
```yaml plans/示例/任务.yaml
类型: 任务分解
任务:
  - 编号: 卫-01
    内容: 完善污水管网
    牵头单位: [县住建局, 县卫生局]
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
留下一个牵头单位，其余的写到“责任单位”里。
"""

from __future__ import annotations

from collections.abc import Iterator

from chuangcheng.diagnostic import Finding, Severity
from chuangcheng.workspace.folder import PlanFolder
from chuangcheng.workspace.mentions import JOINTS
from chuangcheng.workspace.workspace import Workspace

CODE = "DUTY002"
SEVERITY = Severity.ERROR
SINCE = "0.1"
NEEDS = ("单位名录",)


def check(workspace: Workspace) -> Iterator[Finding]:
    for folder in workspace.plans:
        for _, task in folder.tasks():
            if len(task.lead_units) > 1:
                yield Finding(
                    at=task.span("lead_units"),
                    message=f"任务“{task.code}”写了 {len(task.lead_units)} 个牵头单位",
                    hint="只留一个牵头单位，其余的写到“责任单位”里",
                )
            elif task.lead_units and _is_several(task.lead_units[0], folder):
                yield Finding(
                    at=task.span("lead_units"),
                    message=f"任务“{task.code}”的“牵头单位”里写了几个单位",
                    hint="只留一个牵头单位，其余的写到“责任单位”里",
                )


def _is_several(name: str, folder: PlanFolder) -> bool:
    return not folder.units.knows(name) and any(joint in name for joint in JOINTS)
