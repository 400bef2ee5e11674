"""别的项写了来源，这一项没有。

## 检查什么
一个指标体系里，有的项写了“来源”，别的项也要写：有分值、达标、计分的指标，判定的总分，申报条件，自己或者上一级写了都行。
整个体系都没有写来源的不查；写在最上面的，下面都算有。

## 为什么
数从哪里来说不清，拿去定任务、算分就没有底气。

## 反例
```yaml standards/示例标准.yaml
类型: 指标体系
代号: 示例标准
名称: 示例标准
指标:
  - 编号: "1"
    名称: 市容
    分值: 30
    指标:
      - {编号: "1.1", 名称: 绿化覆盖率, 分值: 20, 达标: ≥36%, 来源: 示例标准原文第1条}
      - {编号: "1.2", 名称: 立面整洁, 分值: 10, 计分: {扣分: {每处: 0.2}}}
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
      - {编号: "1.1", 名称: 绿化覆盖率, 分值: 20, 达标: ≥36%, 来源: 示例标准原文第1条}
      - {编号: "1.2", 名称: 立面整洁, 分值: 10, 计分: {扣分: {每处: 0.2}}, 来源: 示例标准原文第2条}
```

## 怎么改
补写“来源”；都出自一处的，写在最上面一次就行。没有找到出处的，先写“核实: 否”。
"""

from __future__ import annotations

from collections.abc import Iterator

from chuangcheng.diagnostic import Finding, Severity
from chuangcheng.models.indicator import Indicator, Standard
from chuangcheng.models.sanction import Sanction
from chuangcheng.models.verdict import Gate, VerdictLine
from chuangcheng.workspace.standards import StandardIndex
from chuangcheng.workspace.workspace import Workspace

CODE = "STD010"
SEVERITY = Severity.INFO
SINCE = "0.1"
NEEDS = ("指标体系",)


def check(workspace: Workspace) -> Iterator[Finding]:
    for index in workspace.own_standards:
        if index.standard.source is None and _cites(index):
            yield from _lines_without(index.standard)
            for indicator in index.standard.indicators:
                yield from _without(indicator)


def _cites(index: StandardIndex) -> bool:
    standard = index.standard
    return (
        any(line.source for line in standard.verdicts)
        or any(gate.source for gate in standard.gates)
        or any(sanction.source for sanction in standard.sanctions)
        or any(node.source for node in index.nodes())
    )


def _lines_without(standard: Standard) -> Iterator[Finding]:
    for line in standard.verdicts:
        if line.total and line.source is None:
            yield _finding(line, "grade", f"等次“{line.grade}”的总分")
    for gate in standard.gates:
        if gate.source is None:
            yield _finding(gate, "name", f"申报条件“{gate.name}”")
    for sanction in standard.sanctions:
        if sanction.source is None:
            name = f"负面清单的“{'、'.join(sanction.events)}”"
            yield _finding(sanction, "events", name)


def _without(indicator: Indicator) -> Iterator[Finding]:
    """The topmost nodes of which nothing has a source, so that a whole chapter is told once."""
    if indicator.source is not None:
        return
    if not _is_cited_below(indicator):
        if _has_figures(indicator):
            yield _finding(indicator, "name", f"“{indicator.name}”")
        return
    for child in indicator.children:
        yield from _without(child)


def _is_cited_below(indicator: Indicator) -> bool:
    return any(child.source or _is_cited_below(child) for child in indicator.children)


def _has_figures(indicator: Indicator) -> bool:
    own = indicator.points is not None or indicator.requirement or indicator.scoring
    return bool(own) or any(_has_figures(child) for child in indicator.children)


def _finding(line: Indicator | VerdictLine | Gate | Sanction, field: str, name: str) -> Finding:
    return Finding(
        at=line.span(field),
        message=f"{name}没有写来源，别的项写了",
        hint="补写“来源”；都出自一处的，写在最上面一次就行",
    )
