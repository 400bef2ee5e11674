"""整改时限看不出是几天。

## 检查什么
“督办规则”的“整改时限”能算出天数，例如 7日、5个工作日、一周、24小时、自交办之日起15日内。

## 为什么
督办单要按它算出哪一天到期，“尽快”“限期”算不出来。

## 反例
```yaml plans/示例/方案.yaml
类型: 方案
名称: 示例县创建卫生县城工作方案
地区: 示例县
级别: 县
督办规则:
  整改时限: 限期整改
```

## 正例
```yaml plans/示例/方案.yaml
类型: 方案
名称: 示例县创建卫生县城工作方案
地区: 示例县
级别: 县
督办规则:
  整改时限: 7日
```

## 怎么改
写明天数。
"""

from __future__ import annotations

from collections.abc import Iterator

from chuangcheng.diagnostic import Finding, Severity
from chuangcheng.models.values.duration import least_days
from chuangcheng.workspace.workspace import Workspace

CODE = "PLAN010"
SEVERITY = Severity.WARNING
SINCE = "0.1"
NEEDS = ()


def check(workspace: Workspace) -> Iterator[Finding]:
    for folder in workspace.plans:
        rules = folder.plan.supervision if folder.plan else None
        if rules and rules.rectification and least_days(rules.rectification) is None:
            yield Finding(
                at=rules.span("rectification"),
                message=f"整改时限“{rules.rectification}”看不出是几天",
                hint="写明天数，例如 7日、5个工作日、24小时",
            )
