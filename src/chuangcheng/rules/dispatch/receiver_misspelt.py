"""主送、抄送的单位和单位名录里的只差一个字。

## 检查什么
主送、抄送里写的单位，单位名录里没有，却有一个只差一个字的。名录里没有相近的不报：主送、抄送可以写统称，也可以写名录以外的单位。差的是第一个字，或者差在“第一”“第二”、“东”“西”这样的字上的，不算写错。

## 为什么
名字错一个字，公文送不到；主送里写错了，还要重印。

## 反例
```yaml plans/示例/单位.yaml
类型: 单位名录
单位:
  - {名称: 示例县卫生健康局, 简称: [县卫健局], 性质: 部门}
```

```yaml plans/示例/发文.yaml
类型: 发文
文种: 通知
模板: 会议通知
发文机关: 示例县人民政府
标题: 关于开展环境卫生整治的通知
主送: [各乡镇人民政府]
抄送: [县卫建局]
```

## 正例
```yaml plans/示例/单位.yaml
类型: 单位名录
单位:
  - {名称: 示例县卫生健康局, 简称: [县卫健局], 性质: 部门}
```

```yaml plans/示例/发文.yaml
类型: 发文
文种: 通知
模板: 会议通知
发文机关: 示例县人民政府
标题: 关于开展环境卫生整治的通知
主送: [各乡镇人民政府]
抄送: [县卫健局, 县人大常委会办公室]
```

## 怎么改
改成名录里的名称；确实是另一个单位的，把它补进单位名录。
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from chuangcheng.diagnostic import Finding, Severity
from chuangcheng.models.dispatch import Dispatch
from chuangcheng.workspace.units import UnitIndex
from chuangcheng.workspace.workspace import Workspace

CODE = "DOC020"
SEVERITY = Severity.WARNING
SINCE = "0.1"
NEEDS = ("单位名录",)


_SHORTEST: Final = 4
"""Of two names of three characters, 县一中 and 县二中, one differing tells nothing."""
_TELLING_APART: Final = frozenset(
    "一二三四五六七八九十东南西北中上下前后老新大小甲乙丙丁0123456789"
)


def check(workspace: Workspace) -> Iterator[Finding]:
    for folder in workspace.plans:
        for dispatch in folder.dispatches if not folder.units.is_empty else ():
            yield from _misspelt(dispatch, folder.units)


def _misspelt(dispatch: Dispatch, units: UnitIndex) -> Iterator[Finding]:
    for field, names in (("addressees", dispatch.addressees), ("copies_to", dispatch.copies_to)):
        for number, name in enumerate(names):
            meant = "" if units.knows(name) else _meant(name, units)
            if meant:
                yield Finding(
                    at=dispatch.span(field, number),
                    message=f"{dispatch.key_of(field)}的“{name}”不在单位名录里",
                    hint=f"是不是“{meant}”？确实是另一个单位的，把它补进单位名录",
                )


def _meant(name: str, units: UnitIndex) -> str:
    """The first known name that is the same but for one character."""
    return next((known for known in units.names() if _is_slip(name, known)), "")


def _is_slip(name: str, known: str) -> bool:
    """Whether one character was typed wrong, left out or put in, and not the first."""
    if min(len(name), len(known)) < _SHORTEST or abs(len(name) - len(known)) > 1:
        return False
    pairs = enumerate(zip(name, known, strict=False))
    same = next((n for n, (one, other) in pairs if one != other), min(len(name), len(known)))
    rest, other = name[same:], known[same:]
    is_one = rest[1:] == other[1:] or rest[1:] == other or rest == other[1:]
    return same > 0 and is_one and _TELLING_APART.isdisjoint((*rest[:1], *other[:1]))
