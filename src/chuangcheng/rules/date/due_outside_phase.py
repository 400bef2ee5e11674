"""完成时限不在所属阶段里。

## 检查什么
写了“阶段”的任务，完成时限落在这个阶段的起止之间；没有写的，不早于第一个阶段开始。

## 为什么
时限和阶段对不上，到阶段小结时这项任务就没有着落。

## 反例
```yaml plans/示例/方案.yaml
类型: 方案
名称: 示例县创建卫生县城工作方案
地区: 示例县
级别: 县
阶段:
  - {名称: 启动阶段, 起: 2014-01, 止: 2014-03}
  - {名称: 攻坚阶段, 起: 2014-04, 止: 申报考核}
  - {名称: 验收阶段, 起: 申报考核, 止: 通过验收}
```

```yaml plans/示例/任务.yaml
类型: 任务分解
任务:
  - 编号: 卫-01
    内容: 完善污水管网
    牵头单位: 县住建局
    阶段: 启动阶段
    完成时限: 2014年5月底前
```

## 正例
```yaml plans/示例/方案.yaml
类型: 方案
名称: 示例县创建卫生县城工作方案
地区: 示例县
级别: 县
阶段:
  - {名称: 启动阶段, 起: 2014-01, 止: 2014-03}
  - {名称: 攻坚阶段, 起: 2014-04, 止: 申报考核}
  - {名称: 验收阶段, 起: 申报考核, 止: 通过验收}
```

```yaml plans/示例/任务.yaml
类型: 任务分解
任务:
  - 编号: 卫-01
    内容: 完善污水管网
    牵头单位: 县住建局
    阶段: 启动阶段
    完成时限: 2014年2月底前
```

## 怎么改
改时限，或者改任务所属的阶段。
"""

from __future__ import annotations

from collections.abc import Iterator

from chuangcheng.diagnostic import Finding, Severity
from chuangcheng.workspace.workspace import Workspace

CODE = "DATE001"
SEVERITY = Severity.ERROR
SINCE = "0.1"
NEEDS = ("方案",)


def check(workspace: Workspace) -> Iterator[Finding]:
    for folder in workspace.plans:
        phases = folder.plan.phases if folder.plan else ()
        by_name = {phase.name: phase for phase in phases}
        for _, task in folder.tasks():
            due = task.deadline
            if due is None or due.first is None or due.last is None:
                continue
            phase = by_name.get(task.phase or "")
            begun = phase or (phases[0] if phases else None)
            end = phase.end if phase else None
            if begun is None or begun.is_reversed:  # PLAN004
                continue
            if begun.start.first and due.last < begun.start.first:
                yield Finding(
                    at=task.span("deadline"),
                    message=f"任务“{task.code}”的完成时限{due}早于“{begun.name}”"
                    f"开始的{begun.start}",
                    hint="核对时限和所属阶段",
                )
            elif end and end.last and due.last > end.last:
                yield Finding(
                    at=task.span("deadline"),
                    message=f"任务“{task.code}”的完成时限{due}晚于“{task.phase}”结束的{end}",
                    hint="核对时限和所属阶段",
                )
