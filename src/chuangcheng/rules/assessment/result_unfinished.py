"""自评的一项结果还没有写全。

## 检查什么
分期、分渠道写的结果，各期的“实有”、各渠道的“打分”都写了。

## 为什么
没写的几期、几条渠道按最差和最好各算一遍，这一项先算未评。年度中间本来就是这样，有了再补。

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
      - {编号: "1.2", 名称: 季度例会, 分值: 10, 计分: {每少: {应有: 1, 扣: 2.5, 期数: 4}}}
```

```yaml plans/示例/自评.yaml
类型: 自评
标准: 示例标准
时点: 2014-08-15
结果:
  "1.1": 37.2%
  "1.2": {实有: {第一季度: 1, 第二季度: 1}}
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
      - {编号: "1.2", 名称: 季度例会, 分值: 10, 计分: {每少: {应有: 1, 扣: 2.5, 期数: 4}}}
```

```yaml plans/示例/自评.yaml
类型: 自评
标准: 示例标准
时点: 2014-08-15
结果:
  "1.1": 37.2%
  "1.2": {实有: {第一季度: 1, 第二季度: 1, 第三季度: 1, 第四季度: 0}}
```

## 怎么改
有了以后补写；一次也没有的，写 0。
"""

from __future__ import annotations

from collections.abc import Iterator

from chuangcheng.diagnostic import Finding, Severity
from chuangcheng.rules.assessment.result_unusable import problems
from chuangcheng.workspace.workspace import Workspace

CODE = "SCOR009"
SEVERITY = Severity.INFO
SINCE = "0.1"
NEEDS = ()


def check(workspace: Workspace) -> Iterator[Finding]:
    return problems(workspace, is_unfinished=True)
