"""这一处的写法看不懂。

## 检查什么
缩进、冒号、引号、括号成对并对齐。

## 为什么
写法错了，后面的内容就不知道属于谁。

## 反例
```yaml
类型: 单位名录
单位:
  - 名称: 示例县住房和城乡建设局
   简称: [县住建局]
```

## 正例
```yaml
类型: 单位名录
单位:
  - 名称: 示例县住房和城乡建设局
    简称: [县住建局]
```

## 怎么改
对照上一行，把缩进、引号、括号改齐。
"""

from __future__ import annotations

from chuangcheng.diagnostic import Severity

CODE = "YAML003"
SEVERITY = Severity.ERROR
SINCE = "0.1"
