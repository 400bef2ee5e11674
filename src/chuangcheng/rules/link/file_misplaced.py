"""文件不在方案的文件夹里。

## 检查什么
方案、任务分解、自评、台账、发文都放在 plans 下面某个方案自己的文件夹里。

## 为什么
文件靠所在的文件夹知道自己属于哪个方案，放错地方就没有人读它。

## 反例
```yaml 任务.yaml
类型: 任务分解
任务:
  - 编号: 卫-01
    内容: 完善污水管网
    牵头单位: 县住建局
```

## 正例
```yaml plans/示例/任务.yaml
类型: 任务分解
任务:
  - 编号: 卫-01
    内容: 完善污水管网
    牵头单位: 县住建局
```

## 怎么改
把文件移到方案的文件夹里，例如 plans/示例县/。
"""

from __future__ import annotations

from chuangcheng.diagnostic import Severity

CODE = "LINK010"
SEVERITY = Severity.ERROR
SINCE = "0.1"
