"""上级方案不存在。

## 检查什么
“上级方案”指向的文件夹里有方案。

## 为什么
找不到上级方案，就没法检查上级交的任务有没有落实。

## 反例
```yaml plans/示例/方案.yaml
类型: 方案
名称: 示例县创建卫生县城工作方案
地区: 示例县
级别: 县
上级方案: ../没有这个
```

## 正例
```yaml plans/示例/方案.yaml
类型: 方案
名称: 示例县创建卫生县城工作方案
地区: 示例县
级别: 县
上级方案: ../市级
```

```yaml plans/市级/方案.yaml
类型: 方案
名称: 示例市方案
地区: 示例市
级别: 市
```

## 怎么改
核对文件夹的名字，从这个方案的文件夹算起，例如 ../市级。
"""

from __future__ import annotations

from collections.abc import Iterator

from chuangcheng.diagnostic import Finding, Severity
from chuangcheng.nearest import suggest
from chuangcheng.workspace.workspace import Workspace

CODE = "LINK009"
SEVERITY = Severity.ERROR
SINCE = "0.1"
NEEDS = ("方案",)


def check(workspace: Workspace) -> Iterator[Finding]:
    for folder in workspace.plans:
        plan = folder.plan
        if plan is None or plan.parent is None:
            continue
        parent = workspace.parent_of(folder)
        if parent is None or parent.plan is None or parent is folder:
            others = [f"../{other.name}" for other in workspace.plans if other is not folder]
            yield Finding(
                at=plan.span("parent"),
                message=f"“{plan.parent}”那里没有别的方案",
                hint=suggest(plan.parent, others),
            )
