"""What every genre that is issued as a 公文 gives its template: the values of `templates/公用`.

The pieces there print them: 开头 the 版头, title and 主送; 落款 the annexes' names, 署名, date and
附注; 版记. A template takes them in with `{% include %}`.
"""

from __future__ import annotations

from chuangcheng.documents.filters import official_date
from chuangcheng.documents.views import view
from chuangcheng.models.dispatch import Dispatch
from chuangcheng.models.values.deadline import Deadline

_TITLE_LINE = 20


def dispatch_values(dispatch: Dispatch) -> dict[str, object]:
    """The dispatch with the user's own keys, and those of its parts that need working out.

    A 纪要 is not signed: its date stands in the head (10.3 leaves the rest to practice).
    """
    day = _day(dispatch.date)
    is_signed = dispatch.form != "纪要"
    return {
        "发文": view(dispatch),
        "发文字号": _number(dispatch),
        "标题行": _title(dispatch),
        "主送": "，".join(name.rstrip("：:") for name in dispatch.addressees),
        "成文日期": day,
        "落款": {"机关": list(dispatch.issuers), "日期": day} if is_signed else None,
        "版记": _imprint(dispatch),
    }


def _day(deadline: Deadline | None) -> str:
    if deadline is None or deadline.last is None:
        return ""
    return official_date(deadline.last)


def _number(dispatch: Dispatch) -> str:
    """The 文号; a 纪要 that has none is told apart by its issue."""
    if dispatch.number is not None:
        return dispatch.number
    return f"第{dispatch.issue}期" if dispatch.form == "纪要" and dispatch.issue else ""


def _title(dispatch: Dispatch) -> list[str]:
    """The issuers, as many to a line as there is room for, and the title.

    One issuer runs on into the title; a title that names its issuers already stays alone.
    """
    issuers, title = dispatch.issuers, dispatch.title
    if any(title.startswith(name) for name in issuers):
        return [title]
    if len(issuers) == 1:
        return [issuers[0] + title]
    lines = [issuers[0]]
    for name in issuers[1:]:
        if len(lines[-1]) + len(name) < _TITLE_LINE:
            lines[-1] += f"　{name}"
        else:
            lines.append(name)
    return [*lines, title]


def _imprint(dispatch: Dispatch) -> dict[str, str] | None:
    """A 信函 has copies alone in its 版记, no agency and no day of printing (10.1)."""
    printer = None if dispatch.form == "信函" else dispatch.printer
    if printer is None and not dispatch.copies_to:
        return None
    return {
        "抄送": "，".join(dispatch.copies_to),
        "印发机关": printer or "",
        "印发日期": _day(dispatch.printed_on or dispatch.date) if printer else "",
        "印数": f"共印{dispatch.copies}份" if printer and dispatch.copies else "",
    }
