"""时限: when something is due, in every spelling that plans use.

A deadline means the last day that still counts: `2014年3月` is 31 March, `2014年2月底前` is
28 February, `3月中旬` is the 20th. Routines (`每月5日前`) and standing duties (`长期坚持`) have no
day; a deadline may hang on an event (`申报考核前`, `至通过验收`).
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from functools import lru_cache
from typing import Final

from chuangcheng.models.values.fault import ValueFault
from chuangcheng.models.values.number import to_half_width
from chuangcheng.models.values.numerals import DAY, MONTH, YEAR, figure
from chuangcheng.models.values.pattern import ecma, spaced

HINT: Final = "可以写 2014-03-15、2014年3月中旬、2014年2月底前、长期坚持、每月5日前、申报考核前"
_QUARTERS: Final = {"一": 1, "二": 2, "三": 3, "四": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_TENS: Final = {"上": (1, 10), "中": (11, 20), "下": (21, 31)}


class Grain(Enum):
    """How exact a deadline is."""

    YEAR = "年"
    HALF_YEAR = "半年"
    QUARTER = "季"
    MONTH = "月"
    TEN_DAYS = "旬"
    DAY = "日"
    ROUTINE = "周期"
    STANDING = "长期"
    EVENT = "事件"


@dataclass(frozen=True, slots=True)
class Deadline:
    """When something is due; `first` and `last` bound the days meant.

    Both are None for a routine, a standing duty and an event.
    `recurrence` is the routine as written; `event` the event's name, and `until_event` says
    whether the work lasts up to the event (至…) rather than being done before it (…前).
    """

    text: str = field(compare=False)
    grain: Grain
    first: date | None = None
    last: date | None = None
    recurrence: str = ""
    event: str = ""
    until_event: bool = False

    @classmethod
    @lru_cache(maxsize=4096)  # ten thousand tasks share a few dozen deadlines
    def parse(cls, text: str) -> Deadline:
        """Read a 时限. Raises `ValueFault` with what is wrong and what can be written."""
        text = text.strip()
        cleaned = "".join(to_half_width(text).split())
        for pattern, build in _FORMS:
            match = pattern.match(cleaned)
            if match:
                return build(text, match)
        raise ValueFault(f"“{text}”看不出是什么时限", HINT)

    @classmethod
    def parse_bound(cls, text: str) -> Deadline:
        """Read the 起 or 止 of a phase: a 时限, or the bare name of an event."""
        try:
            return cls.parse(text)
        except ValueFault:
            name = text.strip()
            if not name or re.search(r"\d", to_half_width(name)):
                raise
            return cls(name, Grain.EVENT, event=name)

    def days_late(self, due: Deadline | None) -> int:
        """By how many days this is after `due` for certain; 0 where it is not or has no day."""
        if due is None or due.last is None or self.first is None:
            return 0
        return max(0, (self.first - due.last).days)

    def __str__(self) -> str:
        return self.text


def _year(text: str, match: re.Match[str]) -> Deadline:
    year = _checked_year(text, match["year"])
    return Deadline(text, Grain.YEAR, date(year, 1, 1), date(year, 12, 31))


def _half_year(text: str, match: re.Match[str]) -> Deadline:
    year = _checked_year(text, match["year"])
    if match["half"] == "上":
        return Deadline(text, Grain.HALF_YEAR, date(year, 1, 1), date(year, 6, 30))
    return Deadline(text, Grain.HALF_YEAR, date(year, 7, 1), date(year, 12, 31))


def _quarter(text: str, match: re.Match[str]) -> Deadline:
    year, last = _checked_year(text, match["year"]), 3 * _QUARTERS[match["quarter"]]
    return Deadline(text, Grain.QUARTER, date(year, last - 2, 1), _month_end(year, last))


def _month(text: str, match: re.Match[str]) -> Deadline:
    year, month = _checked_month(text, match)
    return Deadline(text, Grain.MONTH, date(year, month, 1), _month_end(year, month))


def _ten_days(text: str, match: re.Match[str]) -> Deadline:
    year, month = _checked_month(text, match)
    first, last = _TENS[match["tens"]]
    end = min(last, _month_end(year, month).day)
    return Deadline(text, Grain.TEN_DAYS, date(year, month, first), date(year, month, end))


def _day(text: str, match: re.Match[str]) -> Deadline:
    year, month = _checked_month(text, match)
    day = figure(match["day"])
    if not 1 <= day <= _month_end(year, month).day:
        raise ValueFault(
            f"“{text}”里的日期不存在，{year}年{month}月只有{_month_end(year, month).day}天",
            "改成日历上有的日期",
        )
    return Deadline(text, Grain.DAY, date(year, month, day), date(year, month, day))


def _before_month(text: str, match: re.Match[str]) -> Deadline:
    year, month = figure(match["year"]), figure(match["month"])
    raise ValueFault(f"“{text}”说不清到哪一天为止", f"写成“{year}年{month}月底前”，或者写明某一日")


def _run_together(text: str, match: re.Match[str]) -> Deadline:
    put = f"{match['year']}-{match['month']}-{match['day']}"
    _day(text, match)
    raise ValueFault(f"“{text}”的年、月、日没有隔开", f"写成“{put}”", put=put)


def _short_year(text: str, _match: re.Match[str]) -> Deadline:
    raise ValueFault(f"“{text}”的年份不全", "年份写四位数，例如 2014-08-05")


def _length(text: str, _match: re.Match[str]) -> Deadline:
    raise ValueFault(f"“{text}”说不清从哪天算起", "写明到哪一天，例如 2014-08-19")


def _no_year(text: str, _match: re.Match[str]) -> Deadline:
    raise ValueFault(f"“{text}”没有写哪一年", "补上年份，例如 2014年6月底前")


def _standing(text: str, _match: re.Match[str]) -> Deadline:
    return Deadline(text, Grain.STANDING)


def _routine(text: str, match: re.Match[str]) -> Deadline:
    day = match.groupdict().get("day")
    if day is not None and not 1 <= figure(day) <= 31:
        raise ValueFault(f"“{text}”里的日期不存在", "每月的日子写 1 到 31")
    return Deadline(text, Grain.ROUTINE, recurrence=match.group(0))


def _before_event(text: str, match: re.Match[str]) -> Deadline:
    return Deadline(text, Grain.EVENT, event=match["event"])


def _until_event(text: str, match: re.Match[str]) -> Deadline:
    return Deadline(text, Grain.EVENT, event=match["event"], until_event=True)


def _checked_year(text: str, digits: str) -> int:
    year = figure(digits)
    if not 1949 <= year <= 2200:
        raise ValueFault(f"“{text}”里的年份不对", "年份写四位数，例如 2014")
    return year


def _checked_month(text: str, match: re.Match[str]) -> tuple[int, int]:
    year, month = _checked_year(text, match["year"]), figure(match["month"])
    if not 1 <= month <= 12:
        raise ValueFault(f"“{text}”里的月份不存在，一年只有12个月", "月份写 1 到 12")
    return year, month


def _month_end(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])


_Y: Final = rf"(?P<year>\d{{4}}|{YEAR})"
_M: Final = rf"(?P<month>\d{{1,2}}|{MONTH})"
_D: Final = rf"(?P<day>\d{{1,2}}|{DAY})"
_YM: Final = rf"{_Y}年{_M}月"
_BEFORE: Final = r"(?:之前|以前|前)?"
# Times that are told by the calendar but not of which year: 三月底前, 年底前, 今年年底前, 下周五前.
_CALENDAR: Final = (
    r"(?:[今明本当去后]年)?(?:(?:[本下上这]个?)?(?:\d{1,2}|[一二三四五六七八九十]{1,2})?"
    r"(?:年|月|周|季度)(?:(?:\d{1,2}|"
    + DAY
    + r")[日号]|[一二三四五六日天])?(?:[上中下]旬|[底末初中])?)"
    r"(?:之前|以前|前|内)?"
)
_SPELLINGS: Final[tuple[tuple[str, Callable[[str, re.Match[str]], Deadline]], ...]] = (
    (rf"{_Y}(?:年(?:底|末|内|以内|年底)?{_BEFORE})?", _year),
    (rf"{_Y}年(?P<half>[上下])半年{_BEFORE}", _half_year),
    (rf"{_Y}年(?:第)?(?P<quarter>[一二三四1-4])季度(?:末|底)?{_BEFORE}", _quarter),
    (rf"{_Y}[-/.]{_M}", _month),
    (rf"{_YM}内?", _month),
    (rf"{_YM}(?:底|末){_BEFORE}", _month),
    (rf"{_YM}(?P<tens>[上中下])旬{_BEFORE}", _ten_days),
    (rf"{_Y}[-/.]{_M}[-/.]{_D}{_BEFORE}", _day),
    (rf"{_YM}{_D}[日号]{_BEFORE}", _day),
    (rf"{_YM}(?:之前|以前|前)", _before_month),
    (r"(?P<year>\d{4})(?P<month>\d{2})(?P<day>\d{2})", _run_together),
    (r"\d{2}[-/.]\d{1,2}[-/.]\d{1,2}", _short_year),
    (r"(?:1[0-2]|0?[1-9])[/.]\d{1,2}", _no_year),
    (r"\d{1,3}(?:个)?(?:工作日|日|天|周|月)(?:之内|以内|内)", _length),
    (_CALENDAR, _no_year),
    (r"(?:长期坚持|长期|常年坚持|常年|长期推进|持续推进)", _standing),
    (rf"每(?:个)?月(?:{_D}[日号](?:前)?|底前?|末|[上中下]旬)", _routine),
    (r"每(?:逢)?周(?:[一二三四五六日天]前?)?", _routine),
    (r"每(?:半|两|二|三|四|六|[2-9])?(?:个)?(?:年|季度|季|月|周|日|天)(?:一次)?", _routine),
    (r"至(?P<event>[^\d\s]{2,20})", _until_event),
    (r"(?P<event>[^\d\s至每]{2,20}?)(?:之前|以前|前)", _before_event),
)
_FORMS: Final = tuple(
    (re.compile(pattern + r"\Z", re.ASCII), build) for pattern, build in _SPELLINGS
)


YEARS: Final = {"minimum": 1949, "exclusiveMaximum": 2201}
"""What an editor takes for a number, `2014` or `2014.8`, in JSON Schema."""


def _pattern(*left_out: Callable[[str, re.Match[str]], Deadline]) -> str:
    """Every spelling but some; what is refused is so before a later one can take it."""
    refused = (_before_month, _run_together, _short_year, _length, _no_year)
    never = ecma(*(pattern for pattern, build in _SPELLINGS if build in refused))
    taken = (one for one, build in _SPELLINGS if build not in (*refused, *left_out))
    return spaced(rf"(?!(?:{never})\s*$)(?:{ecma(*taken)})")


PATTERN: Final = _pattern()
"""Every spelling, for JSON Schema."""
DATE_PATTERN: Final = _pattern(_standing, _routine, _before_event, _until_event)
DAY_PATTERN: Final = spaced(ecma(*(one for one, build in _SPELLINGS if build is _day)))
BOUND_PATTERN: Final = rf"{PATTERN}|[^\d]+"
