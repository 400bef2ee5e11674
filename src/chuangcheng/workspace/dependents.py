"""Which files are to be looked at again when some have changed."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from chuangcheng.workspace.folder import PlanFolder
from chuangcheng.workspace.standards import StandardIndex
from chuangcheng.workspace.workspace import Workspace


def touched(workspace: Workspace, changed: Collection[str]) -> frozenset[str]:
    """The changed files and all whose findings may have changed with them.

    The files of a plan's folder depend on each other, on the plan that theirs carries out, and on
    the standards that they name; a standard depends on the one that it takes over, and everything
    on what lies at the root. `changed` may name files that are no longer there.
    """
    if any(_is_for_all(workspace, file) for file in changed):
        return frozenset((*workspace.files, *changed))
    folders = {folder.path for folder in workspace.plans if _is_touched(workspace, folder, changed)}
    heirs = (
        index.standard.file
        for index in workspace.own_standards
        if any(file in changed for file in _line_of_standard(workspace, index))
    )
    inside = (file for file in workspace.files if _folder(file) in folders)
    return frozenset((*changed, *heirs, *inside))


def _is_touched(workspace: Workspace, folder: PlanFolder, changed: Collection[str]) -> bool:
    return any(file in changed for file in _standard_files(workspace, folder)) or any(
        _folder(file) in _line_of(workspace, folder) for file in changed
    )


def _standard_files(workspace: Workspace, folder: PlanFolder) -> Iterator[str]:
    for code in folder.standards():
        index = workspace.standards.get(code)
        if index is not None:
            yield from _line_of_standard(workspace, index)


def _line_of_standard(workspace: Workspace, index: StandardIndex) -> set[str]:
    """A standard's file, that of the one which it takes over, and so on upwards."""
    line: set[str] = set()
    here: StandardIndex | None = index
    while here is not None and here.standard.file not in line:
        line.add(here.standard.file)
        tailoring = here.standard.inherits
        here = workspace.standards.get(tailoring.standard) if tailoring else None
    return line


def _line_of(workspace: Workspace, folder: PlanFolder) -> set[str]:
    """A plan's folder, that of the plan which it carries out, and so on upwards."""
    line: set[str] = set()
    here: PlanFolder | None = folder
    while here is not None and here.path not in line:
        line.add(here.path)
        here = workspace.parent_of(here)
    return line


def _is_for_all(workspace: Workspace, file: str) -> bool:
    """Whether a file concerns every plan: one at the root, or a standard nobody can place."""
    if "/" not in file:
        return True
    own = {index.standard.file for index in workspace.own_standards}
    return file.startswith("standards/") and file not in own


def _folder(file: str) -> str:
    return "/".join(file.split("/")[:2])
