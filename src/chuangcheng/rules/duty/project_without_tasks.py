"""创建项目没有任务。

## 检查什么
别的创建项目有了任务分解，每个创建项目就都要有。都还没有分的不查。

## 为什么
只有目标没有任务的项目，年底没有东西可以检查。

## 反例
```yaml plans/示例/方案.yaml
类型: 方案
名称: 示例县创建卫生县城工作方案
地区: 示例县
级别: 县
创建项目:
  - {代号: 卫生, 名称: 国家卫生县城}
  - {代号: 文明, 名称: 省级文明县城}
```

```yaml plans/示例/任务.yaml
类型: 任务分解
创建项目: 卫生
任务:
  - {编号: 卫-01, 内容: 完善污水管网, 牵头单位: 县住建局}
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

```yaml plans/示例/任务.yaml
类型: 任务分解
创建项目: 卫生
任务:
  - {编号: 卫-01, 内容: 完善污水管网, 牵头单位: 县住建局}
```

```yaml plans/示例/任务-文明.yaml
类型: 任务分解
创建项目: 文明
任务:
  - {编号: 文-01, 内容: 开展文明劝导, 牵头单位: 县文明办}
```

## 怎么改
给这个创建项目写一个任务分解文件，“创建项目”写它的代号。
"""

from __future__ import annotations

from collections.abc import Iterator

from chuangcheng.diagnostic import Finding, Severity
from chuangcheng.workspace.folder import PlanFolder
from chuangcheng.workspace.workspace import Workspace

CODE = "DUTY010"
SEVERITY = Severity.INFO
SINCE = "0.1"
NEEDS = ("方案", "任务分解")


def check(workspace: Workspace) -> Iterator[Finding]:
    for folder in workspace.plans:
        served = _served(folder)
        for project in folder.plan.projects if folder.plan and served else ():
            if project.code not in served:
                yield Finding(
                    at=project.span("code"),
                    message=f"创建项目“{project.code}”还没有任务，别的项目已经有了",
                    hint=f"写一个任务分解文件，“创建项目”写 {project.code}",
                )


def _served(folder: PlanFolder) -> set[str]:
    """代号 of the projects that have tasks; none at all while LINK004 has something to say."""
    names = {matrix.project for matrix in folder.matrices if matrix.project and matrix.tasks}
    projects = [folder.project(name) for name in names]
    known = {project.code for project in projects if project}
    return known if all(projects) else set()
