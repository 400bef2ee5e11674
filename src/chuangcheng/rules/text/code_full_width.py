"""编号里有全角字符。

## 检查什么
任务、指标的编号，创建项目、指标体系的代号里，数字、字母、横线、小数点和数字外面的括号用半角的，小数点不打成顿号。

## 为什么
“３.１”和“3.1”看着一样，却是两个编号；别处写了半角的，就对不上。

## 反例
```yaml
类型: 任务分解
任务:
  - 编号: 卫-０１
    内容: 完善污水管网
    牵头单位: 县住建局
```

## 正例
```yaml
类型: 任务分解
任务:
  - 编号: 卫-01
    内容: 完善污水管网
    牵头单位: 县住建局
```

## 怎么改
切换到英文输入法，改成半角；别处提到这个编号的也一起改。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from unicodedata import normalize

from chuangcheng.diagnostic import Finding, Severity
from chuangcheng.models.base import Model
from chuangcheng.source import Position, Span
from chuangcheng.workspace.workspace import Workspace

CODE = "YAML015"
SEVERITY = Severity.WARNING
SINCE = "0.1"
NEEDS = ()

_WIDE = re.compile(
    r"[０-９Ａ-Ｚａ-ｚ．－／＿＋]+|[—–−―‐]+(?=[\d０-９])|（(?=[\d０-９]+）)|(?<=[\d０-９])）|(?<=[\d０-９])、(?=[\d０-９])"
)
_DASHES = "—–−―‐"


def check(workspace: Workspace) -> Iterator[Finding]:
    for model, code in _codes(workspace):
        wide = _WIDE.search(code)
        if wide is not None:
            yield Finding(
                at=_part(model.span("code"), code, wide),
                message=f"编号“{code}”里的“{wide.group()}”{_fault(wide.group())}",
                hint=f"写成“{_WIDE.sub(_half, code)}”，别处提到它的也一起改",
            )


def _codes(workspace: Workspace) -> Iterator[tuple[Model, str]]:
    """Everything that has a code, with its code."""
    for folder in workspace.plans:
        for project in folder.plan.projects if folder.plan else ():
            yield project, project.code
        for _, task in folder.tasks():
            yield task, task.code
    for index in workspace.own_standards:
        yield index.standard, index.code
        for indicator in index.nodes():
            yield indicator, indicator.code


def _fault(wide: str) -> str:
    return "不是小数点“.”" if wide == "、" else "是全角的"


def _half(match: re.Match[str]) -> str:
    """Two halves of a Chinese dash are one sign; 、 is on the key beside the point."""
    if match.group() == "、":
        return "."
    return "-" if match.group()[0] in _DASHES else normalize("NFKC", match.group())


def _part(at: Span, code: str, part: re.Match[str]) -> Span:
    """Where a part of the code stands, whether the code is in quotes or not."""
    start = at.start.column + part.start()
    start += (at.end.column - at.start.column - len(code)) // 2
    return Span(
        at.file,
        Position(at.start.line, start),
        Position(at.start.line, start + len(part.group())),
    )
