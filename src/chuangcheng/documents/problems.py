"""Problems as a 公文 prints them: figures, lists by unit, tables, and what happens to the slow."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Final

from chuangcheng.documents.filters import official_date, official_deadline, official_period
from chuangcheng.documents.inspection import UNDECIDED, Case, Tally, total
from chuangcheng.documents.paper import Column, Table
from chuangcheng.models.dispatch import Dispatch
from chuangcheng.workspace.folder import PlanFolder


def figures(found: Iterable[Case]) -> dict[str, object]:
    """发现, 整改, 未整改, 逾期 and 点位 as numbers; 整改率 as text."""
    tally = total(found)
    return {
        "发现": tally.found,
        "整改": tally.done,
        "未整改": tally.open,
        "逾期": tally.late,
        "点位": tally.sites,
        "整改率": tally.rate,
    }


def counted(tallies: Iterable[Tally]) -> list[dict[str, object]]:
    """Each tally as a template sees it."""
    return [
        {
            "名称": one.name,
            "发现": one.found,
            "整改": one.done,
            "未整改": one.open,
            "逾期": one.late,
            "点位": one.sites,
            "整改率": one.rate,
        }
        for one in tallies
    ]


def listed(found: Iterable[Case]) -> list[dict[str, object]]:
    """Each problem once, below those who answer for it; those of nobody yet come last."""
    groups: dict[str, list[Case]] = {}
    for case in found:
        groups.setdefault("、".join(case.units), []).append(case)
    ordered = sorted(groups.items(), key=lambda group: not group[0])
    return [
        {
            "名称": name or UNDECIDED,
            "个数": len(group),
            "问题": [_told(case) for case in group],
        }
        for name, group in ordered
    ]


def _told(case: Case) -> dict[str, str]:
    issue = case.issue
    return {
        "编号": issue.code,
        "点位": issue.site or "",
        "描述": issue.description.rstrip("。；"),
        "状态": case.standing,
        "时限": case.due_text,
    }


def has_shared(found: Iterable[Case]) -> bool:
    """Whether a problem counts with several units, so that theirs add up to more than there are."""
    return any(len(case.units) > 1 for case in found)


def supervision(folder: PlanFolder) -> dict[str, object] | None:
    """The plan's 督办规则 as it is printed; None without one."""
    rules = folder.plan.supervision if folder.plan else None
    if rules is None:
        return None
    return {
        "整改时限": rules.rectification,
        "阶梯": list(rules.ladder),
        "末级": rules.ladder[-1] if rules.ladder else None,
        "连续曝光": rules.exposures,
    }


def demands(dispatch: Dispatch) -> list[dict[str, str]]:
    """条目: what the office asks for beyond the template's own words."""
    return [{"标题": one.title, "内容": one.content} for one in dispatch.entries]


def report_to(folder: PlanFolder, dispatch: Dispatch | None) -> str:
    """Whom to tell of the rectification: the plan's office, else who issues the document."""
    offices = (one.office for one in (folder.plan.organisations if folder.plan else ()))
    named = next((office.name for office in offices if office), "")
    return named or (dispatch.issuers[-1] if dispatch else "")


def days(start: date, end: date) -> dict[str, str]:
    """期间 and, by itself, its last day 止."""
    return {"期间": official_period(start, end), "止": official_date(end)}


def with_annexes(dispatch: Dispatch, titles: Sequence[str]) -> tuple[Dispatch, list[str]]:
    """The dispatch with annexes of these titles before its own, and the marks on their pages."""
    own = tuple(name for name in dispatch.annexes if name not in titles)
    names = (*titles, *own)
    marks = [f"附件{i}" if len(names) > 1 else "附件" for i in range(1, len(titles) + 1)]
    return dispatch.model_copy(update={"annexes": names}), marks


COUNTS: Final = (
    *(Column(title, 5, holds="figure") for title in ("发现问题", "已整改", "未整改")),
    Column("整改率", 6, holds="share"),
)
"""The columns that `counts` fills."""


def tally_table(name: str, tallies: Sequence[Tally], *, head: str) -> Table:
    """发现, 整改, 未整改 and 整改率 of each; `head` says of what."""
    rows = tuple((one.name, *counts(one)) for one in tallies)
    return Table(name, (Column(head, 8), *COUNTS), rows, short=name)


def counts(tally: Tally) -> tuple[str, ...]:
    """Figures as they are printed."""
    return str(tally.found), str(tally.done), str(tally.open), tally.rate


def problem_table(name: str, found: Sequence[Case]) -> Table:
    """Every problem with where, whose and until when; a column nobody filled in is left out."""
    columns = (
        Column("序号", 3), Column("编号", 5), Column("发现时间", 8), Column("点位", 7),
        Column("存在问题", 12, "left"), Column("责任单位", 7), Column("整改时限", 8),
        Column("状态", 6),
    )  # fmt: skip
    rows = tuple(_line(i, case) for i, case in enumerate(found, start=1))
    kept = [i for i in range(len(columns)) if any(row[i] for row in rows)]
    return Table(
        name,
        tuple(columns[i] for i in kept),
        tuple(tuple(row[i] for i in kept) for row in rows),
        short=name,
    )


def _line(number: int, case: Case) -> tuple[str, ...]:
    issue = case.issue
    return (
        str(number),
        issue.code,
        official_deadline(issue.found_on),
        issue.site or "",
        issue.description,
        "、".join(case.units) or "待定",
        case.due_text,
        case.standing,
    )
