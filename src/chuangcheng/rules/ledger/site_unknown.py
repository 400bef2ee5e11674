"""问题的点位不在点位台账里。

## 检查什么
问题的“点位”是点位台账里的名称。没有点位台账的方案不查。

## 为什么
名称写得不一样，这个点位出过几次问题就数不出来；确实没有登记的，是网格漏了一处。

## 反例
```yaml plans/示例/点位台账.yaml
类型: 点位台账
点位:
  - 名称: 城东农贸市场
    类别: 农贸市场
    地址: 东路1号
    责任单位: 县工商局
    责任人: 市场股股长
```

```yaml plans/示例/问题台账.yaml
类型: 问题台账
问题:
  - 编号: W-01
    发现: 2014-08-12
    描述: 地面污水横流
    责任单位: 县工商局
    点位: 城东市场
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
```

```yaml plans/示例/问题台账.yaml
类型: 问题台账
问题:
  - 编号: W-01
    发现: 2014-08-12
    描述: 地面污水横流
    责任单位: 县工商局
    点位: 城东农贸市场
```

## 怎么改
改成点位台账里的名称；漏登记的，补进点位台账。
"""

from __future__ import annotations

from collections.abc import Iterator

from chuangcheng.diagnostic import Finding, Severity
from chuangcheng.nearest import suggest
from chuangcheng.workspace.workspace import Workspace

CODE = "LEDG007"
SEVERITY = Severity.WARNING
SINCE = "0.1"
NEEDS = ("点位台账",)


def check(workspace: Workspace) -> Iterator[Finding]:
    for folder in workspace.plans:
        known = {site.name for site in folder.sites()}
        hints: dict[str, str] = {}  # one unknown site may have many issues
        for issue in folder.issues() if known else ():
            name = issue.site
            if name and name not in known:
                if name not in hints:
                    hints[name] = suggest(name, sorted(known)) or "先把它补进点位台账"
                yield Finding(
                    at=issue.span("site"), message=f"点位台账里没有“{name}”", hint=hints[name]
                )
