"""The lines to bring up → a 任务分解 to start from."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

from chuangcheng.models.values.number import format_points
from chuangcheng.reading.quoting import as_scalar
from chuangcheng.scoring.gap.gap import Gap, Outcome
from chuangcheng.scoring.gap.shortfall import Shortfall
from chuangcheng.workspace.folder import PlanFolder


def without_task(gap: Gap) -> tuple[Shortfall, ...]:
    """The chosen lines that no open task serves; a second task would be done, and paid, twice."""
    return tuple(one for one in gap.chosen.lines if not one.tasks)


def remedy_tasks(gap: Gap, folder: PlanFolder) -> str:
    """A file of tasks, one for each line of `without_task`, of which there is one at least.

    What only people can decide is left 待定.
    """
    code = gap.card.index.code
    project = next(
        (one for one in (folder.plan.projects if folder.plan else ()) if one.standard == code), None
    )
    head = [
        f"# 补短板任务：按 {gap.card.as_of} 的自评，{_purpose(gap)}。",
        "# 由 cc gap 列出，内容写细以后再用；标着“待定”的，定了以后去掉前面的“# ”。",
    ]
    if len(without_task(gap)) < len(gap.chosen.lines):
        head.append("# 已经有任务的项没有列在这里，它们由原来的任务完成。")
    if not gap.card.is_confirmed:
        head.append("# 这些数字还没有核对过原文，不能作为正式依据。")
    head.append("类型: 任务分解")
    if project:
        head.append(f"创建项目: {as_scalar(project.code)}")
    prefix = "" if project else f"{code}/"
    numbers = (f"补-{n:02}" for n in count(1) if f"补-{n:02}" not in folder.task_by_code)
    lines = ["任务:"]
    for one, number in zip(without_task(gap), numbers, strict=False):
        lines += _task(one, number, f"{prefix}{one.code}", gap, folder)
    return "\n".join([*head, *lines]) + "\n"


def _purpose(gap: Gap) -> str:
    """What the tasks lead to, as a clause; not the grade where they do not reach it."""
    grade = gap.wish.grade
    if gap.outcome is Outcome.OVER_BUDGET:
        return f"预算以内能补的各项，补上了还达不到“{grade}”"
    if gap.outcome is Outcome.OUT_OF_REACH:
        return f"能补的各项，全补上也达不到“{grade}”"
    return f"补到“{grade}”要做的各项"


def _task(
    one: Shortfall, number: str, indicator: str, gap: Gap, folder: PlanFolder
) -> Iterator[str]:
    line = one.line
    known, full = format_points(line.known), format_points(line.known + one.gain)
    yield f"  - 编号: {number}"
    yield f"    内容: {as_scalar(f'补齐“{line.indicator.name}”')}"
    yield f"    标准: {f'由 {known} 分补到 {full} 分' if one.gain else '达标，不再是否决项'}"
    yield f'    指标: ["{indicator}"]'
    yield _or_open("牵头单位", line.lead_unit)
    yield _or_open("完成时限", str(gap.wish.by) if gap.wish.by else None)
    if folder.plan and folder.plan.breakdown == "五定":
        yield _or_open("责任领导", None)
        yield _or_open("责任人", None)
        yield "    进度: {状态: 未启动}"


def _or_open(key: str, value: str | None) -> str:
    return f"    {key}: {as_scalar(value)}" if value else f"    # {key}: 待定"
