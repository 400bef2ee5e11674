"""简报: short items under column heads, told to those above, beside and below.

No 公文 and not in GB/T 9704: name in red, issue, editor and date over a red rule; at the end
whom it is reported, sent and given to.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from chuangcheng.documents.dispatches import issue_of
from chuangcheng.documents.filters import official_deadline
from chuangcheng.documents.genre import Context, Inputs
from chuangcheng.documents.needs import need_entries, needed_dispatch
from chuangcheng.documents.views import view
from chuangcheng.errors import NotFoundError
from chuangcheng.models.dispatch import Dispatch

TITLE = "简报"
TEMPLATE = "简报/模板.md.j2"
FORMATS = ("docx", "html", "md")
OPTIONS = ()
_COLUMN: Final = re.compile(r"【(?P<column>[^】]+)】\s*(?P<title>.+)\Z", re.DOTALL)


def build(inputs: Inputs) -> Context:
    """The dispatch's 条目 in their order; its 标题 is the name of the 简报."""
    dispatch = needed_dispatch(inputs, TITLE)
    need_entries(dispatch)
    if dispatch.issue is None or dispatch.date is None:
        lacking = "期号" if dispatch.issue is None else "成文日期"
        raise NotFoundError(f"“{dispatch.file}”没有写“{lacking}”", f"补写“{lacking}”")
    number = issue_of(dispatch)
    return Context(
        name=f"{dispatch.title}{number}",
        file_name=f"{dispatch.title}第{dispatch.issue}期",
        values={
            "发文": view(dispatch),
            "期号": number,
            "编印": "　".join(dispatch.issuers),
            "日期": official_deadline(dispatch.date),
            "条目": list(_items(dispatch)),
            "报": dispatch.particulars.get("报", ""),
            "送": "，".join(dispatch.copies_to),
            "发": "，".join(dispatch.addressees),
        },
    )


def _items(dispatch: Dispatch) -> Iterator[dict[str, str | None]]:
    """Title and text; `【栏目】` before a title heads the items from there on."""
    before = None
    for entry in dispatch.entries:
        match = _COLUMN.match(entry.title)
        column = match["column"] if match else before
        yield {
            "栏目": column if column != before else None,
            "标题": match["title"] if match else entry.title,
            "内容": entry.content,
        }
        before = column
