"""引用的内容没有定义。

## 检查什么
以“*”开头的文字前面定义过。

## 为什么
以“*”开头的文字会被当成引用。

## 反例
```yaml
类型: 单位名录
单位:
  - 名称: 示例县住房和城乡建设局
    简称: *重点
```

## 正例
```yaml
类型: 单位名录
单位:
  - 名称: 示例县住房和城乡建设局
    简称: "*重点"
```

## 怎么改
给以“*”开头的文字加英文引号。
"""

from __future__ import annotations

from chuangcheng.diagnostic import Severity

CODE = "YAML011"
SEVERITY = Severity.ERROR
SINCE = "0.1"
