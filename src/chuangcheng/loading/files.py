"""Reading a workspace's files from disk.

Apart from `disk` because `cc validate` asks this first and may need nothing else (`cli/recall`), so
nothing slow is imported here, not even pathlib.
"""

import errno
import os

from chuangcheng.reading.limits import MAX_BYTES

MARK = "chuangcheng.yaml"
PLANS = "plans"
STANDARDS = "standards"
FOLDERS = (PLANS, STANDARDS)
_SUFFIXES = (".yaml", ".yml")
_DOUBLED = (".yaml.txt", ".yml.txt")  # what Windows Notepad makes of a name

Unread = tuple[str, str, str]
"""A path that could not be read, what is wrong with it, and what to do."""

TYPE_CHECKING = False  # as in `typing`, whose import would cost more than this module
if TYPE_CHECKING:
    from collections.abc import Iterator


def find_root(start: str) -> str | None:
    """The folder at or above an absolute path that has the mark of a workspace."""
    here = start
    while not os.path.isfile(os.path.join(here, MARK)):  # noqa: PTH113, PTH118
        here, below = os.path.dirname(here), here  # noqa: PTH120
        if here == below:
            return None
    return here


def prefix_in_repository(root: str) -> str:
    """Where a workspace lies in the git repository around it: `创城/`, empty at its top."""
    here = root
    while not os.path.exists(os.path.join(here, ".git")):  # noqa: PTH110, PTH118
        here, below = os.path.dirname(here), here  # noqa: PTH120
        if here == below:
            return ""
    relative = os.path.relpath(root, here).replace(os.sep, "/")
    return "" if relative == "." else f"{relative}/"


def read_files(
    root: str, folders: "tuple[str, ...]" = FOLDERS
) -> tuple[dict[str, bytes], list[Unread]]:
    """Every YAML file that belongs to a workspace, sorted by path, and what could not be read.

    Paths are relative to the root, with `/`. Links are followed, each folder once.
    """
    unread: list[Unread] = []
    found = [entry for entry in _entries(root, "", unread) if is_yaml(entry.name)]
    seen: set[str] = set()
    for folder in folders:
        if os.path.isdir(os.path.join(root, folder)):  # noqa: PTH112, PTH118
            found += _below(root, folder, seen, unread)
    return _contents(root, found, unread), unread


def plan_folders(root: str) -> list[str]:
    """The folders of plans, `plans/…`, sorted; of links to one folder the first."""
    seen: dict[str, str] = {}
    for entry in sorted(_entries(root, PLANS, []), key=lambda entry: entry.name):
        if not entry.name.startswith(".") and _is_folder(entry):
            seen.setdefault(os.path.realpath(entry.path), f"{PLANS}/{entry.name}")
    return list(seen.values())


def read_folder(root: str, folder: str) -> tuple[dict[str, bytes], list[Unread]]:
    """As `read_files`, but only what lies in one of the `plan_folders`."""
    unread: list[Unread] = []
    above = {os.path.realpath(os.path.join(root, PLANS))}  # noqa: PTH118
    found = list(_below(root, folder, above, unread))
    return _contents(root, found, unread), unread


def _contents(root: str, found: "list[os.DirEntry[str]]", unread: list[Unread]) -> dict[str, bytes]:
    contents: dict[str, bytes] = {}
    start = len(root.rstrip(os.sep)) + 1
    named = sorted((entry.path[start:].replace(os.sep, "/"), entry) for entry in found)
    for relative, entry in named:
        name = printable(relative)
        try:
            contents[name] = _read(entry)
        except _NoFileError as error:
            unread.append((name, *error.args))
        except OSError as error:
            hint = "检查文件是否存在、是否有权限读"
            unread.append((name, f"文件打不开：{reason_of(error)}", hint))
    return contents


class _NoFileError(Exception):
    """It looks like a YAML file by its name only."""


def _read(entry: "os.DirEntry[str]") -> bytes:
    if entry.is_dir():
        raise _NoFileError("这是一个文件夹，名字却像文件", "改个名字")
    if not entry.is_file() and os.path.exists(entry.path):  # noqa: PTH110
        raise _NoFileError("这不是普通文件，读不了", "移到别处")
    with open(entry.path, "rb") as stream:  # noqa: PTH123
        return stream.read(MAX_BYTES + 1)


def _below(
    root: str, folder: str, seen: set[str], unread: list[Unread]
) -> "Iterator[os.DirEntry[str]]":
    """Whatever looks like a YAML file in a folder and the folders below it."""
    real = os.path.realpath(os.path.join(root, folder))  # noqa: PTH118
    if real in seen:  # a link back into the workspace
        return
    seen.add(real)
    for entry in sorted(_entries(root, folder, unread), key=lambda entry: entry.name):
        if is_yaml(entry.name):
            yield entry
        elif entry.name.lower().endswith(_DOUBLED) and not entry.name.startswith("."):
            name = printable(os.path.join(folder, entry.name).replace(os.sep, "/"))  # noqa: PTH118
            unread.append((name, "文件名末尾多了“.txt”，没有读它", "去掉“.txt”，只留“.yaml”"))
        if not entry.name.startswith(".") and _is_folder(entry):
            yield from _below(root, os.path.join(folder, entry.name), seen, unread)  # noqa: PTH118


def _entries(root: str, folder: str, unread: list[Unread]) -> "list[os.DirEntry[str]]":
    try:
        with os.scandir(os.path.join(root, folder)) as entries:  # noqa: PTH118
            return list(entries)
    except OSError as error:
        name = printable(folder.replace(os.sep, "/"))
        unread.append((name, f"文件夹打不开：{reason_of(error)}", "检查有没有权限读"))
        return []


def _is_folder(entry: "os.DirEntry[str]") -> bool:
    try:
        return entry.is_dir()
    except OSError:  # a link that leads to itself
        return False


def is_yaml(name: str) -> bool:
    """Whether a file is one of a workspace, going by its name."""
    return name.lower().endswith(_SUFFIXES) and not name.startswith(".")


def printable(name: str) -> str:
    """A file name that can be shown.

    Marks stand for bytes that are not UTF-8 (an archive from an old system) and for what breaks a
    line or paints over a terminal.
    """
    if name.isprintable():
        return name
    text = os.fsencode(name).decode("utf-8", "backslashreplace")
    return "".join(f"\\x{ord(one):02x}" if _is_control(one) else one for one in text)


def _is_control(character: str) -> bool:
    return ord(character) < 32 or 127 <= ord(character) < 160 or character in "\u2028\u2029"


def reason_of(error: OSError) -> str:
    """Why the system refused, in a clerk's words."""
    if isinstance(error, PermissionError):
        return "没有权限"
    if isinstance(error, FileNotFoundError):
        return "链接指向的文件不存在"
    if isinstance(error, NotADirectoryError | FileExistsError):
        return "路径当中有一段是文件，不是文件夹"
    return {errno.ENOSPC: "磁盘满了", errno.ENAMETOOLONG: "名字太长"}.get(
        error.errno or 0, "磁盘出错"
    )
