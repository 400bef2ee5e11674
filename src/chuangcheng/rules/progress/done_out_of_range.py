"""进度里的“完成”不是0到100%的百分数。

## 检查什么
“进度”里的“完成”写成百分数，不小于0，不大于100%。

## 为什么
写错了，月报里的完成率就算不出来。

## 反例
```yaml plans/示例/任务.yaml
类型: 任务分解
任务:
  - 编号: 卫-01
    内容: 完善污水管网
    牵头单位: 县住建局
    进度: {状态: 进行中, 完成: 140%}
```

## 正例
```yaml plans/示例/任务.yaml
类型: 任务分解
任务:
  - 编号: 卫-01
    内容: 完善污水管网
    牵头单位: 县住建局
    进度: {状态: 进行中, 完成: 40%}
```

## 怎么改
改成百分数，例如 40%；用公里、户数记的，换算成百分数，数量写在“说明”里。
"""

from __future__ import annotations

from collections.abc import Iterator

from chuangcheng.diagnostic import Finding, Severity
from chuangcheng.workspace.workspace import Workspace

CODE = "PROG001"
SEVERITY = Severity.ERROR
SINCE = "0.1"
NEEDS = ()


def check(workspace: Workspace) -> Iterator[Finding]:
    for folder in workspace.plans:
        for _, task in folder.tasks():
            progress = task.progress
            if progress is None or progress.done is None or progress.done_share is not None:
                continue
            if progress.done.dimension == "率":
                message = f"任务“{task.code}”完成{progress.done}，不在0到100%之间"
            else:
                message = f"任务“{task.code}”的完成写成“{progress.done}”，不是百分数"
            yield Finding(at=progress.span("done"), message=message, hint="写成百分数，例如 40%")
