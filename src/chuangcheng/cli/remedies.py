"""The tasks of `cc gap --to-tasks` onto the disk."""

from __future__ import annotations

from pathlib import Path

from chuangcheng.errors import OutputError
from chuangcheng.loading.disk import write_file
from chuangcheng.scoring.gap.gap import Gap
from chuangcheng.starting.remedies import remedy_tasks, without_task
from chuangcheng.workspace.folder import PlanFolder


def check_tasks_place(path: Path, root: Path, folder: PlanFolder) -> None:
    """Raise `OutputError` where a file of tasks would not be read as the plan's."""
    if path.suffix.lower() not in (".yaml", ".yml"):
        raise OutputError(f"“{path}”不是 .yaml 文件", "文件名写成 任务-补短板.yaml 这样")
    if not path.resolve().is_relative_to((root / folder.path).resolve()):
        raise OutputError(
            f"“{path}”不在方案的文件夹 {folder.path} 里",
            f"写成 {folder.path}/任务-补短板.yaml 这样",
        )


def write_tasks(path: Path, gap: Gap, folder: PlanFolder, *, overwrite: bool) -> str:
    """Write a task for each chosen line that has none; says what was done."""
    count = len(without_task(gap))
    served = len(gap.chosen.lines) - count
    if not count:
        why = "要补的项都已经有任务" if served else "没有要补的项"
        return f"{why}，没有写 {path}"
    write_file(path, remedy_tasks(gap, folder).encode(), overwrite=overwrite)
    done = f"{count} 项任务写到了 {path}"
    return f"{done}；另有 {served} 项已经有任务，没有再写" if served else done
