"""印发通知: a notice that issues the plan, the plan following as its body.

Form: 党政机关公文处理工作条例 art. 8 (a 方案 is issued by a 通知); GB/T 9704-2012 chapter 7.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from chuangcheng.documents.dispatches import dispatch_values
from chuangcheng.documents.duties import columns
from chuangcheng.documents.duties.rows import Row, all_rows
from chuangcheng.documents.filters import official_deadline
from chuangcheng.documents.genre import Context, Inputs
from chuangcheng.documents.views import view
from chuangcheng.errors import NotFoundError
from chuangcheng.models.matrix import Task
from chuangcheng.models.plan import Organisation, Phase, Project, Routine

TITLE = "印发通知"
TEMPLATE = "印发通知/模板.md.j2"
FORMATS = ("docx", "html", "md")
OPTIONS = ()
ANNEX = "任务分解表"


def build(inputs: Inputs) -> Context:
    """The dispatch and the plan as they are printed."""
    plan, dispatch = inputs.folder.plan, inputs.dispatch
    if plan is None:
        raise NotFoundError(f"“{inputs.folder.path}”里没有方案", "写一个“类型: 方案”的文件")
    if dispatch is None:
        raise NotFoundError(
            f"“{inputs.folder.path}”里没有用“{TITLE}”模板的发文",
            "写一个“类型: 发文”“模板: 印发通知”的文件",
        )
    tasks = all_rows(inputs.folder) if dispatch.duty_form else []
    annexed = dispatch.duty_form == "附表"
    return Context(
        name=dispatch.title,
        file_name=TITLE,
        values={
            **dispatch_values(dispatch),
            "方案": view(plan),
            "正文": dispatch.body or f"现将《{plan.name}》印发你们，请结合实际，认真抓好落实。",
            "阶段": [_phase(phase) for phase in plan.phases],
            "目标": [_goal(project) for project in plan.projects],
            "机构": [_organisation(one) for one in plan.organisations if _has_posts(one)],
            "制度": [_routine(one) for one in plan.routines],
            "任务": [] if annexed else _tasks(tasks),
        },
        tables={ANNEX: columns.table(ANNEX, columns.BY_PROJECT, tasks)} if annexed else {},
    )


def _tasks(rows: Iterable[Row]) -> list[dict[str, object]]:
    """The tasks project by project, each with who answers for it and by when."""
    groups = groupby(rows, lambda row: row.project)
    return [{"名称": name, "任务": [_task(row.task) for row in own]} for name, own in groups]


def _task(task: Task) -> dict[str, object]:
    """责任单位 alone means the lead unit and the others, the lead first; 配合 stand apart."""
    return {
        "内容": task.content.rstrip("。；"),
        "标准": _sentence((task.standard,)) if task.standard else "",
        "责任单位": [*task.lead_units, *task.responsible_units],
        "配合单位": list(task.supporting_units),
        "责任人": [one for one in (task.leader, task.person) if one],
        "完成时限": columns.due(task),
    }


def _goal(project: Project) -> str:
    """The project's own sentence, else one made of its milestones."""
    if project.goal:
        return _sentence((project.goal,))
    steps = "，".join(f"{official_deadline(m.deadline)}{m.matter}" for m in project.milestones)
    return f"创建{project.name}" + (f"：{steps}。" if steps else "。")


def _sentence(parts: tuple[str, ...]) -> str:
    """Pieces as running text: each keeps its own end mark, those without one get 。 or ；."""
    ended = [part if part[-1:] in "。；！？：" else f"{part}；" for part in parts]
    text = "".join(ended)
    return text[:-1] + "。" if text.endswith("；") else text


def _phase(phase: Phase) -> dict[str, object]:
    span = f"{official_deadline(phase.start)}至{official_deadline(phase.end)}"
    return {"标题": f"{phase.name}（{span}）。", "内容": _sentence(phase.works)}


def _has_posts(organisation: Organisation) -> bool:
    return bool(organisation.leaders or organisation.deputies or organisation.members)


def _organisation(organisation: Organisation) -> dict[str, object]:
    """Who is in it, post by post, and where its office is."""
    posts = (
        ("顾问", organisation.advisers),
        ("组长", organisation.leaders),
        ("副组长", organisation.deputies),
        ("成员", organisation.members),
    )
    lines = [f"{title}：{'、'.join(names)}。" for title, names in posts if names]
    office = organisation.office
    if office:
        seat = f"，设在{office.seat}" if office.seat else ""
        director = f"，{office.director}兼任办公室主任" if office.director else ""
        lines.append(f"{organisation.name}下设{office.name}{seat}{director}。")
    return {"名称": organisation.name, "内容": lines}


def _routine(routine: Routine) -> str:
    who = "、".join(routine.responsible_units)
    report = f"，报送{routine.report_to}" if routine.report_to else ""
    return f"{routine.name}：{who}{official_deadline(routine.period)}{report}。"
