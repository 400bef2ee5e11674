"""文件是空的。

## 检查什么
文件里有内容，不只是注释。

## 为什么
空文件多半是没存上。

## 反例
```yaml
# 只有一行注释
```

## 正例
```yaml
类型: 单位名录
单位:
  - 名称: 示例县住房和城乡建设局
    简称: [县住建局]
```

## 怎么改
写上内容，或者删掉文件。
"""

from __future__ import annotations

from chuangcheng.diagnostic import Severity

CODE = "YAML009"
SEVERITY = Severity.WARNING
SINCE = "0.1"
