"""Every genre and every writer, one line each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import Final, cast

from chuangcheng.documents.genre import Genre
from chuangcheng.documents.genres import issue_notice, task_table
from chuangcheng.documents.writer import Writer

GENRES: Final[dict[str, Genre]] = {
    "印发通知": issue_notice,
    "任务分解表": task_table,
}


class _Writers(Mapping[str, Writer]):
    """Writers by the ending of their files, imported when asked for: each brings a library."""

    def __init__(self, modules: Mapping[str, str]) -> None:
        self._modules = modules

    def __getitem__(self, extension: str) -> Writer:
        module = import_module(f"chuangcheng.documents.writers.{self._modules[extension]}")
        return cast("Writer", module)

    def __iter__(self) -> Iterator[str]:
        return iter(self._modules)

    def __len__(self) -> int:
        return len(self._modules)


WRITERS: Final = _Writers(
    {
        "docx": "docx.write",
        "html": "html.write",
        "md": "markdown",
        "xlsx": "xlsx",
    }
)
