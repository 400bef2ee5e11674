"""缩进用了制表符或全角空格。

## 检查什么
每行开头的缩进只用半角空格。

## 为什么
制表符和全角空格看着像空格，宽度却不定，分不清是第几层。

## 反例
```yaml
类型: 单位名录
单位:
\u3000- 名称: 示例县住房和城乡建设局
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
把缩进换成空格，每一层两个。
"""

from __future__ import annotations

from chuangcheng.diagnostic import Severity

CODE = "YAML005"
SEVERITY = Severity.ERROR
SINCE = "0.1"
