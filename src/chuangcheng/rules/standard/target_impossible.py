"""达标的百分比超出 0 到 100%。

## 检查什么
覆盖率、合格率、知晓率、满意度这样“占总数多少”的指标，“达标”里的数在 0 和 100% 之间，
也不写“大于 100%”。
增长率、完成率这样可以超过 100% 的不查。

## 为什么
不会有这样的数，这一项永远评不上。多半是多打了一位，或者漏了小数点。

## 反例
```yaml standards/示例标准.yaml
类型: 指标体系
代号: 示例标准
名称: 示例标准
指标:
  - 编号: "1"
    名称: 市容
    分值: 30
    指标:
      - {编号: "1.1", 名称: 绿化覆盖率, 分值: 20, 达标: ≥360%}
      - {编号: "1.2", 名称: 立面整洁, 分值: 10, 计分: {扣分: {每处: 0.2}}}
```

## 正例
```yaml standards/示例标准.yaml
类型: 指标体系
代号: 示例标准
名称: 示例标准
指标:
  - 编号: "1"
    名称: 市容
    分值: 30
    指标:
      - {编号: "1.1", 名称: 绿化覆盖率, 分值: 20, 达标: ≥36%}
      - {编号: "1.2", 名称: 立面整洁, 分值: 10, 计分: {扣分: {每处: 0.2}}}
```

## 怎么改
对照原文核对这个数。
"""

from __future__ import annotations

from collections.abc import Iterator

from chuangcheng.diagnostic import Finding, Severity
from chuangcheng.models.requirement import criteria_of
from chuangcheng.models.values.criterion import Criterion, Kind
from chuangcheng.workspace.workspace import Workspace

CODE = "STD009"
SEVERITY = Severity.WARNING
SINCE = "0.1"
NEEDS = ()


def check(workspace: Workspace) -> Iterator[Finding]:
    for index in workspace.own_standards:
        for leaf in index.leaves():
            if leaf.requirement is None or not leaf.is_share:
                continue
            conditions = criteria_of(leaf.requirement)
            wrong = next((one for one in conditions if _is_out(one, leaf.unit or "")), None)
            if wrong is not None:
                yield Finding(
                    at=leaf.span("requirement"),
                    message=f"“{leaf.name}”的达标写了 {wrong}，这样的百分比只会在 0 到 100% 之间",
                    hint="对照原文核对，是不是多打了一位或者漏了小数点",
                )


def _is_out(condition: Criterion, unit: str) -> bool:
    condition = condition.each or condition
    if condition.kind not in (Kind.NUMBER, Kind.RANGE):  # a growth may exceed 100%
        return False
    ends = (condition.bound, condition.upper)
    bounds = [bound.or_in(unit) for bound in ends if bound is not None]
    if condition.operator == ">" and any(one.unit == "%" and one.number == 100 for one in bounds):
        return True
    return any(bound.is_beyond_share for bound in bounds)
