"""内容的形式不对。

## 检查什么
该写文字的地方写文字，该写列表的地方写列表，该写条目的地方写条目。

## 为什么
形式不对，内容就读不进去。

## 反例
```yaml
类型: 任务分解
任务:
  - 编号: 卫-01
    内容: [完善, 污水管网]
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
按提示改写；单独一项可以直接写，不必写成列表。
"""

from __future__ import annotations

from chuangcheng.diagnostic import Severity

CODE = "SCHM003"
SEVERITY = Severity.ERROR
SINCE = "0.1"
