"""整改通知: what is still to be put right, by whom and until when; for all units or for one."""

from __future__ import annotations

from chuangcheng.documents import problems
from chuangcheng.documents.dispatches import dispatch_values
from chuangcheng.documents.genre import Context, Inputs
from chuangcheng.documents.inspection import open_cases
from chuangcheng.documents.needs import chosen_unit, needed_dispatch
from chuangcheng.errors import NotFoundError

TITLE = "整改通知"
TEMPLATE = "整改通知/模板.md.j2"
FORMATS = ("docx", "html", "md", "xlsx")
OPTIONS = ("--unit",)
_ANNEX = "整改任务清单"


def build(inputs: Inputs) -> Context:
    """The problems of the dispatch's 起 to 止 that were open on its day.

    Narrowed to a unit it is addressed to that unit alone.
    """
    folder = inputs.folder
    dispatch = needed_dispatch(inputs, TITLE)
    unit = chosen_unit(inputs)
    found = open_cases(folder, dispatch, unit.display_name if unit else None)
    if not found:
        whose = f"“{unit.display_name}”" if unit else f"“{folder.path}”的问题台账里"
        raise NotFoundError(f"{whose}没有要整改的问题", "核对问题的“状态”和发文的“起”“止”")
    if unit:
        dispatch = dispatch.model_copy(update={"addressees": (unit.name,)})
    printed, marks = problems.with_annexes(dispatch, [_ANNEX])
    return Context(
        name=dispatch.title,
        file_name=f"{TITLE}-{unit.display_name}" if unit else TITLE,
        values={
            **dispatch_values(printed),
            "收文单位": unit.display_name if unit else None,
            "合计": problems.figures(found),
            "问题": problems.listed(found),
            "要求": problems.demands(dispatch),
            "报送": problems.report_to(folder, dispatch),
            "督办": problems.supervision(folder),
            "附件标识": marks[0],
            "附件标题": _ANNEX,
        },
        tables={"清单": problems.problem_table(_ANNEX, found)},
    )
