"""得分超过满分。

## 检查什么
自评里直接写的“得分”在 0 和这一项的分值之间。

## 为什么
超过满分的得分会把总分抬高。

## 反例
```yaml standards/示例标准.yaml
类型: 指标体系
代号: 示例标准
名称: 示例标准
满分: 30
指标:
  - 编号: "1"
    名称: 市容
    分值: 30
    指标:
      - {编号: "1.1", 名称: 绿化覆盖率, 分值: 20, 达标: ≥36%}
      - {编号: "1.2", 名称: 立面整洁, 分值: 10, 计分: 评分}
```

```yaml plans/示例/自评.yaml
类型: 自评
标准: 示例标准
时点: 2014-08-15
结果:
  "1.1": 37.2%
  "1.2": {得分: 12}
```

## 正例
```yaml standards/示例标准.yaml
类型: 指标体系
代号: 示例标准
名称: 示例标准
满分: 30
指标:
  - 编号: "1"
    名称: 市容
    分值: 30
    指标:
      - {编号: "1.1", 名称: 绿化覆盖率, 分值: 20, 达标: ≥36%}
      - {编号: "1.2", 名称: 立面整洁, 分值: 10, 计分: 评分}
```

```yaml plans/示例/自评.yaml
类型: 自评
标准: 示例标准
时点: 2014-08-15
结果:
  "1.1": 37.2%
  "1.2": {得分: 9}
```

## 怎么改
核对得分和分值。
"""

from __future__ import annotations

from collections.abc import Iterator

from chuangcheng.diagnostic import Finding, Severity
from chuangcheng.models.values.number import format_number
from chuangcheng.workspace.workspace import Workspace

CODE = "SCOR001"
SEVERITY = Severity.ERROR
SINCE = "0.1"
NEEDS = ()


def check(workspace: Workspace) -> Iterator[Finding]:
    for assessment, index in workspace.assessments():
        for code, result in assessment.results.items():
            indicator = index.find(code)
            if indicator is None or result.score is None or indicator.points is None:
                continue
            full = indicator.points
            if not 0 <= result.score <= full:
                side = f"超过满分 {format_number(full)}" if result.score > full else "小于 0"
                yield Finding(
                    at=result.span("score"),
                    message=f"“{code}”的得分 {format_number(result.score)} {side}",
                    hint=f"改成 0 到 {format_number(full)} 之间的数",
                )
