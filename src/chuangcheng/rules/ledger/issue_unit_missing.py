"""问题没有责任单位。

## 检查什么
问题台账里的每个问题都写“责任单位”。状态是“待交办”的除外。

## 为什么
没有责任单位，督办交办卡就发不出去，问题没有人改。

## 反例
```yaml plans/示例/问题台账.yaml
类型: 问题台账
问题:
  - 编号: W-01
    发现: 2014-08-12
    描述: 地面污水横流
    状态: 整改中
```

## 正例
```yaml plans/示例/问题台账.yaml
类型: 问题台账
问题:
  - 编号: W-01
    发现: 2014-08-12
    描述: 地面污水横流
    责任单位: 县工商局
    状态: 整改中
```

## 怎么改
补写“责任单位”；还没有定下来的，状态写“待交办”。
"""

from __future__ import annotations

from collections.abc import Iterator

from chuangcheng.diagnostic import Finding, Severity
from chuangcheng.workspace.workspace import Workspace

CODE = "LEDG006"
SEVERITY = Severity.WARNING
SINCE = "0.1"
NEEDS = ()


def check(workspace: Workspace) -> Iterator[Finding]:
    for folder in workspace.plans:
        for issue in folder.issues():
            if not issue.responsible_units and issue.status != "待交办":
                yield Finding(
                    at=issue.span("code"),
                    message=f"问题“{issue.code}”没有写责任单位",
                    hint="补写“责任单位”；还没有定下来的，状态写“待交办”",
                )
