"""同一项写了两次。

## 检查什么
同一处的名称不重复。

## 为什么
写了两次，不知道以哪一次为准；这里只认第一次。

## 反例
```yaml
类型: 单位名录
单位:
  - 名称: 示例县住房和城乡建设局
    简称: [县住建局]
    简称: [住建局]
```

## 正例
```yaml
类型: 单位名录
单位:
  - 名称: 示例县住房和城乡建设局
    简称: [县住建局]
```

## 怎么改
删去其中一处。
"""

from __future__ import annotations

from chuangcheng.diagnostic import Severity

CODE = "YAML006"
SEVERITY = Severity.ERROR
SINCE = "0.1"
