"""抄送里有主送的单位。

## 检查什么
抄送的单位不在主送里。名录里的全称和简称算一个单位。

## 为什么
一个单位收两份，也看不出是要它办还是只要它知道。

## 反例
```yaml plans/示例/发文.yaml
类型: 发文
文种: 通知
模板: 会议通知
发文机关: 示例县人民政府
标题: 关于开展环境卫生整治的通知
主送: [各乡镇人民政府, 县卫生局]
抄送: [县卫生局]
```

## 正例
```yaml plans/示例/发文.yaml
类型: 发文
文种: 通知
模板: 会议通知
发文机关: 示例县人民政府
标题: 关于开展环境卫生整治的通知
主送: [各乡镇人民政府, 县卫生局]
抄送: [县人大常委会办公室]
```

## 怎么改
要它办的留在主送，只要它知道的留在抄送。
"""

from __future__ import annotations

from collections.abc import Iterator

from chuangcheng.diagnostic import Finding, Related, Severity
from chuangcheng.workspace.units import UnitIndex
from chuangcheng.workspace.workspace import Workspace

CODE = "DOC007"
SEVERITY = Severity.WARNING
SINCE = "0.1"
NEEDS = ()


def check(workspace: Workspace) -> Iterator[Finding]:
    for folder in workspace.plans:
        for dispatch in folder.dispatches:
            first: dict[object, int] = {}
            for number, name in enumerate(dispatch.addressees):
                first.setdefault(_unit(name, folder.units), number)
            for number, name in enumerate(dispatch.copies_to):
                before = first.get(_unit(name, folder.units))
                if before is not None:
                    at = dispatch.span("addressees", before)
                    yield Finding(
                        at=dispatch.span("copies_to", number),
                        message=f"抄送的“{name}”已经在主送里",
                        hint="主送、抄送只留一处",
                        related=(Related(at=at, message="主送"),),
                    )


def _unit(name: str, units: UnitIndex) -> object:
    """What two names of one unit share."""
    unit = units.unit(name)
    return unit.name if unit else name
