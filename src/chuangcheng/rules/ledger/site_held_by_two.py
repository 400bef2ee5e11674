"""一个点位由两家各管一次，职责交叉。

## 检查什么
名称、类别、地址都一样的点位，只登记一次，责任单位只有一种写法。
同一个点位要两家一起管的，写在一条里：责任单位: [甲, 乙]。

## 为什么
两家都登记，出了问题就互相推。

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
    责任单位: 县住建局
    责任人: 环卫站站长
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
    责任单位: 县住建局
    责任人: 环卫站站长
```

## 怎么改
定一家负责，删去另一条；不是同一个点位的，名称或者地址写得能分清。
"""

from __future__ import annotations

from collections.abc import Iterator

from chuangcheng.diagnostic import Finding, Related, Severity
from chuangcheng.workspace.workspace import Workspace

CODE = "LEDG008"
SEVERITY = Severity.WARNING
SINCE = "0.1"
NEEDS = ("单位名录",)


def check(workspace: Workspace) -> Iterator[Finding]:
    for folder in workspace.plans:
        for first, again in folder.repeated_sites():
            one, other = folder.holders(first), folder.holders(again)
            if one and other and set(one) != set(other):
                yield Finding(
                    at=again.span("responsible_units"),
                    message=f"点位“{again.name}”登记了两次，先写{'、'.join(one)}负责，"
                    f"后写{'、'.join(other)}负责",
                    hint="定一家负责；不是同一个点位的，把名称或地址写得能分清",
                    related=(Related(at=first.span("responsible_units"), message="先登记在这里"),),
                )
