"""里程碑不在方案的阶段里。

## 检查什么
里程碑不早于第一个阶段开始，不晚于最后一个阶段结束。最后一个阶段到某个事件为止的，只查开头。

## 为什么
里程碑落在阶段以外，那时候该谁做什么，方案里没有安排。

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
      - {时限: 2014-02, 事项: 启动创建}
      - {时限: 2016-06, 事项: 通过命名}
阶段:
  - {名称: 启动阶段, 起: 2014-01, 止: 2014-03}
  - {名称: 攻坚阶段, 起: 2014-04, 止: 2015-12}
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
      - {时限: 2014-02, 事项: 启动创建}
      - {时限: 2015-10, 事项: 通过命名}
阶段:
  - {名称: 启动阶段, 起: 2014-01, 止: 2014-03}
  - {名称: 攻坚阶段, 起: 2014-04, 止: 2015-12}
```

## 怎么改
核对里程碑的时限，或者补上缺少的阶段。
"""

from __future__ import annotations

from collections.abc import Iterator

from chuangcheng.diagnostic import Finding, Severity
from chuangcheng.models.plan import Phase
from chuangcheng.models.values.deadline import Deadline
from chuangcheng.workspace.workspace import Workspace

CODE = "DATE006"
SEVERITY = Severity.INFO
SINCE = "0.1"
NEEDS = ("方案",)


def check(workspace: Workspace) -> Iterator[Finding]:
    for folder in workspace.plans:
        if folder.plan is None or not folder.plan.phases:
            continue
        first, last = folder.plan.phases[0], folder.plan.phases[-1]
        for project in folder.plan.projects:
            for milestone in project.milestones:
                where = _outside(milestone.deadline, first, last)
                if where:
                    yield Finding(
                        at=milestone.span("deadline"),
                        message=f"里程碑“{milestone.matter}”（{milestone.deadline}）{where}",
                        hint="核对时限，或者补上缺少的阶段",
                    )


def _outside(due: Deadline, first: Phase, last: Phase) -> str:
    if due.last and first.start.first and due.last < first.start.first:
        return f"早于“{first.name}”开始的{first.start}"
    if due.first and last.end.last and due.first > last.end.last:
        return f"晚于“{last.name}”结束的{last.end}"
    return ""
