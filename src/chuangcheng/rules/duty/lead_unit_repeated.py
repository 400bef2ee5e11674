"""牵头单位又写成责任单位或配合单位。

## 检查什么
“责任单位”“配合单位”里没有这一项的牵头单位，用简称、全称写的都算。

## 为什么
一家单位在一项任务里有两种身份，到考核时算牵头还是算配合说不清。

## 反例
```yaml plans/示例/单位.yaml
类型: 单位名录
单位:
  - {名称: 示例县住房和城乡建设局, 简称: [县住建局, 住建局]}
  - {名称: 示例县卫生局, 简称: [县卫生局]}
  - {名称: 东镇, 性质: 乡镇}
  - {名称: 西镇, 性质: 乡镇}
分组:
  各乡镇: {性质: 乡镇}
```

```yaml plans/示例/任务.yaml
类型: 任务分解
任务:
  - 编号: 卫-01
    内容: 改造旱厕
    牵头单位: 县住建局
    责任单位: [示例县住房和城乡建设局, 县卫生局]
```

## 正例
```yaml plans/示例/单位.yaml
类型: 单位名录
单位:
  - {名称: 示例县住房和城乡建设局, 简称: [县住建局, 住建局]}
  - {名称: 示例县卫生局, 简称: [县卫生局]}
  - {名称: 东镇, 性质: 乡镇}
  - {名称: 西镇, 性质: 乡镇}
分组:
  各乡镇: {性质: 乡镇}
```

```yaml plans/示例/任务.yaml
类型: 任务分解
任务:
  - 编号: 卫-01
    内容: 改造旱厕
    牵头单位: 县住建局
    责任单位: [县卫生局]
```

## 怎么改
从“责任单位”“配合单位”里去掉牵头单位；牵头写错的，改牵头单位。
"""

from __future__ import annotations

from collections.abc import Iterator

from chuangcheng.diagnostic import Finding, Related, Severity
from chuangcheng.models.matrix import Task
from chuangcheng.workspace.units import UnitIndex
from chuangcheng.workspace.workspace import Workspace

CODE = "DUTY006"
SEVERITY = Severity.WARNING
SINCE = "0.1"
NEEDS = ("单位名录",)


def check(workspace: Workspace) -> Iterator[Finding]:
    for folder in workspace.plans:
        full_name = folder.units.full_name
        for _, task in folder.tasks():
            lead = full_name(task.lead_unit or "")
            if lead in map(full_name, task.responsible_units + task.supporting_units):
                yield from _repeated(task, folder.units)


def _repeated(task: Task, units: UnitIndex) -> Iterator[Finding]:
    lead = units.full_name(task.lead_unit or "")
    for field in ("responsible_units", "supporting_units"):
        key = task.key_of(field)
        for number, name in enumerate(getattr(task, field)):
            if units.full_name(name) == lead:
                yield Finding(
                    at=task.span(field, number),
                    message=f"任务“{task.code}”的“{key}”里又写了牵头单位“{name}”",
                    hint=f"从“{key}”里去掉它",
                    related=(Related(at=task.span("lead_units", 0), message="牵头单位写在这里"),),
                )
