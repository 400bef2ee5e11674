"""同组别的项有分值，这一项没有。

## 检查什么
一组指标写了分值的，下面各项也都写分值。加权的一组，下面各项都写权重。不知道的先留着，这里会一直提醒。

## 为什么
没有分值的项不计分，总分里就悄悄少了这一块。

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
      - {编号: "1.2", 名称: 立面整洁, 达标: 有}
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
      - {编号: "1.2", 名称: 立面整洁, 分值: 10, 计分: {扣分: {每处: 0.2}}}
```

## 怎么改
对照原文补写“分值”；确实不计分的写 0。
"""

from __future__ import annotations

from collections.abc import Iterator

from chuangcheng.diagnostic import Finding, Severity
from chuangcheng.models.indicator import EXTRAS, Indicator, Standard
from chuangcheng.workspace.workspace import Workspace

CODE = "STD004"
SEVERITY = Severity.WARNING
SINCE = "0.1"
NEEDS = ()


def check(workspace: Workspace) -> Iterator[Finding]:
    for index in workspace.own_standards:
        yield from _unweighted(index.standard)
        for group in index.nodes():
            yield from _unweighted(group)
            if group.points is None or not any(_has_points(child) for child in group.children):
                continue
            for child in group.children:
                if not _has_points(child):
                    yield Finding(
                        at=child.span("code"),
                        message=f"“{child.name}”没有写分值，同一组别的项写了",
                        hint="补写“分值”；不计分的写 0",
                    )


def _has_points(indicator: Indicator) -> bool:
    has_own = indicator.points is not None or indicator.weight is not None
    return has_own or bool(indicator.children or indicator.subsystem)


def _unweighted(group: Standard | Indicator) -> Iterator[Finding]:
    """Children of a group by weight that have none, and so count for nothing."""
    if group.roll_up != "加权":
        return
    for child in group.indicators if isinstance(group, Standard) else group.children:
        if child.weight is None and child.category not in EXTRAS:
            yield Finding(
                at=child.span("code"),
                message=f"“{child.name}”没有写权重，这一组是加权的，不写就不算分",
                hint="补写“权重”，例如 权重: 30%；不计分的写 0",
            )
