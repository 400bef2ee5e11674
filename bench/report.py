"""The results as a plain-text table and as JSON."""

from __future__ import annotations

import os
import platform
import sys
import unicodedata
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version

from cases import Case
from country import size_on_disk
from measure import Pairs, Run

HEADER = (
    "项目",
    "条数",
    "本工具",
    "对照",
    "对照用时",
    "比值",
    "最小–最大",
    "目标",
    "结论",
    "峰值内存",
)
LEFT = frozenset((0, 3, 8))  # columns of words; the others are figures
PACKAGES = (
    "chuangcheng", "pydantic", "PyYAML", "yamale", "beancount", "check-jsonschema", "yamllint",
    "openpyxl", "docxtpl", "doorstop",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Result:
    """A case with its runs; without them, why there are none."""

    case: Case
    pairs: Pairs | None
    problem: str = ""

    @property
    def is_reached(self) -> bool | None:
        """Whether the goal was met; None where there is no goal or no figure."""
        if self.pairs is None or self.case.goal is None:
            return None
        return self.pairs.ratio <= self.case.goal


def circumstances() -> dict[str, str]:
    """What the figures depend on, and nothing that names the machine."""
    found = {"Python": platform.python_version(), "核数": str(_cores())}
    for package in PACKAGES:
        try:
            found[package] = version(package)
        except PackageNotFoundError:
            found[package] = "没有安装"
    return found


def _cores() -> int:
    if sys.platform == "linux":
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 0


def table(results: list[Result]) -> str:
    """One line a case, columns aligned by display width."""
    rows = [HEADER, *(_row(result) for result in results)]
    widths = [max(_width(row[i]) for row in rows) for i in range(len(HEADER))]
    lines = []
    for row in rows:
        cells = (_padded(cell, widths[i], is_left=i in LEFT) for i, cell in enumerate(row))
        lines.append("  ".join(cells).rstrip())
    lines.insert(1, "─" * (sum(widths) + 2 * (len(widths) - 1)))
    return "\n".join(lines)


def _row(result: Result) -> tuple[str, ...]:
    case, pairs = result.case, result.pairs
    size = "" if case.size is None else f"{case.size:,}"
    if pairs is None:
        return (case.label, size, "", case.peer, "", "", "", "", result.problem, "")
    low, high = min(pairs.ratios), max(pairs.ratios)
    return (
        case.label,
        size,
        f"{pairs.seconds(0):.3f} 秒",
        case.peer,
        f"{pairs.seconds(1):.3f} 秒",
        f"{pairs.ratio:.2f}",
        f"{low:.2f}–{high:.2f}",
        "" if case.goal is None else f"≤ {case.goal:.3g}",
        {True: "达到", False: "未达到", None: ""}[result.is_reached],
        f"{_mb(pairs, 0)} / {_mb(pairs, 1)} MB",
    )


def _mb(pairs: Pairs, side: int) -> str:
    """The peak in MB; “≤” where it drowned in the bench's own."""
    run = pairs.peak(side)
    return f"{'≤' if run.is_floor else ''}{run.peak / 1024:.0f}"


def _width(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text)


def _padded(text: str, width: int, *, is_left: bool) -> str:
    gap = " " * (width - _width(text))
    return text + gap if is_left else gap + text


def scale(results: list[Result]) -> str:
    """Of what is counted in millions of lines: seconds for each million, of all cores too."""
    return "\n".join(
        f"{result.case.label}：每百万条 {_per_million(result.pairs, result.case.size):.1f} 秒，"
        f"各核共忙 {result.pairs.busy(0):.0f} 秒，"
        f"是{result.case.peer}的 {result.pairs.busy(0) / result.pairs.busy(1):.2f} 倍，"
        f"数据 {size_on_disk(result.case.content) / 1e6:.0f} MB"
        for result in results
        if result.pairs and result.case.size and result.case.content
    )


def _per_million(pairs: Pairs, lines: int) -> float:
    return pairs.seconds(0) * 1_000_000 / lines


def summary(results: list[Result]) -> str:
    """How many goals were reached, and which were not."""
    judged = [result for result in results if result.is_reached is not None]
    missed = [result for result in judged if not result.is_reached]
    lines = [f"有目标的 {len(judged)} 项：达到 {len(judged) - len(missed)}，未达到 {len(missed)}"]
    lines += [
        f"  未达到：{r.case.label} {r.case.size or ''} 对 {r.case.peer}，"
        f"{r.pairs.ratio:.2f}，目标 {r.case.goal:.3g}"
        for r in missed
        if r.pairs and r.case.goal
    ]
    return "\n".join(lines)


def as_json(results: list[Result]) -> list[dict[str, object]]:
    """Every single run, English keys."""
    return [
        {
            "label": result.case.label,
            "size": result.case.size,
            "peer": result.case.peer,
            "goal": result.case.goal,
            "reached": result.is_reached,
            "problem": result.problem,
            "ratio": result.pairs.ratio if result.pairs else None,
            "seconds_per_million": _per_million(result.pairs, result.case.size)
            if result.pairs and result.case.size and result.case.content
            else None,
            "ratios": result.pairs.ratios if result.pairs else [],
            "ours": _runs(result, 0),
            "theirs": _runs(result, 1),
        }
        for result in results
    ]


def _runs(result: Result, side: int) -> list[dict[str, float]]:
    runs: list[Run] = [pair[side] for pair in result.pairs.runs] if result.pairs else []
    return [{"seconds": run.seconds, "busy_seconds": run.busy, "peak_kb": run.peak} for run in runs]
