"""材料报送晚于时限。

## 检查什么
材料的“报送”不晚于“时限”。只比较写出来的两个日期，不看今天是几号。

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

from chuangcheng.diagnostic import Finding, Related, Severity
from chuangcheng.workspace.workspace import Workspace

CODE = "LEDG011"
SEVERITY = Severity.INFO
SINCE = "0.1"
NEEDS = ()


def check(workspace: Workspace) -> Iterator[Finding]:
    for folder in workspace.plans:
        for material in folder.materials():
            came, deadline = material.submitted_on, material.deadline
            day = came.first if came else None
            due = deadline.last if deadline else None
            if day and due and day > due:
                yield Finding(
                    at=material.span("submitted_on"),
                    message=f"材料“{material.code}”（{material.name}）晚报 {(day - due).days} 天，"
                    f"时限是 {deadline}",
                    related=(Related(at=material.span("deadline"), message="时限"),),
                )
