"""会议通知: when, where, who, what; what those who come are asked for."""

from __future__ import annotations

from chuangcheng.documents import problems
from chuangcheng.documents.dispatches import dispatch_values
from chuangcheng.documents.genre import Context, Inputs
from chuangcheng.documents.needs import needed_dispatch, particulars

TITLE = "会议通知"
TEMPLATE = "会议通知/模板.md.j2"
FORMATS = ("docx", "html", "md")
OPTIONS = ()
_NEEDED = ("会议时间", "会议地点", "会议内容", "参会人员", "联系人")
_OPTIONAL = ("会议名称", "联系电话", "报名时间")


def build(inputs: Inputs) -> Context:
    """What the 要素 say; the 条目 are what is asked for."""
    dispatch = needed_dispatch(inputs, TITLE)
    return Context(
        name=dispatch.title,
        file_name=TITLE,
        values={
            **dispatch_values(dispatch),
            "要素": particulars(dispatch, _NEEDED, _OPTIONAL),
            "要求": problems.demands(dispatch),
        },
    )
