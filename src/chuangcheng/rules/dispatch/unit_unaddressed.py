"""承担任务的单位不在主送、抄送里。

## 检查什么
“印发通知”的主送、抄送，包括了任务里全部的牵头单位和责任单位。“各乡镇”“县级各部门”这样的统称，按单位名录里的分组和单位的“性质”去认；写了“有关单位”这样什么都包括的，或者认不出的，不检查。主管单位收到的，下属单位算收到；党委、政府和议事机构不算。

## 为什么
没有收到通知的单位，不知道自己有任务。

## 反例
```yaml plans/示例/单位.yaml
类型: 单位名录
单位:
  - {名称: 示例县住房和城乡建设局, 简称: [县住建局], 性质: 部门}
  - {名称: 示例县第一小学, 简称: [县一小], 性质: 学校}
```

```yaml plans/示例/任务.yaml
类型: 任务分解
任务:
  - {编号: 卫-01, 内容: 改造学校旱厕, 牵头单位: 县住建局, 责任单位: [县一小]}
```

```yaml plans/示例/发文.yaml
类型: 发文
文种: 通知
模板: 印发通知
发文机关: 示例县人民政府
标题: 关于印发《示例县创建卫生县城工作方案》的通知
主送: [县级各部门]
```

## 正例
```yaml plans/示例/单位.yaml
类型: 单位名录
单位:
  - {名称: 示例县住房和城乡建设局, 简称: [县住建局], 性质: 部门}
  - {名称: 示例县第一小学, 简称: [县一小], 性质: 学校}
```

```yaml plans/示例/任务.yaml
类型: 任务分解
任务:
  - {编号: 卫-01, 内容: 改造学校旱厕, 牵头单位: 县住建局, 责任单位: [县一小]}
```

```yaml plans/示例/发文.yaml
类型: 发文
文种: 通知
模板: 印发通知
发文机关: 示例县人民政府
标题: 关于印发《示例县创建卫生县城工作方案》的通知
主送: [县级各部门, 各学校]
```

## 怎么改
补进主送或者抄送；单位名录里“性质”写错了的，改性质。
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from chuangcheng.diagnostic import Finding, Severity
from chuangcheng.models.dispatch import Dispatch
from chuangcheng.models.unit import Unit
from chuangcheng.workspace.folder import PlanFolder
from chuangcheng.workspace.units import UnitIndex
from chuangcheng.workspace.workspace import Workspace

CODE = "DOC004"
SEVERITY = Severity.WARNING
SINCE = "0.1"
NEEDS = ("单位名录",)


_WORDS: Final = {
    "乡镇": ("乡镇", "乡（镇）", "街道"),
    "部门": ("部门", "委办局", "机关"),
    "群团": ("部门", "委办局", "机关", "群团", "人民团体"),  # 部门 is often meant to take them in
    "企事业": ("企业", "企事业"),
    "学校": ("学校",),
    "社区": ("社区",),
}
"""A kind of unit, and the words of collective names that take it in."""
_COLLECTIVE: Final = ("各", "全", "有关", "相关", "所属", "直属")
_NEVER_ADDRESSED: Final = ("党委", "政府", "议事机构")
_SHOWN: Final = 3


def check(workspace: Workspace) -> Iterator[Finding]:
    for folder in workspace.plans:
        for dispatch in folder.dispatches:
            if dispatch.carries_plan and dispatch.addressees:
                units = _unaddressed(folder, dispatch)
                if units:
                    yield Finding(
                        at=dispatch.key_span("addressees"),
                        message=f"承担任务的{_listed(units)}不在主送、抄送里",
                        hint="补进“主送”或者“抄送”",
                    )


def _unaddressed(folder: PlanFolder, dispatch: Dispatch) -> list[Unit]:
    """The units with tasks that nobody writes to; none where that cannot be told."""
    named: set[int] = {id(unit) for name in dispatch.issuers for unit in folder.units.members(name)}
    kinds: set[str] = set()
    for name in (*dispatch.addressees, *dispatch.copies_to):
        members, taken_in = folder.units.members(name), _kinds(name)
        if not members and not taken_in:
            return []
        named.update(map(id, members))
        kinds |= taken_in
    return [
        unit
        for unit in _charged(folder)
        if not (kinds and unit.kind is None)
        and not any(id(one) in named or one.kind in kinds for one in _line(unit, folder.units))
    ]


def _kinds(name: str) -> set[str]:
    """The kinds of unit that a collective name takes in; none if it is not understood."""
    if "单位" in name.replace("事业单位", "") or not any(word in name for word in _COLLECTIVE):
        return set()
    return {kind for kind, words in _WORDS.items() if any(word in name for word in words)}


def _charged(folder: PlanFolder) -> list[Unit]:
    """Who leads a task or is responsible for one, in the registry's order."""
    names = {
        name for _, task in folder.tasks() for name in (*task.lead_units, *task.responsible_units)
    }
    charged = {id(unit) for name in names for unit in folder.units.members(name)}
    return [
        unit
        for unit in folder.units.all()
        if id(unit) in charged and unit.kind not in _NEVER_ADDRESSED
    ]


def _line(unit: Unit, units: UnitIndex) -> list[Unit]:
    """The unit, the one above it, and so on."""
    line = [unit]
    while above := units.unit(line[-1].parent or ""):
        if above in line:  # somebody made a ring
            break
        line.append(above)
    return line


def _listed(units: list[Unit]) -> str:
    names = "、".join(unit.display_name for unit in units[:_SHOWN])
    return names + (f"等 {len(units)} 个单位" if len(units) > _SHOWN else "")
