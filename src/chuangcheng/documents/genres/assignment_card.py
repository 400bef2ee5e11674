"""督办交办卡: one page for each open problem, to be handed over, filled in and sent back.

The form has what counties describe (编号, 依据, 整改要求, 时限, 办理情况, 销号意见), with the 回执
below the line to cut along. What the data do not tell is left to be written by hand.
"""

from __future__ import annotations

from collections.abc import Callable

from chuangcheng.documents import problems
from chuangcheng.documents.filters import official_deadline
from chuangcheng.documents.genre import Context, Inputs
from chuangcheng.documents.inspection import Case, open_cases
from chuangcheng.documents.needs import chosen_unit
from chuangcheng.documents.paper import Field, Form
from chuangcheng.documents.views import view
from chuangcheng.documents.widths import line_count
from chuangcheng.errors import NotFoundError
from chuangcheng.models.ledger.issue import Issue
from chuangcheng.models.plan import Project

TITLE = "督办交办卡"
TEMPLATE = "督办交办卡/模板.md.j2"
FORMATS = ("docx", "html", "md")
OPTIONS = ("--unit",)
_DEMAND = "整改要求"
_LINES, _LEAST, _ROOM = 9, 2, 28
"""Lines of text that leave the card on one page, the fewest of a field, characters of a line."""


def build(inputs: Inputs) -> Context:
    """A card for every problem that is still to be put right, in the order of the ledger.

    A dispatch, if there is one, narrows them to its 起 and 止 and says when they were handed over.
    """
    folder, dispatch = inputs.folder, inputs.dispatch
    unit = chosen_unit(inputs)
    found = open_cases(folder, dispatch, unit.display_name if unit else None)
    if not found:
        whose = f"“{unit.display_name}”" if unit else f"“{folder.path}”的问题台账里"
        raise NotFoundError(f"{whose}没有要交办的问题", "核对问题的“状态”和责任单位")
    name = f"{TITLE}（{unit.display_name}）" if unit else TITLE
    grounds = _grounds(inputs)
    forms = {f"交办{i}": _card(one, inputs, grounds(one.issue)) for i, one in enumerate(found, 1)}
    receipts = {f"回执{i}": _receipt(one) for i, one in enumerate(found, 1)}
    return Context(
        name=name,
        file_name=f"{TITLE}-{unit.display_name}" if unit else TITLE,
        values={
            "发文": view(dispatch) if dispatch else None,
            "报送": problems.report_to(folder, dispatch),
            "督办": problems.supervision(folder),
            "卡片": [
                {"交办": f"交办{i}", "回执": f"回执{i}", "编号": case.issue.code}
                for i, case in enumerate(found, 1)
            ],
        },
        tables={**forms, **receipts},
    )


def _card(case: Case, inputs: Inputs, grounds: list[str]) -> Form:
    issue, dispatch = case.issue, inputs.dispatch
    handed = official_deadline(dispatch.date) if dispatch and dispatch.date else ""
    issuers = "、".join(dispatch.issuers) if dispatch else ""
    signers = "、".join(dispatch.signers) if dispatch else ""
    demand = dispatch.particulars.get(_DEMAND, "") if dispatch else ""
    written = (issue.description, "\n".join(grounds), demand)
    lines = [line_count(text, _ROOM) for text in written]
    lines[2] = max(_LEAST, lines[2])  # room to write it by hand
    free = max(_LEAST, _LINES - sum(lines))
    rows = (
        (Field("编号", issue.code), Field("签发人", signers)),
        (Field("交办单位", issuers),),
        (Field("责任单位", "、".join(case.units)),),
        (Field("交办时间", handed), Field("整改时限", case.due_text)),
        (Field("问题来源", issue.origin or ""),
         Field("发现时间", official_deadline(issue.found_on))),
        (Field("点位", issue.site or ""),),
        (Field("存在问题", written[0], lines[0]),),
        (Field("依据", written[1], lines[1]),),
        (Field(_DEMAND, written[2], lines[2]),),
        (Field("办理情况", "", free),),
        (Field("责任领导\n（签字盖章）", "", 2), Field("办结时间", "", 2)),
        (Field("销号意见", "", 2),),
    )  # fmt: skip
    return Form(TITLE, rows)


def _receipt(case: Case) -> Form:
    rows = (
        (Field("编号", case.issue.code), Field("签收单位", "、".join(case.units))),
        (Field("签收人", ""), Field("签收时间", "")),
    )
    return Form("回执", rows)


def _grounds(inputs: Inputs) -> Callable[[Issue], list[str]]:
    """Problem → the lines of the standard that it offends, by name where they are known."""
    folder = inputs.folder
    projects = {
        id(issue): folder.project(ledger.project)
        for ledger in folder.issue_ledgers
        for issue in ledger.issues
    }

    def named(reference: str, project: Project | None) -> str:
        found = inputs.workspace.indicator(reference, project)
        if found is None:
            return reference
        standard, indicator = found
        return f"{standard.standard.name}第{indicator.code}项“{indicator.name}”"

    return lambda issue: [named(one, projects[id(issue)]) for one in issue.indicators]
