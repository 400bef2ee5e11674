"""约谈通知: who is called in, over what, by whom, when and where.

The problems over which a unit is called in come from the 问题台账, by their numbers.
"""

from __future__ import annotations

from chuangcheng.documents import problems
from chuangcheng.documents.dispatches import dispatch_values
from chuangcheng.documents.genre import Context, Inputs
from chuangcheng.documents.inspection import open_cases
from chuangcheng.documents.needs import needed_dispatch, particulars, units_named

TITLE = "约谈通知"
TEMPLATE = "约谈通知/模板.md.j2"
FORMATS = ("docx", "html", "md")
OPTIONS = ()
_NEEDED = ("约谈单位", "约谈对象", "约谈事由", "约谈人", "约谈时间", "约谈地点", "联系人")
_OPTIONAL = ("携带材料", "联系电话")


def build(inputs: Inputs) -> Context:
    """What the 要素 say, and what the units called in had open on the dispatch's day."""
    folder = inputs.folder
    dispatch = needed_dispatch(inputs, TITLE)
    given = particulars(dispatch, _NEEDED, _OPTIONAL)
    units = {unit.display_name for unit in units_named(inputs, dispatch, "约谈单位")}
    found = tuple(case for case in open_cases(folder, dispatch) if units & set(case.units))
    return Context(
        name=dispatch.title,
        file_name=TITLE,
        values={
            **dispatch_values(dispatch),
            "要素": given,
            "合计": problems.figures(found),
            "问题": problems.listed(found),
            "要求": problems.demands(dispatch),
            "督办": problems.supervision(folder),
        },
        tables={"清单": problems.problem_table("约谈涉及的问题", found)},
    )
