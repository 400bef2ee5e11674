"""同一项任务写了两遍。

## 检查什么
同一个创建项目里，没有两项内容、牵头单位、完成时限都一样的任务。内容不到四个字的太笼统，不查。

## 为什么
一项任务有两个编号，进度报两次、考核算两次。

## 反例
```yaml plans/示例/任务.yaml
类型: 任务分解
任务:
  - 编号: 卫-01
    内容: 改造建成区旱厕
    牵头单位: 县住建局
    完成时限: 2015-06
  - 编号: 卫-07
    内容: 改造建成区旱厕
    牵头单位: 县住建局
    完成时限: 2015-06
```

## 正例
```yaml plans/示例/任务.yaml
类型: 任务分解
任务:
  - 编号: 卫-01
    内容: 改造建成区旱厕
    牵头单位: 县住建局
    完成时限: 2015-06
  - 编号: 卫-07
    内容: 改造集镇旱厕
    牵头单位: 县住建局
    完成时限: 2015-06
```

## 怎么改
去掉一项；确实是两件事的，把内容写出区别。
"""

from __future__ import annotations

from collections.abc import Iterator

from chuangcheng.diagnostic import Finding, Related, Severity
from chuangcheng.models.matrix import Task
from chuangcheng.workspace.workspace import Workspace

CODE = "DUTY011"
SEVERITY = Severity.WARNING
SINCE = "0.1"
NEEDS = ("单位名录",)


def check(workspace: Workspace) -> Iterator[Finding]:
    for folder in workspace.plans:
        first: dict[tuple[object, ...], Task] = {}
        for matrix, task in folder.tasks():
            lead = folder.units.full_name(task.lead_unit or "")
            content = "".join(task.content.split())
            if len(content) < _SHORTEST:
                continue
            before = first.setdefault((matrix.project, content, lead, task.deadline), task)
            if before is not task:
                yield Finding(
                    at=task.span("content"),
                    message=f"任务“{task.code}”和“{before.code}”的内容、牵头单位、时限都一样",
                    hint="去掉一项；确实是两件事的，把内容写出区别",
                    related=(Related(at=before.span("content"), message="先写在这里"),),
                )


_SHORTEST = 4
