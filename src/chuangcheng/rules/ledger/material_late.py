"""材料报送晚于时限。

## 检查什么
材料的“报送”不晚于“时限”。只比较写出来的两个日期，不看今天是几号。一本台账只说一次。

## 为什么
晚报的材料按月通报时要点名；也可能是日期写错了。

## 反例
```yaml plans/示例/材料台账.yaml
类型: 材料台账
材料:
  - 编号: C-01
    名称: 农贸市场日常保洁记录
    责任单位: 县工商局
    时限: 2014-08-05
    状态: 已报送
    报送: 2014-08-08
```

## 正例
```yaml plans/示例/材料台账.yaml
类型: 材料台账
材料:
  - 编号: C-01
    名称: 农贸市场日常保洁记录
    责任单位: 县工商局
    时限: 2014-08-05
    状态: 已报送
    报送: 2014-08-04
```

## 怎么改
核对日期；确实晚报的，通报、催办时用得着，不用改。
"""

from __future__ import annotations

from collections.abc import Iterator

from chuangcheng.diagnostic import Finding, Severity
from chuangcheng.models.ledger.material import Material
from chuangcheng.workspace.workspace import Workspace

CODE = "LEDG011"
SEVERITY = Severity.INFO
SINCE = "0.1"
NEEDS = ()


def check(workspace: Workspace) -> Iterator[Finding]:
    for folder in workspace.plans:
        for ledger in folder.material_ledgers:
            late = [material for material in ledger.materials if material.days_late]
            if late:
                yield Finding(
                    at=late[0].span("submitted_on"),
                    message=_message(late),
                    hint="核对日期；确实晚报的不用改",
                )


def _message(late: list[Material]) -> str:
    first, most = late[0], max(material.days_late for material in late)
    if len(late) == 1:
        return f"材料“{first.code}”（{first.name}）晚报 {most} 天，时限是 {first.deadline}"
    codes = "".join(f"“{material.code}”" for material in late[:3])
    return f"{codes}{'等' if len(late) > 3 else '这'} {len(late)} 件材料晚报，最多的晚 {most} 天"
