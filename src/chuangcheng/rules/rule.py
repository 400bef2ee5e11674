"""What a rule is, and what a page without a check is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol, runtime_checkable

from chuangcheng.diagnostic import Finding, Severity
from chuangcheng.workspace.workspace import Workspace


class Page(Protocol):
    """A module whose docstring explains a code. What reading reports has only this."""

    @property
    def CODE(self) -> str: ...

    @property
    def SEVERITY(self) -> Severity: ...

    @property
    def SINCE(self) -> str: ...

    @property
    def __doc__(self) -> str | None: ...  # type: ignore[override]

    @property
    def __name__(self) -> str: ...


@runtime_checkable
class Rule(Page, Protocol):
    """A module that also checks.

    `check` is pure and yields in document order; it says where and what, the engine adds code and
    severity. `NEEDS` names the kinds of file (类型) that must have been read whole for the rule to
    be able to tell; while one of them is broken it is not run, and the report says so.
    """

    @property
    def NEEDS(self) -> tuple[str, ...]: ...

    def check(self, workspace: Workspace, /) -> Iterator[Finding]: ...


def title_of(page: Page) -> str:
    """The page's first sentence, without its full stop."""
    return (page.__doc__ or "").strip().partition("\n")[0].rstrip("。")


def sections_of(page: Page) -> str:
    """The page below its title: Markdown, from the first heading on."""
    return (page.__doc__ or "").strip().partition("\n")[2].strip()
