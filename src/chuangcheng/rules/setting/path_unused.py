"""设置里写的路径没有对上文件。

## 检查什么
chuangcheng.yaml 的“按路径”里写的路径，工作区里是不是有这样的文件。

## 为什么
文件夹改了名字，设置就悄悄失效了。

## 反例
```yaml chuangcheng.yaml
类型: 工作区
按路径:
  - {路径: plans/旧方案, 规则: {DUTY003: 关闭}, 理由: 只存档}
```

## 正例
```yaml chuangcheng.yaml
类型: 工作区
按路径:
  - {路径: plans/示例, 规则: {DUTY003: 关闭}, 理由: 只存档}
```

```yaml plans/示例/方案.yaml
类型: 方案
名称: 示例县创建卫生县城工作方案
地区: 示例县
级别: 县
```

## 怎么改
路径从工作区的根写起，可以是文件、文件夹，也可以用 `*` 代表任意几个字。用不着了就删掉。
"""

from __future__ import annotations

from chuangcheng.diagnostic import Severity

CODE = "SETT002"
SEVERITY = Severity.WARNING
SINCE = "0.1"
