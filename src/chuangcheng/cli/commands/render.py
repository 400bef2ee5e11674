"""cc render."""

from pathlib import Path
from typing import Annotated

import typer

from chuangcheng.cli.options import NoColor, Root, choice
from chuangcheng.cli.output import Destination, Force, Output, To, refuse_broken
from chuangcheng.cli.session import Session
from chuangcheng.errors import ChuangchengError, Exit, NotFoundError

VIEWS = ("project", "unit")


def run(
    genre: Annotated[
        str | None, typer.Argument(metavar="文种", help="印发通知、任务分解表；--all 时不写")
    ] = None,
    target: Annotated[
        str | None,
        typer.Argument(
            metavar="方案或发文", help="方案的文件夹名，或者发文的文件；只有一个时不用写"
        ),
    ] = None,
    to: To = None,
    by: Annotated[
        str, choice("--by", what="任务分解表按创建项目还是按单位排", names=VIEWS)
    ] = "project",
    unit: Annotated[
        str | None, typer.Option("--unit", metavar="单位", help="只要这个单位的那一部分")
    ] = None,
    is_all: Annotated[
        bool, typer.Option("--all", help="能出的文种、格式都出，-o 是放它们的文件夹")
    ] = False,
    is_public: Annotated[
        bool, typer.Option("--public", help="公开的版本：不印责任人、备注，遮住手机和身份证号码")
    ] = False,
    fields: Annotated[
        bool, typer.Option("--fields", help="不出公文，列出这个文种的模板能用的内容")
    ] = False,
    is_json: Annotated[bool, typer.Option("--json", help="和 --fields 一起用，输出 JSON")] = False,
    output: Output = None,
    force: Force = False,
    root: Root = None,
    _no_color: NoColor = False,
) -> Exit:
    """出公文：用方案、任务和发文里的内容，排成可以发的文件。"""
    from chuangcheng.documents.catalog import GENRES
    from chuangcheng.documents.genre import Inputs
    from chuangcheng.nearest import suggest

    option = "--unit" if unit is not None else "--by" if by != "project" else None
    to_file = Destination(to, output, force)
    if is_json and not fields:
        raise ChuangchengError("--json 要和 --fields 一起用", "去掉 --json，或者加上 --fields")
    if is_all:
        return _all(
            root, (genre, target), "--fields" if fields else option, to_file, is_public=is_public
        )
    from chuangcheng.cli.making import make_document

    if genre is None:
        raise ChuangchengError("没有写要出哪个文种", "已有的文种：" + "、".join(GENRES))
    if genre not in GENRES:
        listed = "已有的文种：" + "、".join(GENRES)
        raise NotFoundError(f"没有“{genre}”这个文种", suggest(genre, GENRES) or listed)
    if option and not GENRES[genre].SELECTABLE:
        raise ChuangchengError(f"{genre}只能整份出，用不上 {option}", f"去掉 {option}")
    session = Session.open(root)
    folder, dispatch = session.dispatch(target, genre)
    refuse_broken(session, folder.path)
    inputs = Inputs(
        workspace=session.loaded.workspace,
        folder=folder,
        dispatch=dispatch,
        view="unit" if by == "unit" else "project",
        unit=unit,
        is_public=is_public,
    )
    if fields:
        from chuangcheng.cli.fields import show_fields

        show_fields(GENRES[genre], inputs, as_json=is_json)
        return Exit.OK
    session.warn_of_errors("公文的内容可能不对")
    rendered = make_document(session.root, GENRES[genre], inputs, to_file.extension)
    to_file.write(session.root, rendered, folder.name)
    return Exit.OK


def _all(
    root: Path | None,
    words: tuple[str | None, str | None],
    option: str | None,
    to: Destination,
    *,
    is_public: bool,
) -> Exit:
    """The whole set; the one word that may stand there is the plan."""
    from chuangcheng.cli.whole_set import write_all

    target, more = words
    if more is not None:
        raise ChuangchengError("--all 出整套，不用写文种", f"改成 cc render --all {more}")
    if option:
        raise ChuangchengError(f"--all 出整套，用不上 {option}", f"去掉 {option}")
    return write_all(root, target, to, is_public=is_public)
