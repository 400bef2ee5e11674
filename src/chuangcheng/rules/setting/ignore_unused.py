"""忽略的话没有用上。

## 检查什么
`# cc: 忽略 编号` 所说的那一行，是不是真有这条规则的问题。

## 为什么
问题改好以后，忽略的话忘了删；以后同一行再出问题，就没有人看见了。

## 反例
```yaml plans/示例/任务.yaml
类型: 任务分解
任务:
  - 编号: 卫-01  # cc: 忽略 DUTY001 ——等县里定
    内容: 完善污水管网
    牵头单位: 县住建局
```

## 正例
```yaml plans/示例/任务.yaml
类型: 任务分解
任务:
  - 编号: 卫-01  # cc: 忽略 DUTY001 ——等县里定
    内容: 完善污水管网
```

## 怎么改
删掉这句话。它写在哪一行，说的就是哪一行；单独占一行时，说的是下面那一行。
"""

from __future__ import annotations

from chuangcheng.diagnostic import Severity

CODE = "SETT003"
SEVERITY = Severity.WARNING
SINCE = "0.1"
