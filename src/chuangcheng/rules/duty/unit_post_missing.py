"""牵头单位没有写负责人或联络员。

## 检查什么
牵头任务的单位，在单位名录里写明“负责人”和“联络员”的职务。“各乡镇”这样的统称和议事机构不查；牵头单位里三分之一以上都没有写的，是还没有登记，也不查。

## 为什么
“一把手”负责、专人专责，督办时要知道找谁。

## 反例
```yaml plans/示例/单位.yaml
类型: 单位名录
单位:
  - {名称: 县住建局, 负责人: 局长, 联络员: 办公室主任}
  - {名称: 县卫生局, 负责人: 局长, 联络员: 办公室主任}
  - {名称: 县环保局, 负责人: 局长}
```

```yaml plans/示例/任务.yaml
类型: 任务分解
任务:
  - 编号: 卫-01
    内容: 完善污水管网
    牵头单位: 县住建局
  - 编号: 卫-02
    内容: 改造旱厕
    牵头单位: 县卫生局
  - 编号: 卫-03
    内容: 整治扬尘
    牵头单位: 县环保局
```

## 正例
```yaml plans/示例/单位.yaml
类型: 单位名录
单位:
  - {名称: 县住建局, 负责人: 局长, 联络员: 办公室主任}
  - {名称: 县卫生局, 负责人: 局长, 联络员: 办公室主任}
  - {名称: 县环保局, 负责人: 局长, 联络员: 办公室主任}
```

```yaml plans/示例/任务.yaml
类型: 任务分解
任务:
  - 编号: 卫-01
    内容: 完善污水管网
    牵头单位: 县住建局
  - 编号: 卫-02
    内容: 改造旱厕
    牵头单位: 县卫生局
  - 编号: 卫-03
    内容: 整治扬尘
    牵头单位: 县环保局
```

## 怎么改
在单位名录里补写职务，不写姓名。
"""

from __future__ import annotations

from collections.abc import Iterator

from chuangcheng.diagnostic import Finding, Severity
from chuangcheng.models.unit import Unit
from chuangcheng.workspace.folder import PlanFolder
from chuangcheng.workspace.workspace import Workspace

CODE = "DUTY013"
SEVERITY = Severity.INFO
SINCE = "0.1"
NEEDS = ("任务分解", "单位名录")


def check(workspace: Workspace) -> Iterator[Finding]:
    for folder in workspace.plans:
        leading = _leading(folder)
        for field in ("head", "liaison"):
            lacking = [unit for unit in leading if getattr(unit, field) is None]
            for unit in lacking if len(lacking) * _FEW <= len(leading) else ():
                key = unit.key_of(field)
                yield Finding(
                    at=unit.span("name"),
                    message=f"牵头任务的“{unit.display_name}”在单位名录里没有写{key}",
                    hint=f"补写“{key}”的职务",
                )


_FEW = 3


def _leading(folder: PlanFolder) -> list[Unit]:
    """The units that lead tasks, without bodies that have no staff of their own."""
    leads = dict.fromkeys(task.lead_units for _, task in folder.tasks())
    named = (lead[0] for lead in leads if len(lead) == 1)
    units = {unit.name: unit for name in named if (unit := folder.units.unit(name))}
    return [u for u in units.values() if u.kind != "议事机构" and not u.name.startswith("各")]
