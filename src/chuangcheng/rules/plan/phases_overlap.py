"""两个阶段的时间重叠。

## 检查什么
后一阶段开始的日子晚于前一阶段结束的日子。

## 为什么
重叠的日子里，任务算哪个阶段说不清。

## 反例
```yaml plans/示例/方案.yaml
类型: 方案
名称: 示例县创建卫生县城工作方案
地区: 示例县
级别: 县
阶段:
  - {名称: 启动阶段, 起: 2014-01, 止: 2014-03}
  - {名称: 攻坚阶段, 起: 2014-03, 止: 申报考核}
  - {名称: 验收阶段, 起: 申报考核, 止: 通过验收}
```

## 正例
```yaml plans/示例/方案.yaml
类型: 方案
名称: 示例县创建卫生县城工作方案
地区: 示例县
级别: 县
阶段:
  - {名称: 启动阶段, 起: 2014-01, 止: 2014-03}
  - {名称: 攻坚阶段, 起: 2014-04, 止: 申报考核}
  - {名称: 验收阶段, 起: 申报考核, 止: 通过验收}
```

## 怎么改
把前一阶段的“止”提前，或者把后一阶段的“起”推后。
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from chuangcheng.diagnostic import Finding, Related, Severity
from chuangcheng.workspace.workspace import Workspace

CODE = "PLAN001"
SEVERITY = Severity.ERROR
SINCE = "0.1"
NEEDS = ("方案",)


def check(workspace: Workspace) -> Iterator[Finding]:
    for folder in workspace.plans:
        phases = folder.plan.phases if folder.plan else ()
        for before, after in pairwise(phases):
            if before.is_reversed or after.is_reversed:  # PLAN004
                continue
            last, first = before.end.last, after.start.first
            if last is not None and first is not None and first <= last:
                yield Finding(
                    at=after.span("start"),
                    message=f"“{after.name}”从{after.start}开始，“{before.name}”到{before.end}还没结束",
                    hint=f"把“起”改到{before.end}以后，或者把上一阶段的“止”提前",
                    related=(Related(at=before.span("end"), message="上一阶段到这里为止"),),
                )
