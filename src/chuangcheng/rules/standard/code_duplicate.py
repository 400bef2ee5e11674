"""指标编号重复。

## 检查什么
一个指标体系里的编号各不相同。

## 为什么
编号重复，自评和任务就不知道指的是哪一项。

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
      - {编号: "1.1", 名称: 立面整洁, 分值: 10, 计分: {扣分: {每处: 0.2}}}
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
给其中一项另编一个号。编号要加引号，否则 1.10 会被别的软件当成 1.1。
"""

from __future__ import annotations

from collections.abc import Iterator

from chuangcheng.diagnostic import Finding, Related, Severity
from chuangcheng.models.indicator import Indicator
from chuangcheng.workspace.workspace import Workspace

CODE = "STD001"
SEVERITY = Severity.ERROR
SINCE = "0.1"
NEEDS = ()


def check(workspace: Workspace) -> Iterator[Finding]:
    for index in workspace.own_standards:
        first: dict[str, Indicator] = {}
        for indicator in index.nodes():
            before = first.setdefault(indicator.code, indicator)
            if before is not indicator:
                yield Finding(
                    at=indicator.span("code"),
                    message=f"编号“{indicator.code}”重复，“{before.name}”已经用了",
                    hint="给其中一项另编一个号",
                    related=(Related(at=before.span("code"), message="先在这里用过"),),
                )
