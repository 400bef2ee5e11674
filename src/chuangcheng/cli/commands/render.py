"""cc render."""

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
        str, typer.Argument(metavar="文种", help="例如 印发通知、督查通报；写错了列出全部")
    ],
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
    output: Output = None,
    force: Force = False,
    check: Annotated[bool, typer.Option("--check", help="出完对照版式量一遍，逐条列出来")] = False,
    root: Root = None,
    no_color: NoColor = False,
) -> int:
    """出公文：用方案、任务和发文里的内容，排成可以发的文件。"""
    from chuangcheng.cli.proofing import as_pdf, layout_name, prove
    from chuangcheng.documents.catalog import GENRES
    from chuangcheng.documents.genre import Inputs
    from chuangcheng.documents.render import make
    from chuangcheng.loading.library import read_template
    from chuangcheng.nearest import suggest

    if genre not in GENRES:
        listed = "已有的文种：" + "、".join(GENRES)
        raise NotFoundError(f"没有“{genre}”这个文种", suggest(genre, GENRES) or listed)
    asked = {
        "--by": by != VIEWS[0],
        "--unit": unit is not None,
        "--year": year is not None,
        "--month": month is not None,
        "--standard": standard is not None,
    }
    for option, is_asked in asked.items():
        if is_asked and option not in GENRES[genre].OPTIONS:
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
        year=year,
        month=month,
        standard=standard,
    )
    session.warn_of_errors("公文的内容可能不对")
    to_file = Destination(to, output, force, FORMATS)
    extension = to_file.extension
    if check and extension not in ("docx", "pdf"):
        raise ChuangchengError(f"--check 量不了 {extension}", "去掉 --check，或者改成 --to docx")
    document = make(
        GENRES[genre],
        inputs,
        "docx" if extension == "pdf" else extension,
        lambda name: read_template(session.root, name),
        layout_name(session, dispatch, layout),
    )
    rendered = as_pdf(document) if extension == "pdf" else document
    to_file.write(session.root, rendered, folder.name)
    return prove(document, style_for(no_color=no_color)) if check else Exit.OK
