"""单位不在单位名录里。

## 检查什么
方案、任务、台账里写的单位，是单位名录里的全称、简称或者分组。没有单位名录的方案不检查。

## 为什么
名字写错一个字，任务就落不到这个单位头上，责任书、任务表里也找不到它。

## 反例
```yaml plans/示例/单位.yaml
类型: 单位名录
单位:
  - {名称: 示例县住房和城乡建设局, 简称: [县住建局]}
  - {名称: 示例县卫生局, 简称: [县卫生局]}
```

```yaml plans/示例/任务.yaml
类型: 任务分解
任务:
  - 编号: 卫-01
    内容: 完善污水管网
    牵头单位: 县住建居
```

## 正例
```yaml plans/示例/单位.yaml
类型: 单位名录
单位:
  - {名称: 示例县住房和城乡建设局, 简称: [县住建局]}
  - {名称: 示例县卫生局, 简称: [县卫生局]}
```

```yaml plans/示例/任务.yaml
类型: 任务分解
任务:
  - 编号: 卫-01
    内容: 完善污水管网
    牵头单位: 县住建局
```

## 怎么改
改成名录里的名称；确实是新单位的，先补进单位名录。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from chuangcheng.diagnostic import Edit, Finding, Severity
from chuangcheng.models.base import Model
from chuangcheng.source import Position
from chuangcheng.workspace.folder import PlanFolder
from chuangcheng.workspace.mentions import JOINTS, Mention, mentioned_names, mentions
from chuangcheng.workspace.units import UnitIndex
from chuangcheng.workspace.workspace import Workspace

CODE = "LINK001"
SEVERITY = Severity.ERROR
SINCE = "0.1"
NEEDS = ("单位名录",)


_JOINT = re.compile(f"[{JOINTS}]")
_OTHER_JOINTS = re.compile("[；;/／和与及 　]+")
_QUOTES = ("“”", "‘’", "【】", "「」", "『』", "《》")


def check(workspace: Workspace) -> Iterator[Finding]:
    for folder in workspace.plans:
        if not folder.units.is_empty:
            yield from _unknown(folder)


def _unknown(folder: PlanFolder) -> Iterator[Finding]:
    units = folder.units
    unknown = [name for name in _names(folder) if not units.knows(name)]
    hints = {name: units.suggest(name) or "先把它补进单位名录" for name in unknown}
    for model, path, name in _mentions(folder) if unknown else ():
        if name not in hints:
            continue
        yield (
            _bare(model, path, name, units)
            or _several(model, path, name, units)
            or Finding(at=model.span(*path), message=f"单位名录里没有“{name}”", hint=hints[name])
        )


def _bare(model: Model, path: tuple[str | int, ...], name: str, units: UnitIndex) -> Finding | None:
    """`“县卫生局”`: a known name in quotation marks or brackets."""
    bare = name[1:-1].strip()
    if f"{name[:1]}{name[-1:]}" not in _QUOTES or not units.knows(bare):
        return None
    at = model.span(*path)
    return Finding(
        at=at,
        message=f"单位“{bare}”外面多了“{name[0]}{name[-1]}”",
        hint=f"去掉它们，只写“{bare}”",
        edits=(Edit(at=at, put=bare, is_value=True),),
    )


def _several(
    model: Model, path: tuple[str | int, ...], name: str, units: UnitIndex
) -> Finding | None:
    """Several units in one text; with a sign that may be in a name, only if all are known."""
    parts = [part.strip() for part in _JOINT.split(name)]
    if len(parts) == 1:
        parts = [part for part in _OTHER_JOINTS.split(name) if part]
        if len(parts) == 1 or not all(map(units.knows, parts)):
            return None
    return Finding(
        at=model.span(*path),
        message=f"“{name}”里写了几个单位",
        hint="写成列表，例如 [县住建局, 县卫生局]",
        edits=_as_list(model, path, parts, units),
    )


def _names(folder: PlanFolder) -> set[str]:
    """Every name that `_mentions` yields."""
    return mentioned_names(folder).union(
        *(
            names
            for registry in folder.units.registries
            for names in registry.groups.values()
            if isinstance(names, tuple)
        )
    )


def _as_list(
    model: Model, path: tuple[str | int, ...], parts: list[str], units: UnitIndex
) -> tuple[Edit, ...]:
    """The names apart, where all are known and it can be seen how the list is written."""
    if not all(map(units.knows, parts)) or not isinstance(path[-1], int):
        return ()
    at, whole = model.span(*path), model.span(*path[:-1])
    apart = ", ".join(parts)
    if at == whole:  # one name where a list may stand
        return (Edit(at=at, put=f"[{apart}]"),)
    first = model.span(*path[:-1], 0).start
    is_in_brackets = first == Position(whole.start.line, whole.start.column + 1)
    return (Edit(at=at, put=apart),) if is_in_brackets else ()


def _mentions(folder: PlanFolder) -> Iterator[Mention]:
    for registry in folder.units.registries:
        for group, names in registry.groups.items():
            if isinstance(names, tuple):
                for number, name in enumerate(names):
                    yield registry, ("groups", group, number), name
    yield from mentions(folder)
