"""阶段里什么都没有安排。

## 检查什么
别的阶段都安排了“工作”或者任务，就剩这一个没有。任务写了这个“阶段”，或者没有写阶段而完成时限落在里面，都算有。

## 为什么
空的阶段到了时候没有事情可做，也没有东西可查。

## 反例
```yaml plans/示例/方案.yaml
类型: 方案
名称: 示例县创建卫生县城工作方案
地区: 示例县
级别: 县
阶段:
  - {名称: 启动阶段, 起: 2014-01, 止: 2014-03}
  - {名称: 攻坚阶段, 起: 2014-04, 止: 2015-12}
  - {名称: 验收阶段, 起: 2016-01, 止: 2016-12}
```

```yaml plans/示例/任务.yaml
类型: 任务分解
任务:
  - {编号: 卫-01, 内容: 内容1, 牵头单位: 县住建局, 阶段: 启动阶段}
  - {编号: 卫-02, 内容: 内容2, 牵头单位: 县住建局, 阶段: 攻坚阶段}
```

## 正例
```yaml plans/示例/方案.yaml
类型: 方案
名称: 示例县创建卫生县城工作方案
地区: 示例县
级别: 县
阶段:
  - {名称: 启动阶段, 起: 2014-01, 止: 2014-03}
  - {名称: 攻坚阶段, 起: 2014-04, 止: 2015-12}
  - {名称: 验收阶段, 起: 2016-01, 止: 2016-12}
```

```yaml plans/示例/任务.yaml
类型: 任务分解
任务:
  - {编号: 卫-01, 内容: 内容1, 牵头单位: 县住建局, 阶段: 启动阶段}
  - {编号: 卫-02, 内容: 内容2, 牵头单位: 县住建局, 阶段: 攻坚阶段}
  - {编号: 卫-03, 内容: 内容3, 牵头单位: 县住建局, 阶段: 验收阶段}
```

## 怎么改
在这个阶段写上“工作”，或者把任务的“阶段”写成它。
"""

from __future__ import annotations

from collections.abc import Iterator

from chuangcheng.diagnostic import Finding, Severity
from chuangcheng.models.matrix import Task
from chuangcheng.models.plan import Phase
from chuangcheng.workspace.folder import PlanFolder
from chuangcheng.workspace.workspace import Workspace

CODE = "PLAN007"
SEVERITY = Severity.INFO
SINCE = "0.1"
NEEDS = ("方案", "任务分解")


def check(workspace: Workspace) -> Iterator[Finding]:
    for folder in workspace.plans:
        phases = folder.plan.phases if folder.plan else ()
        idle = [phase for phase in phases if not phase.works] if len(phases) >= _ENOUGH else []
        empty = [phase for phase in idle if not _has_task(phase, folder)]
        if len(empty) == 1:
            yield Finding(
                at=empty[0].span("name"),
                message=f"“{empty[0].name}”里没有工作也没有任务，其余阶段都有",
                hint="写上“工作”，或者把有关任务的“阶段”写成它",
            )


_ENOUGH = 3


def _has_task(phase: Phase, folder: PlanFolder) -> bool:
    return any(_falls_in(task, phase) for _, task in folder.tasks())


def _falls_in(task: Task, phase: Phase) -> bool:
    if task.phase or task.deadline is None:
        return task.phase == phase.name
    due, start, end = task.deadline.last, phase.start.first, phase.end.last
    if due and start and end:
        return start <= due <= end
    return bool(task.deadline.event) and task.deadline.event == phase.end.event
