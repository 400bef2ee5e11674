"""A new workspace onto the disk, and what to do next."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from chuangcheng.cli.catalog import two_columns
from chuangcheng.cli.entry import program_name
from chuangcheng.errors import OutputError, WorkspaceNotFoundError
from chuangcheng.loading.disk import MARK, find_root, write_file
from chuangcheng.starting.files import OPTIONAL

_PURPOSES = {
    "chuangcheng.yaml": "工作区的标记和设置",
    "方案.yaml": "方案：称号、阶段、机构、要求",
    "单位.yaml": "单位名录：谁是谁，有哪些简称",
    "发文.yaml": "印发通知的文号、主送、日期",
    "任务": "任务分解：谁牵头、什么时候、做到什么样",
}


def check_place(root: Path) -> None:
    """Raises `OutputError` where a workspace is already, at the place itself or above it."""
    if root.exists() and not root.is_dir():
        raise OutputError(f"“{root}”是文件，不是文件夹", "换一个文件夹")
    try:
        found = find_root(root)
    except WorkspaceNotFoundError:
        return
    if found == root:
        raise OutputError(f"“{root}”已经是工作区了", "直接在里面改，或者换一个空文件夹")
    raise OutputError(f"“{root}”在工作区“{found}”里面", "到那个工作区外面去建")


def write_all(root: Path, files: Mapping[str, bytes]) -> None:
    """Write every file, the mark of a workspace last. Raises `OutputError` before the first.

    What is only handy (`OPTIONAL`) is left out where there is another.
    """
    theirs = [path for path, content in files.items() if _is_other(root / path, content)]
    there = [path for path in theirs if path not in OPTIONAL]
    if there:
        listed = "、".join(there)
        raise OutputError(f"“{root}”里已经有 {listed}，没有动它们", "移开它们，或者换一个空文件夹")
    for path in sorted(files.keys() - set(theirs), key=lambda path: (path == MARK, path)):
        write_file(root / path, files[path], overwrite=False)


def _is_other(path: Path, content: bytes) -> bool:
    return path.exists() and (not path.is_file() or path.read_bytes() != content)


def next_steps(root: Path, files: Iterable[str], folder: str) -> str:
    """What was made and what comes next."""
    name = program_name()
    names = [path.removeprefix(f"plans/{folder}/") for path in files if path.endswith(".yaml")]
    made = [(path, _purpose(path)) for path in names]
    steps = [
        (f"{name} validate", "检查，现在应当没有错误"),
        ("单位.yaml", "补上各单位，再到任务里写谁牵头"),
        (f"{name} render 任务分解表", "出任务分解表"),
        (f"{name} render 印发通知", "写好文号和日期以后出通知"),
        ("git init", "让 git 记住每次改动"),
    ]
    where = "" if root == Path.cwd() else f"\n先进入这个文件夹：cd {_quoted(root)}\n"
    return (
        f"建好了工作区：{root}\n方案在 plans/{folder}/ 里\n\n{two_columns(made)}\n"
        f"用 VS Code 打开这个文件夹，装上它推荐的 YAML 插件，写的时候就有提示。\n{where}\n"
        f"接下来：\n{two_columns(steps)}"
    )


def _quoted(path: Path) -> str:
    return f'"{path}"' if any(map(str.isspace, str(path))) else str(path)


def _purpose(name: str) -> str:
    return next(text for key, text in _PURPOSES.items() if name.startswith(key))
