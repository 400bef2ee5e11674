"""写了“指标”，下面一项也没有。

## 检查什么
写了“指标”的，方括号里或者下面至少有一项。

## 为什么
空的一组会被当成一项指标来算分，多半是还没有录完。

## 反例
```yaml standards/示例标准.yaml
类型: 指标体系
代号: 示例标准
名称: 示例标准
指标:
  - 编号: "1"
    名称: 市容
    分值: 30
    指标: []
```

## 正例
```yaml standards/示例标准.yaml
类型: 指标体系
代号: 示例标准
名称: 示例标准
指标:
  - 编号: "1"
    名称: 市容
    分值: 30
    指标:
      - {编号: "1.1", 名称: 绿化覆盖率, 分值: 20, 达标: ≥36%}
      - {编号: "1.2", 名称: 立面整洁, 分值: 10, 计分: {扣分: {每处: 0.2}}}
```

## 怎么改
把这一组的指标补上；它本来就是一项、不再分的，删去“指标”。
"""

from __future__ import annotations

from collections.abc import Iterator

from chuangcheng.diagnostic import Finding, Severity
from chuangcheng.workspace.workspace import Workspace

CODE = "STD008"
SEVERITY = Severity.WARNING
SINCE = "0.1"
NEEDS = ("指标体系",)


def check(workspace: Workspace) -> Iterator[Finding]:
    for index in workspace.own_standards:
        standard = index.standard
        if not standard.indicators and standard.inherits is None:
            yield Finding(
                at=standard.key_span("indicators"),
                message=f"指标体系“{standard.code}”里一项指标也没有",
                hint="把指标补上",
            )
        for node in index.leaves():
            if "children" in node.model_fields_set:
                yield Finding(
                    at=node.key_span("children"),
                    message=f"“{node.name}”写了“指标”，下面一项也没有",
                    hint="补上这一组的指标；不再分的，删去“指标”",
                )
