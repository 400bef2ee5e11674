"""自评的指标不存在。

## 检查什么
自评“结果”下面的编号，都是指标体系里最末一级的编号。

## 为什么
编号写错，这一项的分就没有算。

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
      - {编号: "1.2", 名称: 立面整洁, 分值: 10, 计分: {扣分: {每处: 0.2}}}
```

```yaml plans/示例/自评.yaml
类型: 自评
标准: 示例标准
时点: 2014-08-15
结果:
  "1.1": 37.2%
  "1.3": {问题数: 3}
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
      - {编号: "1.2", 名称: 立面整洁, 分值: 10, 计分: {扣分: {每处: 0.2}}}
```

```yaml plans/示例/自评.yaml
类型: 自评
标准: 示例标准
时点: 2014-08-15
结果:
  "1.1": 37.2%
  "1.2": {问题数: 3}
```

## 怎么改
核对编号；只给最末一级的指标写结果。
"""

from __future__ import annotations

from collections.abc import Iterator

from chuangcheng.diagnostic import Finding, Severity
from chuangcheng.nearest import suggest
from chuangcheng.workspace.workspace import Workspace

CODE = "LINK003"
SEVERITY = Severity.ERROR
SINCE = "0.1"
NEEDS = ("指标体系",)


def check(workspace: Workspace) -> Iterator[Finding]:
    for assessment, index in workspace.assessments():
        leaves = [leaf.code for leaf in index.leaves()]
        for code in assessment.results:
            indicator = index.find(code)
            if indicator is None:
                yield Finding(
                    at=assessment.key_span("results", code),
                    message=f"指标体系“{index.code}”里没有编号“{code}”",
                    hint=suggest(code, leaves),
                )
            elif indicator.children:
                yield Finding(
                    at=assessment.key_span("results", code),
                    message=f"“{code}”是一组指标，不能直接写结果",
                    hint="给它下面的各项分别写结果",
                )
