"""自评报告: what the county gives itself for each line of a standard, and on what grounds.

Its figures are those of `cc score`; the sections that only the office can write are 条目 of the
发文.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from chuangcheng.documents.dispatches import carrier_values
from chuangcheng.documents.filters import official_deadline
from chuangcheng.documents.genre import Context, Inputs
from chuangcheng.documents.paper import Column, Table
from chuangcheng.documents.selfcheck import lines, proofs
from chuangcheng.documents.selfcheck.thresholds import thresholds
from chuangcheng.documents.views import view
from chuangcheng.errors import NotFoundError
from chuangcheng.models.assessment import Assessment
from chuangcheng.models.ledger.issue import Issue
from chuangcheng.models.values.number import format_points
from chuangcheng.scoring.choose import cards, only
from chuangcheng.scoring.judgement import Status
from chuangcheng.scoring.scorecard import NOBODY, Line, Scorecard
from chuangcheng.scoring.telling.notes import UNCONFIRMED
from chuangcheng.workspace.folder import PlanFolder

TITLE = "自评报告"
TEMPLATE = "自评报告/模板.md.j2"
FORMATS = ("docx", "html", "md")
OPTIONS = ("--standard",)
ITEMS = "逐条自查表"
SUMMARY = "得分汇总表"


def build(inputs: Inputs) -> Context:
    """The latest 自评 of the standard. Raises `NotFoundError` where there is none."""
    card = only(cards(inputs.workspace, inputs.folder, wanted=inputs.standard))
    assessment = card.assessment
    if assessment is None:
        raise NotFoundError(
            f"“{inputs.folder.path}”里还没有“{card.index.code}”的自评",
            f"写一个“类型: 自评”“标准: {card.index.code}”的文件",
        )
    title, folder = _title(inputs.folder, card), inputs.folder
    grades = thresholds(card.index.standard)
    found = proofs.proofs(inputs.workspace, folder, card.index)
    return Context(
        name=inputs.dispatch.title if inputs.dispatch else title,
        file_name=f"{TITLE}-{card.index.code}",
        values={
            **carrier_values(inputs.dispatch),
            "标题": title,
            "方案": view(folder.plan),
            "体系": card.index.standard.name,
            "时点": official_deadline(assessment.as_of),
            "来源": assessment.origin,
            "基本情况": {name: str(value) for name, value in assessment.facts.items()},
            "得分": _points(card),
            "等次线": grades,
            "失分": list(_losses(card)),
            "未评": [_named(line) for line in card.leaves() if line.status is Status.OPEN],
            "没改好的问题": [issue.description for issue in _open_issues(folder, card, assessment)],
            "待核": not all(line.is_confirmed for line in card.leaves())
            or any(UNCONFIRMED in grade for grade in grades),
            "不等于各项之和": _differs(card),
        },
        tables={
            ITEMS: lines.table(f"{title}（{ITEMS}）", card, found),
            SUMMARY: _summary(card),
        },
    )


def _title(folder: PlanFolder, card: Scorecard) -> str:
    """示例县创建卫生县城自评报告, by the project that goes by the standard."""
    plan = folder.plan
    projects = plan.projects if plan else ()
    names = [one.name for one in projects if one.standard == card.index.code]
    what = f"创建{names[0]}" if len(names) == 1 else card.index.standard.name
    return f"{plan.region if plan else ''}{what}{TITLE}"


def _points(card: Scorecard) -> dict[str, object]:
    """The totals as `cc score` has them; 分数 is None where the standard has no points."""
    totals = card.totals
    figures = {
        "满分": card.full,
        "已得": totals.known,
        "最少": totals.worst,
        "最多": totals.best,
    }
    return {
        **{name: format_points(figure) for name, figure in figures.items()},
        "有分": bool(card.full),
        "已定": totals.worst == totals.best,
        "已评": f"{format_points(card.coverage * 100)}%",
        "等次": totals.grade,
        "最差等次": totals.grade_worst,
        "最好等次": totals.grade_best,
        "一票否决": [_named(line) for line in card.vetoes],
        "各项": {name: count for name, count in card.tally.items() if count},
    }


def _losses(card: Scorecard) -> Iterator[dict[str, str]]:
    """The lines that have lost points, most first, with who answers for them."""
    lost = [line for line in card.leaves() if line.lost]
    for line in sorted(lost, key=lambda line: -line.lost):
        yield {
            "指标": _named(line),
            "自评分": lines.points_of(line),
            "分值": format_points(line.full),
            "失分": format_points(line.lost),
            "责任单位": line.lead_unit or NOBODY,
        }


def _named(line: Line) -> str:
    return f"{line.code} {line.indicator.name}"


def _open_issues(folder: PlanFolder, card: Scorecard, assessment: Assessment) -> Iterator[Issue]:
    """Problems of the standard's project found by that day and not put right."""
    day = assessment.as_of.last
    for ledger in folder.issue_ledgers:
        project = folder.project(ledger.project)
        if project is None or project.standard != card.index.code:
            continue
        for issue in ledger.issues:
            found = issue.found_on.first
            if not issue.is_closed and found and day and found <= day:
                yield issue


def _differs(card: Scorecard) -> bool:
    """Whether the total is more than the lines together: 折算, 负面清单, other years."""
    return sum((line.known for line in card.leaves()), Decimal(0)) != card.totals.known


def _summary(card: Scorecard) -> Table:
    columns = (
        Column("编号", 4),
        Column("测评项目", 12, "left"),
        *(Column(title, 5) for title in ("分值", "自评分", "失分", "未评")),
    )
    rows = [_chapter(line) for line in card.lines]
    lost = sum((line.lost for line in card.lines), Decimal(0))
    still = card.totals.best - card.totals.worst
    total = map(format_points, (card.full, card.totals.known, lost, still))
    return Table(name=SUMMARY, columns=columns, rows=(*rows, ("", lines.TOTAL, *total)))


def _chapter(line: Line) -> tuple[str, ...]:
    mark = "" if line.is_confirmed else UNCONFIRMED
    figures = (line.known, line.lost, line.open_points)
    full = format_points(line.full) + mark
    return (line.code, line.indicator.name, full, *map(format_points, figures))
