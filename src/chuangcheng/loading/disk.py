"""The only door to the user's disk: files of a workspace → {relative path: bytes}."""

from __future__ import annotations

import errno
import os
import re
import stat
from pathlib import Path
from typing import Final

from chuangcheng.diagnostic import Finding
from chuangcheng.errors import OutputError, WorkspaceNotFoundError
from chuangcheng.reading.decode import MAX_BYTES
from chuangcheng.source import Span

MARK: Final = "chuangcheng.yaml"
FOLDERS: Final = ("plans", "standards")
_SUFFIXES: Final = (".yaml", ".yml")
_CONTROL: Final = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029]")


def find_root(start: Path) -> Path:
    """The workspace around `start`. Raises `WorkspaceNotFoundError`."""
    here = start.resolve()
    for folder in (here, *here.parents):
        if (folder / MARK).is_file():
            return folder
    raise WorkspaceNotFoundError(
        f"从“{start}”往上都没有找到 {MARK}，不知道哪个文件夹是工作区",
        "先进入工作区的文件夹，或者用 -C 指明它",
    )


def read_workspace(root: Path) -> tuple[dict[str, bytes], list[Finding]]:
    """Every YAML file that belongs to the workspace, sorted by path, and what could not be read."""
    files: dict[str, bytes] = {}
    findings: list[Finding] = []
    for path in _paths(root, findings):
        name = _printable(path.relative_to(root).as_posix())
        try:
            if path.is_dir():
                findings.append(_unreadable(name, "这是一个文件夹，名字却像文件", "改个名字"))
                continue
            if path.exists() and not path.is_file():
                findings.append(_unreadable(name, "这不是普通文件，读不了", "移到别处"))
                continue
            with path.open("rb") as stream:
                files[name] = stream.read(MAX_BYTES + 1)
        except OSError as error:
            reason = f"文件打不开：{_reason(error)}"
            findings.append(_unreadable(name, reason, "检查文件是否存在、是否有权限读"))
    return files, findings


def _paths(root: Path, findings: list[Finding]) -> list[Path]:
    """Every path below the workspace's folders that looks like a YAML file; links are followed."""

    def unreadable(error: OSError) -> None:
        name = _printable(Path(error.filename).relative_to(root).as_posix())
        findings.append(_unreadable(name, f"文件夹打不开：{_reason(error)}", "检查有没有权限读"))

    found = [path for path in root.iterdir() if _is_wanted(path.name)]
    seen: set[str] = set()
    for top in (root / folder for folder in FOLDERS if (root / folder).is_dir()):
        for here, folders, names in os.walk(top, onerror=unreadable, followlinks=True):
            real = os.path.realpath(here)
            if real in seen:  # a link back into the workspace
                folders.clear()
                continue
            seen.add(real)
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            found += [Path(here, name) for name in (*names, *folders) if _is_wanted(name)]
    return sorted(found, key=lambda path: path.relative_to(root).as_posix())


def _is_wanted(name: str) -> bool:
    return name.lower().endswith(_SUFFIXES) and not name.startswith(".")


def _printable(name: str) -> str:
    """A file name that can be shown.

    Marks stand for bytes that are not UTF-8 (an archive from an old system) and for what breaks a
    line or paints over a terminal.
    """
    text = os.fsencode(name).decode("utf-8", "backslashreplace")
    return _CONTROL.sub(lambda found: f"\\x{ord(found.group()):02x}", text)


def _unreadable(file: str, message: str, hint: str) -> Finding:
    return Finding(at=Span.whole_file(file), code="YAML001", message=message, hint=hint)


def _reason(error: OSError) -> str:
    if isinstance(error, PermissionError):
        return "没有权限"
    if isinstance(error, FileNotFoundError):
        return "链接指向的文件不存在"
    if isinstance(error, NotADirectoryError | FileExistsError):
        return "路径当中有一段是文件，不是文件夹"
    return {errno.ENOSPC: "磁盘满了", errno.ENAMETOOLONG: "名字太长"}.get(
        error.errno or 0, "磁盘出错"
    )


def write_file(path: Path, content: bytes, *, overwrite: bool) -> None:
    """Write a file whole or not at all, its folders made. Raises `OutputError`.

    An existing file with other content stays as it is unless `overwrite`.
    """
    try:
        path = path.resolve()  # a link stays one; its target is written
        if path.exists() and not path.is_file():
            what = "是一个文件夹" if path.is_dir() else "不是普通文件"
            raise OutputError(f"“{path}”{what}，不能写", "换一个文件名")
        if path.exists() and not overwrite and path.read_bytes() != content:
            raise OutputError(f"“{path}”已经有了，没有覆盖它", "要覆盖就加上 --force")
        path.parent.mkdir(parents=True, exist_ok=True)
        import tempfile  # noqa: PLC0415 - only who writes needs it, and it is slow to import

        handle, name = tempfile.mkstemp(dir=path.parent, prefix=".cc-")
        try:
            with os.fdopen(handle, "wb") as stream:
                stream.write(content)
            Path(name).chmod(0o666 & ~_umask())
            Path(name).replace(path)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
    except (OSError, RuntimeError) as error:  # the latter: a link that leads to itself
        reason = _reason(error) if isinstance(error, OSError) else "链接绕回了自己"
        raise OutputError(
            f"写不进“{path}”：{reason}", "换个地方，或者关掉正打开它的软件"
        ) from error


def replace_file(path: Path, before: bytes, after: bytes) -> None:
    """Put new content into a file that was read before. Raises `OutputError`.

    The file keeps its rights. One that somebody has changed since it was read stays as it is.
    """
    try:
        is_same = path.read_bytes() == before
        mode = path.stat().st_mode
    except OSError as error:
        raise OutputError(f"写不进“{path}”：{_reason(error)}", "看看文件还在不在") from error
    if not is_same:
        raise OutputError(f"“{path}”刚刚被别的软件改过，没有动它", "存好以后再来一遍")
    write_file(path, after, overwrite=True)
    path.chmod(stat.S_IMODE(mode))


def _umask() -> int:
    """The process's umask, which can only be read by setting it."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
