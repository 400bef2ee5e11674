"""台账编号重复。

## 检查什么
一个方案的问题台账里，问题的编号各不相同；材料台账里，材料的编号各不相同。

## 为什么
编号重复，督办交办卡、销号单就不知道指的是哪一条。

## 反例
```yaml plans/示例/问题台账.yaml
类型: 问题台账
问题:
  - 编号: W-01
    发现: 2014-08-12
    描述: 地面污水横流
    责任单位: 县工商局
  - 编号: W-01
    发现: 2014-08-12
    描述: 垃圾没有清运
    责任单位: 县工商局
```

## 正例
```yaml plans/示例/问题台账.yaml
类型: 问题台账
问题:
  - 编号: W-01
    发现: 2014-08-12
    描述: 地面污水横流
    责任单位: 县工商局
  - 编号: W-02
    发现: 2014-08-12
    描述: 垃圾没有清运
    责任单位: 县工商局
```

## 怎么改
给其中一条另编一个号；同一条记了两次的，删去一次。
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from chuangcheng.diagnostic import Finding, Related, Severity
from chuangcheng.models.ledger.issue import Issue
from chuangcheng.models.ledger.material import Material
from chuangcheng.workspace.workspace import Workspace

CODE = "LEDG001"
SEVERITY = Severity.ERROR
SINCE = "0.1"
NEEDS = ()


def check(workspace: Workspace) -> Iterator[Finding]:
    for folder in workspace.plans:
        yield from _repeated("问题", folder.issues())
        yield from _repeated("材料", folder.materials())


def _repeated(noun: str, entries: Iterable[Issue | Material]) -> Iterator[Finding]:
    first: dict[str, Issue | Material] = {}
    for entry in entries:
        before = first.setdefault(entry.code, entry)
        if before is not entry:
            yield Finding(
                at=entry.span("code"),
                message=f"{noun}编号“{entry.code}”重复",
                hint="给其中一条另编一个号；记了两次的删去一次",
                related=(Related(at=before.span("code"), message="先在这里用过"),),
            )
