"""What would be changed in files, as a unified diff that `git apply` takes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from difflib import unified_diff
from typing import Final

from chuangcheng.reporting.style import Style

_LINE: Final = re.compile("[^\n]*\n|[^\n]+\\Z")


def write(texts: Mapping[str, tuple[str, str]], style: Style, prefix: str = "") -> str:
    """One diff a file; `texts` are before and after, by path.

    `prefix` leads from the top of the git repository to the workspace; git's own heading tells
    `git apply` so, wherever it is called.
    """
    return "".join(
        line
        for path, (before, after) in texts.items()
        for line in _lines(prefix + path, before, after, style, is_below=bool(prefix))
    )


def _lines(path: str, before: str, after: str, style: Style, *, is_below: bool) -> Iterator[str]:
    if is_below and before != after:
        yield f"diff --git a/{path} b/{path}\n"
    lines = unified_diff(_LINE.findall(before), _LINE.findall(after), f"a/{path}", f"b/{path}")
    for line in lines:
        text = line.rstrip("\n")
        end = "\n" if line.endswith("\n") else "\n\\ No newline at end of file\n"
        yield style.change(text) + end
