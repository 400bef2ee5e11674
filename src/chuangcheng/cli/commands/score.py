"""cc score."""

import shutil
from datetime import date
from typing import Annotated

import typer

from chuangcheng.cli.options import NoColor, Root, choice
from chuangcheng.cli.session import Session, style_for
from chuangcheng.errors import ChuangchengError, Exit, NotFoundError
from chuangcheng.models.assessment import Assessment
from chuangcheng.models.values.deadline import Deadline
from chuangcheng.models.values.fault import ValueFault
from chuangcheng.nearest import suggest
from chuangcheng.scoring.score import score
from chuangcheng.scoring.scorecard import Scorecard
from chuangcheng.workspace.folder import PlanFolder

VIEWS = ("chapter", "unit")


def run(
    target: Annotated[
        str | None,
        typer.Argument(
            metavar="方案或自评", help="方案的文件夹名，或者自评的文件；只有一个方案时不用写"
        ),
    ] = None,
    standard: Annotated[
        str | None, typer.Option("--standard", metavar="代号", help="只算这个指标体系")
    ] = None,
    as_of: Annotated[
        str | None, typer.Option("--as-of", metavar="日期", help="用这一天以前最近的自评")
    ] = None,
    by: Annotated[str | None, choice("--by", what="只看按项目或按单位的表", names=VIEWS)] = None,
    json: Annotated[bool, typer.Option("--json", help="输出给程序读的 JSON")] = False,
    require: Annotated[
        str | None, typer.Option("--require", metavar="等次", help="达不到这个等次，退出码是 1")
    ] = None,
    root: Root = None,
    no_color: NoColor = False,
) -> int:
    """算分：得了多少、丢在哪里、谁丢的，没有评的项按最差和最好各算一遍。"""
    session = Session.open(root)
    folder, chosen = _target(session, target)
    cards = _cards(session, folder, chosen, standard, _day(as_of))
    session.warn_of_errors("分数可能不准")
    if json:
        from chuangcheng.reporting import scorecard_json

        if len(cards) != 1:
            names = "、".join(card.index.code for card in cards)
            raise NotFoundError("有几个指标体系，不知道输出哪一个", f"用 --standard 指明：{names}")
        typer.echo(scorecard_json.write(cards[0]), nl=False)
    else:
        from chuangcheng.reporting import scorecard_table

        name = folder.plan.name if folder.plan else folder.name
        width = min(shutil.get_terminal_size((80, 24)).columns, 100)
        coloured = style_for(no_color=no_color).is_coloured
        for card in cards:
            text = scorecard_table.write(card, name, by=by or "", width=width, is_coloured=coloured)
            typer.echo(text)
    if require and not _reaches(cards, require):
        typer.echo(f"没有达到要求的“{require}”", err=True)
        return Exit.FOUND
    return Exit.OK


def _target(session: Session, target: str | None) -> tuple[PlanFolder, Assessment | None]:
    """The plan meant, and the assessment if a file of one was named."""
    for folder in session.loaded.workspace.plans:
        for assessment in folder.assessments:
            if target and session.is_path(target, assessment.file):
                return folder, assessment
    return session.plan(target), None


def _cards(
    session: Session,
    folder: PlanFolder,
    chosen: Assessment | None,
    wanted: str | None,
    day: date | None,
) -> list[Scorecard]:
    """A card for each standard asked for, from its latest assessment."""
    workspace = session.loaded.workspace
    codes = [chosen.standard] if chosen else _codes(folder, wanted)
    if not codes:
        raise NotFoundError(
            f"方案“{folder.name}”既没有自评，也没有写创建项目用哪个指标体系",
            "给创建项目补写“标准”，或者用 --standard 指明",
        )
    cards = []
    for code in codes:
        index = workspace.standards.get(code)
        if index is None:
            hint = workspace.suggest_standard(code) or "已有的：" + "、".join(workspace.standards)
            raise NotFoundError(f"没有代号是“{code}”的指标体系", hint)
        cards.append(score(workspace, folder, index, chosen or _latest(folder, code, day)))
    return cards


def _codes(folder: PlanFolder, wanted: str | None) -> list[str]:
    """The standards of a plan: those with an assessment, else those that its projects name."""
    if wanted:
        return [wanted]
    assessed = dict.fromkeys(assessment.standard for assessment in folder.assessments)
    if assessed:
        return list(assessed)
    projects = folder.plan.projects if folder.plan else ()
    return list(dict.fromkeys(project.standard for project in projects if project.standard))


def _latest(folder: PlanFolder, code: str, day: date | None) -> Assessment | None:
    found = [
        assessment
        for assessment in folder.assessments
        if assessment.standard == code
        and assessment.as_of.last is not None
        and (day is None or assessment.as_of.last <= day)
    ]
    return max(found, key=lambda one: one.as_of.last or date.min, default=None)


def _day(written: str | None) -> date | None:
    if written is None:
        return None
    try:
        day = Deadline.parse(written).last
    except ValueFault as fault:
        raise ChuangchengError(f"--as-of 的日期不对：{fault.message}", fault.hint) from fault
    if day is None:
        raise ChuangchengError(f"“{written}”不是日期", "例如 2014-08-15")
    return day


def _reaches(cards: list[Scorecard], grade: str) -> bool:
    """Whether every card's grade is this one or a better one of its 判定."""
    for card in cards:
        grades = [verdict.grade for verdict in card.index.standard.verdicts]
        if grade not in grades:
            listed = "可以写：" + "、".join(grades) if grades else "这个指标体系没有写“判定”"
            hint = suggest(grade, grades) or listed
            raise NotFoundError(f"“{card.index.code}”没有“{grade}”这个等次", hint)
        reached = card.totals.grade
        if reached not in grades or grades.index(reached) > grades.index(grade):
            return False
    return True
