"""One text of a file: where a part of it stands, and how a message names it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from chuangcheng.diagnostic import Edit
from chuangcheng.models.base import Model
from chuangcheng.models.matrix import Task
from chuangcheng.models.plan import (
    Organisation,
    Phase,
    Project,
    WorkingGroup,
    WorkRequirement,
)
from chuangcheng.source import Span

Path = tuple[str | int, ...]
Matches = tuple[re.Match[str], ...]
_BEFORE: Final = re.compile(r"\d*.{0,4}\Z")
_AFTER: Final = re.compile(r".{0,4}\d*")
_FARTHEST: Final = 20
"""What is quoted around a fault."""
_OWNERS: Final[dict[type[Model], tuple[str, str]]] = {
    Task: ("任务", "code"),
    Project: ("创建项目", "name"),
    Phase: ("阶段", "name"),
    Organisation: ("组织机构", "name"),
    WorkingGroup: ("工作组", "name"),
    WorkRequirement: ("工作要求", "title"),
}
"""What a part of a file is called in a message, and the field that tells it from its like."""


@dataclass(frozen=True, slots=True)
class Passage:
    """One text, and where it stands: `path` is for `model.span`."""

    model: Model
    path: Path
    text: str

    @property
    def key(self) -> str:
        """The user's key that the text stands under."""
        field, *steps = self.path
        keys = (self.model.key_of(str(field)), *(step for step in steps if isinstance(step, str)))
        return keys[-1]

    @property
    def label(self) -> str:
        """How a message names the text: 任务“卫-01”的“内容”, 阶段的“名称”."""
        noun, field = _OWNERS.get(type(self.model), ("", ""))
        if not noun:
            return f"“{self.key}”"
        name = "" if field == self.path[0] else f"“{getattr(self.model, field)}”"
        return f"{noun}{name}的“{self.key}”"

    def at(self, start: int, end: int) -> Span:
        """Where a part is written; the whole where that cannot be told."""
        return self.model.part_span(self.path, start, end) or self.model.span(*self.path)

    def edits(self, *changes: tuple[int, int, str]) -> tuple[Edit, ...]:
        """Start, end and what to put there; none where the places cannot be told."""
        return tuple(
            Edit(at=at, put=put)
            for start, end, put in changes
            if (at := self.model.part_span(self.path, start, end))
        )

    def excerpt(self, start: int, end: int) -> str:
        """A part with a few characters around it; see `excerpt`."""
        return excerpt(self.text, start, end)


def excerpt(text: str, start: int, end: int) -> str:
    """A part with a few characters around it, from its own paragraph and no number cut."""
    before = _BEFORE.search(text, max(start - _FARTHEST, 0), start)
    after = _AFTER.match(text, end)
    around = [match.group() if match else "" for match in (before, after)]
    return text[start:end].join(around)


def times(matches: Matches) -> str:
    """The end of a message that quotes only the first of several."""
    return f"，共 {len(matches)} 处" if len(matches) > 1 else ""
