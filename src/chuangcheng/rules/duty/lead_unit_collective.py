"""牵头单位写成了一组单位。

## 检查什么
“牵头单位”是一个单位，不是“各乡镇”这样的统称。分组里只有一个单位的不算。

## 为什么
一组单位都牵头，等于没有人牵头，首位负责制落不到哪一家。

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
    牵头单位: 各乡镇
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
    责任单位: [各乡镇]
```

## 怎么改
写明由哪一个单位牵头，原来的统称写到“责任单位”里；各家要分别负责的，每家立一条任务。
"""

from __future__ import annotations

from collections.abc import Iterator

from chuangcheng.diagnostic import Finding, Severity
from chuangcheng.workspace.units import UnitIndex
from chuangcheng.workspace.workspace import Workspace

CODE = "DUTY005"
SEVERITY = Severity.ERROR
SINCE = "0.1"
NEEDS = ("单位名录",)


def check(workspace: Workspace) -> Iterator[Finding]:
    for folder in workspace.plans:
        for _, task in folder.tasks():
            name = task.lead_unit
            if name and _is_collective(name, folder.units):
                yield Finding(
                    at=task.span("lead_units", 0),
                    message=f"任务“{task.code}”的牵头单位“{name}”是几个单位的统称",
                    hint="写明由哪一个单位牵头，统称写到“责任单位”里",
                )


def _is_collective(name: str, units: UnitIndex) -> bool:
    if units.is_empty:
        return name.startswith("各")
    return units.is_group(name) and len(units.members(name)) != 1
