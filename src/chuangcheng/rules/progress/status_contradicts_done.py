"""进度的状态和完成对不上。

## 检查什么
“已完成”的完成100%，完成100%的是“已完成”，“未启动”的没有完成。

## 为什么
两个数只有一个是对的，汇总出来的进度就不准。

## 反例
```yaml plans/示例/任务.yaml
类型: 任务分解
任务:
  - 编号: 卫-01
    内容: 完善污水管网
    牵头单位: 县住建局
    进度: {状态: 已完成, 完成: 80%}
```

## 正例
```yaml plans/示例/任务.yaml
类型: 任务分解
任务:
  - 编号: 卫-01
    内容: 完善污水管网
    牵头单位: 县住建局
    进度: {状态: 已完成, 完成: 100%}
```

## 怎么改
核对实际进度，改其中一个。
"""

from __future__ import annotations

from collections.abc import Iterator

from chuangcheng.diagnostic import Finding, Severity
from chuangcheng.models.matrix import Progress
from chuangcheng.workspace.workspace import Workspace

CODE = "PROG002"
SEVERITY = Severity.WARNING
SINCE = "0.1"
NEEDS = ()


def check(workspace: Workspace) -> Iterator[Finding]:
    for folder in workspace.plans:
        for _, task in folder.tasks():
            progress = task.progress
            wrong = _contradiction(progress) if progress else ""
            if progress and wrong:
                yield Finding(
                    at=progress.span("status"),
                    message=f"任务“{task.code}”的状态是“{progress.status}”，{wrong}",
                    hint="核对实际进度，改其中一个",
                )


def _contradiction(progress: Progress) -> str:
    share = progress.done_share
    if share is None:
        return ""
    if progress.status == "已完成" and share < 1:
        return f"完成却只有{progress.done}"
    if progress.status == "未启动" and share > 0:
        return f"却完成了{progress.done}"
    return "却完成了100%" if progress.status != "已完成" and share == 1 else ""
