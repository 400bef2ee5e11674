"""cc render."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final, cast

import typer

from chuangcheng.cli.options import NoColor, Root, choice
from chuangcheng.cli.output import TO, Destination, Force, Output, refuse_broken
from chuangcheng.cli.session import Session, style_for
from chuangcheng.errors import ChuangchengError, Exit, NotFoundError

if TYPE_CHECKING:
    from chuangcheng.documents.genre import View

FORMATS: Final = ("docx", "html", "md", "pdf", "xlsx")
VIEWS: Final = ("project", "unit", "indicator")


def run(
    genre: Annotated[
        str | None,
        typer.Argument(
            metavar="文种", help="例如 印发通知、督查通报；写错了列出全部，--all 时不写"
        ),
    ] = None,
    target: Annotated[
        str | None,
        typer.Argument(
            metavar="方案或发文", help="方案的文件夹名，或者发文的文件；只有一个时不用写"
        ),
    ] = None,
    to: Annotated[str | None, choice("--to", what=TO, names=FORMATS)] = None,
    by: Annotated[
        str, choice("--by", what="任务分解表按创建项目、按单位还是按指标排", names=VIEWS)
    ] = "project",
    unit: Annotated[
        str | None, typer.Option("--unit", metavar="单位", help="只要这个单位的那一部分")
    ] = None,
    year: Annotated[
        str | None, typer.Option("--year", metavar="年份", help="只要这一年的任务，例如 2014")
    ] = None,
    month: Annotated[
        str | None, typer.Option("--month", metavar="月份", help="哪个月的月报，例如 2014-08")
    ] = None,
    standard: Annotated[
        str | None, typer.Option("--standard", metavar="指标体系", help="只用这个指标体系，写代号")
    ] = None,
    layout: Annotated[
        str | None,
        typer.Option("--layout", metavar="名称", help="用 templates/版式 里的哪个版式"),
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
    check: Annotated[bool, typer.Option("--check", help="出完对照版式量一遍，逐条列出来")] = False,
    root: Root = None,
    no_color: NoColor = False,
) -> int:
    """出公文：用方案、任务和发文里的内容，排成可以发的文件。"""
    from chuangcheng.documents.catalog import GENRES
    from chuangcheng.documents.genre import Inputs
    from chuangcheng.nearest import suggest

    to_file = Destination(to, output, force, FORMATS)
    asked = {
        "--by": by != VIEWS[0],
        "--unit": unit is not None,
        "--year": year is not None,
        "--month": month is not None,
        "--standard": standard is not None,
    }
    options = [option for option, is_asked in asked.items() if is_asked]
    if is_json and not fields:
        raise ChuangchengError("--json 要和 --fields 一起用", "去掉 --json，或者加上 --fields")
    if is_all:
        useless = [option for option in options if option != "--month"]
        more = {"--fields": fields, "--check": check, "--layout": layout is not None}
        useless += [option for option, is_asked in more.items() if is_asked]
        return _all(root, (genre, target), useless, to_file, is_public=is_public, month=month)
    from chuangcheng.cli.making import layout_name, make_file

    if genre is None:
        raise ChuangchengError("没有写要出哪个文种", "已有的文种：" + "、".join(GENRES))
    if genre not in GENRES:
        listed = "已有的文种：" + "、".join(GENRES)
        raise NotFoundError(f"没有“{genre}”这个文种", suggest(genre, GENRES) or listed)
    for option in options:
        if option not in GENRES[genre].OPTIONS:
            raise ChuangchengError(f"{genre}用不上 {option}", f"去掉 {option}")
    session = Session.open(root)
    folder, dispatch = session.dispatch(target, genre)
    refuse_broken(session, folder.path)
    inputs = Inputs(
        workspace=session.loaded.workspace,
        folder=folder,
        dispatch=dispatch,
        view=cast("View", by),
        unit=unit,
        is_public=is_public,
        year=year,
        month=month,
        standard=standard,
    )
    if fields:
        from chuangcheng.cli.fields import show_fields

        show_fields(GENRES[genre], inputs, as_json=is_json)
        return Exit.OK
    session.warn_of_errors("公文的内容可能不对")
    if check and to_file.extension not in ("docx", "pdf"):
        raise ChuangchengError(
            f"--check 量不了 {to_file.extension}", "去掉 --check，或者改成 --to docx"
        )
    wanted = layout_name(session, dispatch, layout)
    rendered, document = make_file(session.root, GENRES[genre], inputs, to_file.extension, wanted)
    to_file.write(session.root, rendered, folder.name)
    if not check:
        return Exit.OK
    from chuangcheng.cli.proofing import prove

    return prove(document, style_for(no_color=no_color))


def _all(
    root: Path | None,
    words: tuple[str | None, str | None],
    options: Sequence[str],
    to: Destination,
    *,
    is_public: bool,
    month: str | None,
) -> Exit:
    """The whole set; the one word that may stand there is the plan."""
    from chuangcheng.cli.whole_set import write_all

    target, more = words
    if more is not None:
        raise ChuangchengError("--all 出整套，不用写文种", f"改成 cc render --all {more}")
    for option in options:
        raise ChuangchengError(f"--all 出整套，用不上 {option}", f"去掉 {option}")
    return write_all(root, target, to, is_public=is_public, month=month)
