"""Every genre and every writer, one line each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import Final, cast

from chuangcheng.documents.genre import Genre
from chuangcheng.documents.genres import (
    assignment_card,
    bulletin,
    commendation,
    commitment,
    criticism,
    inspection_report,
    issue_notice,
    material_list,
    meeting_notice,
    member_list,
    monthly_report,
    ranking_report,
    rectification_notice,
    self_report,
    summons,
    task_table,
)
from chuangcheng.documents.writer import Writer

GENRES: Final[dict[str, Genre]] = {
    "印发通知": issue_notice,
    "任务分解表": task_table,
    "督查通报": inspection_report,
    "表扬通报": commendation,
    "批评通报": criticism,
    "红黑榜通报": ranking_report,
    "整改通知": rectification_notice,
    "约谈通知": summons,
    "会议通知": meeting_notice,
    "督办交办卡": assignment_card,
    "简报": bulletin,
    "目标责任书": commitment,
    "工作月报": monthly_report,
    "自评报告": self_report,
    "申报材料目录": material_list,
    "成员名单": member_list,
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
