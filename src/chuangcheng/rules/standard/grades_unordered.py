"""等次没有从高到低写。

## 检查什么
判定里，后写的等次要的总分不比先写的高。前面的把后面的全盖住、永远评不上的，由 STD005 报。

## 为什么
判定从上往下看，第一条对得上的就是等次。分数线写在后面却更高，分高又没有否决项的，评的反而是前面那一条。

## 反例
```yaml standards/示例标准.yaml
类型: 指标体系
代号: 示例标准
名称: 示例标准
满分: 30
判定:
  - {等次: 达标, 总分: ≥20, 否决: 无}
  - {等次: 优秀, 总分: ≥27}
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
  - {等次: 优秀, 总分: ≥27, 否决: 无}
  - {等次: 达标, 总分: ≥20}
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
按要求从高到低排。
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from chuangcheng.diagnostic import Finding, Related, Severity
from chuangcheng.models.verdict import VerdictLine
from chuangcheng.workspace.workspace import Workspace

CODE = "STD012"
SEVERITY = Severity.WARNING
SINCE = "0.1"
NEEDS = ()


def check(workspace: Workspace) -> Iterator[Finding]:
    for index in workspace.own_standards:
        verdicts, full = index.standard.verdicts, index.standard.full_points
        for number, line in enumerate(verdicts):
            lower = _lower(verdicts[:number], line, full)
            if lower is not None:
                yield Finding(
                    at=line.span("grade"),
                    message=f"“{line.grade}”要的总分 {line.total} 比写在前面的"
                    f"“{lower.grade}”{lower.total} 还高",
                    hint="等次从高到低写",
                    related=(Related(at=lower.span("grade"), message="写在前面的等次"),),
                )


def _lower(
    before: tuple[VerdictLine, ...], line: VerdictLine, full: Decimal | None
) -> VerdictLine | None:
    """The first line before that asks for fewer points, unless STD005 tells of it."""
    floor = line.floor(full)
    for one in before:
        other = one.floor(full)
        if floor is not None and other is not None and other < floor and _is_reached(line, one):
            return one
    return None


def _is_reached(line: VerdictLine, first: VerdictLine) -> bool:
    """Whether a total may pass by the first: by a veto, or since the units are not the same."""
    if first.is_by_lines or (first.vetoes is not None and line.vetoes is None):
        return True
    if first.vetoes is not None and line.vetoes is not None and first.vetoes < line.vetoes:
        return True
    units = {one.total.bound.unit for one in (line, first) if one.total and one.total.bound}
    return len(units) > 1
