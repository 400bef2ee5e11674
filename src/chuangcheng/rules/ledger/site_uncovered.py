"""点位没有责任单位或责任人。

## 检查什么
点位台账里的每个点位都写“责任单位”和“责任人”。整本台账都没有写的，只说一次。

## 为什么
网格化管理要求每个点位都有人管，空一个就是盲区。

## 反例
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
补写“责任单位”“责任人”。责任人写职务，不写姓名。
"""

from __future__ import annotations

from collections.abc import Iterator

from chuangcheng.diagnostic import Finding, Severity
from chuangcheng.models.ledger.site import Site, SiteLedger
from chuangcheng.workspace.workspace import Workspace

CODE = "LEDG010"
SEVERITY = Severity.WARNING
SINCE = "0.1"
NEEDS = ()

_COVER = ("responsible_units", "person")


def check(workspace: Workspace) -> Iterator[Finding]:
    for folder in workspace.plans:
        for ledger in folder.site_ledgers:
            yield from _uncovered(ledger)


def _uncovered(ledger: SiteLedger) -> Iterator[Finding]:
    sites = ledger.sites
    several = len(sites) > 1
    nowhere = [one for one in _COVER if several and not any(getattr(site, one) for site in sites)]
    if nowhere:
        yield Finding(
            at=ledger.key_span("sites"),
            message=f"{len(sites)} 个点位都没有写{_keys(nowhere)}",
            hint="逐个补写；责任人写职务，不写姓名",
        )
    for site in sites:
        missing = [one for one in _COVER if one not in nowhere and not getattr(site, one)]
        if missing:
            yield Finding(
                at=site.span("name"),
                message=f"点位“{site.name}”没有写{_keys(missing)}",
                hint="补写；责任人写职务，不写姓名",
            )


def _keys(fields: list[str]) -> str:
    return "和".join(Site.key_of(field) for field in fields)
