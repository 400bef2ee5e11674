"""cc score."""

import shutil
from datetime import date
from typing import Annotated

import typer

from chuangcheng.cli.options import NoColor, Root, choice
from chuangcheng.cli.session import Session, style_for
from chuangcheng.errors import ChuangchengError, Exit
from chuangcheng.models.assessment import Assessment
from chuangcheng.models.values.deadline import Deadline
from chuangcheng.models.values.fault import ValueFault
from chuangcheng.scoring import choose
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
    cards = choose.cards(session.loaded.workspace, folder, chosen, standard, _day(as_of))
    session.warn_of_errors("分数可能不准")
    if json:
        from chuangcheng.reporting import scorecard_json

        typer.echo(scorecard_json.write(choose.only(cards)), nl=False)
    else:
        from chuangcheng.reporting import scorecard_table

        name = folder.plan.name if folder.plan else folder.name
        width = min(shutil.get_terminal_size((80, 24)).columns, 100)
        coloured = style_for(no_color=no_color).is_coloured
        for card in cards:
            text = scorecard_table.write(card, name, by=by or "", width=width, is_coloured=coloured)
            typer.echo(text)
    if require and not choose.all_reach(cards, require):
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
