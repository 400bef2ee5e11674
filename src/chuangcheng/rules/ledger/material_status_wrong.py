"""材料的状态和报送日期对不上。

## 检查什么
写了“报送”日期的，状态不是“待报送”；状态是“已报送”“已退回”“已审核”“已销号”的，写了“报送”日期。

## 为什么
状态是催办的依据：报了还写“待报送”，会催错人；没有日期，说不清按时没有。

## 反例
```yaml plans/示例/材料台账.yaml
类型: 材料台账
材料:
  - 编号: C-01
    名称: 农贸市场日常保洁记录
    责任单位: 县工商局
    时限: 2014-08-05
    状态: 已报送
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
补写“报送”日期，或者改状态。
"""

from __future__ import annotations

from collections.abc import Iterator

from chuangcheng.diagnostic import Finding, Severity
from chuangcheng.models.ledger.material import Material
from chuangcheng.workspace.workspace import Workspace

CODE = "LEDG012"
SEVERITY = Severity.WARNING
SINCE = "0.1"
NEEDS = ()


def check(workspace: Workspace) -> Iterator[Finding]:
    for folder in workspace.plans:
        for material in folder.materials():
            problem = _problem(material)
            if problem:
                yield Finding(
                    at=material.span("status"),
                    message=f"材料“{material.code}”（{material.name}）{problem}",
                    hint="补写“报送”日期，或者改状态",
                )


def _problem(material: Material) -> str:
    if material.is_submitted and material.submitted_on is None:
        return f"{material.status}，没有写哪一天报送"
    if material.status == "待报送" and material.submitted_on is not None:
        return f"在 {material.submitted_on} 报送了，状态还是“待报送”"
    return ""
