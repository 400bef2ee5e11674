"""一个文件夹里有两个方案。

## 检查什么
每个文件夹只有一个“类型: 方案”的文件。

## 为什么
第二个方案没有任何任务属于它。

## 反例
```yaml plans/示例/方案.yaml
类型: 方案
名称: 甲方案
地区: 示例县
级别: 县
```

```yaml plans/示例/方案2.yaml
类型: 方案
名称: 乙方案
地区: 示例县
级别: 县
```

## 正例
```yaml plans/示例/方案.yaml
类型: 方案
名称: 甲方案
地区: 示例县
级别: 县
```

```yaml plans/示例二/方案.yaml
类型: 方案
名称: 乙方案
地区: 示例县
级别: 县
```

## 怎么改
把另一个方案移到自己的文件夹。
"""

from __future__ import annotations

from chuangcheng.diagnostic import Severity

CODE = "LINK006"
SEVERITY = Severity.ERROR
SINCE = "0.1"
