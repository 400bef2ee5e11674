"""过了完成时限还没有完成，状态没有写“滞后”。

## 检查什么
进度的“截至”已经过了完成时限的任务，状态是“已完成”“滞后”或“暂停”。

## 为什么
过期的任务混在“进行中”里，盘点和通报时就漏掉了。

## 反例
```yaml plans/示例/任务.yaml
类型: 任务分解
任务:
  - 编号: 卫-01
    内容: 完善污水管网
    牵头单位: 县住建局
    完成时限: 2014-06
    进度: {状态: 进行中, 完成: 60%, 截至: 2014-08-05}
```

## 正例
```yaml plans/示例/任务.yaml
类型: 任务分解
任务:
  - 编号: 卫-01
    内容: 完善污水管网
    牵头单位: 县住建局
    完成时限: 2014-06
    进度: {状态: 滞后, 完成: 60%, 截至: 2014-08-05}
```

## 怎么改
状态改成“滞后”，在“说明”里写清原因；时限已经调整的，改完成时限。
"""

from __future__ import annotations

from collections.abc import Iterator

from chuangcheng.diagnostic import Finding, Related, Severity
from chuangcheng.models.matrix import Progress, Task
from chuangcheng.workspace.workspace import Workspace

CODE = "PROG003"
SEVERITY = Severity.WARNING
SINCE = "0.1"
NEEDS = ()


def check(workspace: Workspace) -> Iterator[Finding]:
    for folder in workspace.plans:
        for _, task in folder.tasks():
            progress = task.progress
            if progress and _is_overdue(task, progress):
                yield Finding(
                    at=progress.span("status"),
                    message=f"任务“{task.code}”到{progress.as_of}已过完成时限{task.deadline}，状态还是“{progress.status}”",
                    hint="改成“滞后”并说明原因；时限已经调整的，改完成时限",
                    related=(Related(at=task.span("deadline"), message="完成时限"),),
                )


_UNDER_WAY = ("未启动", "推进中", "进行中")


def _is_overdue(task: Task, progress: Progress) -> bool:
    """PROG002 tells when all is done and only the status says otherwise."""
    due = task.deadline.last if task.deadline else None
    seen = progress.as_of.first if progress.as_of else None
    is_under_way = progress.status in _UNDER_WAY and progress.done_share != 1
    return is_under_way and due is not None and seen is not None and seen > due
