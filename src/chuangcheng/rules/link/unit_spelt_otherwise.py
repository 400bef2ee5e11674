"""单位没有照方案要求的写法写。

## 检查什么
方案写了“单位写法: 全称”或“单位写法: 简称”的，方案、任务和台账里的单位是不是都这样写。
简称有几个的，用名录里的第一个。

## 为什么
同一个单位一会儿写全称、一会儿写简称，汇总和筛选时会当成两家。

## 反例
```yaml plans/示例/方案.yaml
类型: 方案
名称: 示例县创建卫生县城工作方案
地区: 示例县
级别: 县
单位写法: 全称
```

```yaml plans/示例/单位.yaml
类型: 单位名录
单位:
  - {名称: 示例县住房和城乡建设局, 简称: [县住建局, 住建局]}
```

```yaml plans/示例/任务.yaml
类型: 任务分解
任务:
  - 编号: 卫-01
    内容: 完善污水管网
    牵头单位: 住建局
```

## 正例
```yaml plans/示例/方案.yaml
类型: 方案
名称: 示例县创建卫生县城工作方案
地区: 示例县
级别: 县
单位写法: 全称
```

```yaml plans/示例/单位.yaml
类型: 单位名录
单位:
  - {名称: 示例县住房和城乡建设局, 简称: [县住建局, 住建局]}
```

```yaml plans/示例/任务.yaml
类型: 任务分解
任务:
  - 编号: 卫-01
    内容: 完善污水管网
    牵头单位: 示例县住房和城乡建设局
```

## 怎么改
运行 `cc validate --fix`，一次全改成方案要求的写法。
"""

from __future__ import annotations

from collections.abc import Iterator

from chuangcheng.diagnostic import Edit, Finding, Severity
from chuangcheng.models.plan import UnitSpelling
from chuangcheng.workspace.folder import PlanFolder
from chuangcheng.workspace.mentions import mentioned_names, mentions
from chuangcheng.workspace.workspace import Workspace

CODE = "LINK016"
SEVERITY = Severity.WARNING
SINCE = "0.1"
NEEDS = ("单位名录",)


def check(workspace: Workspace) -> Iterator[Finding]:
    for folder in workspace.plans:
        if folder.plan and folder.plan.unit_spelling:
            yield from _spelt_otherwise(folder, folder.plan.unit_spelling)


def _spelt_otherwise(folder: PlanFolder, spelling: UnitSpelling) -> Iterator[Finding]:
    wanted = {}
    for name in mentioned_names(folder):
        unit = folder.units.unit(name)
        right = (unit.name if spelling == "全称" else unit.display_name) if unit else name
        if right != name:
            wanted[name] = right
    for model, path, name in mentions(folder) if wanted else ():
        if name in wanted:
            at = model.span(*path)
            yield Finding(
                at=at,
                message=f"方案要求单位写{spelling}，“{name}”应写“{wanted[name]}”",
                hint=f"改成“{wanted[name]}”",
                edits=(Edit(at=at, put=wanted[name], is_value=True),),
            )
