"""工作组没有牵头单位也没有组长。

## 检查什么
组织机构下面的每个工作组写了“牵头单位”或者“组长”。都没有写的方案不查，那是要另外发文明确的。

## 为什么
没有人领头的工作组开不起会，任务也分不下去。

## 反例
```yaml plans/示例/方案.yaml
类型: 方案
名称: 示例县创建卫生县城工作方案
地区: 示例县
级别: 县
组织机构:
  - 名称: 创卫工作领导小组
    组长: 县长
    工作组:
      - {名称: 宣传组, 牵头单位: 县委宣传部}
      - {名称: 督查组, 成员: [县纪委, 县委督查室]}
```

## 正例
```yaml plans/示例/方案.yaml
类型: 方案
名称: 示例县创建卫生县城工作方案
地区: 示例县
级别: 县
组织机构:
  - 名称: 创卫工作领导小组
    组长: 县长
    工作组:
      - {名称: 宣传组, 牵头单位: 县委宣传部}
      - {名称: 督查组, 牵头单位: 县委督查室, 成员: [县纪委]}
```

## 怎么改
补写“牵头单位”或者“组长”的职务。
"""

from __future__ import annotations

from collections.abc import Iterator

from chuangcheng.diagnostic import Finding, Severity
from chuangcheng.models.plan import Organisation, WorkingGroup
from chuangcheng.source import Span
from chuangcheng.workspace.workspace import Workspace

CODE = "PLAN008"
SEVERITY = Severity.INFO
SINCE = "0.1"
NEEDS = ()


def check(workspace: Workspace) -> Iterator[Finding]:
    for folder in workspace.plans:
        organisations = folder.plan.organisations if folder.plan else ()
        if not any(_is_led(group) for one in organisations for group in one.groups):
            continue
        for organisation in organisations:
            for number, group in enumerate(organisation.groups):
                if not _is_led(group):
                    yield Finding(
                        at=_place(organisation, number),
                        message=f"“{group.name}”没有牵头单位也没有组长",
                        hint="补写“牵头单位”或者“组长”的职务",
                    )


def _is_led(group: WorkingGroup) -> bool:
    return bool(group.lead_unit or group.leader)


def _place(organisation: Organisation, number: int) -> Span:
    """The group's name, which may stand there alone."""
    group = organisation.groups[number]
    return group.span("name") if group.is_located else organisation.span("groups", number)
