"""自评结果没有依据。

## 检查什么
一次自评里有的结果写了依据的，别的结果也写“依据”“材料”“说明”中的一样；都没有写的，超过 5 项才说。
抽查、满意度调查本身就是依据，“不适用”不用依据。一次自评只说一次。

## 为什么
没有依据的分，复核时站不住，也不知道该找谁要材料。

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
  "1.1": {数值: 37.2%, 依据: 县住建局统计}
  "1.2": {问题数: 3}
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
  "1.1": {数值: 37.2%, 依据: 县住建局统计}
  "1.2": {问题数: 3, 依据: 现场查看主次干道}
```

## 怎么改
补写“依据”，一句话就行，例如“县住建局统计”“现场查看”。暂时没有的先不用管。
"""

from __future__ import annotations

from collections.abc import Iterator

from chuangcheng.diagnostic import Finding, Severity
from chuangcheng.models.assessment import Assessment
from chuangcheng.models.reported import NOT_APPLICABLE
from chuangcheng.models.result import Result
from chuangcheng.workspace.standards import StandardIndex
from chuangcheng.workspace.workspace import Workspace

CODE = "SCOR003"
SEVERITY = Severity.INFO
SINCE = "0.1"
NEEDS = ("指标体系",)

_MANY = 5
"""More results than this without a word of evidence are told even where none has any."""
_NAMED = 3


def check(workspace: Workspace) -> Iterator[Finding]:
    for assessment, index in workspace.assessments():
        results = assessment.results
        bare = [code for code in results if index.find(code) and _is_bare(results[code])]
        if len(bare) > (0 if any(map(_is_cited, results.values())) else _MANY):
            yield Finding(
                at=assessment.key_span("results", bare[0]),
                message=f"{_names(assessment, index, bare)}只有结果，没有写依据、材料或说明",
                hint="补写“依据”，例如“县住建局统计”“现场查看”",
            )


def _is_cited(result: Result) -> bool:
    return bool(result.basis or result.materials or result.note)


def _is_bare(result: Result) -> bool:
    """A sample and a survey are their own evidence."""
    own = result.checks or result.sample or result.value == NOT_APPLICABLE
    return not own and not _is_cited(result)


def _names(assessment: Assessment, index: StandardIndex, codes: list[str]) -> str:
    if len(codes) == len(assessment.results):
        return f"{len(codes)} 项自评都"
    shown = (f"“{code}”（{found.name}）" for code in codes[:_NAMED] if (found := index.find(code)))
    more = f"等 {len(codes)} 项" if len(codes) > _NAMED else ""
    return "、".join(shown) + more
