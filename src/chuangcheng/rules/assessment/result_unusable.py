"""自评结果不能用来计分。

## 检查什么
自评写的结果，正是这一项的计分方法要的：比大小的写数值，单位一致；扣分的写问题数；专家评分的写等次，得分在赋分区间里。

## 为什么
结果对不上方法，这一项就算不出分，只能当作未评。

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
  "1.1": 37.2天
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
  "1.1": 37.2%
  "1.2": {问题数: 3}
```

## 怎么改
按提示改写结果；还没有数据的先删掉这一行，它会算作“未评”。
"""

from __future__ import annotations

from collections.abc import Iterator

from chuangcheng.diagnostic import Finding, Severity
from chuangcheng.models.assessment import Assessment
from chuangcheng.models.indicator import Indicator
from chuangcheng.models.result import Result
from chuangcheng.source import Span
from chuangcheng.workspace.workspace import Workspace

CODE = "SCOR002"
SEVERITY = Severity.ERROR
SINCE = "0.1"
NEEDS = ()


def check(workspace: Workspace) -> Iterator[Finding]:
    return problems(workspace, is_unfinished=False)


def problems(workspace: Workspace, *, is_unfinished: bool) -> Iterator[Finding]:
    """Why lines stay open: what is wrong with a result, or what of it is still to come."""
    for assessment, index in workspace.assessments():
        from chuangcheng.scoring.judge import beyond_share, judge  # noqa: PLC0415 - most workspaces need no judging
        from chuangcheng.scoring.setting import Setting  # noqa: PLC0415 - most workspaces need no judging

        for code, result in assessment.results.items():
            indicator = index.find(code)
            if indicator is None or indicator.children:
                continue
            problem = judge(indicator, result, Setting.of(assessment)).problem
            if problem is None or problem.is_unfinished is not is_unfinished:
                continue
            if not _is_above_full(indicator, result) and not beyond_share(indicator, result):
                yield Finding(
                    at=_place(assessment, code, result),
                    message=f"“{code}”（{indicator.name}）{problem.message}",
                    hint=problem.hint,
                )


def _is_above_full(indicator: Indicator, result: Result) -> bool:
    """SCOR001 tells that already, as SCOR004 does of shares above 100%."""
    score, full = result.score, indicator.points
    return score is not None and full is not None and not 0 <= score <= full


_REPORTED = (
    "value", "findings", "level", "score", "done", "held", "checks", "surveys", "marks",
)  # fmt: skip


def _place(assessment: Assessment, code: str, result: Result) -> Span:
    for field in _REPORTED:
        if result.is_located and getattr(result, field) not in (None, ()):
            return result.span(field)
    return assessment.span("results", code)
