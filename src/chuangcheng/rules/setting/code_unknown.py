"""设置里写的规则编号不存在。

## 检查什么
chuangcheng.yaml 的“规则”“按路径”里，以及 `# cc: 忽略` 后面写的编号，是不是真有这条规则。

## 为什么
编号写错一个字，设置就不起作用，还以为已经关掉了。

## 反例
```yaml chuangcheng.yaml
类型: 工作区
规则: {DUTY0003: 提示}
```

## 正例
```yaml chuangcheng.yaml
类型: 工作区
规则: {DUTY003: 提示}
```

## 怎么改
照 `cc explain` 列出的编号改。
"""

from __future__ import annotations

from chuangcheng.diagnostic import Severity

CODE = "SETT001"
SEVERITY = Severity.WARNING
SINCE = "0.1"
