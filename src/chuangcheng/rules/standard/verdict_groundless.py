"""判定要看的，指标体系里没有。

## 检查什么
判定里要看“关键项”的，指标里要有标了“关键: 是”的；要看“基本项”“提升项”的，要有这一类的指标；
要看“申报条件”的，要写了申报条件。

## 为什么
一项也没有，这个条件就等于没写，谁都合得上。

## 反例
```yaml standards/示例标准.yaml
类型: 指标体系
代号: 示例标准
名称: 示例标准
判定:
  - {等次: 达标, 总分: ≥27, 关键项: 每项≥60%}
  - {等次: 不达标}
指标:
  - {编号: "1", 名称: 绿化覆盖率, 分值: 20, 达标: ≥36%}
  - {编号: "2", 名称: 立面整洁, 分值: 10, 计分: {扣分: {每处: 0.2}}}
```

## 正例
```yaml standards/示例标准.yaml
类型: 指标体系
代号: 示例标准
名称: 示例标准
判定:
  - {等次: 达标, 总分: ≥27, 关键项: 每项≥60%}
  - {等次: 不达标}
指标:
  - {编号: "1", 名称: 绿化覆盖率, 分值: 20, 达标: ≥36%, 关键: 是}
  - {编号: "2", 名称: 立面整洁, 分值: 10, 计分: {扣分: {每处: 0.2}}}
```

## 怎么改
对照原文，给关键项补写“关键: 是”，给各项补写“类别”，或者补写“申报条件”；
原文没有的，去掉判定里的这个条件。
"""

from __future__ import annotations

from collections.abc import Iterator

from chuangcheng.diagnostic import Finding, Severity
from chuangcheng.models.indicator import Standard
from chuangcheng.workspace.standards import walk
from chuangcheng.workspace.workspace import Workspace

CODE = "STD013"
SEVERITY = Severity.WARNING
SINCE = "0.1"
NEEDS = ()


def check(workspace: Workspace) -> Iterator[Finding]:
    for index in workspace.own_standards:
        lacking = _lacking(index.standard)
        for line in index.standard.verdicts:
            for field, remedy in lacking.items():
                if getattr(line, field):
                    key = line.key_of(field)
                    yield Finding(
                        at=line.span(field),
                        message=f"等次“{line.grade}”要看{key}，指标体系里一项{key}也没有",
                        hint=remedy,
                    )


def _lacking(standard: Standard) -> dict[str, str]:
    """The conditions of a 判定 that nothing in the standard answers to, and what would."""
    nodes = list(walk(standard.indicators))
    categories = {node.category for node in nodes}
    found = {
        "key_items": (any(node.is_key for node in nodes), "给关键项补写“关键: 是”"),
        "basic": ("基本项" in categories, "给基本项补写“类别: 基本项”"),
        "raised": ("提升项" in categories, "给提升项补写“类别: 提升项”"),
        "gates": (bool(standard.gates), "在指标体系里补写“申报条件”"),
    }
    return {field: remedy for field, (is_there, remedy) in found.items() if not is_there}
