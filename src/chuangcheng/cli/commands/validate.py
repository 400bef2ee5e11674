"""cc validate."""

from pathlib import Path
from typing import Annotated

import typer

from chuangcheng.cli.options import NoColor, Root, choice
from chuangcheng.reporting.catalog import FORMATS


def run(
    paths: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar="文件或文件夹",
            help="只报告这里面的问题；不写就是整个工作区",
            parser=Path,  # Typer's own reading refuses a file that may not be read
        ),
    ] = None,
    output: Annotated[str, choice("--format", what="输出的形式", names=FORMATS)] = "text",
    changed: Annotated[
        str | None,
        typer.Option(
            "--changed",
            metavar="版本",
            help="只报告从这个 git 版本以来改过的文件，和受它们影响的文件",
        ),
    ] = None,
    fix: Annotated[bool, typer.Option("--fix", help="能肯定怎么改的，直接改好")] = False,
    diff: Annotated[bool, typer.Option("--diff", help="只列出 --fix 会怎么改，不动文件")] = False,
    strict: Annotated[bool, typer.Option("--strict", help="有警告也算没通过")] = False,
    root: Root = None,
    no_color: NoColor = False,
) -> int:
    """检查工作区里的全部文件，说明哪里写错了、怎么改。

    有错误时退出码是 1，没有错误时是 0。
    """
    from chuangcheng.cli.checking import Wanted, validate

    return validate(
        Wanted(
            paths=paths or (),
            output=output,
            changed=changed,
            fix=fix,
            diff=diff,
            strict=strict,
            root=root,
            no_color=no_color,
        )
    )
