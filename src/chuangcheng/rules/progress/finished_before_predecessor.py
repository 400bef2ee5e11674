"""前置任务没有完成，后面的任务却已完成。

## 检查什么
状态是“已完成”的任务，它的前置任务也是“已完成”。前置任务没有报过进度的，不查。

## 为什么
要么前置任务的进度没有更新，要么两项任务本来没有先后。

## 反例
```yaml plans/示例/任务.yaml
类型: 任务分解
任务:
  - 编号: 卫-01
    内容: 完善污水管网
    牵头单位: 县住建局
    进度: {状态: 进行中, 完成: 40%}
  - 编号: 卫-02
    内容: 污水处理厂扩建
    牵头单位: 县住建局
    前置任务: [卫-01]
    进度: {状态: 已完成}
```

## 正例
```yaml plans/示例/任务.yaml
类型: 任务分解
任务:
  - 编号: 卫-01
    内容: 完善污水管网
    牵头单位: 县住建局
    进度: {状态: 已完成}
  - 编号: 卫-02
    内容: 污水处理厂扩建
    牵头单位: 县住建局
    前置任务: [卫-01]
    进度: {状态: 已完成}
```

## 怎么改
更新前置任务的进度；没有先后关系的，去掉“前置任务”。
"""

from __future__ import annotations

from collections.abc import Iterator

from chuangcheng.diagnostic import Finding, Related, Severity
from chuangcheng.workspace.workspace import Workspace

CODE = "PROG005"
SEVERITY = Severity.WARNING
SINCE = "0.1"
NEEDS = ()


def check(workspace: Workspace) -> Iterator[Finding]:
    for folder in workspace.plans:
        tasks = folder.task_by_code
        for _, task in folder.tasks():
            if task.progress is None or task.progress.status != "已完成":
                continue
            for number, code in enumerate(task.predecessors):
                before = tasks[code].progress if code in tasks else None
                if before and before.status != "已完成":
                    yield Finding(
                        at=task.span("predecessors", number),
                        message=f"任务“{task.code}”已完成，它的前置任务“{code}”却还是“{before.status}”",
                        hint="更新前置任务的进度；没有先后关系的，去掉“前置任务”",
                        related=(Related(at=before.span("status"), message="前置任务的状态"),),
                    )
