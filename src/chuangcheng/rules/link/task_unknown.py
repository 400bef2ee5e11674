"""前置任务不存在。

## 检查什么
“前置任务”是同一个方案里的任务编号，不是自己。

## 为什么
前置任务对不上，工期就排不出来。

## 反例
```yaml plans/示例/任务.yaml
类型: 任务分解
任务:
  - 编号: 卫-01
    内容: 完善污水管网
    牵头单位: 县住建局
  - 编号: 卫-02
    内容: 污水处理厂扩建
    牵头单位: 县住建局
    前置任务: [卫-09]
```

## 正例
```yaml plans/示例/任务.yaml
类型: 任务分解
任务:
  - 编号: 卫-01
    内容: 完善污水管网
    牵头单位: 县住建局
  - 编号: 卫-02
    内容: 污水处理厂扩建
    牵头单位: 县住建局
    前置任务: [卫-01]
```

## 怎么改
核对编号。
"""

from __future__ import annotations

from collections.abc import Iterator

from chuangcheng.diagnostic import Finding, Severity
from chuangcheng.nearest import suggest
from chuangcheng.workspace.workspace import Workspace

CODE = "LINK007"
SEVERITY = Severity.ERROR
SINCE = "0.1"
NEEDS = ("任务分解",)


def check(workspace: Workspace) -> Iterator[Finding]:
    for folder in workspace.plans:
        codes = {task.code for _, task in folder.tasks()}
        for _, task in folder.tasks():
            for number, code in enumerate(task.predecessors):
                if code == task.code:
                    yield Finding(
                        at=task.span("predecessors", number),
                        message=f"任务“{code}”的前置任务写成了自己",
                        hint="去掉它，或者改成另一个编号",
                    )
                elif code not in codes:
                    yield Finding(
                        at=task.span("predecessors", number),
                        message=f"没有编号是“{code}”的任务",
                        hint=suggest(code, codes),
                    )
