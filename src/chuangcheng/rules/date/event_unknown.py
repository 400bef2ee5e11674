"""完成时限挂在方案里没有的事件上。

## 检查什么
“申报考核前”“至通过验收”这样的时限，里面的事件在方案的阶段或者里程碑的“事件”里有。方案没有写事件的不查；同一个事件只报一次。

## 为什么
事件对不上，时限就落不到任何一个阶段，倒排工期也排不出来。

## 反例
```yaml plans/示例/方案.yaml
类型: 方案
名称: 示例县创建卫生县城工作方案
地区: 示例县
级别: 县
阶段:
  - {名称: 攻坚阶段, 起: 2014-04, 止: 申报考核}
  - {名称: 验收阶段, 起: 申报考核, 止: 通过验收}
```

```yaml plans/示例/任务.yaml
类型: 任务分解
任务:
  - 编号: 卫-01
    内容: 完善污水管网
    牵头单位: 县住建局
    完成时限: 申报验收前
```

## 正例
```yaml plans/示例/方案.yaml
类型: 方案
名称: 示例县创建卫生县城工作方案
地区: 示例县
级别: 县
阶段:
  - {名称: 攻坚阶段, 起: 2014-04, 止: 申报考核}
  - {名称: 验收阶段, 起: 申报考核, 止: 通过验收}
```

```yaml plans/示例/任务.yaml
类型: 任务分解
任务:
  - 编号: 卫-01
    内容: 完善污水管网
    牵头单位: 县住建局
    完成时限: 申报考核前
```

## 怎么改
改成方案里的说法；确实是另一件事的，写明日期，或者在里程碑里写上这个“事件”。
"""

from __future__ import annotations

from collections.abc import Iterator

from chuangcheng.diagnostic import Finding, Severity
from chuangcheng.models.plan import Plan
from chuangcheng.nearest import suggest
from chuangcheng.workspace.workspace import Workspace

CODE = "DATE007"
SEVERITY = Severity.INFO
SINCE = "0.1"
NEEDS = ("方案",)


def check(workspace: Workspace) -> Iterator[Finding]:
    for folder in workspace.plans:
        known = _events(folder.plan) if folder.plan else set()
        told = set(known)
        for _, task in folder.tasks() if known else ():
            event = task.deadline.event if task.deadline else ""
            if event and event not in told:
                told.add(event)
                yield Finding(
                    at=task.span("deadline"),
                    message=f"任务“{task.code}”的完成时限“{task.deadline}”，方案里没有“{event}”这件事",
                    hint=suggest(event, sorted(known)) or "写明日期，或者在里程碑里写上这个“事件”",
                )


def _events(plan: Plan) -> set[str]:
    bounds = {bound.event for phase in plan.phases for bound in (phase.start, phase.end)}
    milestones = {one.event for project in plan.projects for one in project.milestones}
    return {event for event in bounds | milestones if event}
