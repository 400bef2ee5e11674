"""读不通的问题不能关、不能忽略。

## 检查什么
“文件读不通”这一类的错误，没有在设置里关掉，也没有用 `# cc: 忽略` 去忽略。

## 为什么
文件读不通，里面的内容就没有用上；把它藏起来，算出来的分、印出来的表都会少东西。

## 反例
```yaml chuangcheng.yaml
类型: 工作区
规则: {YAML004: 关闭}
```

## 正例
```yaml chuangcheng.yaml
类型: 工作区
规则: {YAML010: 关闭}
```

## 怎么改
删掉这一条，把读不通的地方改好。
"""

from __future__ import annotations

from chuangcheng.diagnostic import Severity

CODE = "SETT005"
SEVERITY = Severity.WARNING
SINCE = "0.1"
