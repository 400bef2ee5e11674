"""前置任务绕成了圈。

## 检查什么
顺着“前置任务”往前找，不会回到自己。

## 为什么
绕成圈的任务，哪一项都开不了工。

## 反例
```yaml plans/示例/任务.yaml
类型: 任务分解
任务:
  - 编号: 卫-01
    内容: 完善污水管网
    牵头单位: 县住建局
    前置任务: [卫-02]
  - 编号: 卫-02
    内容: 污水处理厂扩建
    牵头单位: 县住建局
    前置任务: [卫-01]
```

## 正例
```yaml plans/示例/任务.yaml
类型: 任务分解
任务:
  - 编号: 卫-01
    内容: 完善污水管网
    牵头单位: 县住建局
    前置任务: [卫-02]
  - 编号: 卫-02
    内容: 污水处理厂扩建
    牵头单位: 县住建局
```

## 怎么改
去掉圈里的一处“前置任务”。
"""

from __future__ import annotations

from collections.abc import Iterator

from chuangcheng.diagnostic import Finding, Severity
from chuangcheng.models.matrix import Task
from chuangcheng.workspace.workspace import Workspace

CODE = "LINK013"
SEVERITY = Severity.ERROR
SINCE = "0.1"
NEEDS = ()


def check(workspace: Workspace) -> Iterator[Finding]:
    for folder in workspace.plans:
        tasks = {task.code: task for _, task in folder.tasks()}
        done = {code for code, task in tasks.items() if not task.predecessors}
        for code in tasks:
            circle = _circle(code, tasks, done)
            if circle:
                task = tasks[circle[0]]
                yield Finding(
                    at=task.span("predecessors"),
                    message="前置任务绕成了圈：" + _shown(circle),
                    hint="去掉其中一处“前置任务”",
                )


def _shown(circle: list[str]) -> str:
    codes = circle if len(circle) <= _MANY else [*circle[: _MANY - 1], "……"]
    return "→".join((*codes, circle[0]))


_MANY = 8


def _circle(start: str, tasks: dict[str, Task], done: set[str]) -> list[str]:
    """The first circle reached from a task; `done` are the tasks that lead to no new one."""
    if start in done:
        return []
    path = {start: iter(_before(start, tasks))}  # in the order in which it was walked
    while path:
        code = next(reversed(path))
        following = next((one for one in path[code] if one not in done), None)
        if following is None:
            done.add(code)
            del path[code]
        elif following in path:
            walked = list(path)
            done.update(walked)
            return walked[walked.index(following) :]
        else:
            path[following] = iter(_before(following, tasks))
    return []


def _before(code: str, tasks: dict[str, Task]) -> list[str]:
    """Predecessors that exist; a task that names itself is told by LINK007."""
    return [one for one in tasks[code].predecessors if one in tasks and one != code]
