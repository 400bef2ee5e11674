"""前置任务的时限更晚。

## 检查什么
前置任务的完成时限不晚于后面的任务。只写到月、到年的，前置任务从头到尾都晚才算。

## 为什么
要先做的反而后完成，后面的任务到期时还不能动工。

## 反例
```yaml plans/示例/任务.yaml
类型: 任务分解
任务:
  - 编号: 卫-01
    内容: 完善污水管网
    牵头单位: 县住建局
    完成时限: 2015-12
  - 编号: 卫-02
    内容: 污水处理厂扩建
    牵头单位: 县住建局
    完成时限: 2015-06
    前置任务: [卫-01]
```

## 正例
```yaml plans/示例/任务.yaml
类型: 任务分解
任务:
  - 编号: 卫-01
    内容: 完善污水管网
    牵头单位: 县住建局
    完成时限: 2015-03
  - 编号: 卫-02
    内容: 污水处理厂扩建
    牵头单位: 县住建局
    完成时限: 2015-06
    前置任务: [卫-01]
```

## 怎么改
核对两个时限；先后弄反的，改“前置任务”。
"""

from __future__ import annotations

from collections.abc import Iterator

from chuangcheng.diagnostic import Finding, Related, Severity
from chuangcheng.models.values.deadline import Deadline
from chuangcheng.workspace.workspace import Workspace

CODE = "DATE004"
SEVERITY = Severity.WARNING
SINCE = "0.1"
NEEDS = ()


def check(workspace: Workspace) -> Iterator[Finding]:
    for folder in workspace.plans:
        tasks = folder.task_by_code
        for _, task in folder.tasks():
            for number, code in enumerate(task.predecessors):
                before = tasks.get(code)
                if before is not None and _is_later(before.deadline, task.deadline):
                    yield Finding(
                        at=task.span("predecessors", number),
                        message=f"前置任务“{code}”到{before.deadline}才完成，比任务“{task.code}”的{task.deadline}还晚",
                        hint="核对两个时限；先后弄反的，改“前置任务”",
                        related=(Related(at=before.span("deadline"), message="前置任务的时限"),),
                    )


def _is_later(before: Deadline | None, after: Deadline | None) -> bool:
    """Whether all that the one may mean lies after all that the other may mean."""
    first = before.first if before else None
    last = after.last if after else None
    return first is not None and last is not None and first > last
