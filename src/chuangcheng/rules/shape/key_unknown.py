"""写了不认识的项。

## 检查什么
每个名称都是这里能写的。

## 为什么
写错一个字，这一项就不起作用，任务看起来就像没有牵头单位。

## 反例
```yaml
类型: 任务分解
任务:
  - 编号: 卫-01
    内容: 完善污水管网
    签头单位: 县住建局
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
按提示改成正确的名称；确实要留言的写在“备注”里或者用 # 注释。
"""

from __future__ import annotations

from chuangcheng.diagnostic import Severity

CODE = "SCHM001"
SEVERITY = Severity.ERROR
SINCE = "0.1"
