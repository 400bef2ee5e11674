"""cc score."""

from typing import Annotated

import typer

from chuangcheng.cli.options import NoColor, Root, choice
from chuangcheng.cli.scored import meant, plan_name, read_day, width
from chuangcheng.cli.session import Session, style_for
from chuangcheng.errors import Exit
from chuangcheng.scoring import choose

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
    day = read_day("--as-of", as_of)
    session = Session.open(root)
    folder, chosen = meant(session, target)
    cards = choose.cards(session.loaded.workspace, folder, chosen, standard, day)
    session.warn_of_errors("分数可能不准")
    if json:
        from chuangcheng.reporting import scorecard_json

        typer.echo(scorecard_json.write(choose.only(cards)), nl=False)
    else:
        from chuangcheng.reporting import scorecard_table

        name, coloured = plan_name(folder), style_for(no_color=no_color).is_coloured
        for card in cards:
            typer.echo(
                scorecard_table.write(card, name, by=by or "", width=width(), is_coloured=coloured)
            )
    if require and not choose.all_reach(cards, require):
        typer.echo(f"没有达到要求的“{require}”", err=True)
        return Exit.FOUND
    return Exit.OK
