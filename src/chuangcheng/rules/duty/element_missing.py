"""任务缺少四定、五定要求的内容。

## 检查什么
方案要求“四定”的，每项任务写明任务、时限、标准、责任；要求“五定”的，写明部门、领导、任务、进度、责任。

## 为什么
少了一样，到检查的时候就说不清该谁、什么时候、做到什么程度。

## 反例
```yaml plans/示例/方案.yaml
类型: 方案
名称: 示例县创建卫生县城工作方案
地区: 示例县
级别: 县
分解要求: 四定
```

```yaml plans/示例/任务.yaml
类型: 任务分解
任务:
  - 编号: 卫-01
    内容: 完善污水管网
    牵头单位: 县住建局
```

## 正例
```yaml plans/示例/方案.yaml
类型: 方案
名称: 示例县创建卫生县城工作方案
地区: 示例县
级别: 县
分解要求: 四定
```

```yaml plans/示例/任务.yaml
类型: 任务分解
任务:
  - 编号: 卫-01
    内容: 完善污水管网
    牵头单位: 县住建局
    标准: 污水集中处理率达到85%以上
    完成时限: 2015-06
```

## 怎么改
按提示补写缺少的项。牵头单位由 DUTY001 检查。
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from chuangcheng.diagnostic import Finding, Severity
from chuangcheng.workspace.workspace import Workspace

CODE = "DUTY003"
SEVERITY = Severity.ERROR
SINCE = "0.1"
NEEDS = ()


ELEMENTS: Final[dict[str, tuple[tuple[str, str], ...]]] = {
    "四定": (("deadline", "时限"), ("standard", "标准")),
    "五定": (("leader", "领导"), ("progress", "进度"), ("person", "责任")),
}
"""What each demand asks for beyond 内容 and 牵头单位: field, and the element's name."""


def check(workspace: Workspace) -> Iterator[Finding]:
    for folder in workspace.plans:
        demand = folder.plan.breakdown if folder.plan else None
        if demand is None:
            continue
        for _, task in folder.tasks():
            for field, element in ELEMENTS[demand]:
                if getattr(task, field) is None:
                    key = task.key_of(field)
                    yield Finding(
                        at=task.span("code"),
                        message=f"任务“{task.code}”没有写“{key}”，不符合“{demand}”里的定{element}",
                        hint=f"在这一项下面补写“{key}”",
                    )
