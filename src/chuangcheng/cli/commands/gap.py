"""cc gap."""

from decimal import Decimal
from pathlib import Path
from typing import Annotated

import typer

from chuangcheng.cli.options import NoColor, Root, Target, choice
from chuangcheng.cli.scored import meant, plan_name, read_day, read_wishes, width
from chuangcheng.cli.session import Session, style_for
from chuangcheng.errors import ChuangchengError, Exit
from chuangcheng.models.values.fault import ValueFault
from chuangcheng.models.values.quantity import Quantity
from chuangcheng.scoring import choose
from chuangcheng.scoring.gap.find import find_gap
from chuangcheng.scoring.gap.gap import Outcome, Wish
from chuangcheng.scoring.gap.shortfall import CostKind
from chuangcheng.scoring.whatif import what_if as suppose

_KIND_OF_UNIT = {
    "元": CostKind.MONEY,
    "日": CostKind.DAYS,
    "天": CostKind.DAYS,
    "项": CostKind.LINES,
}


def run(
    target: Target = None,
    to: Annotated[
        str | None,
        typer.Option("--to", metavar="等次", help="要达到的等次；不写就是“判定”的第一条"),
    ] = None,
    standard: Annotated[
        str | None, typer.Option("--standard", metavar="代号", help="按这个指标体系")
    ] = None,
    by: Annotated[
        str | None, typer.Option("--by", metavar="日期", help="到这一天来不及的不算")
    ] = None,
    budget: Annotated[
        str | None,
        typer.Option("--budget", metavar="数量", help="最多花多少，例如 500万元、90日、5项"),
    ] = None,
    cost: Annotated[
        str | None,
        choice(
            "--cost",
            what="按什么挑最省的；不写就看写了费用还是工期",
            names=[kind.value for kind in CostKind],
        ),
    ] = None,
    what_if: Annotated[
        list[str] | None,
        typer.Option("--what-if", metavar="编号=结果", help="假如这一项改成这样"),
    ] = None,
    json: Annotated[bool, typer.Option("--json", help="输出给程序读的 JSON")] = False,
    to_tasks: Annotated[
        Path | None,
        typer.Option("--to-tasks", metavar="文件", help="把要补的各项写成任务分解", parser=Path),
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="文件已经有了也覆盖")] = False,
    root: Root = None,
    no_color: NoColor = False,
) -> int:
    """补短板：离一个等次还差多少分，补哪几项最省，补不上的是什么原因。

    达不到这个等次，或者在给定的日期、预算以内达不到，退出码是 1。
    """
    day, kind, amount = read_day("--by", by), CostKind(cost) if cost else None, None
    if budget is not None:
        kind, amount = _budget(budget, kind)
    session = Session.open(root)
    folder, chosen = meant(session, target)
    if to_tasks is not None:
        from chuangcheng.cli.remedies import check_tasks_place

        check_tasks_place(to_tasks, session.root, folder)
    card = choose.only(choose.cards(session.loaded.workspace, folder, chosen, standard))
    wishes = read_wishes(what_if)
    if wishes:
        card = suppose(session.loaded.workspace, folder, card, wishes).after
    wish = Wish(grade=to or choose.best_grade(card), by=day, budget=amount, kind=kind)
    gap = find_gap(session.loaded.workspace, folder, card, wish)
    session.warn_of_errors("结果可能不准")
    if json:
        from chuangcheng.reporting import gap_json

        typer.echo(gap_json.write(gap), nl=False)
    else:
        from chuangcheng.reporting import gap_table

        coloured = style_for(no_color=no_color).is_coloured
        text = gap_table.write(gap, plan_name(folder), width=width(), is_coloured=coloured)
        typer.echo(text, nl=False)
    if to_tasks is not None:
        from chuangcheng.cli.remedies import write_tasks

        typer.echo(write_tasks(to_tasks, gap, folder, overwrite=force), err=True)
    return Exit.OK if gap.outcome in (Outcome.THERE, Outcome.REACHED) else Exit.FOUND


def _budget(written: str, kind: CostKind | None) -> tuple[CostKind, Decimal]:
    """What a budget is counted in, and how much. Raises `ChuangchengError`."""
    try:
        amount = Quantity.parse(written)
    except ValueFault as fault:
        raise ChuangchengError(f"--budget 不对：{fault.message}", fault.hint) from fault
    found = _KIND_OF_UNIT.get(amount.dimension)
    if found is None or amount.number < 0:
        raise ChuangchengError(
            f"--budget 写成了“{written}”，看不出是多少钱、多少日还是多少项",
            "例如 500万元、90日、5项",
        )
    if kind not in (None, found):
        raise ChuangchengError(
            f"--budget 写的是“{written}”，--cost 却是“{kind}”", "改成一致的，或者去掉 --cost"
        )
    return found, amount.in_base
