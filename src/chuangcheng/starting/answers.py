"""What people answer, as a new workspace needs it. What cannot be meant is refused."""

from __future__ import annotations

import re
from typing import Final

from chuangcheng.errors import ChuangchengError
from chuangcheng.starting.titles import KNOWN, Title, read_titles

_CHINESE: Final = r"\u3400-\u9fff\U00020000-\U0003ffff"
_REGION: Final = re.compile(rf"[{_CHINESE}〇·]{{2,20}}")
_OFFICE: Final = re.compile(rf"(?=.*[{_CHINESE}])[^\\/:*?\"<>|“”‘’]+")
_ABOVE: Final = re.compile(
    r"(?:.{2,10}?(?:省|自治区|自治州|地区)|.{2,4}?[州盟市](?=.+[县市区旗乡镇道])"
    r"|.{1,5}?[县市区旗](?=.+(?:乡|镇|街道)$))"
    r"(?=..)(?!.{0,8}(?:开发|高新|经开|园)区$|城区$)"
)
"""A province, prefecture or county that is named before the place itself; 通州区 has none.

What many places have, a 开发区, keeps the name before it.
"""
_ENDINGS: Final = {
    "省": "省", "自治区": "省", "市": "市", "州": "市", "盟": "市", "地区": "市",
    "县": "县", "区": "县", "旗": "县", "乡": "乡", "镇": "乡", "街道": "乡",
}  # fmt: skip
_LONGEST_FIRST: Final = sorted(_ENDINGS, key=len, reverse=True)
_NO_ANSWER: Final = frozenset(("不知道", "不清楚", "不确定", "不详", "待定", "暂无", "没有", "无"))


def read_region(text: str) -> str:
    """The place's own name: `大姚县` of `云南省楚雄州大姚县`. Raises `ChuangchengError`."""
    if text in _NO_ANSWER or not _REGION.fullmatch(text):
        raise ChuangchengError(f"“{text}”不像名称", "写县或市的名称，只用汉字，例如 大姚县")
    while above := _ABOVE.match(text):
        text = text[above.end() :]
    return text


def read_office(text: str) -> str:
    """The office's name. Raises `ChuangchengError`."""
    if text in _NO_ANSWER or not _OFFICE.fullmatch(text):
        raise ChuangchengError(f"“{text}”不像名称", "写办公室的名称，例如 县创建办")
    return text


def read_wanted(text: str, level: str) -> tuple[Title, ...]:
    """The titles that are named. Raises `ChuangchengError` where none is."""
    known = "、".join(title.code for title in KNOWN)
    titles = read_titles(text, level)
    if not titles or any(title.name in _NO_ANSWER for title in titles):
        raise ChuangchengError("没有写创建哪些称号", f"例如 卫生、文明；常见的有 {known}")
    return titles


def level_of(region: str) -> str:
    """The 级别 that a place's name tells by its ending; 县 where it tells nothing."""
    ending = next((one for one in _LONGEST_FIRST if region.endswith(one)), "县")
    return _ENDINGS[ending]
