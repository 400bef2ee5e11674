"""用了全角冒号。

## 检查什么
名称后面用的是英文冒号加一个空格，不是中文冒号“：”。

## 为什么
全角冒号在这里不起作用，这一行会和下一行粘在一起。

## 反例
```yaml
类型: 单位名录
单位:
  - 名称: 示例县住房和城乡建设局
    简称：[县住建局]
```

## 正例
```yaml
类型: 单位名录
单位:
  - 名称: 示例县住房和城乡建设局
    简称: [县住建局]
```

## 怎么改
切换到英文输入法，改成“: ”。
"""

from __future__ import annotations

from chuangcheng.diagnostic import Severity

CODE = "YAML004"
SEVERITY = Severity.ERROR
SINCE = "0.1"
