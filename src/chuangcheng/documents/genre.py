"""What a genre is, what it gets and what it gives its template."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, Protocol

from chuangcheng.documents.paper import Form, Table
from chuangcheng.documents.plot import Plot
from chuangcheng.models.dispatch import Dispatch
from chuangcheng.workspace.folder import PlanFolder
from chuangcheng.workspace.workspace import Workspace

View = Literal["project", "unit", "indicator"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Inputs:
    """What a document is made from, and what was asked of it, as it was typed.

    `unit` narrows it to one unit's part; `year`, `month` and `standard` are of use to some genres.
    With `is_public` what is not for the public is left out.
    """

    workspace: Workspace
    folder: PlanFolder
    dispatch: Dispatch | None = None
    view: View = "project"
    unit: str | None = None
    year: str | None = None
    month: str | None = None
    standard: str | None = None
    is_public: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What a template can see: `values` under their Chinese names, `tables` and `plots` by name.

    `name` titles the document; `file_name` is the name of its file without the ending.
    """

    name: str
    file_name: str
    values: Mapping[str, object]
    tables: Mapping[str, Table | Form] = field(default_factory=dict)
    plots: Mapping[str, Plot] = field(default_factory=dict)


class Genre(Protocol):
    """A module that builds the context of one genre's template."""

    @property
    def TITLE(self) -> str: ...

    @property
    def TEMPLATE(self) -> str: ...

    @property
    def FORMATS(self) -> tuple[str, ...]: ...

    @property
    def OPTIONS(self) -> tuple[str, ...]:
        """Which options it heeds of those that not every genre does: --by, --unit, …"""
        ...

    def build(self, inputs: Inputs, /) -> Context:
        """Everything that the template shows. Raises `NotFoundError` for what is not there."""
        ...
