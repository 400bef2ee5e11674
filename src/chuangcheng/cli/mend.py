"""`--fix` and `--diff`: what is certain is put right, or only shown."""

from __future__ import annotations

import typer

from chuangcheng.cli.scope import Scope
from chuangcheng.cli.session import Session
from chuangcheng.errors import Exit
from chuangcheng.fixing.fix import Fixed, fix
from chuangcheng.loading.disk import replace_file
from chuangcheng.loading.files import prefix_in_repository
from chuangcheng.reporting import diff
from chuangcheng.reporting.style import Style


def show(session: Session, scope: Scope, style: Style) -> int:
    """Print what would be changed, as a diff; gives the exit code, 1 if there is anything."""
    fixed = fix(session.contents, session.load, scope.has)
    prefix = prefix_in_repository(str(session.root))
    typer.echo(diff.write(fixed.texts, style, prefix), nl=False)
    for path, (before, after) in fixed.texts.items():
        if before == after:
            typer.echo(f"{path}：编码会改成 UTF-8，文字不变", err=True)
    if not fixed.contents:
        typer.echo("没有能自动改的地方", err=True)
        return Exit.OK
    typer.echo(f"能自动改 {_places(fixed)}；现在没有动文件，加上 --fix 就改", err=True)
    return Exit.FOUND


def mend(session: Session, scope: Scope) -> Session:
    """Put right what is certain, on disk; gives the workspace as it then is."""
    fixed = fix(session.contents, session.load, scope.has)
    for path, content in fixed.contents.items():
        replace_file(session.root / path, session.contents[path], content)
    done = f"改好了 {_places(fixed)}" if fixed.contents else "没有能自动改的地方"
    typer.echo(done, err=True)
    return session.with_contents({**session.contents, **fixed.contents}, fixed.loaded)


def _places(fixed: Fixed) -> str:
    listed = "、".join(fixed.contents)
    return f"{fixed.count} 处，在 {len(fixed.contents)} 个文件里：{listed}"
