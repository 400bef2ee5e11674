"""cc fmt."""

from pathlib import Path
from typing import Annotated

import typer

from chuangcheng.cli.options import NoColor, Root
from chuangcheng.errors import Exit


def run(
    paths: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar="文件或文件夹", help="只整理这里面的文件；不写就是整个工作区", parser=Path
        ),
    ] = None,
    check: Annotated[bool, typer.Option("--check", help="只看有没有要整理的，不动文件")] = False,
    diff: Annotated[bool, typer.Option("--diff", help="列出会怎么改，不动文件")] = False,
    root: Root = None,
    no_color: NoColor = False,
) -> int:
    """把文件的缩进、空行整理成一个样子，内容和注释不变。

    --check 时有文件要整理，退出码是 1；有文件没有读通，也是 1。
    """
    from chuangcheng.cli.scope import Scope
    from chuangcheng.cli.session import Session, style_for
    from chuangcheng.editing.format import NotFormattedError, format_content
    from chuangcheng.loading.disk import replace_file
    from chuangcheng.loading.files import prefix_in_repository
    from chuangcheng.reporting.diff import write

    session = Session.open(root)
    scope = Scope.of(session, paths or (), None)
    changed: dict[str, bytes] = {}
    refused = 0
    for path in filter(scope.has, session.files):
        try:
            content = format_content(session.contents[path], session.loaded.texts.get(path))
        except NotFormattedError as error:
            typer.echo(f"{path}：{error.message}；{error.hint}", err=True)
            refused += 1
            continue
        if content != session.contents[path]:
            changed[path] = content
    if diff:
        texts = {
            path: (session.loaded.texts[path], content.decode("utf-8-sig"))
            for path, content in changed.items()
        }
        prefix = prefix_in_repository(str(session.root))
        typer.echo(write(texts, style_for(no_color=no_color), prefix), nl=False)
    elif check:
        for path in changed:
            typer.echo(f"要整理：{path}")
    else:
        for path, content in changed.items():
            replace_file(session.root / path, session.contents[path], content)
            typer.echo(f"整理了：{path}")
    if not changed and not refused:
        typer.echo("没有要整理的文件", err=True)
    return Exit.FOUND if refused or (changed and (check or diff)) else Exit.OK
