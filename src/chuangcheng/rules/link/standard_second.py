"""两个指标体系用了同一个代号。

## 检查什么
工作区里每个指标体系的代号各不相同。

## 为什么
代号相同，后一个指标体系就没有人用得上。

## 反例
```yaml standards/示例标准.yaml
类型: 指标体系
代号: 示例标准
名称: 示例标准
指标:
  - {编号: "1", 名称: 绿化覆盖率, 达标: ≥36%}
```

```yaml standards/示例标准-新.yaml
类型: 指标体系
代号: 示例标准
名称: 示例标准
指标:
  - {编号: "1", 名称: 绿化覆盖率, 达标: ≥36%}
```

## 正例
```yaml standards/示例标准.yaml
类型: 指标体系
代号: 示例标准
名称: 示例标准
指标:
  - {编号: "1", 名称: 绿化覆盖率, 达标: ≥36%}
```

```yaml standards/示例标准-新.yaml
类型: 指标体系
代号: 示例标准-新
名称: 示例标准
指标:
  - {编号: "1", 名称: 绿化覆盖率, 达标: ≥36%}
```

## 怎么改
给其中一个另起代号，并且把文件名改成和代号一样。
"""

from __future__ import annotations

from chuangcheng.diagnostic import Severity

CODE = "LINK011"
SEVERITY = Severity.ERROR
SINCE = "0.1"
