"""缺少必写的项。

## 检查什么
必写的项都写了，后面有内容。

## 为什么
缺了它，这一条没法用。

## 反例
```yaml
类型: 任务分解
任务:
  - 编号: 卫-01
    牵头单位: 县住建局
```

## 正例
```yaml
类型: 任务分解
任务:
  - 编号: 卫-01
    内容: 完善污水管网
    牵头单位: 县住建局
```

## 怎么改
补写提示里说的那一项。
"""

from __future__ import annotations

from chuangcheng.diagnostic import Severity

CODE = "SCHM002"
SEVERITY = Severity.ERROR
SINCE = "0.1"
