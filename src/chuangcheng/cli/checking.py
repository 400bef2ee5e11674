"""What `cc validate` does, once its options are known; a plain `cc validate` has none to read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from chuangcheng.cli.recall import current
from chuangcheng.cli.scope import Scope
from chuangcheng.cli.session import Session, style_for
from chuangcheng.cli.speak import say
from chuangcheng.diagnostic import Severity
from chuangcheng.errors import Exit
from chuangcheng.loading.disk import strays_of
from chuangcheng.loading.files import MARK, prefix_in_repository
from chuangcheng.reporting.catalog import reporter
from chuangcheng.reporting.report import Report
from chuangcheng.reporting.style import Style
from chuangcheng.rules.run import Verdict, check


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """The options of `cc validate`; as they are here, it checks the workspace it stands in."""

    paths: Sequence[Path] = ()
    output: str = "text"
    changed: str | None = None
    fix: bool = False
    diff: bool = False
    strict: bool = False
    root: Path | None = None
    no_color: bool = False


def validate(wanted: Wanted) -> int:
    """Check, print, remember; gives the exit code."""
    session = Session.open(wanted.root)
    scope = Scope.of(session, wanted.paths, wanted.changed)
    style = style_for(no_color=wanted.no_color)
    if wanted.fix or wanted.diff:
        from chuangcheng.cli.mend import mend, show  # noqa: PLC0415 - brings the editor

        if wanted.diff:
            return show(session, scope, style)
        session = mend(session, scope)
    found = (*session.findings, *strays_of(session.root))
    verdict = check(session.loaded.workspace, found)
    report = _report(session, scope, verdict, style)
    said = reporter(wanted.output).write(report)
    say(said)
    failed = report.verdict.count(Severity.ERROR)
    failed += report.verdict.count(Severity.WARNING) if wanted.strict else 0
    code = Exit.FOUND if failed else Exit.OK
    memory = current.get()
    if memory and memory.files == session.contents:  # nobody has saved a file in between
        memory.keep(said, code)
    return code


def _report(session: Session, scope: Scope, verdict: Verdict, style: Style) -> Report:
    loaded = session.loaded
    return Report(
        verdict=scope.narrow(verdict),
        files=sum(map(scope.has, session.files)),
        errors_elsewhere=scope.errors_elsewhere(verdict),
        broken=len(loaded.workspace.broken_files),
        line=loaded.line,
        path=loaded.path,
        style=style,
        prefix=prefix_in_repository(str(session.root)),
        is_bare=session.files == (MARK,),
    )
