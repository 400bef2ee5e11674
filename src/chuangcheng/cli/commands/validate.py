"""cc validate."""

from pathlib import Path
from typing import Annotated

import typer

from chuangcheng.cli.options import NoColor, Root, choice
from chuangcheng.diagnostic import Severity
from chuangcheng.errors import Exit, NotFoundError

FORMATS = ("text", "json", "sarif", "junit", "github", "gitlab")


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
    strict: Annotated[bool, typer.Option("--strict", help="有警告也算没通过")] = False,
    root: Root = None,
    no_color: NoColor = False,
) -> int:
    """检查工作区里的全部文件，说明哪里写错了、怎么改。

    有错误时退出码是 1，没有错误时是 0。
    """
    from chuangcheng.cli.session import Session, style_for
    from chuangcheng.reporting.catalog import REPORTERS
    from chuangcheng.reporting.report import Report
    from chuangcheng.rules.run import Verdict, check

    session = Session.open(root)
    verdict = check(session.loaded.workspace, session.findings)
    wanted = [_existing(session.root, session.relative(path), path) for path in paths or ()]
    files, elsewhere = session.files, 0
    if wanted:
        shown = tuple(one for one in verdict.diagnostics if _is_below(one.at.file, wanted))
        elsewhere = verdict.count(Severity.ERROR)
        verdict = Verdict(shown, verdict.skipped)
        elsewhere -= verdict.count(Severity.ERROR)
        files = tuple(file for file in files if _is_below(file, wanted))
        if not files and not verdict.diagnostics:
            raise NotFoundError("这里面没有要检查的文件", "只检查以 .yaml 结尾的文件")
    report = Report(
        verdict=verdict,
        files=len(files),
        errors_elsewhere=elsewhere,
        broken=len(session.loaded.workspace.broken_files),
        line=session.loaded.line,
        path=session.loaded.path,
        style=style_for(no_color=no_color),
    )
    typer.echo(REPORTERS[output].write(report), nl=False)
    failed = verdict.count(Severity.ERROR) or (strict and verdict.count(Severity.WARNING))
    return Exit.FOUND if failed else Exit.OK


def _existing(root: Path, relative: str, written: Path) -> str:
    if not (root / relative).exists():
        raise NotFoundError(f"没有“{written}”这个文件或文件夹")
    return relative


def _is_below(file: str, paths: list[str]) -> bool:
    return any(path in (".", file) or file.startswith(f"{path}/") for path in paths)
