"""The door to the user's disk: files of a workspace → {relative path: bytes}, and writing."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from chuangcheng.diagnostic import Finding
from chuangcheng.errors import OutputError, WorkspaceNotFoundError
from chuangcheng.loading import files
from chuangcheng.loading.files import reason_of
from chuangcheng.loading.strays import find_strays
from chuangcheng.source import Span

MARK: Final = files.MARK


def find_root(start: Path) -> Path:
    """The workspace around `start`. Raises `WorkspaceNotFoundError`."""
    found = files.find_root(str(start.resolve()))
    if found is None:
        raise WorkspaceNotFoundError(
            f"从“{start}”往上都没有找到 {MARK}，不知道哪个文件夹是工作区",
            "先进入工作区的文件夹，或者用 -C 指明它",
        )
    return Path(found)


def read_workspace(root: Path) -> tuple[dict[str, bytes], list[Finding]]:
    """Every YAML file that belongs to the workspace, sorted by path, and what could not be read."""
    contents, unread = files.read_files(str(root))
    return contents, findings_of(unread)


def findings_of(unread: Iterable[files.Unread]) -> list[Finding]:
    """What could not be read, as findings."""
    return [
        Finding(at=Span.whole_file(name), code="YAML001", message=message, hint=hint)
        for name, message, hint in unread
    ]


def strays_of(root: Path) -> list[Finding]:
    """What is told of files of ours that nobody reads, once for each folder at the top."""
    return [_stray(folder, paths) for folder, paths in find_strays(str(root)).items()]


def _stray(folder: str, paths: list[str]) -> Finding:
    what = "这个文件" if len(paths) == 1 else f"“{folder}”里有 {len(paths)} 个文件"
    return Finding(
        at=Span.whole_file(paths[0]),
        code="YAML016",
        message=f"{what}放在 plans 和 standards 外面，没有读",
        hint="移到 plans 下面方案的文件夹里，指标体系移到 standards；有意放在那里的，不用管",
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
        reason = reason_of(error) if isinstance(error, OSError) else "链接绕回了自己"
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
        raise OutputError(f"写不进“{path}”：{reason_of(error)}", "看看文件还在不在") from error
    if not is_same:
        raise OutputError(f"“{path}”刚刚被别的软件改过，没有动它", "存好以后再来一遍")
    write_file(path, after, overwrite=True)
    path.chmod(stat.S_IMODE(mode))


def _umask() -> int:
    """The process's umask, which can only be read by setting it."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
