"""创建项目没有牵头单位。

## 检查什么
方案里别的创建项目写了“牵头单位”，每一个就都要写。整个方案都没有写的不查。

## 为什么
一个称号由哪家牵头申报定不下来，验收时就没有人对结果负责。

## 反例
```yaml plans/示例/方案.yaml
类型: 方案
名称: 示例县创建卫生县城工作方案
地区: 示例县
级别: 县
创建项目:
  - {代号: 卫生, 名称: 国家卫生县城, 牵头单位: 县卫生局}
  - {代号: 文明, 名称: 省级文明县城}
```

## 正例
```yaml plans/示例/方案.yaml
类型: 方案
名称: 示例县创建卫生县城工作方案
地区: 示例县
级别: 县
创建项目:
  - {代号: 卫生, 名称: 国家卫生县城, 牵头单位: 县卫生局}
  - {代号: 文明, 名称: 省级文明县城, 牵头单位: 县文明办}
```

## 怎么改
在这个创建项目下面补写“牵头单位”。
"""

from __future__ import annotations

from collections.abc import Iterator

from chuangcheng.diagnostic import Finding, Severity
from chuangcheng.workspace.workspace import Workspace

CODE = "DUTY008"
SEVERITY = Severity.WARNING
SINCE = "0.1"
NEEDS = ()


def check(workspace: Workspace) -> Iterator[Finding]:
    for folder in workspace.plans:
        projects = folder.plan.projects if folder.plan else ()
        if not any(project.lead_unit for project in projects):
            continue
        for project in projects:
            if project.lead_unit is None:
                yield Finding(
                    at=project.span("code"),
                    message=f"创建项目“{project.code}”没有牵头单位",
                    hint="在这个创建项目下面补写“牵头单位”",
                )
