"""完成时限赶上放假。

## 检查什么
写到某一天的完成时限不是星期六、星期日和法定节假日；调休上班的星期六、星期日算工作日。月末最后一天是习惯写法，不查；已完成的任务不查。还没有公布放假安排的年份只看星期。

## 为什么
放假那天收不到材料，也没有人验收，实际等于提前或者拖后。

## 反例
```yaml plans/示例/任务.yaml
类型: 任务分解
任务:
  - 编号: 卫-01
    内容: 完善污水管网
    牵头单位: 县住建局
    完成时限: 2014-10-01
```

## 正例
```yaml plans/示例/任务.yaml
类型: 任务分解
任务:
  - 编号: 卫-01
    内容: 完善污水管网
    牵头单位: 县住建局
    完成时限: 2014-09-29
```

## 怎么改
改到前后的工作日。
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from chuangcheng.diagnostic import Finding, Severity
from chuangcheng.models.matrix import Task
from chuangcheng.models.values.deadline import Grain
from chuangcheng.models.values.workday import day_off
from chuangcheng.workspace.workspace import Workspace

CODE = "DATE003"
SEVERITY = Severity.INFO
SINCE = "0.1"
NEEDS = ()


def check(workspace: Workspace) -> Iterator[Finding]:
    for folder in workspace.plans:
        for _, task in folder.tasks():
            why = _reason(task)
            if why:
                yield Finding(
                    at=task.span("deadline"),
                    message=f"任务“{task.code}”的完成时限{task.deadline}赶上{why}",
                    hint="改到前后的工作日",
                )


def _reason(task: Task) -> str:
    due = task.deadline
    if due is None or due.last is None or due.grain is not Grain.DAY:
        return ""
    if task.progress and task.progress.status == "已完成":
        return ""
    is_month_end = (due.last + timedelta(days=1)).day == 1
    return "" if is_month_end else day_off(due.last)
