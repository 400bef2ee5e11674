"""有一个等次永远得不到。

## 检查什么
判定从上往下看，第一条对得上的就是等次；写在后面的等次，前面的没有把它全盖住。

## 为什么
顺序写反了，该评“达标”的也评成“基本达标”。

## 反例
```yaml standards/示例标准.yaml
类型: 指标体系
代号: 示例标准
名称: 示例标准
满分: 30
判定:
  - {等次: 基本达标, 总分: ≥20}
  - {等次: 达标, 总分: ≥27}
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
把要求高的写在前面，不写“总分”的放在最后。
"""

from __future__ import annotations

from collections.abc import Iterator

from chuangcheng.diagnostic import Finding, Related, Severity
from chuangcheng.models.values.criterion import Kind
from chuangcheng.models.verdict import VerdictLine
from chuangcheng.workspace.workspace import Workspace

CODE = "STD005"
SEVERITY = Severity.ERROR
SINCE = "0.1"
NEEDS = ()


def check(workspace: Workspace) -> Iterator[Finding]:
    for index in workspace.own_standards:
        verdicts = index.standard.verdicts
        for number, line in enumerate(verdicts):
            cover = next((one for one in verdicts[:number] if _covers(one, line)), None)
            if cover is not None:
                yield Finding(
                    at=line.span("grade"),
                    message=f"“{line.grade}”永远评不上，写在前面的“{cover.grade}”把它盖住了",
                    hint="要求高的写在前面，不写“总分”的放在最后",
                    related=(Related(at=cover.span("grade"), message="先看到这一条"),),
                )


def _covers(first: VerdictLine, second: VerdictLine) -> bool:
    """Whether every total that meets the second line meets the first, vetoes included."""
    if first.is_by_lines or not _allows_as_many(first, second):
        return False
    if first.total is None:
        return True
    one, other = first.total, second.total
    if other is None or one.kind is not Kind.NUMBER or other.kind is not Kind.NUMBER:
        return False
    if one.bound is None or other.bound is None or one.bound.unit != other.bound.unit:
        return False
    lower, higher = one.bound.number, other.bound.number
    if one.operator in _FLOORS and other.operator in _FLOORS:
        return lower < higher or (lower == higher and one.operator == ">=")
    return False


def _allows_as_many(first: VerdictLine, second: VerdictLine) -> bool:
    if first.vetoes is None:
        return True
    return second.vetoes is not None and second.vetoes <= first.vetoes


_FLOORS = (">=", ">")
