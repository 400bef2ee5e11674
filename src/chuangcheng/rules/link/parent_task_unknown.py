"""上级任务不存在。

## 检查什么
任务的“上级任务”是“上级方案”里的任务编号。

## 为什么
编号对不上，就说不清上级交的任务由谁落实。

## 反例
```yaml plans/示例/方案.yaml
类型: 方案
名称: 示例县卫生局工作方案
地区: 示例县
级别: 单位
上级方案: ../市级
```

```yaml plans/示例/任务.yaml
类型: 任务分解
任务:
  - 编号: 局-01
    内容: 除四害
    牵头单位: 爱卫科
    上级任务: [市-10]
```

```yaml plans/市级/方案.yaml
类型: 方案
名称: 示例市创建卫生城市工作方案
地区: 示例市
级别: 市
```

```yaml plans/市级/任务.yaml
类型: 任务分解
任务:
  - 编号: 市-01
    内容: 除四害
    牵头单位: 县卫生局
  - 编号: 市-02
    内容: 改造旱厕
    牵头单位: 县卫生局
```

## 正例
```yaml plans/示例/方案.yaml
类型: 方案
名称: 示例县卫生局工作方案
地区: 示例县
级别: 单位
上级方案: ../市级
```

```yaml plans/示例/任务.yaml
类型: 任务分解
任务:
  - 编号: 局-01
    内容: 除四害
    牵头单位: 爱卫科
    上级任务: [市-01]
```

```yaml plans/市级/方案.yaml
类型: 方案
名称: 示例市创建卫生城市工作方案
地区: 示例市
级别: 市
```

```yaml plans/市级/任务.yaml
类型: 任务分解
任务:
  - 编号: 市-01
    内容: 除四害
    牵头单位: 县卫生局
  - 编号: 市-02
    内容: 改造旱厕
    牵头单位: 县卫生局
```

## 怎么改
核对上级方案里的编号；方案没有写“上级方案”的，先补上。
"""

from __future__ import annotations

from collections.abc import Iterator

from chuangcheng.diagnostic import Finding, Severity
from chuangcheng.nearest import suggest
from chuangcheng.workspace.folder import PlanFolder
from chuangcheng.workspace.workspace import Workspace

CODE = "LINK014"
SEVERITY = Severity.ERROR
SINCE = "0.1"
NEEDS = ("方案", "任务分解")


def check(workspace: Workspace) -> Iterator[Finding]:
    for folder in workspace.plans:
        parent = workspace.parent_of(folder)
        if folder.plan is None or parent is folder:
            continue
        if folder.plan.parent is None:
            yield from _without_parent(folder)
        elif parent is not None and parent.plan is not None:  # else LINK009 tells the cause
            yield from _unknown(folder, parent)


def _without_parent(folder: PlanFolder) -> Iterator[Finding]:
    task = next((task for _, task in folder.tasks() if task.parent_tasks), None)
    if task is not None:
        yield Finding(
            at=task.span("parent_tasks"),
            message=f"任务“{task.code}”写了上级任务，方案里却没有写“上级方案”",
            hint="在方案里补写“上级方案”，例如 ../市级",
        )


def _unknown(folder: PlanFolder, parent: PlanFolder) -> Iterator[Finding]:
    known = parent.task_by_code
    for _, task in folder.tasks():
        for number, code in enumerate(task.parent_tasks):
            if code not in known:
                yield Finding(
                    at=task.span("parent_tasks", number),
                    message=f"上级方案里没有编号是“{code}”的任务",
                    hint=suggest(code, known),
                )
