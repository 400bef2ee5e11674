"""The lines to bring up → a 任务分解 to start from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import count

from chuangcheng.models.matrix import Task
from chuangcheng.models.values.number import format_points
from chuangcheng.reading.quoting import as_scalar
from chuangcheng.scoring.gap.gap import Gap
from chuangcheng.scoring.gap.shortfall import Shortfall
from chuangcheng.workspace.folder import PlanFolder


def remedy_tasks(gap: Gap, folder: PlanFolder) -> str:
    """A file of tasks, one for each chosen line, of which there is one at least.

    What only people can decide is left 待定.
    """
    code = gap.card.index.code
    project = next(
        (one for one in (folder.plan.projects if folder.plan else ()) if one.standard == code), None
    )
    head = [
        f"# 补短板任务：按 {gap.card.as_of} 的自评，补到“{gap.wish.grade}”要做的各项。",
        "# 由 cc gap 列出，内容写细以后再用；标着“待定”的，定了以后去掉前面的“# ”。",
        "类型: 任务分解",
    ]
    if project:
        head.append(f"创建项目: {as_scalar(project.code)}")
    prefix = "" if project else f"{code}/"
    numbers = (f"补-{n:02}" for n in count(1) if f"补-{n:02}" not in folder.task_by_code)
    lines = ["任务:"]
    for one, number in zip(gap.chosen.lines, numbers, strict=False):
        lines += _task(one, number, f"{prefix}{one.code}", gap, folder)
    return "\n".join([*head, *lines]) + "\n"


def _task(
    one: Shortfall, number: str, indicator: str, gap: Gap, folder: PlanFolder
) -> Iterator[str]:
    line = one.line
    known, full = format_points(line.known), format_points(line.known + one.gain)
    serving = next(iter(one.tasks), None)
    lead = _lead_unit(one)
    deadline = str(gap.wish.by) if gap.wish.by else _last_deadline(one.tasks)
    yield f"  - 编号: {number}"
    yield f"    内容: {as_scalar(f'补齐“{line.indicator.name}”')}"
    yield f"    标准: {f'由 {known} 分补到 {full} 分' if one.gain else '达标，不再是否决项'}"
    yield f'    指标: ["{indicator}"]'
    if serving is not None and serving.phase and not gap.wish.by:
        yield f"    阶段: {as_scalar(serving.phase)}"
    yield _or_open("牵头单位", lead)
    units = [unit for unit in (serving.responsible_units if serving else ()) if unit != lead]
    if units:
        yield f"    责任单位: [{', '.join(map(as_scalar, units))}]"
    yield _or_open("完成时限", deadline)
    if folder.plan and folder.plan.breakdown == "五定":
        yield _or_open("责任领导", serving.leader if serving else None)
        yield _or_open("责任人", serving.person if serving else None)
        yield "    进度: {状态: 未启动}"


def _or_open(key: str, value: str | None) -> str:
    return f"    {key}: {as_scalar(value)}" if value else f"    # {key}: 待定"


def _lead_unit(one: Shortfall) -> str | None:
    return next((task.lead_unit for task in one.tasks if task.lead_unit), one.line.lead_unit)


def _last_deadline(tasks: Iterable[Task]) -> str | None:
    """The latest of the tasks' own deadlines; where none is a date, the first."""
    deadlines = [task.deadline for task in tasks if task.deadline]
    days = {deadline.last: deadline for deadline in deadlines}
    last = max((day for day in days if day), default=None)
    return str(days[last] if last else deadlines[0]) if deadlines else None
