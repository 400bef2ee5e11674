"""A parser's complaint → what the person at the keyboard did, and where.

The parser stops where it can no longer go on, often a line after the slip. Each recogniser knows
one slip by the parser's complaint and the lines at that place; the first that knows it names it.
Both of PyYAML's parsers are understood; they word their complaints differently.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Final

from chuangcheng.reading.slips.brackets import (
    open_bracket,
    stray_bracket,
    wide_bracket,
    wide_comma,
)
from chuangcheng.reading.slips.colons import (
    colon_behind_quote,
    colon_in_braces,
    missing_colon,
    stray_colon,
    wrong_colon,
    wrong_line_above,
)
from chuangcheng.reading.slips.comments import wrong_remark
from chuangcheng.reading.slips.continued import item_in_text
from chuangcheng.reading.slips.misaligned import misaligned
from chuangcheng.reading.slips.quotes import (
    backslash,
    comma_missing,
    open_quote,
    text_behind_quote,
)
from chuangcheng.reading.slips.signs import bad_name, bad_start, bad_tag, block_sign, dash
from chuangcheng.reading.slips.slip import Slip
from chuangcheng.reading.slips.spaces import (
    indentation_character,
    indented_above,
    too_deep,
)
from chuangcheng.reading.slips.stop import Stop, stop_of
from chuangcheng.reading.slips.unclosed import open_quote_above

_UNPRINTABLE: Final = re.compile(
    "[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"
)


def recognise(error: Exception, text: str) -> Slip:
    """What the person did where the parser refused a text."""
    control = _UNPRINTABLE.search(text)
    stop = stop_of(error, text, control.start() if control else len(text))
    known = (recogniser(stop) for recogniser in _RECOGNISERS)
    slip = _control_character(stop) if control else next(filter(None, known), _unrecognised(stop))
    room = len(stop.lines[slip.line]) - slip.column  # none at the end of a text that was cut off
    return slip if slip.length <= room else replace(slip, length=room)


def _control_character(stop: Stop) -> Slip:
    return Slip(
        "YAML003", stop.line, stop.column, 1, "这里有一个看不见的控制字符",
        "删掉它；多半是从别的软件粘贴时带进来的", put="",
    )  # fmt: skip


def _unrecognised(stop: Stop) -> Slip:
    return Slip(
        "YAML003", stop.line, stop.column, 1, "从这里起看不懂了",
        "检查这一行和上一行的缩进、冒号、引号和括号", is_vague=True,
    )  # fmt: skip


_RECOGNISERS: Final[tuple[Callable[[Stop], Slip | None], ...]] = (
    open_quote_above,
    wrong_remark,
    indentation_character,
    colon_behind_quote,
    colon_in_braces,
    wide_bracket,
    item_in_text,
    dash,
    wrong_colon,
    wide_comma,
    comma_missing,
    open_bracket,
    open_quote,
    backslash,
    bad_name,
    bad_tag,
    block_sign,
    bad_start,
    missing_colon,
    too_deep,
    stray_colon,
    stray_bracket,
    text_behind_quote,
    indented_above,
    wrong_line_above,
    misaligned,
)
