"""指标体系的继承绕成了圈。

## 检查什么
一个指标体系继承另一个，另一个又继承别的，一路找上去不会回到自己。

## 为什么
绕成了圈，就没有一个写着全部的指标。

## 反例
```yaml standards/示例标准.yaml
类型: 指标体系
代号: 示例标准
名称: 示例标准
继承: 示例细则
指标:
  - {编号: "1", 名称: 绿化覆盖率, 达标: ≥36%}
```

```yaml standards/示例细则.yaml
类型: 指标体系
代号: 示例细则
名称: 示例细则
继承: 示例标准
```

## 正例
```yaml standards/示例标准.yaml
类型: 指标体系
代号: 示例标准
名称: 示例标准
指标:
  - {编号: "1", 名称: 绿化覆盖率, 达标: ≥36%}
```

```yaml standards/示例细则.yaml
类型: 指标体系
代号: 示例细则
名称: 示例细则
继承: 示例标准
```

## 怎么改
最早的一个不写“继承”，把它的指标写全。
"""

from __future__ import annotations

from chuangcheng.diagnostic import Severity

CODE = "LINK018"
SEVERITY = Severity.ERROR
SINCE = "0.1"
