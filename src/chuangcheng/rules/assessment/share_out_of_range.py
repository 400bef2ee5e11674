"""自评的百分比超出 0 到 100%。

## 检查什么
覆盖率、合格率、知晓率、满意度这样“占总数多少”的指标，自评的数值、序列、对照在 0 和 100% 之间。
分项、各区域的数，分子除以分母的数也一样。
由检查人员直接打分的项，得分旁边的百分比也不超过 100%。增长率、完成率这样可以超过 100% 的不查。

## 为什么
不会有这样的数，照它算出的分是假的。多半是多打了一位，或者漏了小数点。

## 反例
```yaml standards/示例标准.yaml
类型: 指标体系
代号: 示例标准
名称: 示例标准
满分: 30
指标:
  - 编号: "1"
    名称: 市容
    分值: 30
    指标:
      - {编号: "1.1", 名称: 绿化覆盖率, 分值: 20, 达标: ≥36%}
      - {编号: "1.2", 名称: 立面整洁, 分值: 10, 计分: {扣分: {每处: 0.2}}}
```

```yaml plans/示例/自评.yaml
类型: 自评
标准: 示例标准
时点: 2014-08-15
结果:
  "1.1": 372%
```

## 正例
```yaml standards/示例标准.yaml
类型: 指标体系
代号: 示例标准
名称: 示例标准
满分: 30
指标:
  - 编号: "1"
    名称: 市容
    分值: 30
    指标:
      - {编号: "1.1", 名称: 绿化覆盖率, 分值: 20, 达标: ≥36%}
      - {编号: "1.2", 名称: 立面整洁, 分值: 10, 计分: {扣分: {每处: 0.2}}}
```

```yaml plans/示例/自评.yaml
类型: 自评
标准: 示例标准
时点: 2014-08-15
结果:
  "1.1": 37.2%
```

## 怎么改
对照统计表核对。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from chuangcheng.diagnostic import Finding, Severity
from chuangcheng.models.indicator import Indicator
from chuangcheng.models.result import Result
from chuangcheng.models.values.quantity import Quantity
from chuangcheng.workspace.workspace import Workspace

CODE = "SCOR004"
SEVERITY = Severity.ERROR
SINCE = "0.1"
NEEDS = ()

Place = tuple[str | int, ...]
_GROWING: Final = re.compile("[增升降减]|完成|入学|利用")


def check(workspace: Workspace) -> Iterator[Finding]:
    for assessment, index in workspace.assessments():
        for code, result in assessment.results.items():
            indicator = index.find(code)
            if indicator is None or not (indicator.is_share or _is_remark(indicator, result)):
                continue
            for path, value in _values(result):
                if isinstance(value, Quantity) and value.is_beyond_share:
                    yield Finding(
                        at=assessment.result_span(code, *path),
                        message=f"“{code}”（{indicator.name}）写了 {value}，"
                        "这样的百分比只会在 0 到 100% 之间",
                        hint="核对是不是多打了一位或者漏了小数点",
                    )


def _is_remark(indicator: Indicator, result: Result) -> bool:
    """Whether 数值 only tells how the given points came about, and is not of what may grow."""
    method = indicator.scoring
    is_given = method is not None and method.free is not None and result.score is not None
    return is_given and not _GROWING.search(indicator.name)


def _values(result: Result) -> Iterator[tuple[Place, object]]:
    from chuangcheng.scoring.figures import ratio  # noqa: PLC0415 - most workspaces need no judging

    yield ("value",), result.value
    for year, value in result.series.items():
        yield ("series", year), value
    for name, value in result.benchmarks.items():
        yield ("benchmarks", name), value
    for name, value in result.parts.items():
        yield ("parts", name), value
    for name, value in result.areas.items():
        yield ("areas", name), value
    if result.numerator is not None and result.denominator is not None:
        yield ("numerator",), ratio(result)
