"""用了用不着的写法。

## 检查什么
一个文件只写一份内容，冒号左边是文字，不用“!”标签。

## 为什么
这些写法会让同一份文件在不同软件里读出不同的内容。

## 反例
```yaml
类型: 单位名录
单位:
  - 名称: 示例县住房和城乡建设局
    简称: [县住建局]
---
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
按提示改写；一份内容放一个文件。
"""

from __future__ import annotations

from chuangcheng.diagnostic import Severity

CODE = "YAML007"
SEVERITY = Severity.ERROR
SINCE = "0.1"
