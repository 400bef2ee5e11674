"""任务、台账对应的指标不存在。

## 检查什么
任务和台账的“指标”是创建项目所用指标体系里的编号；别的体系写成“标准代号/编号”。

## 为什么
对不上指标，丢的分就算不到牵头单位头上，台账也对不上测评。

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

```yaml plans/示例/方案.yaml
类型: 方案
名称: 示例县创建卫生县城工作方案
地区: 示例县
级别: 县
创建项目:
  - 代号: 卫生
    名称: 国家卫生县城
    标准: 示例标准
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
    指标: ["1.3"]
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

```yaml plans/示例/方案.yaml
类型: 方案
名称: 示例县创建卫生县城工作方案
地区: 示例县
级别: 县
创建项目:
  - 代号: 卫生
    名称: 国家卫生县城
    标准: 示例标准
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
    指标: ["1.1"]
```

## 怎么改
核对编号。创建项目要写明“标准”。
"""

from __future__ import annotations

from collections.abc import Iterator

from chuangcheng.diagnostic import Finding, Severity
from chuangcheng.models.ledger.issue import Issue
from chuangcheng.models.ledger.material import Material
from chuangcheng.models.matrix import Task
from chuangcheng.nearest import suggest
from chuangcheng.workspace.workspace import Workspace

CODE = "LINK002"
SEVERITY = Severity.ERROR
SINCE = "0.1"
NEEDS = ("方案", "指标体系")

_NOUNS = {Task: "任务", Issue: "问题", Material: "材料"}


def check(workspace: Workspace) -> Iterator[Finding]:
    for folder in workspace.plans:
        known: set[tuple[str | None, str]] = set()
        for project_code, entry in folder.measured():
            project = folder.project(project_code)
            standard = workspace.standard_of(project)
            if (project_code and project is None) or (
                project and project.standard and standard is None
            ):
                continue  # LINK004 and LINK005 tell the cause
            for number, code in enumerate(entry.indicators):
                if (project_code, code) in known:
                    continue
                if workspace.indicator(code, project) is not None:
                    known.add((project_code, code))
                    continue
                if standard is None and "/" not in code:
                    hint = "先给创建项目写明“标准”，或者写成“标准代号/编号”"
                    noun = _NOUNS[type(entry)]
                    message = f"{noun}“{entry.code}”的指标“{code}”不知道属于哪个指标体系"
                else:
                    hint = suggest(code, standard.codes) if standard else ""
                    message = f"指标体系里没有编号“{code}”"
                yield Finding(at=entry.span("indicators", number), message=message, hint=hint)
