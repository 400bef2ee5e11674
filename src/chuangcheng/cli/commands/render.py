"""cc render."""

from pathlib import Path
from typing import Annotated

import typer

from chuangcheng.cli.options import NoColor, Root, choice
from chuangcheng.cli.session import Session, style_for
from chuangcheng.errors import ChuangchengError, Exit, InputBrokenError, NotFoundError

FORMATS = ("docx", "html", "md", "pdf", "xlsx")
VIEWS = ("project", "unit")


def run(
    genre: Annotated[str, typer.Argument(metavar="文种", help="印发通知、任务分解表")],
    target: Annotated[
        str | None,
        typer.Argument(
            metavar="方案或发文", help="方案的文件夹名，或者发文的文件；只有一个时不用写"
        ),
    ] = None,
    to: Annotated[
        str | None,
        choice("--to", what="输出成哪种文件，不写就看 -o 的后缀，再不然是 docx", names=FORMATS),
    ] = None,
    by: Annotated[
        str, choice("--by", what="任务分解表按创建项目还是按单位排", names=VIEWS)
    ] = "project",
    unit: Annotated[
        str | None, typer.Option("--unit", metavar="单位", help="只要这个单位的那一部分")
    ] = None,
    layout: Annotated[
        str | None,
        typer.Option("--layout", metavar="名称", help="用 templates/版式 里的哪个版式"),
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option(
            "-o", "--output", metavar="文件", help="写到哪里；不写就放进 out/方案/", parser=Path
        ),
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="文件已经有了也覆盖")] = False,
    check: Annotated[bool, typer.Option("--check", help="出完对照版式量一遍，逐条列出来")] = False,
    root: Root = None,
    no_color: NoColor = False,
) -> int:
    """出公文：用方案、任务和发文里的内容，排成可以发的文件。"""
    from chuangcheng.cli.proofing import as_pdf, layout_name, prove
    from chuangcheng.documents.catalog import GENRES
    from chuangcheng.documents.genre import Inputs
    from chuangcheng.documents.render import make
    from chuangcheng.loading.disk import write_file
    from chuangcheng.loading.library import read_template
    from chuangcheng.nearest import suggest

    if genre not in GENRES:
        listed = "已有的文种：" + "、".join(GENRES)
        raise NotFoundError(f"没有“{genre}”这个文种", suggest(genre, GENRES) or listed)
    option = "--unit" if unit is not None else "--by" if by != "project" else None
    if option and not GENRES[genre].SELECTABLE:
        raise ChuangchengError(f"{genre}只能整份出，用不上 {option}", f"去掉 {option}")
    session = Session.open(root)
    folder, dispatch = session.dispatch(target, genre)
    broken = [
        file
        for file in session.loaded.workspace.broken_files
        if file.startswith(f"{folder.path}/") or "/" not in file
    ]
    if broken:
        raise InputBrokenError(
            f"有 {len(broken)} 个文件没有读通，出的公文会缺内容",
            "先运行 cc validate，改好再出",
        )
    inputs = Inputs(
        workspace=session.loaded.workspace,
        folder=folder,
        dispatch=dispatch,
        view="unit" if by == "unit" else "project",
        unit=unit,
    )
    session.warn_of_errors("公文的内容可能不对")
    extension = _extension(to, output)
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
    path = output or session.root / "out" / folder.name / rendered.file_name
    write_file(path, rendered.content, overwrite=force)
    typer.echo(_shown(path))
    return prove(document, style_for(no_color=no_color)) if check else Exit.OK


def _extension(to: str | None, output: Path | None) -> str:
    """The format asked for, by word or by the ending of the file."""
    ending = output.suffix[1:].lower() if output else ""
    if to and ending in FORMATS and ending != to:
        raise ChuangchengError(
            f"--to 写的是 {to}，文件的后缀却是 .{ending}", "改成一致的，或者去掉 --to"
        )
    return to or (ending if ending in FORMATS else "docx")


def _shown(path: Path) -> str:
    """A path as short as it can be typed."""
    try:
        return str(path.resolve().relative_to(Path.cwd()))
    except ValueError:
        return str(path)
