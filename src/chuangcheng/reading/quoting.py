"""A value → how it is written in a file."""

from __future__ import annotations

from chuangcheng.reading.read import read


def as_scalar(value: str, like: str = "") -> str:
    """A value in YAML, quoted as `like` is, or where it needs quotes; on one line."""
    if like.startswith('"') or not value.isprintable():
        return '"' + "".join(map(_escaped, value)) + '"'
    if like.startswith("'") or not _is_plain(value):
        return "'" + value.replace("'", "''") + "'"
    return value


def _escaped(character: str) -> str:
    if character in '"\\':
        return "\\" + character
    return character if character.isprintable() else f"\\U{ord(character):08x}"


def _is_plain(value: str) -> bool:
    """Whether a value reads as itself without quotes, in brackets and outside of them."""
    return _reads(f"k: [{value}]", [value]) and _reads(f"k: {value}", value)


def _reads(text: str, wanted: object) -> bool:
    document = read(text, "")
    return not document.findings and document.data == {"k": wanted}
