"""What a writer is."""

from __future__ import annotations

from typing import Protocol

from chuangcheng.documents.layout import Layout
from chuangcheng.documents.paper import Paper


class Writer(Protocol):
    """A module that turns a paper into the bytes of one format, the same for the same input."""

    def write(self, paper: Paper, layout: Layout, /) -> bytes:
        """The file's bytes."""
        ...
