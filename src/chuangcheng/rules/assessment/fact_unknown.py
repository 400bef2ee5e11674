"""自评写的申报条件、事件，指标体系里没有。

## 检查什么
自评“申报条件”里的名称，是指标体系里一个申报条件的名称；“事件”的名称，是申报条件的“事件”或者负面清单的“情形”里的说法。

## 为什么
名称对不上，写了也不算：条件还是“未核”，事件不知道算哪一条。

## 反例
```yaml standards/示例标准.yaml
类型: 指标体系
代号: 示例标准
名称: 示例标准
申报条件:
  - {名称: 近3年无重大安全事故, 事件: 重大安全事故, 窗口: 3年}
指标:
  - {编号: "1", 名称: 绿化覆盖率, 达标: ≥36%}
```

```yaml plans/示例/自评.yaml
类型: 自评
标准: 示例标准
时点: 2014-08-15
事件:
  - {名称: 重大的安全事故, 日期: 2013-06-01}
结果:
  "1": 37.2%
```

## 正例
```yaml standards/示例标准.yaml
类型: 指标体系
代号: 示例标准
名称: 示例标准
申报条件:
  - {名称: 近3年无重大安全事故, 事件: 重大安全事故, 窗口: 3年}
指标:
  - {编号: "1", 名称: 绿化覆盖率, 达标: ≥36%}
```

```yaml plans/示例/自评.yaml
类型: 自评
标准: 示例标准
时点: 2014-08-15
事件:
  - {名称: 重大安全事故, 日期: 2013-06-01}
结果:
  "1": 37.2%
```

## 怎么改
照指标体系里的说法写；和这个指标体系没有关系的，去掉。
"""

from __future__ import annotations

from collections.abc import Iterator

from chuangcheng.diagnostic import Finding, Severity
from chuangcheng.nearest import suggest
from chuangcheng.workspace.workspace import Workspace

CODE = "SCOR008"
SEVERITY = Severity.WARNING
SINCE = "0.1"
NEEDS = ("指标体系",)


def check(workspace: Workspace) -> Iterator[Finding]:
    for assessment, index in workspace.assessments():
        from chuangcheng.scoring.sanctions import known_events  # noqa: PLC0415 - most workspaces need no judging

        gates = [gate.name for gate in index.standard.gates]
        for name in assessment.gates:
            if name not in gates:
                yield Finding(
                    at=assessment.key_span("gates", name),
                    message=f"指标体系“{index.code}”里没有申报条件“{name}”",
                    hint=suggest(name, gates),
                )
        events = sorted(known_events(index.standard))
        for event in assessment.events or ():
            if event.name not in events:
                yield Finding(
                    at=event.span("name"),
                    message=f"指标体系“{index.code}”里没有说到事件“{event.name}”",
                    hint=suggest(event.name, events),
                )
