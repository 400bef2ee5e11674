"""完成时限晚于验收。

## 检查什么
任务的完成时限不晚于所属创建项目的“通过验收”。

## 为什么
验收以后才完成的任务，对这次创建没有用。

## 反例
```yaml plans/示例/方案.yaml
类型: 方案
名称: 示例县创建卫生县城工作方案
地区: 示例县
级别: 县
创建项目:
  - 代号: 卫生
    名称: 国家卫生县城
    里程碑:
      - {时限: 2014, 事项: 启动创建}
      - {时限: 2015, 事项: 通过省级评审}
      - {时限: 2016, 事项: 通过命名, 事件: 通过验收}
```

```yaml plans/示例/任务.yaml
类型: 任务分解
创建项目: 卫生
任务:
  - 编号: 卫-01
    内容: 完善污水管网
    牵头单位: 县住建局
    完成时限: 2017-03
```

## 正例
```yaml plans/示例/方案.yaml
类型: 方案
名称: 示例县创建卫生县城工作方案
地区: 示例县
级别: 县
创建项目:
  - 代号: 卫生
    名称: 国家卫生县城
    里程碑:
      - {时限: 2014, 事项: 启动创建}
      - {时限: 2015, 事项: 通过省级评审}
      - {时限: 2016, 事项: 通过命名, 事件: 通过验收}
```

```yaml plans/示例/任务.yaml
类型: 任务分解
创建项目: 卫生
任务:
  - 编号: 卫-01
    内容: 完善污水管网
    牵头单位: 县住建局
    完成时限: 2015-03
```

## 怎么改
把时限提前到验收以前；长效管理的任务写“长期坚持”。
"""

from __future__ import annotations

from collections.abc import Iterator

from chuangcheng.diagnostic import Finding, Related, Severity
from chuangcheng.models.matrix import Task
from chuangcheng.models.plan import Milestone
from chuangcheng.workspace.workspace import Workspace

CODE = "DATE002"
SEVERITY = Severity.ERROR
SINCE = "0.1"
NEEDS = ("方案",)


def check(workspace: Workspace) -> Iterator[Finding]:
    for folder in workspace.plans:
        for matrix in folder.matrices:
            project = folder.project(matrix.project)
            if matrix.project and project is None:
                continue  # LINK004 tells the cause
            milestone = folder.acceptance(project)
            for task in matrix.tasks if milestone else ():
                yield from _late(task, milestone)


def _late(task: Task, milestone: Milestone | None) -> Iterator[Finding]:
    if milestone is None or task.deadline is None:
        return
    due, accepted = task.deadline.last, milestone.deadline.last
    if due is not None and accepted is not None and due > accepted:
        yield Finding(
            at=task.span("deadline"),
            message=f"任务“{task.code}”的完成时限{task.deadline}晚于验收的{milestone.deadline}",
            hint="把时限提前到验收以前；长效管理的任务写“长期坚持”",
            related=(Related(at=milestone.span("deadline"), message="验收的时限"),),
        )
