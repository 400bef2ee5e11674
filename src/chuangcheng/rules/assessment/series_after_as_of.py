"""序列里有时点以后的年份。

## 检查什么
自评“序列”里的年份不晚于“时点”那一年。

## 为什么
还没到的年份不会有统计数。没有另写“数值”的，就拿序列里最后一年的数算分；写了预计数，分就照预计数算了。

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
      - {编号: "1.1", 名称: 绿化覆盖率, 分值: 20, 达标: 逐年上升}
      - {编号: "1.2", 名称: 立面整洁, 分值: 10, 计分: {扣分: {每处: 0.2}}}
```

```yaml plans/示例/自评.yaml
类型: 自评
标准: 示例标准
时点: 2014-08-15
结果:
  "1.1": {序列: {2013: 34%, 2014: 35%, 2015: 36%}}
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
      - {编号: "1.1", 名称: 绿化覆盖率, 分值: 20, 达标: 逐年上升}
      - {编号: "1.2", 名称: 立面整洁, 分值: 10, 计分: {扣分: {每处: 0.2}}}
```

```yaml plans/示例/自评.yaml
类型: 自评
标准: 示例标准
时点: 2014-08-15
结果:
  "1.1": {序列: {2012: 34%, 2013: 35%, 2014: 36%}}
```

## 怎么改
核对年份和时点；是预计数的，从序列里删去。
"""

from __future__ import annotations

from collections.abc import Iterator

from chuangcheng.diagnostic import Finding, Related, Severity
from chuangcheng.workspace.workspace import Workspace

CODE = "SCOR006"
SEVERITY = Severity.WARNING
SINCE = "0.1"
NEEDS = ()


def check(workspace: Workspace) -> Iterator[Finding]:
    for folder in workspace.plans:
        for assessment in folder.assessments:
            latest = assessment.year
            for code, result in assessment.results.items() if latest else ():
                for year in result.series:
                    if latest and year.isdecimal() and int(year) > latest:
                        yield Finding(
                            at=result.key_span("series", year),
                            message=f"“{code}”的序列写到了{year}年，时点是 {assessment.as_of}",
                            hint="核对年份和时点；是预计数的从序列里删去",
                            related=(Related(at=assessment.span("as_of"), message="时点"),),
                        )
