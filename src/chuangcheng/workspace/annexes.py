"""附件 of a dispatch: what of a name is the name itself, and where a text speaks of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

_MARKS: Final = "，。、；：,.;: "
"""What people put behind a name."""
NONE: Final = ("无", "没有", "/", "-")
"""What people write where there is no annex."""
_NUMBER: Final = (
    r"附件\s*(?:\d{1,2}|[一二三四五六七八九十])?\s*[：:]\s*"
    r"|附件\s*\d{1,2}(?![\d年月])[.．、\s]*"
    r"|\d{1,2}[.．、)）](?!\d)\s*"
    r"|（\d{1,2}）\s*"
    r"|[一二三四五六七八九十]{1,3}、(?![一二三四五六七八九十])"
)
_NAME: Final = (
    rf"(?P<number>(?:{_NUMBER})*)(?P<opened>《(?=[^《》]*》(?:\.\w+)?\Z))?"
    r"(?P<name>.*?)(?P<closed>(?(opened)》))(?P<suffix>\.(?i:docx?|xlsx?|pptx?|pdf|wps|ya?ml))?"
)
_ORDINALS: Final = "一二三四五六七八九十"
_ORDINAL: Final = rf"(?:\d{{1,2}}(?![\d年月日.%％])|[{_ORDINALS}](?![{_ORDINALS}]))"
_JOINT: Final = "[、，和及与至—－～~-]"
_CITED: Final = (
    rf"(?<![》）号件])附件\s*(?P<numbers>{_ORDINAL}(?:{_JOINT}{_ORDINAL})*)"
    rf"|(?<=[见按照填])附件(?!\s*{_ORDINAL})"
)
"""“见附件”, “附件2”, “附件1—3”; not those of another document, which is named before them."""
_FROM_TO: Final = rf"({_ORDINAL})(?:[至—－～~-]({_ORDINAL}))?"
"""As texts, which `re` compiles once they are asked for: few workspaces speak of annexes."""


def parts_of(text: str) -> re.Match[str]:
    """`1.《名单》.docx` → number, opened, name, closed, suffix; marks at the end are left out."""
    found = re.fullmatch(_NAME, text.rstrip(_MARKS), re.DOTALL)
    assert found  # each of its parts may be empty
    return found


def bare_name(text: str) -> str:
    """The name alone, by which two spellings of one annex agree; empty where there is none."""
    return "" if text in NONE else parts_of(text)["name"]


def cited(text: str) -> Iterator[tuple[int, int, frozenset[int]]]:
    """Start and end of each place that speaks of annexes, and their numbers; none for “见附件”."""
    for match in re.finditer(_CITED, text):
        numbers = {
            number
            for first, last in re.findall(_FROM_TO, match["numbers"] or "")
            for number in range(_value(first), _value(last or first) + 1)
        }
        yield *match.span(), frozenset(numbers)


def _value(ordinal: str) -> int:
    return _ORDINALS.index(ordinal) + 1 if ordinal in _ORDINALS else int(ordinal)
