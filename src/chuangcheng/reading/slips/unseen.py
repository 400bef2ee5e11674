"""Characters that cannot be seen, left in a text by whatever it was copied from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from chuangcheng.reading.lines import Lines
from chuangcheng.reading.slips.slip import Slip

_NAMES: Final = {
    "\u200b": "零宽空格",
    "\u200c": "零宽断字符",
    "\u200e": "书写方向标记",
    "\u200f": "书写方向标记",
    "\u202a": "书写方向标记",
    "\u202c": "书写方向标记",
    "\u2060": "零宽连字符",
    "\ufeff": "文件开头标记",
    "\u00ad": "软连字符",
    "\u00a0": "不换行空格",
    "\u202f": "不换行空格",
}
_SPACES: Final = "\u00a0\u202f"
_UNSEEN: Final = re.compile(f"[{''.join(_NAMES)}]+")
MAX_TOLD: Final = 20
"""Places that are told one by one; a page pasted from the web may have thousands."""


def unseen_characters(text: str) -> Iterator[Slip]:
    """Every run of such characters, in order, and what should be there instead."""
    if not any(character in text for character in _NAMES):
        return
    lines = Lines(text)
    for match in _UNSEEN.finditer(text):
        line, column = lines.place(match.start())
        run = match.group()
        told = f"这里有看不见的{_NAMES[run[0]]}（U+{ord(run[0]):04X}）"
        hint = "改成普通空格" if run[0] in _SPACES else "删掉它；多半是从网页或 Word 粘贴时带进来的"
        put = "".join(" " for character in run if character in _SPACES)
        yield Slip("YAML014", line, column, len(run), told, hint, put)
