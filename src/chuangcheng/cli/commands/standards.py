"""cc standards."""

import shutil
from pathlib import Path
from typing import Annotated

import typer

from chuangcheng.cli.options import NoColor, Root
from chuangcheng.cli.session import Session, style_for
from chuangcheng.errors import ChuangchengError, WorkspaceNotFoundError
from chuangcheng.loading.holdings import Holdings, holdings
from chuangcheng.loading.library import ShippedStandards
from chuangcheng.workspace.editions import compare


def run(
    action: Annotated[
        str | None, typer.Argument(metavar="show", help="写 show 看一个；不写就列出全部")
    ] = None,
    code: Annotated[
        str | None, typer.Argument(metavar="代号", help="指标体系的代号，例如 卫生县-2021指标")
    ] = None,
    against: Annotated[
        str | None,
        typer.Option("--against", metavar="代号", help="和另一版比：增加、取消、改动了哪些"),
    ] = None,
    json: Annotated[bool, typer.Option("--json", help="输出给程序读的 JSON")] = False,
    root: Root = None,
    no_color: NoColor = False,
) -> None:
    """列出能用的指标体系：多少项、多少分、核对过原文没有；show 看一个，--against 比两版。"""
    _check(action, code, against)
    known = _holdings(root)
    if json:
        typer.echo(_as_json(known, code, against), nl=False)
    else:
        is_coloured = style_for(no_color=no_color).is_coloured
        typer.echo(_as_table(known, code, against, is_coloured=is_coloured), nl=False)


def _check(action: str | None, code: str | None, against: str | None) -> None:
    if action not in (None, "show"):
        raise ChuangchengError(
            f"不知道“{action}”是要做什么", f"看一个指标体系，写成 cc standards show {action}"
        )
    if action == "show" and code is None:
        raise ChuangchengError("没有写看哪一个", "写上代号；有哪些，看 cc standards")
    if against is not None and code is None:
        raise ChuangchengError(
            "--against 要和 show 一起用", f"写成 cc standards show 代号 --against {against}"
        )


def _holdings(root: Path | None) -> Holdings:
    """What ships can be looked at outside of a workspace too."""
    try:
        workspace = Session.open(root).loaded.workspace
    except WorkspaceNotFoundError:
        if root is not None:
            raise
        workspace = None
    return holdings(workspace, ShippedStandards())


def _as_json(known: Holdings, code: str | None, against: str | None) -> str:
    from chuangcheng.reporting import standards_json as report

    if code is None:
        return report.listing(known.all)
    index = known.find(code)
    if against is None:
        return report.tree(index)
    before = known.find(against)
    return report.difference(before, index, compare(before, index))


def _as_table(known: Holdings, code: str | None, against: str | None, *, is_coloured: bool) -> str:
    from chuangcheng.reporting import standards_table as report
    from chuangcheng.reporting.terminal import printed

    if code is None:
        parts = report.listing(known.all)
    elif against is None:
        parts = report.tree(known.find(code))
    else:
        before, index = known.find(against), known.find(code)
        parts = report.difference(before, index, compare(before, index))
    width = min(shutil.get_terminal_size((80, 24)).columns, 100)
    return printed(parts, width=width, is_coloured=is_coloured)
