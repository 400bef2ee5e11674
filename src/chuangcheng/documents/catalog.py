"""Every genre and every writer, one line each."""

from __future__ import annotations

from typing import Final

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
from chuangcheng.documents.writers import markdown, xlsx
from chuangcheng.documents.writers.docx import write as docx
from chuangcheng.documents.writers.html import write as html

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

WRITERS: Final[dict[str, Writer]] = {
    "docx": docx,
    "html": html,
    "md": markdown,
    "xlsx": xlsx,
}
