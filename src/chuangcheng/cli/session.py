"""What commands share: the workspace at hand, and where to print."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from chuangcheng.cli.speak import complain
from chuangcheng.diagnostic import Finding
from chuangcheng.errors import NotFoundError
from chuangcheng.loading.disk import find_root, read_workspace
from chuangcheng.loading.library import ShippedStandards
from chuangcheng.loading.load import Loaded, load
from chuangcheng.models.dispatch import Dispatch
from chuangcheng.nearest import suggest
from chuangcheng.reporting.style import Style
from chuangcheng.workspace.folder import PlanFolder


@dataclass(frozen=True, slots=True)
class Session:
    """A workspace that was read from disk."""

    root: Path
    contents: Mapping[str, bytes]
    unread: tuple[Finding, ...]
    loaded: Loaded

    @classmethod
    def open(cls, start: Path | None) -> Session:
        """Read the workspace around `start`. Raises `WorkspaceNotFoundError`."""
        root = find_root(start or Path.cwd())
        contents, unread = read_workspace(root)
        return cls(root, contents, tuple(unread), _load(contents, unread))

    def load(self, contents: Mapping[str, bytes]) -> Loaded:
        """The workspace as it would be with these files."""
        return _load(contents, self.unread)

    def with_contents(self, contents: Mapping[str, bytes], loaded: Loaded) -> Session:
        """The same workspace after files have been changed on disk."""
        return replace(self, contents=contents, loaded=loaded)

    @property
    def files(self) -> tuple[str, ...]:
        """The paths of all files that were read."""
        return tuple(self.contents)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What was found while reading."""
        return (*self.unread, *self.loaded.findings)

    def plan(self, name: str | None) -> PlanFolder:
        """The plan folder that a person means by a name or a path; the only one if unnamed.

        Raises `NotFoundError`, with the plans that there are.
        """
        plans = self.loaded.workspace.plans
        if name is None and len(plans) == 1:
            return plans[0]
        names = [folder.name for folder in plans]
        listed = "、".join(names)
        if not plans:
            raise NotFoundError("工作区里还没有方案", "在 plans 下面给方案建一个文件夹")
        if name is None:
            raise NotFoundError("工作区里有几个方案，不知道要哪一个", f"写上方案的名字：{listed}")
        for folder in plans:
            plan = folder.plan
            titles = (plan.name, plan.short_name) if plan else ()
            if name in (folder.name, folder.path, *titles) or self.is_path(name, folder.path):
                return folder
        raise NotFoundError(
            f"没有“{name}”这个方案", suggest(name, names) or f"已有的方案：{listed}"
        )

    def dispatch(self, name: str | None, genre: str) -> tuple[PlanFolder, Dispatch | None]:
        """The plan and the 发文 of a genre that a person means by a plan's name or a file's.

        Raises `NotFoundError` where a plan has several of the genre and none was named.
        """
        for folder in self.loaded.workspace.plans:
            for dispatch in folder.dispatches:
                if name and self.is_path(name, dispatch.file):
                    return folder, dispatch
        folder = self.plan(name)
        found = [dispatch for dispatch in folder.dispatches if dispatch.genre == genre]
        if len(found) > 1:
            listed = "、".join(dispatch.file for dispatch in found)
            raise NotFoundError(f"方案里有几个“{genre}”，不知道要哪一个", f"写上文件名：{listed}")
        return folder, found[0] if found else None

    def warn_of_errors(self, what: str) -> None:
        """Say on stderr that what is made may be off while there are errors."""
        from chuangcheng.rules.run import count_errors  # noqa: PLC0415 - only these commands need it

        count = count_errors(self.loaded.workspace, self.findings)
        if count:
            complain(f"工作区里有 {count} 个错误，{what}；先运行 cc validate")

    def is_path(self, written: str, file: str) -> bool:
        """Whether a path as typed, from the working directory, is this one of the workspace."""
        return os.path.realpath(written) == os.path.realpath(self.root / file)

    def relative(self, path: Path) -> str:
        """A path inside the workspace as the workspace names it. Raises `NotFoundError`.

        It is written from the working directory; behind -C, what is not there is looked for in
        the workspace.
        """
        absolute = Path(os.path.normpath(Path.cwd() / path))
        candidates = [absolute, Path(os.path.realpath(absolute))]
        if not absolute.exists():
            candidates.append(Path(os.path.normpath(self.root / path)))
        for candidate in candidates:
            if candidate.is_relative_to(self.root):
                return candidate.relative_to(self.root).as_posix()
        raise NotFoundError(
            f"“{path}”不在工作区“{self.root}”里", "写工作区里面的文件或文件夹，例如 plans"
        )


def _load(contents: Mapping[str, bytes], unread: Iterable[Finding]) -> Loaded:
    return load(contents, ShippedStandards(), [finding.at.file for finding in unread])


def style_for(*, no_color: bool) -> Style:
    """Colours on a terminal unless they are not wanted."""
    wanted = not no_color and "NO_COLOR" not in os.environ and sys.stdout.isatty()
    return Style(is_coloured=wanted)
