"""Word files of the genres read back: what the data say stands in them, once and in order."""

from __future__ import annotations

from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest
from lxml import etree

from documents import small_county as county
from documents.test_commitment import FILES as SIGNED
from documents.test_duty_forms import NOTICE

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TASKS = ("整治主要街道", "建成垃圾处理场", "办健康教育宣传栏", "巩固创建成果", "迎接评审")
FORM = "plans/示例县/发文.yaml"


def words(content: bytes) -> str:
    """The text of a Word file in its order."""
    root = etree.fromstring(ZipFile(BytesIO(content)).read("word/document.xml"))
    return "".join(text.text or "" for text in root.iter(f"{_W}t"))


@pytest.mark.parametrize(
    ("genre", "files", "choices", "parts"),
    [
        ("任务分解表", county.COUNTY, {"view": "indicator"}, ("40", "20", "30＊", "无人负责")),
        ("任务分解表", county.COUNTY, {"year": "2014"}, TASKS[:4]),
        ("印发通知", county.COUNTY | {FORM: f"{NOTICE}责任写法: 句末\n"}, {}, TASKS),
        ("印发通知", county.COUNTY | {FORM: f"{NOTICE}责任写法: 三行\n"}, {}, TASKS),
        ("印发通知", county.COUNTY | {FORM: f"{NOTICE}责任写法: 附表\n"}, {}, ("附件", *TASKS)),
        ("目标责任书", SIGNED, {"unit": "县住建局"}, (*TASKS[:3], "60分", "两份", "（盖章）")),
        ("成员名单", county.COUNTY, {}, ("县委书记", "县长", "县委副书记", "环境整治组")),
        ("工作月报", county.COUNTY, {"month": "2014-08"}, ("县住建局", "红（有逾期）", "设备未到")),
        ("自评报告", county.COUNTY, {}, ("自评得76分", "失8分", "材-01、材-03", "合计", "76")),
        ("申报材料目录", county.COUNTY, {}, ("市容整治报告", "保洁记录", "宣传栏照片")),
    ],
)
def test_a_word_file_has_the_data_in_their_order(
    genre: str, files: dict[str, str], choices: dict[str, Any], parts: tuple[str, ...]
) -> None:
    found = words(county.content(genre, files, "docx", **choices))
    at = 0
    for part in parts:
        at = found.index(part, at) + len(part)


@pytest.mark.parametrize("extension", ["html", "docx", "md"])
def test_every_genre_is_made_twice_alike(extension: str) -> None:
    for genre, files, choices in (
        ("目标责任书", SIGNED, {}),
        ("成员名单", county.COUNTY, {}),
        ("工作月报", county.COUNTY, {"month": "2014-08"}),
        ("自评报告", county.COUNTY, {}),
        ("申报材料目录", county.COUNTY, {}),
    ):
        made = [county.content(genre, files, extension, **choices) for _ in range(2)]
        assert made[0] == made[1]
