"""The canonical layout of a file: two spaces a level, dashes indented, one blank line at most.

Order, quotes, comments and the choice between block and bracket stay the writer's own.
"""

from __future__ import annotations

from io import StringIO
from typing import Any, Final

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError
from ruamel.yaml.resolver import VersionedResolver

from chuangcheng.editing.comments import attach, comments_of, detach, settle
from chuangcheng.errors import ChuangchengError
from chuangcheng.reading.decode import BOM
from chuangcheng.reading.document import Data
from chuangcheng.reading.read import read

_WIDTH: Final = 1 << 20
"""Lines are never broken: a long sentence stays on its line, as diffs want it."""


class NotFormattedError(ChuangchengError):
    """The file cannot be laid out anew without a change of what it says."""


class _TextResolver(VersionedResolver):
    """Takes every plain scalar for text, so that `3.10`, `012` and `no` stay as written."""

    @property
    def versioned_resolver(self) -> dict[str, Any]:
        """No plain scalar means anything but itself."""
        return {}


def format_text(text: str) -> str:
    """The text in canonical layout. Raises `NotFormattedError`, with what to do first.

    The result holds the same data and comments, which is looked at, and line ends are those of
    most lines.
    """
    before = read(text, "")
    if before.data is None or before.findings:
        raise NotFormattedError("文件还没有读通", "先用 cc validate 看看哪里写错了")
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    ways = (lay_out(lines) for lay_out in (_round_trip, _with_comments_apart))
    laid_out = next((one for one in map(settle, ways) if _is_faithful(one, lines)), None)
    if laid_out is None:
        raise NotFormattedError(
            "重排会改动内容或者弄丢注释，没有动它", "看看有没有少见的写法，照文件里别处的改一改"
        )
    is_windows = text.count("\r\n") * 2 > text.count("\n")
    return laid_out.replace("\n", "\r\n") if is_windows else laid_out


def format_content(content: bytes, text: str | None) -> bytes:
    """The bytes of a file in canonical layout, in UTF-8; `text` is what they say.

    A mark in front stays. An empty file is in order. Raises `NotFormattedError`.
    """
    if text is None:
        raise NotFormattedError("这不是文本文件", "先用 cc validate 看看")
    if not text.strip():
        return content
    mark = BOM if content.startswith(BOM) else b""
    return mark + format_text(text).encode()


def _round_trip(text: str) -> str:
    yaml = YAML(typ="rt", pure=True)
    yaml.Resolver = _TextResolver
    yaml.preserve_quotes = True
    yaml.width = _WIDTH
    yaml.brace_single_entry_mapping_in_flow_sequence = True
    yaml.indent(mapping=2, sequence=4, offset=2)
    out = StringIO()
    try:
        yaml.dump(yaml.load(text), out)
    except (YAMLError, ValueError, AttributeError, TypeError, AssertionError) as error:
        raise NotFormattedError(
            "这个文件的写法太少见，没有重排", "照文件里别处的写法改一改"
        ) from error
    return out.getvalue()


def _is_faithful(laid_out: str, before: str) -> bool:
    """Whether a layout has the same data and the same comments."""
    same_data = _filled(read(laid_out, "").data) == _filled(read(before, "").data)
    return same_data and comments_of(laid_out) == comments_of(before)


def _with_comments_apart(text: str) -> str:
    """Laid out without the comments behind content, which are put back.

    ruamel.yaml 0.19 loses a comment above `- [甲] # 乙` that follows another bracket.
    """
    bare, taken = detach(text)
    return attach(_round_trip(bare), taken, read(bare, ""))


def _filled(data: Data) -> Data:
    """With empty texts for absent ones: `标准:` and `标准: ""` say the same."""
    if isinstance(data, dict):
        return {key: _filled(value) for key, value in data.items()}
    if isinstance(data, list):
        return [_filled(value) for value in data]
    return data or ""
