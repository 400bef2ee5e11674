"""数字写成了全角。

## 检查什么
时限、数量、条件、分值这些值里有没有全角的数字、百分号、小数点。

## 为什么
读得懂，但是在别的软件里搜不到、算不了；同一个数两种写法，看着像两个数。

## 反例
```yaml plans/示例/任务.yaml
类型: 任务分解
任务:
  - 编号: 卫-01
    内容: 完善污水管网
    牵头单位: 县住建局
    完成时限: ２０１５年６月
```

## 正例
```yaml plans/示例/任务.yaml
类型: 任务分解
任务:
  - 编号: 卫-01
    内容: 完善污水管网
    牵头单位: 县住建局
    完成时限: 2015年6月
```

## 怎么改
切换到英文输入法重打，或者运行 `cc validate --fix`。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from chuangcheng.diagnostic import Edit, Finding, Severity
from chuangcheng.models.values.number import to_half_width
from chuangcheng.workspace.workspace import Workspace

CODE = "SCHM007"
SEVERITY = Severity.WARNING
SINCE = "0.1"
NEEDS = ()

_FULL: Final = re.compile("[０-９％﹪]")
_TIMES: Final = "完成时限 时限 截至 起 止 周期 成文日期 印发日期 时点 发现 日期 报送 工期 整改时限"
_FIGURES: Final = "金额 完成 印数 份数 连续曝光 数值 问题数 有效样本 满意 基本满意"
_SCORING: Final = "分值 满分 总分 当 得分 每差 扣 下限 项数 条件 全部 任一 达标"
_METHODS: Final = "低于 高于 每 零分 应有 期数 限扣 每项满分 最少样本"
_KEYS: Final = frozenset(f"{_TIMES} {_FIGURES} {_SCORING} {_METHODS}".split())
"""Keys of values that are parsed; texts that are printed have WORD009."""


def check(workspace: Workspace) -> Iterator[Finding]:
    for passage, _ in workspace.written.search(_FULL):
        if passage.key in _KEYS or passage.path[0] == "results" or "达标" in passage.path:
            right, at = to_half_width(passage.text), passage.at(0, len(passage.text))
            yield Finding(
                at=at,
                message=f"“{passage.key}”里的“{passage.text}”有全角的数字或符号",
                hint=f"写成“{right}”",
                edits=(Edit(at=at, put=right, is_value=True),),
            )
