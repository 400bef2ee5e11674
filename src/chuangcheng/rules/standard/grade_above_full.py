"""等次要的总分超过满分。

## 检查什么
写了“满分”的，判定的“总分”不超过满分；写百分比的不超过 100%。有加分项的不查。

## 为什么
考满分也评不上，这个等次等于没有。多半是把一千分制的线抄到了百分制的表里。

## 反例
```yaml standards/示例标准.yaml
类型: 指标体系
代号: 示例标准
名称: 示例标准
满分: 30
判定:
  - {等次: 达标, 总分: ≥900}
  - {等次: 基本达标, 总分: ≥20}
  - {等次: 不达标}
指标:
  - 编号: "1"
    名称: 市容
    分值: 30
    指标:
      - {编号: "1.1", 名称: 绿化覆盖率, 分值: 20, 达标: ≥36%}
      - {编号: "1.2", 名称: 立面整洁, 分值: 10, 计分: {扣分: {每处: 0.2}}}
```

## 正例
```yaml standards/示例标准.yaml
类型: 指标体系
代号: 示例标准
名称: 示例标准
满分: 30
判定:
  - {等次: 达标, 总分: ≥27}
  - {等次: 基本达标, 总分: ≥20}
  - {等次: 不达标}
指标:
  - 编号: "1"
    名称: 市容
    分值: 30
    指标:
      - {编号: "1.1", 名称: 绿化覆盖率, 分值: 20, 达标: ≥36%}
      - {编号: "1.2", 名称: 立面整洁, 分值: 10, 计分: {扣分: {每处: 0.2}}}
```

## 怎么改
核对满分和等次线；要按百分比定的，写成 ≥90%。
"""

from __future__ import annotations

from collections.abc import Iterator

from chuangcheng.diagnostic import Finding, Related, Severity
from chuangcheng.models.values.number import format_number
from chuangcheng.workspace.workspace import Workspace

CODE = "STD011"
SEVERITY = Severity.ERROR
SINCE = "0.1"
NEEDS = ()


def check(workspace: Workspace) -> Iterator[Finding]:
    for index in workspace.own_standards:
        standard = index.standard
        full = standard.full_points
        if any(node.category == "加分项" for node in index.nodes()):
            continue  # which come on top of the full points
        for line in standard.verdicts if full is not None else ():
            floor = line.floor(full)
            if full is not None and floor is not None and floor > full:
                yield Finding(
                    at=line.span("total"),
                    message=f"等次“{line.grade}”的总分 {line.total} 超过满分 {format_number(full)}",
                    hint="核对满分和等次线；要按百分比定的，写成 ≥90%",
                    related=(Related(at=standard.span("full_points"), message="满分"),),
                )
