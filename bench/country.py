"""A generated country: many plans, each with a 自评 of the same long standard."""

from __future__ import annotations

from pathlib import Path

from standard import assessment_lines, standard_lines

from data import PLAN, write_lines

PLACES = 2_843
"""The places at county level that the project means to hold on one machine."""
LINES = 1_000
_DIFFERENT = 40  # 自评, which the places take in turn: totals differ, and some are equal


def write_country(root: Path, places: int, lines: int = LINES) -> Path:
    """A workspace with so many plans; about 24 KB in two files each."""
    (root / "standards").mkdir(parents=True, exist_ok=True)
    write_lines(root / "chuangcheng.yaml", "类型: 工作区\n", ())
    write_lines(root / "standards/示例标准.yaml", "", standard_lines(lines))
    for missed in range(min(_DIFFERENT, places)):
        assessment = "".join(assessment_lines(lines, missed))
        for number in range(missed, places, _DIFFERENT):
            _write_place(root / f"plans/{number + 1:04}", number, assessment)
    return root


def size_on_disk(root: Path) -> int:
    """Bytes of all files."""
    return sum(path.stat().st_size for path in root.rglob("*.yaml"))


def _write_place(folder: Path, number: int, assessment: str) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    plan = PLAN.replace("地区: 示例县", f"地区: 示例县{number + 1}")
    write_lines(folder / "方案.yaml", plan, ())
    write_lines(folder / "自评.yaml", assessment, ())
