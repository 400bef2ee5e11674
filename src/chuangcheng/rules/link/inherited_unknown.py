"""继承的指标体系不存在。

## 检查什么
指标体系的“继承”，是工作区或者软件自带的另一个指标体系的代号。

## 为什么
找不到原来的指标体系，就只剩自己写的几项，算出来的分不对。

## 反例
```yaml standards/示例标准.yaml
类型: 指标体系
代号: 示例标准
名称: 示例标准
指标:
  - {编号: "1", 名称: 绿化覆盖率, 达标: ≥36%}
```

```yaml standards/示例细则.yaml
类型: 指标体系
代号: 示例细则
名称: 示例细则
继承: 示例标谁
```

## 正例
```yaml standards/示例标准.yaml
类型: 指标体系
代号: 示例标准
名称: 示例标准
指标:
  - {编号: "1", 名称: 绿化覆盖率, 达标: ≥36%}
```

```yaml standards/示例细则.yaml
类型: 指标体系
代号: 示例细则
名称: 示例细则
继承: 示例标准
```

## 怎么改
核对代号；报错的下面会列出相近的代号，`cc standards` 列出全部。
"""

from __future__ import annotations

from chuangcheng.diagnostic import Severity

CODE = "LINK017"
SEVERITY = Severity.ERROR
SINCE = "0.1"
