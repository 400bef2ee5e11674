"""文字里有看不见的字符。

## 检查什么
文件里没有零宽空格、不换行空格这类看不见、又不是普通空格的字符。

## 为什么
它们是从网页、Word 粘贴时带进来的。看着一样的两个名称，一个夹了它，别的软件就认不出是同一个。

## 反例
```yaml
类型: 单位名录
单位:
  - 名称: 示例县\u200b住房和城乡建设局
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
删掉它；代替空格的，改成普通空格。看不见的，把这个词重新输入一遍。
"""

from __future__ import annotations

from chuangcheng.diagnostic import Severity

CODE = "YAML014"
SEVERITY = Severity.WARNING
SINCE = "0.1"
