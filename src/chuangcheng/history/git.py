"""The only door to git."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from chuangcheng.errors import ChuangchengError, NotFoundError


def changed_files(root: Path, revision: str) -> tuple[str, ...]:
    """Files below `root` that differ from where this line of work left `revision`.

    Changes that are not committed yet and new files count; deleted ones are named too. Paths are
    relative to `root`, with `/`. Raises `ChuangchengError` where git cannot tell.
    """
    base = _merge_base(root, revision)
    diff = _git(root, "diff", "--name-only", "--no-renames", "-z", "--relative", base, "--", ".")
    new = _git(root, "ls-files", "--others", "--exclude-standard", "-z", "--", ".")
    names = {*diff.split("\0"), *new.split("\0")} - {""}
    return tuple(sorted(names))


def _merge_base(root: Path, revision: str) -> str:
    _git(root, "rev-parse", "--is-inside-work-tree")
    found = _run(
        root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}"
    )
    if found.returncode:
        raise NotFoundError(
            f"git 里没有“{revision}”这个版本",
            "写分支名、标签或提交号，例如 main、origin/main、HEAD~1；在 CI 上要先取回完整的历史",
        )
    commit = _text(found.stdout).strip()
    base = _run(root, "merge-base", commit, "HEAD")
    return commit if base.returncode else _text(base.stdout).strip()


def _git(root: Path, *args: str) -> str:
    done = _run(root, *args)
    if done.returncode:
        raise ChuangchengError(
            f"“{root}”不在 git 的管理下，不知道改了哪些文件", "不写 --changed，检查全部文件"
        )
    return _text(done.stdout)


def _run(root: Path, *args: str) -> subprocess.CompletedProcess[bytes]:
    try:
        return subprocess.run(
            ["git", "-C", str(root), *args],
            capture_output=True,
            check=False,
            stdin=subprocess.DEVNULL,
            env={**os.environ, "GIT_OPTIONAL_LOCKS": "0", "LC_ALL": "C"},
        )
    except FileNotFoundError as error:
        raise ChuangchengError("这台电脑上没有装 git", "装好 git 再用 --changed") from error


def _text(output: bytes) -> str:
    """Names as `loading.disk` tells them: what is not UTF-8 is marked."""
    return output.decode("utf-8", "backslashreplace")
