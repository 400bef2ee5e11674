"""印发通知: a notice that issues the plan, the plan following as its body.

Form: 党政机关公文处理工作条例 art. 8 (a 方案 is issued by a 通知); GB/T 9704-2012 chapter 7.
"""

from __future__ import annotations

from chuangcheng.documents.filters import official_date, official_deadline
from chuangcheng.documents.genre import Context, Inputs
from chuangcheng.documents.views import view
from chuangcheng.errors import NotFoundError
from chuangcheng.models.dispatch import Dispatch
from chuangcheng.models.plan import Phase
from chuangcheng.models.values.deadline import Deadline

TITLE = "印发通知"
TEMPLATE = "印发通知/模板.md.j2"
FORMATS = ("docx", "html", "md")


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
    return Context(
        name=dispatch.title,
        file_name=TITLE,
        values={
            "发文": view(dispatch),
            "方案": view(plan),
            "正文": dispatch.body or f"现将《{plan.name}》印发你们，请结合实际，认真抓好落实。",
            "主送": "，".join(dispatch.addressees),
            "成文日期": _day(dispatch.date),
            "阶段": [_phase(phase) for phase in plan.phases],
            "目标": [project.goal for project in plan.projects if project.goal],
            "版记": _imprint(dispatch),
        },
    )


def _day(deadline: Deadline | None) -> str:
    if deadline is None or deadline.last is None:
        return ""
    return official_date(deadline.last)


def _phase(phase: Phase) -> dict[str, object]:
    span = f"{official_deadline(phase.start)}至{official_deadline(phase.end)}"
    return {"标题": f"{phase.name}（{span}）。", "内容": "".join(phase.works)}


def _imprint(dispatch: Dispatch) -> dict[str, str] | None:
    if dispatch.printer is None:
        return None
    return {
        "抄送": "，".join(dispatch.copies_to),
        "印发机关": dispatch.printer,
        "印发日期": _day(dispatch.printed_on or dispatch.date),
        "印数": f"共印{dispatch.copies}份" if dispatch.copies else "",
    }
