"""工期长过阶段开始到完成时限。

## 检查什么
写了工期的任务，从所属阶段开始到完成时限，够这么多天；没有写阶段的从第一个阶段算起。天数往少里算：一个月少的只算28天，工作日只扣双休日。

## 为什么
工期排不下，要按时完成，就得在阶段开始以前动工。

## 反例
```yaml plans/示例/方案.yaml
类型: 方案
名称: 示例县创建卫生县城工作方案
地区: 示例县
级别: 县
阶段:
  - {名称: 启动阶段, 起: 2014-01, 止: 2014-03}
  - {名称: 攻坚阶段, 起: 2014-04, 止: 2015-12}
```

```yaml plans/示例/任务.yaml
类型: 任务分解
任务:
  - 编号: 卫-01
    内容: 完善污水管网
    牵头单位: 县住建局
    阶段: 攻坚阶段
    完成时限: 2014-06-30
    工期: 180日
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
```

```yaml plans/示例/任务.yaml
类型: 任务分解
任务:
  - 编号: 卫-01
    内容: 完善污水管网
    牵头单位: 县住建局
    阶段: 攻坚阶段
    完成时限: 2014-06-30
    工期: 80日
```

## 怎么改
缩短工期，推后时限，或者放到早一些的阶段。
"""

from __future__ import annotations

from collections.abc import Iterator

from chuangcheng.diagnostic import Finding, Severity
from chuangcheng.models.matrix import Task
from chuangcheng.models.plan import Phase
from chuangcheng.models.values.duration import least_days
from chuangcheng.workspace.workspace import Workspace

CODE = "DATE005"
SEVERITY = Severity.WARNING
SINCE = "0.1"
NEEDS = ("方案",)


def check(workspace: Workspace) -> Iterator[Finding]:
    for folder in workspace.plans:
        phases = folder.plan.phases if folder.plan else ()
        by_name = {phase.name: phase for phase in reversed(phases)}
        for _, task in folder.tasks():
            phase = by_name.get(task.phase) if task.phase else phases[0] if phases else None
            room = _room(phase, task)
            needed = least_days(str(task.duration)) if room else None
            if phase and room and needed is not None and needed > room:
                span = f"从“{phase.name}”开始到{task.deadline}只有 {room} 天"
                yield Finding(
                    at=task.span("duration"),
                    message=f"任务“{task.code}”的工期{task.duration}排不下，{span}",
                    hint="缩短工期，推后时限，或者放到早一些的阶段",
                )


def _room(phase: Phase | None, task: Task) -> int:
    """Days from the first of the phase to the deadline; 0 if there are none, or nothing to ask."""
    start = phase.start.first if phase and task.duration else None
    end = task.deadline.last if task.deadline else None
    return max((end - start).days + 1, 0) if start and end else 0
