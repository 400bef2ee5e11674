"""创建项目的代号或名称重复。

## 检查什么
一个方案里，创建项目的代号、名称各不相同。

## 为什么
代号重复，任务就不知道属于哪一个。

## 反例
```yaml plans/示例/方案.yaml
类型: 方案
名称: 示例县创建卫生县城工作方案
地区: 示例县
级别: 县
创建项目:
  - {代号: 卫生, 名称: 国家卫生县城}
  - {代号: 卫生, 名称: 省级文明县城}
```

## 正例
```yaml plans/示例/方案.yaml
类型: 方案
名称: 示例县创建卫生县城工作方案
地区: 示例县
级别: 县
创建项目:
  - {代号: 卫生, 名称: 国家卫生县城}
  - {代号: 文明, 名称: 省级文明县城}
```

## 怎么改
给其中一个另起代号。
"""

from __future__ import annotations

from collections.abc import Iterator

from chuangcheng.diagnostic import Finding, Related, Severity
from chuangcheng.models.plan import Project
from chuangcheng.workspace.workspace import Workspace

CODE = "PLAN005"
SEVERITY = Severity.ERROR
SINCE = "0.1"
NEEDS = ()


def check(workspace: Workspace) -> Iterator[Finding]:
    for folder in workspace.plans:
        first: dict[str, Project] = {}
        for project in folder.plan.projects if folder.plan else ():
            for field, name in (("code", project.code), ("name", project.name)):
                before = first.setdefault(name, project)
                if before is not project:
                    yield Finding(
                        at=project.span(field),
                        message=f"创建项目“{name}”重复",
                        hint="给其中一个另起代号或名称",
                        related=(Related(at=before.span("code"), message="先在这里用过"),),
                    )
