"""两个单位用了同一个名称或简称。

## 检查什么
单位名录里的全称、简称和分组的名称各不相同，一个名字只指一个单位。

## 为什么
一个名字指两个单位，任务落到谁头上就看运气。

## 反例
```yaml plans/示例/单位.yaml
类型: 单位名录
单位:
  - {名称: 示例县住房和城乡建设局, 简称: [县住建局]}
  - {名称: 示例县卫生局, 简称: [县住建局]}
```

## 正例
```yaml plans/示例/单位.yaml
类型: 单位名录
单位:
  - {名称: 示例县住房和城乡建设局, 简称: [县住建局]}
  - {名称: 示例县卫生局, 简称: [县卫生局]}
```

## 怎么改
改掉其中一个简称；同一个单位登记了两次的，删去一次。
"""

from __future__ import annotations

from collections.abc import Iterator

from chuangcheng.diagnostic import Finding, Related, Severity
from chuangcheng.models.unit import Unit
from chuangcheng.workspace.workspace import Workspace

CODE = "LINK012"
SEVERITY = Severity.ERROR
SINCE = "0.1"
NEEDS = ()


def check(workspace: Workspace) -> Iterator[Finding]:
    for folder in workspace.plans:
        first_in: dict[str, dict[str, Unit]] = {}
        for registry in folder.units.registries:
            # A plan's registry may name anew what the root's has; two of one folder may not.
            first = first_in.setdefault(registry.file.rpartition("/")[0], {})
            for unit in registry.units:
                for place, name in _names(unit):
                    before = first.setdefault(name, unit)
                    if before is not unit:
                        yield Finding(
                            at=unit.span(*place),
                            message=f"“{name}”已经是“{before.name}”的名称",
                            hint="改掉其中一个；登记了两次的删去一次",
                            related=(Related(at=before.span("name"), message="先登记在这里"),),
                        )
            for name in registry.groups:
                if name in first:
                    yield Finding(
                        at=registry.key_span("groups", name),
                        message=f"分组“{name}”和一个单位同名",
                        hint="给分组另起名称",
                        related=(Related(at=first[name].span("name"), message="同名的单位"),),
                    )


def _names(unit: Unit) -> Iterator[tuple[tuple[str | int, ...], str]]:
    yield ("name",), unit.name
    for number, name in enumerate(unit.short_names):
        if name != unit.name:
            yield ("short_names", number), name
