"""Every standard that can be used: those of the workspace, and what ships."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from chuangcheng.errors import NotFoundError
from chuangcheng.loading.load import load
from chuangcheng.nearest import suggest
from chuangcheng.workspace.standards import StandardIndex
from chuangcheng.workspace.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Holdings:
    """代号 → standard, all lines in it; the workspace's own go before shipped ones."""

    own: Mapping[str, StandardIndex]
    shipped: Mapping[str, StandardIndex]

    @property
    def all(self) -> tuple[StandardIndex, ...]:
        """In the order of their codes."""
        together = {**self.shipped, **self.own}
        return tuple(together[code] for code in sorted(together))

    def find(self, code: str) -> StandardIndex:
        """The standard with this 代号. Raises `NotFoundError` with the nearest ones."""
        found = self.own.get(code) or self.shipped.get(code)
        if found is None:
            codes = [index.code for index in self.all]
            hint = suggest(code, codes) or "不写代号，列出全部指标体系"
            raise NotFoundError(f"没有代号是“{code}”的指标体系", hint)
        return found


def holdings(workspace: Workspace | None, library: Mapping[str, bytes]) -> Holdings:
    """All standards; without a workspace those that ship."""
    shipped = load({f"standards/{code}.yaml": content for code, content in library.items()})
    own = workspace.own_standards if workspace else ()
    return Holdings(
        own={index.code: index for index in reversed(own)},
        shipped={index.code: index for index in shipped.workspace.own_standards},
    )
