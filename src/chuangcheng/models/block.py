"""A text of several lines (`正文: |`): where a part of it stands in the file."""

from __future__ import annotations

from functools import lru_cache

from chuangcheng.source import Position, Span


def part_of_block(source: str, whole: Span, written: str, start: int, end: int) -> Span | None:
    """The place of `written[start:end]`, of which `whole` begins at the block's `|`.

    None for a part that goes over lines, and wherever the file's line is not the text's: a folded
    text (`>`), or one with other line breaks.
    """
    lines = _lines(source)
    head, row = whole.start.line, written.count("\n", 0, start)
    if "\n" in written[start:end] or head + row >= len(lines):
        return None
    if lines[head - 1][whole.start.column - 1 : whole.start.column] != "|":
        return None
    first = written.rfind("\n", 0, start) + 1
    last = written.find("\n", first)
    content = written[first : last if last >= 0 else len(written)]
    line = lines[head + row].removesuffix("\r")
    indent = len(line) - len(content)
    if line != " " * indent + content:
        return None
    column = indent + 1 - first
    number = head + row + 1
    return Span(whole.file, Position(number, column + start), Position(number, column + end))


@lru_cache(maxsize=1)
def _lines(source: str) -> list[str]:
    """One text may have thousands of faults."""
    return source.split("\n")
