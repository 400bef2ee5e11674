"""Bytes of a file → text, whatever editor saved it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from chuangcheng.diagnostic import Edit, Finding
from chuangcheng.reading.limits import MAX_BYTES
from chuangcheng.reading.lines import split_lines
from chuangcheng.reading.mixed import FOREIGN_HINT, decode_mixed
from chuangcheng.source import Position, Span

BOM = b"\xef\xbb\xbf"
"""The mark that Windows editors put in front of UTF-8."""

_BOMS = (
    (BOM, "utf-8-sig"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
# Control characters that no text editor writes; their presence means that this is no text file.
_BINARY = bytes(frozenset(range(32)) - {9, 10, 12, 13, 27})
_PROBE = 8192
# All but ASCII, Chinese characters and their punctuation, and the signs of units and numerals.
_UNWRITTEN = re.compile(
    "[^\t\n\r\x20-\x7e\xa0-\xff\u2000-\u22ff\u2460-\u27bf\u3000-\u9fff\uff00-\uffef]"
)


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of a file; None where it is not text. `findings` say what was odd about it."""

    text: str | None
    findings: tuple[Finding, ...] = ()


def decode(content: bytes, file: str) -> Decoded:
    """Decode UTF-8 (with or without BOM), UTF-16 with BOM, or GB18030, in this order."""
    at = Span.whole_file(file)
    if len(content) > MAX_BYTES:
        return _refuse(
            at,
            "YAML008",
            f"文件太大，超过 {MAX_BYTES // 1024 // 1024} MB 的上限",
            "拆成几个文件，或者移出工作区",
        )
    for bom, name in _BOMS:
        if content.startswith(bom):
            return _decode_as(content, name, at)
    if _is_binary(content[:_PROBE]):
        text = _utf16_without_bom(content)
        return _refuse_binary(at) if text is None else Decoded(text, (_foreign("UTF-16", at),))
    try:
        return Decoded(content.decode("utf-8"))
    except UnicodeDecodeError as error:
        mixed = decode_mixed(content, file)
        if mixed is not None:
            return Decoded(mixed.text, (mixed.finding,))
        if _is_damaged_utf8(content):
            return _refuse_damaged(content, error.start, file)
        return _decode_as(content, "gb18030", at)


def _is_binary(probe: bytes) -> bool:
    """Whether bytes are no text: a NUL, or so many control characters that they are no accident."""
    controls = len(probe) - len(probe.translate(None, _BINARY))
    return b"\0" in probe or controls * 20 > len(probe)


def _utf16_without_bom(content: bytes) -> str | None:
    """UTF-16 without its mark: in either order every character is one that people write."""
    for encoding in ("utf-16-le", "utf-16-be"):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if ":" in text and not _UNWRITTEN.search(text):
            return text
    return None


def _is_damaged_utf8(content: bytes) -> bool:
    """Whether the bytes are UTF-8 but for a few; of GBK text hardly a character survives."""
    text = content.decode("utf-8", errors="replace")
    foreign = sum(character > "\x7f" for character in text)
    return text.count("\ufffd") * 4 < foreign


def _refuse_damaged(content: bytes, position: int, file: str) -> Decoded:
    lines = split_lines(content[:position].decode("utf-8", errors="replace"))
    place = Position(len(lines), len(lines[-1]) + 1)
    return _refuse(
        Span(file, place, place),
        "YAML002",
        "这里有一个字坏了，文件可能没有存完整",
        "重新输入这个字再保存；保存时编码选 UTF-8",
    )


def _decode_as(content: bytes, encoding: str, at: Span) -> Decoded:
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError:
        return _refuse_binary(at)
    if encoding == "utf-8-sig":
        return Decoded(text)
    label = {"utf-16": "UTF-16", "gb18030": "GB18030（GBK）"}[encoding]
    return Decoded(text, (_foreign(label, at),))


def _foreign(label: str, at: Span) -> Finding:
    return Finding(
        at=at,
        code="YAML010",
        message=f"文件的编码是 {label}，不是 UTF-8",
        hint=FOREIGN_HINT,
        edits=(Edit(at=at, put=""),),  # whatever is written anew is written in UTF-8
    )


def _refuse_binary(at: Span) -> Decoded:
    return _refuse(
        at,
        "YAML002",
        "文件不是文本，读不出内容",
        "可能是 Word、Excel 或图片改了后缀名；请换成 UTF-8 编码的文本",
    )


def _refuse(at: Span, code: str, message: str, hint: str) -> Decoded:
    return Decoded(None, (Finding(at=at, code=code, message=message, hint=hint),))
