"""创建项目不存在。

## 检查什么
任务分解、台账里的“创建项目”是方案里写了的代号或名称。

## 为什么
对不上项目，任务分解表里就没有这一块。

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
      - {时限: 2015, 事项: 通过省级评审}
      - {时限: 2016, 事项: 通过命名, 事件: 通过验收}
```

```yaml plans/示例/任务.yaml
类型: 任务分解
创建项目: 卫声
任务:
  - 编号: 卫-01
    内容: 完善污水管网
    牵头单位: 县住建局
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

```yaml plans/示例/任务.yaml
类型: 任务分解
创建项目: 卫生
任务:
  - 编号: 卫-01
    内容: 完善污水管网
    牵头单位: 县住建局
```

## 怎么改
改成方案里的代号，或者在方案里补上这个创建项目。
"""

from __future__ import annotations

from collections.abc import Iterator

from chuangcheng.diagnostic import Finding, Severity
from chuangcheng.nearest import suggest
from chuangcheng.workspace.workspace import Workspace

CODE = "LINK004"
SEVERITY = Severity.ERROR
SINCE = "0.1"
NEEDS = ("方案",)


def check(workspace: Workspace) -> Iterator[Finding]:
    for folder in workspace.plans:
        if folder.plan is None:
            continue
        known = [name for project in folder.plan.projects for name in (project.code, project.name)]
        for sheet in folder.sheets():
            if sheet.project and folder.project(sheet.project) is None:
                yield Finding(
                    at=sheet.span("project"),
                    message=f"方案里没有创建项目“{sheet.project}”",
                    hint=suggest(sheet.project, known),
                )
