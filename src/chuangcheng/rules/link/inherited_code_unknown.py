"""修改、删除的指标，原来的指标体系里没有。

## 检查什么
“继承”下面“修改”“删除”写的编号，原来的指标体系里有。

## 为什么
编号写错，该改的没有改，该删的还在，算分照旧。

## 反例
```yaml standards/示例标准.yaml
类型: 指标体系
代号: 示例标准
名称: 示例标准
指标:
  - {编号: A01, 名称: 绿化覆盖率, 达标: ≥36%}
```

```yaml standards/示例细则.yaml
类型: 指标体系
代号: 示例细则
名称: 示例细则
继承:
  标准: 示例标准
  修改:
    A10: {达标: ≥38%}
```

## 正例
```yaml standards/示例标准.yaml
类型: 指标体系
代号: 示例标准
名称: 示例标准
指标:
  - {编号: A01, 名称: 绿化覆盖率, 达标: ≥36%}
```

```yaml standards/示例细则.yaml
类型: 指标体系
代号: 示例细则
名称: 示例细则
继承:
  标准: 示例标准
  修改:
    A01: {达标: ≥38%}
```

## 怎么改
核对编号；报错的下面会列出相近的编号。要增加的指标写在本指标体系自己的“指标”里。
"""

from __future__ import annotations

from chuangcheng.diagnostic import Severity

CODE = "LINK019"
SEVERITY = Severity.ERROR
SINCE = "0.1"
