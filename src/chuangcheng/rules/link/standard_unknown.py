"""指标体系不存在。

## 检查什么
创建项目的“标准”、自评的“标准”，是工作区或者软件自带的指标体系的代号。

## 为什么
没有指标体系，就算不出分。

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
      - {编号: "1.2", 名称: 立面整洁, 分值: 10, 计分: {扣分: {每处: 0.2}}}
```

```yaml plans/示例/自评.yaml
类型: 自评
标准: 示例标谁
时点: 2014-08-15
结果:
  "1.1": 37.2%
  "1.2": {问题数: 3}
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

```yaml plans/示例/自评.yaml
类型: 自评
标准: 示例标准
时点: 2014-08-15
结果:
  "1.1": 37.2%
  "1.2": {问题数: 3}
```

## 怎么改
核对代号；报错的下面会列出相近的或已有的代号。
"""

from __future__ import annotations

from collections.abc import Iterator

from chuangcheng.diagnostic import Finding, Severity
from chuangcheng.source import Span
from chuangcheng.workspace.workspace import Workspace

CODE = "LINK005"
SEVERITY = Severity.ERROR
SINCE = "0.1"
NEEDS = ("指标体系",)


def check(workspace: Workspace) -> Iterator[Finding]:
    for folder in workspace.plans:
        for project in folder.plan.projects if folder.plan else ():
            if project.standard and project.standard not in workspace.standards:
                yield _finding(workspace, project.span("standard"), project.standard)
        for assessment in folder.assessments:
            if assessment.standard not in workspace.standards:
                yield _finding(workspace, assessment.span("standard"), assessment.standard)


def _finding(workspace: Workspace, at: Span, code: str) -> Finding:
    return Finding(
        at=at,
        message=f"没有代号是“{code}”的指标体系",
        hint=workspace.suggest_standard(code) or "全部代号见 cc standards",
    )
