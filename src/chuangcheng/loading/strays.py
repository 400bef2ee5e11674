"""Files of ours that lie where nobody reads them.

`cc validate` asks this before anything else (`cli/recall`), so nothing slow is imported here.
"""

import os
from itertools import islice

from chuangcheng.loading.files import FOLDERS, MARK, is_yaml, printable

KINDS = (
    "工作区", "单位名录", "方案", "任务分解", "指标体系", "自评",
    "问题台账", "点位台账", "材料台账", "发文",
)  # fmt: skip
"""As `models.catalog` has them; its import would cost more than all the rest."""

_OTHERS = frozenset((*FOLDERS, "out", "templates", "node_modules", "venv", "__pycache__"))
"""Folders at the top that are read, made by us, or full of what others made."""
_DEEPEST = 3
_MOST = 2_000
"""Entries that are looked at; whoever has more keeps other things beside the workspace."""
_HEAD = 4096
"""Bytes in which the 类型 of a file is looked for."""

TYPE_CHECKING = False  # as in `typing`, whose import would cost more than this module
if TYPE_CHECKING:
    from collections.abc import Iterator


def find_strays(root: str) -> dict[str, list[str]]:
    """Folder at the top of a workspace → paths of the files of ours in it and below, sorted.

    Ours are those that say a known 类型. Hidden folders and other workspaces are left alone.
    """
    strays: dict[str, list[str]] = {}
    for folder, path in islice(_yaml_below(root), _MOST):
        if path and _is_ours(path):
            relative = os.path.relpath(path, root).replace(os.sep, "/")
            strays.setdefault(folder, []).append(printable(relative))
    return {folder: sorted(strays[folder]) for folder in sorted(strays)}


def _yaml_below(root: str) -> "Iterator[tuple[str, str]]":
    """For each entry its folder at the top, and its path where it looks like a YAML file."""
    waiting = [
        (one.name, one.path, 1) for one in _folders(_entries(root)) if one.name not in _OTHERS
    ]
    while waiting:
        folder, here, depth = waiting.pop()
        entries = _entries(here)
        if any(entry.name == MARK for entry in entries):
            continue
        for entry in entries:
            is_file = is_yaml(entry.name) and entry.is_file(follow_symlinks=False)
            yield folder, entry.path if is_file else ""
        if depth < _DEEPEST:
            waiting += [(folder, entry.path, depth + 1) for entry in _folders(entries)]


def _folders(entries: "list[os.DirEntry[str]]") -> "list[os.DirEntry[str]]":
    return [
        entry
        for entry in entries
        if not entry.name.startswith(".") and entry.is_dir(follow_symlinks=False)
    ]


def _entries(path: str) -> "list[os.DirEntry[str]]":
    try:
        with os.scandir(path) as entries:
            return list(entries)
    except OSError:  # nothing that belongs to the workspace
        return []


def _is_ours(path: str) -> bool:
    """Whether a file says in its first lines that it is of a kind that we know."""
    try:
        with open(path, "rb") as stream:  # noqa: PTH123
            head = stream.read(_HEAD)
    except OSError:
        return False
    text = head.decode("utf-8-sig", "ignore")
    if "类型" not in text:
        text = head.decode("gb18030", "ignore")
    return any(_kind(line) in KINDS for line in text.splitlines())


def _kind(line: str) -> str:
    key, _, value = line.replace("：", ":").partition(":")
    return value.partition(" #")[0].strip(" \t　\"'“”") if key.strip("\"'“” ") == "类型" else ""
