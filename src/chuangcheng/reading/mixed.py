"""A file to which lines in GBK were appended, so that no one encoding reads all of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from chuangcheng.diagnostic import Edit, Finding
from chuangcheng.source import Position, Span

FOREIGN_HINT: Final = "内容已经读懂；请用编辑器另存为 UTF-8，免得别的软件显示乱码"
_CHINESE: Final = re.compile("[\u4e00-\u9fff]")
_LEAST: Final = 3
"""Chinese characters that bytes do not spell in UTF-8 by accident."""


@dataclass(frozen=True, slots=True)
class Mixed:
    """The text, and what is told of its encodings."""

    text: str
    finding: Finding


def decode_mixed(content: bytes, file: str) -> Mixed | None:
    """Read each line in UTF-8 or else in GB18030; None where that is not what the file is.

    Of a line in GBK no Chinese character survives in UTF-8, unlike one that lost some bytes.
    """
    lines = [_line(line) for line in content.split(b"\n")]
    foreign = [number for number, (_, is_foreign) in enumerate(lines, 1) if is_foreign]
    own = "".join(text for text, is_foreign in lines if text and not is_foreign)
    texts = [text for text, _ in lines if text is not None]
    if not foreign or len(texts) < len(lines) or len(_CHINESE.findall(own)) < _LEAST:
        return None
    return Mixed("\n".join(texts), _finding(foreign, file))


def _line(line: bytes) -> tuple[str | None, bool]:
    """The line's text, None where it is in neither encoding, and whether it is in GB18030."""
    try:
        return line.decode("utf-8"), False
    except UnicodeDecodeError:
        if _CHINESE.search(line.decode("utf-8", "ignore")):
            return None, True
    try:
        return line.decode("gb18030"), True
    except UnicodeDecodeError:
        return None, True


def _finding(foreign: list[int], file: str) -> Finding:
    place = Position(foreign[0], 1)
    at = Span(file, place, place)
    told = f"从第 {foreign[0]} 行起，有 {len(foreign)} 行的编码是 GB18030（GBK）"
    return Finding(
        at=at,
        code="YAML010",
        message=f"{told}，其余是 UTF-8",
        hint=FOREIGN_HINT,
        edits=(Edit(at=at, put=""),),  # whatever is written anew is written in UTF-8
    )
