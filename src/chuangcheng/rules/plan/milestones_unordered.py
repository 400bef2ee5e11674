"""里程碑的先后颠倒。

## 检查什么
一个创建项目的里程碑按时间从早到晚排列。

## 为什么
先国家评审、后省级评审，是办不到的。

## 反例
```yaml plans/示例/方案.yaml
类型: 方案
名称: 示例县创建卫生县城工作方案
地区: 示例县
级别: 县
创建项目:
  - 代号: 卫生
    名称: 国家卫生县城
    里程碑:
      - {时限: 2014, 事项: 启动创建}
      - {时限: 2017, 事项: 通过省级评审}
      - {时限: 2016, 事项: 通过命名, 事件: 通过验收}
```

## 正例
```yaml plans/示例/方案.yaml
类型: 方案
名称: 示例县创建卫生县城工作方案
地区: 示例县
级别: 县
创建项目:
  - 代号: 卫生
    名称: 国家卫生县城
    里程碑:
      - {时限: 2014, 事项: 启动创建}
      - {时限: 2015, 事项: 通过省级评审}
      - {时限: 2016, 事项: 通过命名, 事件: 通过验收}
```

## 怎么改
核对年份，按先后排列。
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from chuangcheng.diagnostic import Finding, Related, Severity
from chuangcheng.workspace.workspace import Workspace

CODE = "PLAN003"
SEVERITY = Severity.ERROR
SINCE = "0.1"
NEEDS = ("方案",)


def check(workspace: Workspace) -> Iterator[Finding]:
    for folder in workspace.plans:
        for project in folder.plan.projects if folder.plan else ():
            dated = [m for m in project.milestones if m.deadline.last is not None]
            for before, after in pairwise(dated):
                first, last = before.deadline.first, after.deadline.last
                if first and last and last < first:
                    yield Finding(
                        at=after.span("deadline"),
                        message=f"“{after.matter}”（{after.deadline}）排在“{before.matter}”（{before.deadline}）后面，时间却更早",
                        hint="核对两个时限，按先后排列",
                        related=(Related(at=before.span("deadline"), message="上一个里程碑"),),
                    )
