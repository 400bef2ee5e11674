"""同一组里有两项指标同名。

## 检查什么
一组指标里，名称、范围都相同的只有一项。

## 为什么
同名的两项，自评、任务都容易填错行。多半是录入时多抄了一行，或者漏写了“范围”。

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
      - {编号: "1.1", 名称: 绿化覆盖率, 分值: 20, 达标: ≥36%}
      - {编号: "1.2", 名称: 绿化覆盖率, 分值: 10, 计分: {扣分: {每处: 0.2}}}
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
删去多抄的一行；确实是两项的，名称写全，或者各写“范围”。
"""

from __future__ import annotations

from collections.abc import Iterator

from chuangcheng.diagnostic import Finding, Related, Severity
from chuangcheng.models.indicator import Indicator
from chuangcheng.workspace.workspace import Workspace

CODE = "STD007"
SEVERITY = Severity.WARNING
SINCE = "0.1"
NEEDS = ()


def check(workspace: Workspace) -> Iterator[Finding]:
    for index in workspace.own_standards:
        yield from _repeated(index.standard.indicators)
        for group in index.nodes():
            yield from _repeated(group.children)


def _repeated(group: tuple[Indicator, ...]) -> Iterator[Finding]:
    first: dict[tuple[str, str | None], Indicator] = {}
    for indicator in group:
        before = first.setdefault((indicator.name, indicator.scope), indicator)
        if before is not indicator:
            yield Finding(
                at=indicator.span("name"),
                message=f"“{indicator.code}”和“{before.code}”同名，都叫“{indicator.name}”",
                hint="删去多抄的一行；确实是两项的，名称写全，或者各写“范围”",
                related=(Related(at=before.span("name"), message="同名的一项"),),
            )
