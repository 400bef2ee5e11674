"""两个阶段同名。

## 检查什么
一个方案里的阶段，名称各不相同。

## 为什么
任务写“阶段”时只写名称，同名就不知道是哪一个。

## 反例
```yaml plans/示例/方案.yaml
类型: 方案
名称: 示例县创建卫生县城工作方案
地区: 示例县
级别: 县
阶段:
  - {名称: 启动阶段, 起: 2014-01, 止: 2014-03}
  - {名称: 启动阶段, 起: 2014-04, 止: 2015-12}
```

## 正例
```yaml plans/示例/方案.yaml
类型: 方案
名称: 示例县创建卫生县城工作方案
地区: 示例县
级别: 县
阶段:
  - {名称: 启动阶段, 起: 2014-01, 止: 2014-03}
  - {名称: 攻坚阶段, 起: 2014-04, 止: 2015-12}
```

## 怎么改
给其中一个另起名称。
"""

from __future__ import annotations

from collections.abc import Iterator

from chuangcheng.diagnostic import Finding, Related, Severity
from chuangcheng.models.plan import Phase
from chuangcheng.workspace.workspace import Workspace

CODE = "PLAN006"
SEVERITY = Severity.WARNING
SINCE = "0.1"
NEEDS = ()


def check(workspace: Workspace) -> Iterator[Finding]:
    for folder in workspace.plans:
        first: dict[str, Phase] = {}
        for phase in folder.plan.phases if folder.plan else ():
            before = first.setdefault(phase.name, phase)
            if before is not phase:
                yield Finding(
                    at=phase.span("name"),
                    message=f"已经有一个阶段叫“{phase.name}”",
                    hint="给其中一个另起名称",
                    related=(Related(at=before.span("name"), message="先写在这里"),),
                )
