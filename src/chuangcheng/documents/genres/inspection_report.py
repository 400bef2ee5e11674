"""督查通报: what was found in a period, what has been put right by its end, what is to be done.

Sections as counties write them: 督查情况, 存在问题 by unit, 整改要求; every problem in an annex.
"""

from __future__ import annotations

from chuangcheng.documents import problems
from chuangcheng.documents.dispatches import dispatch_values
from chuangcheng.documents.genre import Context, Inputs
from chuangcheng.documents.inspection import by_category, by_unit, found_cases, undecided
from chuangcheng.documents.needs import needed_dispatch, period

TITLE = "督查通报"
TEMPLATE = "督查通报/模板.md.j2"
FORMATS = ("docx", "html", "md", "xlsx")
OPTIONS = ()
_ANNEX = "督查发现问题清单"


def build(inputs: Inputs) -> Context:
    """The problems of the dispatch's 起 to 止 as they stood on the last day."""
    folder = inputs.folder
    dispatch = needed_dispatch(inputs, TITLE)
    start, end = period(dispatch)
    found = found_cases(folder, start, end)
    printed, marks = problems.with_annexes(dispatch, [_ANNEX])
    units = by_unit(found)
    return Context(
        name=dispatch.title,
        file_name=TITLE,
        values={
            **dispatch_values(printed),
            **problems.days(start, end),
            "合计": problems.figures(found),
            "类型": problems.counted(by_category(found)),
            "单位": problems.counted(units),
            "几家共管": problems.has_shared(found),
            "待定": len(undecided(found)),
            "问题": problems.listed(found),
            "要求": problems.demands(dispatch),
            "报送": problems.report_to(folder, dispatch),
            "督办": problems.supervision(folder),
            "附件标识": marks[0],
            "附件标题": _ANNEX,
        },
        tables={
            "单位": problems.tally_table("各单位整改情况", units, head="单位"),
            "清单": problems.problem_table(_ANNEX, found),
        },
    )
