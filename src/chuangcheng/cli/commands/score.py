"""cc score."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated

import typer

from chuangcheng.cli.options import NoColor, Root, Target, choice
from chuangcheng.cli.output import FORMATS, Destination, Force, Output, refuse_broken
from chuangcheng.cli.score_show import Printed, Show, echo
from chuangcheng.cli.scored import meant, read_day, read_wishes
from chuangcheng.cli.session import Session, style_for
from chuangcheng.errors import ChuangchengError, Exit
from chuangcheng.scoring import choose

if TYPE_CHECKING:
    from chuangcheng.reporting.tables.records import Write

TABLE_FORMATS = ("parquet",)
TO = (*FORMATS, *TABLE_FORMATS)
VIEWS = ("chapter", "unit", "project", "status")
_USELESS = {
    "--why": ("--json", "--csv", "--to", "-o"),
    "--what-if": ("--csv", "--to", "-o"),
    "--trend": ("--require",),
    "--compare": ("--require",),
}


def run(
    target: Target = None,
    standard: Annotated[
        str | None, typer.Option("--standard", metavar="代号", help="只算这个指标体系")
    ] = None,
    as_of: Annotated[
        str | None, typer.Option("--as-of", metavar="日期", help="用这一天以前最近的自评")
    ] = None,
    by: Annotated[
        str | None, choice("--by", what="只看按项目、单位、创建项目或状态的表", names=VIEWS)
    ] = None,
    why: Annotated[
        str | None,
        typer.Option("--why", metavar="编号", help="说明这一项、这一组或者总分是怎么来的"),
    ] = None,
    what_if: Annotated[
        list[str] | None,
        typer.Option("--what-if", metavar="编号=结果", help="假如这一项改成这样，总分变多少"),
    ] = None,
    trend: Annotated[bool, typer.Option("--trend", help="历次自评的得分")] = False,
    compare: Annotated[bool, typer.Option("--compare", help="各个方案的得分和名次")] = False,
    json: Annotated[bool, typer.Option("--json", help="输出给程序读的 JSON")] = False,
    csv: Annotated[bool, typer.Option("--csv", help="输出 Excel 能打开的 CSV")] = False,
    to: Annotated[
        str | None,
        choice(
            "--to",
            what="写成哪种文件，不写就看 -o 的后缀；都不写就显示在屏幕上",
            names=TO,
        ),
    ] = None,
    output: Output = None,
    force: Force = False,
    require: Annotated[
        str | None, typer.Option("--require", metavar="等次", help="达不到这个等次，退出码是 1")
    ] = None,
    root: Root = None,
    no_color: NoColor = False,
) -> int:
    """算分：得了多少、丢在哪里、谁丢的，没有评的项按最差和最好各算一遍。"""
    views = {"--why": why, "--what-if": what_if, "--trend": trend, "--compare": compare, "--by": by}
    is_csv_file = csv and to is None and output is not None and output.suffix.lower() == ".csv"
    file = {"--to": to} if to else {"-o": None if is_csv_file else output}
    _refuse(views, {"--json": json, "--csv": csv, **file}, {"--require": require})
    if force and not (to or output):
        raise ChuangchengError("--force 只在写文件时用得上", "加上 --to 或 -o，或者去掉 --force")
    day, wishes = read_day("--as-of", as_of), read_wishes(what_if)
    destination = Destination(to, output, force, TO) if any(file.values()) else None
    show = Show(
        form=Printed.JSON if json else Printed.CSV if csv else Printed.TABLE,
        destination=destination,
        is_coloured=style_for(no_color=no_color).is_coloured,
        write=_table_writer(destination, view="--trend" if trend else "--by" if by else ""),
        put=Destination(None, output, force).put if is_csv_file else echo,
    )
    if compare:
        from chuangcheng.cli.compare import Ask, show_ranking

        return show_ranking(Ask(root, standard, day), show)
    session = Session.open(root)
    folder, chosen = meant(session, target)
    if destination:
        refuse_broken(session, folder.path)
    cards = choose.cards(session.loaded.workspace, folder, chosen, standard, day)
    session.warn_of_errors("分数可能不准")
    if trend:
        show.trend(session, folder, cards, day)
    elif why is not None:
        show.reasons(cards, why)
    elif wishes:
        cards = [show.supposed(session, folder, choose.only(cards), wishes)]
    else:
        show.cards(session, folder, cards, by or "")
    if require and not choose.all_reach(cards, require):
        typer.echo(f"没有达到要求的“{require}”", err=True)
        return Exit.FOUND
    return Exit.OK


def _table_writer(destination: Destination | None, view: str) -> "Write | None":
    """What writes a table for programs; asked for before the work, for it may not be installed."""
    if destination is None or destination.extension not in TABLE_FORMATS:
        return None
    if view:
        raise ChuangchengError(f"{view} 用不上 {destination.extension}", "改用 --csv")
    from chuangcheng.reporting.tables.catalog import TABLES

    return TABLES[destination.extension]()


def _refuse(
    views: Mapping[str, object], forms: Mapping[str, object], rest: Mapping[str, object]
) -> None:
    """Raise `ChuangchengError` for two views, two forms, or what a view has no use for."""
    view = _one_at_most(views)
    _one_at_most(forms)
    for name, value in {**forms, **rest}.items():
        if value and name in _USELESS.get(view, ()):
            raise ChuangchengError(f"{view} 用不上 {name}", f"去掉 {name}")


def _one_at_most(options: Mapping[str, object]) -> str:
    used = [name for name, value in options.items() if value]
    if len(used) > 1:
        raise ChuangchengError(f"{' 和 '.join(used)} 不能一起用", "只留一个")
    return used[0] if used else ""
