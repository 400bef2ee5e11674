"""指标没有哪个单位牵头。

## 检查什么
创建项目的指标体系里，大半指标已经写在任务的“指标”里时，其余的也有任务对应。写了一组指标的编号，组里的都算。还没有分到一半的不查。

## 为什么
没有任务对应的指标是创建的空档，到测评时丢分，算不到谁头上。

## 反例
```yaml standards/示例标准.yaml
类型: 指标体系
代号: 示例标准
名称: 示例标准
满分: 30
指标:
  - 编号: "1"
    名称: 市容
    分值: 20
    指标:
      - {编号: "1.1", 名称: 绿化覆盖率, 分值: 10, 达标: ≥36%}
      - {编号: "1.2", 名称: 立面整洁, 分值: 10, 计分: {扣分: {每处: 0.2}}}
  - {编号: "2", 名称: 污水集中处理率, 分值: 10, 达标: ≥85%}
```

```yaml plans/示例/方案.yaml
类型: 方案
名称: 示例县创建卫生县城工作方案
地区: 示例县
级别: 县
创建项目:
  - {代号: 卫生, 名称: 国家卫生县城, 标准: 示例标准}
```

```yaml plans/示例/任务.yaml
类型: 任务分解
创建项目: 卫生
任务:
  - {编号: 卫-01, 内容: 整治市容, 牵头单位: 县住建局, 指标: ["1"]}
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
    分值: 20
    指标:
      - {编号: "1.1", 名称: 绿化覆盖率, 分值: 10, 达标: ≥36%}
      - {编号: "1.2", 名称: 立面整洁, 分值: 10, 计分: {扣分: {每处: 0.2}}}
  - {编号: "2", 名称: 污水集中处理率, 分值: 10, 达标: ≥85%}
```

```yaml plans/示例/方案.yaml
类型: 方案
名称: 示例县创建卫生县城工作方案
地区: 示例县
级别: 县
创建项目:
  - {代号: 卫生, 名称: 国家卫生县城, 标准: 示例标准}
```

```yaml plans/示例/任务.yaml
类型: 任务分解
创建项目: 卫生
任务:
  - {编号: 卫-01, 内容: 整治市容, 牵头单位: 县住建局, 指标: ["1"]}
  - {编号: 卫-02, 内容: 完善污水管网, 牵头单位: 县住建局, 指标: ["2"]}
```

## 怎么改
把这些指标的编号写进有关任务的“指标”，没有任务的补一条。
"""

from __future__ import annotations

from collections.abc import Iterator

from chuangcheng.diagnostic import Finding, Severity
from chuangcheng.rules.listing import listed
from chuangcheng.scoring.charge import lead_units
from chuangcheng.workspace.folder import PlanFolder
from chuangcheng.workspace.standards import StandardIndex
from chuangcheng.workspace.workspace import Workspace

CODE = "DUTY009"
SEVERITY = Severity.INFO
SINCE = "0.1"
NEEDS = ("方案", "任务分解", "指标体系")


def check(workspace: Workspace) -> Iterator[Finding]:
    for folder in workspace.plans:
        if any(task.indicators and task.lead_unit is None for _, task in folder.tasks()):
            continue  # DUTY001 and DUTY002 tell the cause
        seen = set()
        for project in folder.plan.projects if folder.plan else ():
            standard = workspace.standard_of(project)
            if standard is None or standard.code in seen:
                continue
            seen.add(standard.code)
            unled = _unled(workspace, folder, standard)
            if unled:
                told = f"有 {len(unled)} 项指标没有单位牵头：{listed(unled)}"
                yield Finding(
                    at=project.span("standard"),
                    message=f"创建项目“{project.code}”{told}",
                    hint="把编号写进有关任务的“指标”，没有任务的补一条",
                )


def _unled(workspace: Workspace, folder: PlanFolder, standard: StandardIndex) -> list[str]:
    """Codes of the lines that no task serves, if they are the fewer."""
    led = lead_units(workspace, folder, standard)
    unled = [leaf.code for leaf in standard.leaves() if leaf.code not in led]
    return unled if len(unled) < len(led) else []
