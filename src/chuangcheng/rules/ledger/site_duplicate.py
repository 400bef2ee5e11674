"""点位登记了两次。

## 检查什么
名称、类别、地址都一样的点位，只登记一次。

## 为什么
一个点位算两个，点位总数、覆盖率都不准。

## 反例
```yaml plans/示例/点位台账.yaml
类型: 点位台账
点位:
  - 名称: 城东农贸市场
    类别: 农贸市场
    地址: 东路1号
    责任单位: 县工商局
    责任人: 市场股股长
  - 名称: 城东农贸市场
    类别: 农贸市场
    地址: 东路1号
    责任单位: 县工商局
    责任人: 市场股股长
```

## 正例
```yaml plans/示例/点位台账.yaml
类型: 点位台账
点位:
  - 名称: 城东农贸市场
    类别: 农贸市场
    地址: 东路1号
    责任单位: 县工商局
    责任人: 市场股股长
  - 名称: 城西农贸市场
    类别: 农贸市场
    地址: 西路1号
    责任单位: 县工商局
    责任人: 市场股股长
```

## 怎么改
删去一条；不是同一个点位的，名称或者地址写得能分清。
"""

from __future__ import annotations

from collections.abc import Iterator

from chuangcheng.diagnostic import Finding, Related, Severity
from chuangcheng.workspace.workspace import Workspace

CODE = "LEDG009"
SEVERITY = Severity.WARNING
SINCE = "0.1"
NEEDS = ("单位名录",)


def check(workspace: Workspace) -> Iterator[Finding]:
    for folder in workspace.plans:
        for first, again in folder.repeated_sites():
            one, other = folder.holders(first), folder.holders(again)
            if not one or not other or set(one) == set(other):  # LEDG008 tells of the others
                yield Finding(
                    at=again.span("name"),
                    message=f"点位“{again.name}”登记了两次",
                    hint="删去一条；不是同一个点位的，把名称或地址写得能分清",
                    related=(Related(at=first.span("name"), message="先登记在这里"),),
                )
