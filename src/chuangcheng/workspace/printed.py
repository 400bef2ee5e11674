"""What rules of wording ask of the texts that they search, whoever prints these.

A workspace has its files' texts, a finished document its own: the same rules hold for both.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Protocol

from chuangcheng.diagnostic import Edit
from chuangcheng.source import Span
from chuangcheng.workspace.passage import Matches, Path


class PrintedText(Protocol):
    """One text; `label` is how a message names it, `excerpt` a part with what is around it."""

    @property
    def path(self) -> Path: ...

    @property
    def text(self) -> str: ...

    @property
    def label(self) -> str: ...

    def at(self, start: int, end: int, /) -> Span: ...

    def edits(self, *changes: tuple[int, int, str]) -> tuple[Edit, ...]: ...

    def excerpt(self, start: int, end: int, /) -> str: ...


class SearchedTexts(Protocol):
    """All texts; `search` gives those that hold a pattern, each with all of its matches."""

    @property
    def joined(self) -> str: ...

    def search(self, pattern: re.Pattern[str], /) -> Iterator[tuple[PrintedText, Matches]]: ...


class Printed(Protocol):
    """Whatever has texts that are printed."""

    @property
    def printed(self) -> SearchedTexts: ...
