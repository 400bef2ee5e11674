"""任务编号重复。

## 检查什么
一个方案里的任务编号各不相同。

## 为什么
编号重复，前置任务和台账就不知道指的是哪一项。

## 反例
```yaml plans/示例/任务.yaml
类型: 任务分解
任务:
  - 编号: 卫-01
    内容: 完善污水管网
    牵头单位: 县住建局
  - 编号: 卫-01
    内容: 改造旱厕
    牵头单位: 县卫生局
```

## 正例
```yaml plans/示例/任务.yaml
类型: 任务分解
任务:
  - 编号: 卫-01
    内容: 完善污水管网
    牵头单位: 县住建局
  - 编号: 卫-02
    内容: 改造旱厕
    牵头单位: 县卫生局
```

## 怎么改
给其中一项另编一个号。
"""

from __future__ import annotations

from collections.abc import Iterator

from chuangcheng.diagnostic import Finding, Related, Severity
from chuangcheng.models.matrix import Task
from chuangcheng.workspace.workspace import Workspace

CODE = "DUTY004"
SEVERITY = Severity.ERROR
SINCE = "0.1"
NEEDS = ()


def check(workspace: Workspace) -> Iterator[Finding]:
    for folder in workspace.plans:
        first: dict[str, Task] = {}
        for _, task in folder.tasks():
            before = first.setdefault(task.code, task)
            if before is not task:
                yield Finding(
                    at=task.span("code"),
                    message=f"任务编号“{task.code}”重复",
                    hint="给其中一项另编一个号",
                    related=(Related(at=before.span("code"), message="先在这里用过"),),
                )
