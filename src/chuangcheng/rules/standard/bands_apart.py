"""分档的两档之间有空。

## 检查什么
“分档”里按数值排，上一档的头接着下一档的尾，中间没有哪一档也不管的数。
“1次”“2次”这样一个一个数的，隔 1 不算有空。

## 为什么
80.5% 不在“61~80%”里，也不在“81~100%”里，不知道算哪一档，只能算未评。

## 反例
```yaml standards/示例标准.yaml
类型: 指标体系
代号: 示例标准
名称: 示例标准
满分: 30
指标:
  - 编号: "1"
    名称: 市容
    分值: 30
    指标:
      - {编号: "1.1", 名称: 绿化覆盖率, 分值: 20, 达标: ≥36%}
      - 编号: "1.2"
        名称: 群众满意率
        分值: 10
        计分: {分档: [{当: 81~100%, 得分: 10}, {当: 61~80%, 得分: 6}]}
```

## 正例
```yaml standards/示例标准.yaml
类型: 指标体系
代号: 示例标准
名称: 示例标准
满分: 30
指标:
  - 编号: "1"
    名称: 市容
    分值: 30
    指标:
      - {编号: "1.1", 名称: 绿化覆盖率, 分值: 20, 达标: ≥36%}
      - 编号: "1.2"
        名称: 群众满意率
        分值: 10
        计分: {分档: [{当: 80~100%, 得分: 10}, {当: 60~80%, 得分: 6}]}
```

## 怎么改
照原文取整数的，也把两档接上：两档相接的数算高的一档，写 `边界: 归下` 算低的一档。
原文漏了一档的，补上。
"""

from __future__ import annotations

from collections.abc import Iterator

from chuangcheng.diagnostic import Finding, Severity
from chuangcheng.models.indicator import Indicator
from chuangcheng.workspace.workspace import Workspace

CODE = "STD014"
SEVERITY = Severity.WARNING
SINCE = "0.1"
NEEDS = ()


def check(workspace: Workspace) -> Iterator[Finding]:
    for index in workspace.own_standards:
        for indicator in index.nodes():
            if indicator.scoring is not None and indicator.scoring.bands:
                yield from _holes(indicator)


def _holes(indicator: Indicator) -> Iterator[Finding]:
    from chuangcheng.scoring.methods.holes import holes  # noqa: PLC0415 - few standards have bands

    for lower, upper in holes(indicator.scoring.bands if indicator.scoring else ()):
        yield Finding(
            at=upper.span("when"),
            message=f"“{indicator.name}”的“{lower.when}”和“{upper.when}”两档之间有空",
            hint="把两档接上，或者补写中间的一档",
        )
