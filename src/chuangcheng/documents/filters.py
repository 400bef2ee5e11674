"""Every filter that a template may use."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import date
from typing import Final

from chuangcheng.models.values.deadline import Deadline, Grain


class Raw(str):
    """Text that is Markdown already and is not escaped again."""

    __slots__ = ()


_PUNCTUATION: Final = re.compile(r"([!-/:-@\[-`{-~])")
_CONTROL: Final = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")


def printable(text: str) -> str:
    """A user's text without what no document can hold."""
    return _CONTROL.sub("", text)


def escape(value: object) -> str:
    r"""A user's text so that Markdown shows it as it is, on one line.

    >>> escape("3.1 *重点*")
    '3\\.1 \\*重点\\*'
    """
    if isinstance(value, Raw):
        return value
    text = printable(str(value)).replace("\n", "").strip(" \t")
    return _PUNCTUATION.sub(r"\\\1", text)


def paragraphs(text: str) -> Raw:
    r"""Each line of a text as a paragraph of its own.

    >>> paragraphs("第一段\n第二段")
    '第一段\n\n第二段'
    """
    lines = (line.strip() for line in text.splitlines())
    return Raw("\n\n".join(escape(line) for line in lines if line))


def official_date(day: date) -> str:
    """成文日期 in Arabic digits without leading zeros (GB/T 9704-2012 7.3.5.4).

    >>> official_date(date(2014, 2, 6))
    '2014年2月6日'
    """
    return f"{day.year}年{day.month}月{day.day}日"


def official_period(start: date, end: date) -> str:
    """From one day to another, year and month written once where they are the same.

    >>> official_period(date(2026, 8, 1), date(2026, 8, 20))
    '2026年8月1日至20日'
    """
    if start == end:
        return official_date(end)
    rest = official_date(end)
    if start.year == end.year:
        rest = f"{end.day}日" if start.month == end.month else f"{end.month}月{end.day}日"
    return f"{official_date(start)}至{rest}"


def official_deadline(deadline: Deadline) -> str:
    """A 时限 as a document prints it: ISO spellings in 年月日, others as they were typed.

    >>> official_deadline(Deadline.parse("2014-03"))
    '2014年3月'
    >>> official_deadline(Deadline.parse("2014年2月底前"))
    '2014年2月底前'
    """
    if deadline.last is None or not re.fullmatch(r"[\d\-/.]+", deadline.text):
        return deadline.text
    last = deadline.last
    if deadline.grain is Grain.YEAR:
        return f"{last.year}年"
    if deadline.grain is Grain.MONTH:
        return f"{last.year}年{last.month}月"
    return official_date(last)


def joined(names: Iterable[str], mark: str = "、") -> str:
    """Names with a mark between them.

    >>> joined(["县住建局", "县卫生局"])
    '县住建局、县卫生局'
    """
    return mark.join(names)


def sentence(text: str) -> str:
    """A text with its end mark, which people write or leave out.

    >>> sentence("县政府一号会议室")
    '县政府一号会议室。'
    """
    return text if text.endswith(("。", "！", "？", "；", "：")) else f"{text}。"


FILTERS: Final[dict[str, Callable[..., object]]] = {
    "分段": paragraphs,
    "公文日期": official_date,
    "时限": official_deadline,
    "连接": joined,
    "成句": sentence,
}
