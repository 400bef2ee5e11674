"""同一个点位抽查了两次。

## 检查什么
一项结果的“抽查”里，点位各不相同。“说明”写得不一样的不查，例如第一次、第二次。

## 为什么
一个点位算两次，达标率就不准。

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
      - {编号: "1.2", 名称: 市场达标率, 分值: 10, 达标: ≥80%}
```

```yaml plans/示例/自评.yaml
类型: 自评
标准: 示例标准
时点: 2014-08-15
结果:
  "1.2": {抽查: [{点位: 城东农贸市场, 结果: 达标}, {点位: 城东农贸市场, 结果: 不达标}]}
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
      - {编号: "1.2", 名称: 市场达标率, 分值: 10, 达标: ≥80%}
```

```yaml plans/示例/自评.yaml
类型: 自评
标准: 示例标准
时点: 2014-08-15
结果:
  "1.2": {抽查: [{点位: 城东农贸市场, 结果: 达标}, {点位: 城西农贸市场, 结果: 不达标}]}
```

## 怎么改
删去重复的一条；确实查了两次的，在“说明”里写清楚。
"""

from __future__ import annotations

from collections.abc import Iterator

from chuangcheng.diagnostic import Finding, Related, Severity
from chuangcheng.models.result import Check, Result
from chuangcheng.workspace.workspace import Workspace

CODE = "SCOR007"
SEVERITY = Severity.WARNING
SINCE = "0.1"
NEEDS = ()


def check(workspace: Workspace) -> Iterator[Finding]:
    for folder in workspace.plans:
        for assessment in folder.assessments:
            for code, result in assessment.results.items():
                for first, again in _repeated(result):
                    yield Finding(
                        at=again.span("site"),
                        message=f"“{code}”的抽查里，点位“{again.site}”写了两次",
                        hint="删去重复的一条；查了两次的，在“说明”里写清楚",
                        related=(Related(at=first.span("site"), message="先写在这里"),),
                    )


def _repeated(result: Result) -> Iterator[tuple[Check, Check]]:
    first: dict[tuple[str, str | None], Check] = {}
    for one in result.checks:
        before = first.setdefault((one.site, one.note), one)
        if before is not one:
            yield before, one
