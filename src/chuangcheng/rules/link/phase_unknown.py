"""阶段不存在。

## 检查什么
任务的“阶段”是方案里写了的阶段名称。

## 为什么
阶段名写错，时限就没法对照。

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
    阶段: 起动阶段
    完成时限: 2014年2月底前
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
改成方案里的阶段名称。
"""

from __future__ import annotations

from collections.abc import Iterator

from chuangcheng.diagnostic import Finding, Severity
from chuangcheng.nearest import suggest
from chuangcheng.workspace.workspace import Workspace

CODE = "LINK008"
SEVERITY = Severity.ERROR
SINCE = "0.1"
NEEDS = ("方案",)


def check(workspace: Workspace) -> Iterator[Finding]:
    for folder in workspace.plans:
        if folder.plan is None:
            continue
        known = [phase.name for phase in folder.plan.phases]
        for _, task in folder.tasks():
            if task.phase and task.phase not in known:
                yield Finding(
                    at=task.span("phase"),
                    message=f"方案里没有“{task.phase}”这个阶段",
                    hint=suggest(task.phase, known),
                )
