"""满意的人数多于有效样本。

## 检查什么
直接写了得分的调查，“满意”加“基本满意”也不超过“有效样本”。要靠人数算满意率的，由 SCOR002 报。

## 为什么
人数对不上，满意率就超过 100%，调查的结果没人信。

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
      - {编号: "1.2", 名称: 群众评价, 分值: 10, 计分: 评分}
```

```yaml plans/示例/自评.yaml
类型: 自评
标准: 示例标准
时点: 2014-08-15
结果:
  "1.1": {数值: 37.2%, 依据: 县住建局统计}
  "1.2": {得分: 8, 有效样本: 200, 满意: 150, 基本满意: 62}
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
      - {编号: "1.2", 名称: 群众评价, 分值: 10, 计分: 评分}
```

```yaml plans/示例/自评.yaml
类型: 自评
标准: 示例标准
时点: 2014-08-15
结果:
  "1.1": {数值: 37.2%, 依据: 县住建局统计}
  "1.2": {得分: 8, 有效样本: 200, 满意: 150, 基本满意: 36}
```

## 怎么改
核对调查人数。
"""

from __future__ import annotations

from collections.abc import Iterator

from chuangcheng.diagnostic import Finding, Severity
from chuangcheng.models.result import Result
from chuangcheng.workspace.workspace import Workspace

CODE = "SCOR005"
SEVERITY = Severity.ERROR
SINCE = "0.1"
NEEDS = ()


def check(workspace: Workspace) -> Iterator[Finding]:
    for assessment, index in workspace.assessments():
        from chuangcheng.scoring.judge import judge  # noqa: PLC0415 - most workspaces need no judging
        from chuangcheng.scoring.setting import Setting  # noqa: PLC0415 - most workspaces need no judging

        for code, result in assessment.results.items():
            satisfied = _satisfied(result)
            indicator = index.find(code)
            if result.sample is None or satisfied <= result.sample or indicator is None:
                continue
            if (
                judge(indicator, result, Setting.of(assessment)).problem is None
            ):  # else SCOR002 tells
                yield Finding(
                    at=result.span("sample"),
                    message=f"“{code}”（{indicator.name}）满意和基本满意共 {satisfied} 人，"
                    f"多于有效样本 {result.sample} 人",
                    hint="核对调查人数",
                )


def _satisfied(result: Result) -> int:
    return (result.satisfied or 0) + (result.mostly_satisfied or 0)
