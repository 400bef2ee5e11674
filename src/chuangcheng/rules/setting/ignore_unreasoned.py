"""忽略、按路径的设置没有写理由。

## 检查什么
`# cc: 忽略 编号` 后面有没有写理由，`chuangcheng.yaml` 的“按路径”里每一条有没有“理由”。
管整个工作区的“规则”不要理由，想记的写成注释。

## 为什么
过几个月没有人记得为什么忽略，也就没有人敢删。

## 反例
```yaml plans/示例/任务.yaml
类型: 任务分解
任务:
  - 编号: 卫-01  # cc: 忽略 DUTY001
    内容: 完善污水管网
```

## 正例
```yaml plans/示例/任务.yaml
类型: 任务分解
任务:
  - 编号: 卫-01  # cc: 忽略 DUTY001 ——等县里定
    内容: 完善污水管网
```

## 怎么改
在编号后面写“——”和理由；“按路径”里加一项“理由”。
"""

from __future__ import annotations

from chuangcheng.diagnostic import Severity

CODE = "SETT004"
SEVERITY = Severity.WARNING
SINCE = "0.1"
