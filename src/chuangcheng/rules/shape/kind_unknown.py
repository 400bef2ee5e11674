"""不知道是哪一类文件。

## 检查什么
每个文件都写明“类型”，而且是认识的类型。

## 为什么
文件靠“类型”分辨，名字随便起。

## 反例
```yaml
类型: 任务分解表
任务:
  - 编号: 卫-01
    内容: 完善污水管网
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
第一行写“类型: 方案”“类型: 任务分解”等。
"""

from __future__ import annotations

from chuangcheng.diagnostic import Severity

CODE = "SCHM005"
SEVERITY = Severity.ERROR
SINCE = "0.1"
