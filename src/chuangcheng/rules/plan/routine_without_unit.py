"""工作制度没有责任单位。

## 检查什么
“工作制度”的每一项写了“责任单位”。

## 为什么
月报、例会没有写谁来做，到日子就没有人报。

## 反例
```yaml plans/示例/方案.yaml
类型: 方案
名称: 示例县创建卫生县城工作方案
地区: 示例县
级别: 县
工作制度:
  - {名称: 工作月报, 周期: 每月5日前, 报送: 县创建办}
```

## 正例
```yaml plans/示例/方案.yaml
类型: 方案
名称: 示例县创建卫生县城工作方案
地区: 示例县
级别: 县
工作制度:
  - {名称: 工作月报, 周期: 每月5日前, 责任单位: 各专项组, 报送: 县创建办}
```

## 怎么改
补写“责任单位”。
"""

from __future__ import annotations

from collections.abc import Iterator

from chuangcheng.diagnostic import Finding, Severity
from chuangcheng.workspace.workspace import Workspace

CODE = "PLAN009"
SEVERITY = Severity.WARNING
SINCE = "0.1"
NEEDS = ()


def check(workspace: Workspace) -> Iterator[Finding]:
    for folder in workspace.plans:
        for routine in folder.plan.routines if folder.plan else ():
            if not routine.responsible_units:
                yield Finding(
                    at=routine.span("name"),
                    message=f"“{routine.name}”没有写由谁来做",
                    hint="补写“责任单位”",
                )
