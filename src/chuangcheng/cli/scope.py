"""Which files of a workspace a person asked about."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from chuangcheng.cli.session import Session
from chuangcheng.diagnostic import Diagnostic, Severity
from chuangcheng.errors import ChuangchengError, NotFoundError
from chuangcheng.rules.run import Verdict


@dataclass(frozen=True, slots=True)
class Scope:
    """Below which paths, and among which files; None means all."""

    paths: tuple[str, ...] | None = None
    changed: frozenset[str] | None = None

    @classmethod
    def of(cls, session: Session, paths: Iterable[Path], revision: str | None) -> Scope:
        """What the arguments ask for. Raises `NotFoundError` for a path without files."""
        wanted = tuple(_existing(session, path) for path in paths)
        scope = cls(wanted or None)
        known = (*session.files, *(finding.at.file for finding in session.unread))
        if wanted and not any(map(scope.has, known)):
            raise NotFoundError(
                "这里面没有要检查的文件",
                "只检查 plans、standards 文件夹里和最上一层以 .yaml 结尾的文件",
            )
        if revision is None:
            return scope
        return replace(scope, changed=_changed(session, revision))

    def has(self, file: str) -> bool:
        """Whether a file was asked about."""
        if self.changed is not None and file not in self.changed:
            return False
        return self.paths is None or any(_is_below(file, path) for path in self.paths)

    def narrow(self, verdict: Verdict) -> Verdict:
        """What was found in these files."""
        return replace(
            verdict,
            diagnostics=tuple(one for one in verdict.diagnostics if self._concerns(one)),
            suppressed=tuple(one for one in verdict.suppressed if self.has(one.at.file)),
        )

    def _concerns(self, diagnostic: Diagnostic) -> bool:
        """Whether it lies in such a file, or its other side does in one that has changed."""
        others = diagnostic.related if self.changed is not None else ()
        return self.has(diagnostic.at.file) or any(self.has(one.at.file) for one in others)

    def errors_elsewhere(self, verdict: Verdict) -> int:
        """Errors in files that were not asked about."""
        return verdict.count(Severity.ERROR) - self.narrow(verdict).count(Severity.ERROR)


def _changed(session: Session, revision: str) -> frozenset[str]:
    if not revision.strip():  # a variable of the CI that is not set
        raise ChuangchengError(
            "选项 --changed 后面没有写版本",
            "例如 --changed origin/main；版本写在变量里的，看看变量是不是空的",
        )
    from chuangcheng.history.git import changed_files  # noqa: PLC0415 - starts processes
    from chuangcheng.workspace.dependents import touched  # noqa: PLC0415

    return touched(session.loaded.workspace, changed_files(session.root, revision))


def _existing(session: Session, written: Path) -> str:
    relative = session.relative(written)
    if not (session.root / relative).exists():
        raise NotFoundError(f"没有“{written}”这个文件或文件夹")
    return relative


def _is_below(file: str, path: str) -> bool:
    return path in (".", file) or file.startswith(f"{path}/")
