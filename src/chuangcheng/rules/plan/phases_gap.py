"""两个阶段之间空了一段时间。

## 检查什么
后一阶段紧接着前一阶段开始；以事件分界的，前一阶段的“止”和后一阶段的“起”是同一个事件。

## 为什么
空出来的日子没有安排，也没有人管。

## 反例
```yaml plans/示例/方案.yaml
类型: 方案
名称: 示例县创建卫生县城工作方案
地区: 示例县
级别: 县
阶段:
  - {名称: 启动阶段, 起: 2014-01, 止: 2014-03}
  - {名称: 攻坚阶段, 起: 2014-06, 止: 申报考核}
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
把两个阶段的日期接上。
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from itertools import pairwise

from chuangcheng.diagnostic import Finding, Related, Severity
from chuangcheng.workspace.workspace import Workspace

CODE = "PLAN002"
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
            if last is not None and first is not None:
                is_apart = first > last + timedelta(days=1)
            else:
                is_apart = before.end.event != after.start.event
            if is_apart:
                yield Finding(
                    at=after.span("start"),
                    message=f"“{before.name}”到{before.end}为止，“{after.name}”从{after.start}才开始，中间没有接上",
                    hint="把上一阶段的“止”和这一阶段的“起”接上",
                    related=(Related(at=before.span("end"), message="上一阶段到这里为止"),),
                )
