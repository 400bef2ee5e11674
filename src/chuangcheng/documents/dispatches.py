"""What every genre that is issued as a 公文 gives its template: the values of `templates/公用`.

The pieces there print them: 开头 the 版头, title and 主送; 落款 the annexes' names, who was at a
meeting, 署名, date and 附注; 版记. A template takes them in with `{% include %}`.
"""

from __future__ import annotations

from chuangcheng.documents.filters import official_date
from chuangcheng.documents.views import view
from chuangcheng.models.dispatch import Dispatch
from chuangcheng.models.values.deadline import Deadline

_TITLE_LINE = 20
_PRESENT = ("出席", "请假", "列席")


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
        "出席人员": _present(dispatch),
        "版记": _imprint(dispatch),
    }


def _day(deadline: Deadline | None) -> str:
    if deadline is None or deadline.last is None:
        return ""
    return official_date(deadline.last)


def _number(dispatch: Dispatch) -> str:
    """The 文号; a 纪要 or 通报 that has none is told apart by its issue."""
    if dispatch.number is not None:
        return dispatch.number
    is_serial = dispatch.form == "纪要" or dispatch.dispatch_kind == "通报"
    return issue_of(dispatch) if is_serial else ""


def issue_of(dispatch: Dispatch) -> str:
    """第9期 or 第9期（总第16期）; empty without a 期号."""
    if dispatch.issue is None:
        return ""
    overall = dispatch.issue_overall
    return f"第{dispatch.issue}期" + (f"（总第{overall}期）" if overall is not None else "")


def _present(dispatch: Dispatch) -> list[dict[str, str]]:
    """Who was at the meeting of a 纪要, from its 要素, in the order of 10.3."""
    if dispatch.form != "纪要":
        return []
    given = dispatch.particulars
    return [{"名称": kind, "人员": given[kind]} for kind in _PRESENT if kind in given]


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


def carrier_values(dispatch: Dispatch | None) -> dict[str, object]:
    """The same for a document that may also go out without a 发文: then `发文` is None."""
    return {"发文": None} if dispatch is None else dispatch_values(dispatch)
