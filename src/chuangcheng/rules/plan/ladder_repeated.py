"""问责阶梯里同一级写了两次。

## 检查什么
“问责阶梯”从轻到重，每一级只写一次。

## 为什么
重复的一级说不清第几次该用，问责就升不上去。

## 反例
```yaml plans/示例/方案.yaml
类型: 方案
名称: 示例县创建卫生县城工作方案
地区: 示例县
级别: 县
督办规则:
  问责阶梯: [通报, 约谈, 通报, 问责]
```

## 正例
```yaml plans/示例/方案.yaml
类型: 方案
名称: 示例县创建卫生县城工作方案
地区: 示例县
级别: 县
督办规则:
  问责阶梯: [通报, 约谈, 问责]
```

## 怎么改
去掉重复的一级；确实要用两次的，写出区别，例如“全县通报”。
"""

from __future__ import annotations

from collections.abc import Iterator

from chuangcheng.diagnostic import Finding, Related, Severity
from chuangcheng.workspace.workspace import Workspace

CODE = "PLAN011"
SEVERITY = Severity.WARNING
SINCE = "0.1"
NEEDS = ()


def check(workspace: Workspace) -> Iterator[Finding]:
    for folder in workspace.plans:
        rules = folder.plan.supervision if folder.plan else None
        first: dict[str, int] = {}
        for number, rung in enumerate(rules.ladder if rules else ()):
            before = first.setdefault(rung, number)
            if rules and before != number:
                yield Finding(
                    at=rules.span("ladder", number),
                    message=f"问责阶梯里“{rung}”写了两次",
                    hint="去掉一个；确实要用两次的，写出区别，例如“全县通报”",
                    related=(Related(at=rules.span("ladder", before), message="先写在这里"),),
                )
