"""cc validate."""

from pathlib import Path
from typing import Annotated

import typer

from chuangcheng.cli.options import NoColor, Root, choice
from chuangcheng.diagnostic import Severity
from chuangcheng.errors import Exit

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
    from chuangcheng.cli.recall import current
    from chuangcheng.cli.scope import Scope
    from chuangcheng.cli.session import Session, style_for
    from chuangcheng.loading.disk import strays_of
    from chuangcheng.loading.files import MARK, prefix_in_repository
    from chuangcheng.reporting.catalog import REPORTERS
    from chuangcheng.reporting.report import Report
    from chuangcheng.rules.run import check

    session = Session.open(root)
    scope = Scope.of(session, paths or (), changed)
    style = style_for(no_color=no_color)
    if fix or diff:
        from chuangcheng.cli.mend import mend, show

        if diff:
            return show(session, scope, style)
        session = mend(session, scope)
    found = (*session.findings, *strays_of(session.root))
    verdict = check(session.loaded.workspace, found)
    report = Report(
        verdict=scope.narrow(verdict),
        files=sum(map(scope.has, session.files)),
        errors_elsewhere=scope.errors_elsewhere(verdict),
        broken=len(session.loaded.workspace.broken_files),
        line=session.loaded.line,
        path=session.loaded.path,
        style=style,
        prefix=prefix_in_repository(str(session.root)),
        is_bare=session.files == (MARK,),
    )
    said = REPORTERS[output].write(report)
    typer.echo(said, nl=False)
    failed = report.verdict.count(Severity.ERROR)
    failed += report.verdict.count(Severity.WARNING) if strict else 0
    code = Exit.FOUND if failed else Exit.OK
    memory = current.get()
    if memory and memory.files == session.contents:  # nobody has saved a file in between
        memory.keep(said, code)
    return code
