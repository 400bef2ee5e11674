"""进度两个多月没有更新。

## 检查什么
没有完成的任务，进度的“截至”和同一个方案里最新的“截至”相差不到两个月。暂停的不查；没有写“截至”的不查。

## 为什么
每两个月盘点一次，用旧数凑不出这一次的进度。

## 反例
```yaml plans/示例/任务.yaml
类型: 任务分解
任务:
  - 编号: 卫-01
    内容: 完善污水管网
    牵头单位: 县住建局
    进度: {状态: 进行中, 截至: 2014-03-05}
  - 编号: 卫-02
    内容: 改造旱厕
    牵头单位: 县住建局
    进度: {状态: 进行中, 截至: 2014-08-05}
```

## 正例
```yaml plans/示例/任务.yaml
类型: 任务分解
任务:
  - 编号: 卫-01
    内容: 完善污水管网
    牵头单位: 县住建局
    进度: {状态: 进行中, 截至: 2014-07-05}
  - 编号: 卫-02
    内容: 改造旱厕
    牵头单位: 县住建局
    进度: {状态: 进行中, 截至: 2014-08-05}
```

## 怎么改
请牵头单位报新的进度，改“完成”和“截至”。
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from chuangcheng.diagnostic import Finding, Severity
from chuangcheng.models.matrix import Progress, Task
from chuangcheng.rules.listing import listed
from chuangcheng.workspace.workspace import Workspace

CODE = "PROG004"
SEVERITY = Severity.INFO
SINCE = "0.1"
NEEDS = ("任务分解",)


def check(workspace: Workspace) -> Iterator[Finding]:
    for folder in workspace.plans:
        reports = [(task, task.progress) for _, task in folder.tasks() if task.progress]
        newest = max(map(_seen, reports), default=_NEVER)
        stale = [report for report in reports if _is_stale(report, newest)]
        if stale:
            at, named = stale[0][1].span("as_of"), listed([task.code for task, _ in stale])
            yield Finding(
                at=at,
                message=f"有 {len(stale)} 项任务两个多月没有更新进度：{named}",
                hint="请牵头单位报新的进度，改“完成”和“截至”",
            )


Report = tuple[Task, Progress]
_NEVER = date.min
_TWO_MONTHS = timedelta(days=62)


def _seen(report: Report) -> date:
    """The first day that a 截至 may mean."""
    as_of = report[1].as_of
    return (as_of.first if as_of else None) or _NEVER


def _is_stale(report: Report, newest: date) -> bool:
    progress = report[1]
    seen = progress.as_of.last if progress.as_of else None
    is_open = progress.status not in ("已完成", "暂停")
    return is_open and seen is not None and newest - seen > _TWO_MONTHS
