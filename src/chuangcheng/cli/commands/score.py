"""cc score."""

from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from chuangcheng.cli.options import NoColor, Root, Target, choice
from chuangcheng.cli.scored import meant, plan_name, read_day, read_wishes, width
from chuangcheng.cli.session import Session, style_for
from chuangcheng.errors import ChuangchengError, Exit
from chuangcheng.scoring import choose
from chuangcheng.scoring.scorecard import Scorecard
from chuangcheng.workspace.folder import PlanFolder

if TYPE_CHECKING:
    from chuangcheng.reporting.sheet import Sheet

VIEWS = ("chapter", "unit")


def run(
    target: Target = None,
    standard: Annotated[
        str | None, typer.Option("--standard", metavar="代号", help="只算这个指标体系")
    ] = None,
    as_of: Annotated[
        str | None, typer.Option("--as-of", metavar="日期", help="用这一天以前最近的自评")
    ] = None,
    by: Annotated[str | None, choice("--by", what="只看按项目或按单位的表", names=VIEWS)] = None,
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
    require: Annotated[
        str | None, typer.Option("--require", metavar="等次", help="达不到这个等次，退出码是 1")
    ] = None,
    root: Root = None,
    no_color: NoColor = False,
) -> int:
    """算分：得了多少、丢在哪里、谁丢的，没有评的项按最差和最好各算一遍。"""
    views = {"--why": why, "--what-if": what_if, "--trend": trend, "--compare": compare}
    _one_at_most({**views, "--by": by})
    _one_at_most({"--json": json, "--csv": csv})
    day, wishes = read_day("--as-of", as_of), read_wishes(what_if)
    session = Session.open(root)
    show = _Show(session, is_csv=csv, is_coloured=style_for(no_color=no_color).is_coloured)
    if compare:
        _refuse({"--json": json, "--require": require}, "--compare")
        show.comparison(standard, day)
        return Exit.OK
    folder, chosen = meant(session, target)
    cards = choose.cards(session.loaded.workspace, folder, chosen, standard, day)
    session.warn_of_errors("分数可能不准")
    if trend:
        _refuse({"--json": json, "--require": require}, "--trend")
        show.trend(folder, cards, day)
        return Exit.OK
    if why is not None:
        _refuse({"--json": json, "--csv": csv}, "--why")
        show.reasons(cards, why)
    elif wishes:
        _refuse({"--csv": csv}, "--what-if")
        cards = [show.supposed(folder, choose.only(cards), wishes, is_json=json)]
    elif json:
        from chuangcheng.reporting import scorecard_json

        typer.echo(scorecard_json.write(choose.only(cards)), nl=False)
    else:
        show.cards(folder, cards, by or "")
    if require and not choose.all_reach(cards, require):
        typer.echo(f"没有达到要求的“{require}”", err=True)
        return Exit.FOUND
    return Exit.OK


class _Show:
    """Prints what was computed; imports only what it needs."""

    def __init__(self, session: Session, *, is_csv: bool, is_coloured: bool) -> None:
        self.workspace = session.loaded.workspace
        self.is_csv = is_csv
        self.is_coloured = is_coloured

    def cards(self, folder: PlanFolder, cards: list[Scorecard], by: str) -> None:
        from chuangcheng.reporting import scorecard_table
        from chuangcheng.reporting.trend_sheets import lines_sheet

        if self.is_csv:
            typer.echo(lines_sheet(choose.only(cards)).as_csv(), nl=False)
            return
        for card in cards:
            text = scorecard_table.write(
                card, plan_name(folder), by=by, width=width(), is_coloured=self.is_coloured
            )
            typer.echo(text)

    def trend(self, folder: PlanFolder, cards: list[Scorecard], day: date | None) -> None:
        from chuangcheng.reporting.trend_sheets import trend_sheet
        from chuangcheng.scoring.series import trend

        for card in cards:
            name = f"{plan_name(folder)}  {card.index.standard.name}"
            self._sheet(trend_sheet(trend(self.workspace, folder, card.index, day), name))

    def comparison(self, wanted: str | None, day: date | None) -> None:
        from chuangcheng.reporting.trend_sheets import compare_sheet
        from chuangcheng.scoring.series import common_standard, ranked

        index = choose.find_standard(self.workspace, common_standard(self.workspace, wanted))
        self._sheet(compare_sheet(ranked(self.workspace, index, day), index.standard.name))

    def reasons(self, cards: list[Scorecard], code: str) -> None:
        from chuangcheng.reporting import why_text
        from chuangcheng.scoring.why.explain import explained

        for head, steps in explained(cards, code):
            text = why_text.write(head, steps, width=width(), is_coloured=self.is_coloured)
            typer.echo(text, nl=False)

    def supposed(
        self, folder: PlanFolder, card: Scorecard, wishes: dict[str, str], *, is_json: bool
    ) -> Scorecard:
        from chuangcheng.reporting import scorecard_json, what_if
        from chuangcheng.scoring.whatif import what_if as suppose

        what = suppose(self.workspace, folder, card, wishes)
        if is_json:
            typer.echo(scorecard_json.write(what.after), nl=False)
        else:
            text = what_if.write(what, wishes, width=width(), is_coloured=self.is_coloured)
            typer.echo(text, nl=False)
        return what.after

    def _sheet(self, sheet: "Sheet") -> None:
        text = (
            sheet.as_csv()
            if self.is_csv
            else sheet.as_text(width=width(), is_coloured=self.is_coloured)
        )
        typer.echo(text, nl=False)


def _one_at_most(options: dict[str, object]) -> None:
    used = [name for name, value in options.items() if value]
    if len(used) > 1:
        raise ChuangchengError(f"{' 和 '.join(used)} 不能一起用", "只留一个")


def _refuse(options: dict[str, object], beside: str) -> None:
    for name, value in options.items():
        if value:
            raise ChuangchengError(f"{beside} 用不上 {name}", f"去掉 {name}")
