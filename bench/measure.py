"""Whole processes, timed in pairs: A B A B …, so that a busy moment of the machine hits both."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import time
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from tree import TreeWatch

_UNIT = 1024 if sys.platform == "darwin" else 1  # what `ru_maxrss` has to be divided by for KB


@dataclass(frozen=True, slots=True)
class Command:
    """What is run, and where; `cache` is where ours may remember, else it works everything out.

    With `is_tree` the memory is that of the process and all that it starts.
    """

    args: tuple[str, ...]
    cwd: Path
    cache: str = ""
    is_tree: bool = False


@dataclass(frozen=True, slots=True)
class Run:
    """One finished process: wall-clock seconds, and its peak memory in KB.

    A peak cannot be lower than what this process itself held when it started the other;
    `is_floor` says that it is no more than that. `busy` are seconds of all cores, those of the
    processes that it started among them: what a busy machine spoils less.
    """

    seconds: float
    peak: int
    is_floor: bool
    busy: float


@dataclass(frozen=True, slots=True)
class Effort:
    """How long to go on with one comparison: at least `fewest` pairs, then until `seconds`."""

    fewest: int
    most: int
    seconds: float


class FailedError(Exception):
    """A command did not end with 0; it must not be timed as a success."""


class Pairs:
    """The runs of one comparison."""

    def __init__(self, runs: Iterable[tuple[Run, Run]]) -> None:
        self.runs = list(runs)
        self.ratios = [ours.seconds / theirs.seconds for ours, theirs in self.runs]

    @property
    def ratio(self) -> float:
        """Ours through theirs: the median of the pairs' ratios."""
        return median(self.ratios)

    def seconds(self, side: int) -> float:
        return median(pair[side].seconds for pair in self.runs)

    def busy(self, side: int) -> float:
        return median(pair[side].busy for pair in self.runs)

    def peak(self, side: int) -> Run:
        """The run that took most memory."""
        return max((pair[side] for pair in self.runs), key=lambda run: run.peak)


def compare(ours: Command, theirs: Command, effort: Effort) -> Pairs:
    """Run both in turn. A first pair that is quick only warms the caches and does not count."""
    start = time.perf_counter()
    pairs = [(run(ours), run(theirs))]
    if time.perf_counter() - start < effort.seconds / 4:
        pairs.clear()
    while len(pairs) < effort.most:
        if len(pairs) >= effort.fewest and time.perf_counter() - start > effort.seconds:
            break
        pairs.append((run(ours), run(theirs)))
    return Pairs(pairs)


def run(command: Command) -> Run:
    """Run once to the end, output thrown away. Raises `FailedError` for any exit code but 0.

    `wait4` gives the usage of this one child.
    """
    null = subprocess.DEVNULL
    start = time.perf_counter()
    process = subprocess.Popen(
        command.args, cwd=command.cwd, env=_environment(command),
        stdin=null, stdout=null, stderr=null,
    )  # fmt: skip
    watch = TreeWatch(process.pid) if command.is_tree else None
    if watch:
        watch.start()
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    together = watch.end() if watch else 0
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise FailedError(_complaint(command, process.returncode))
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    peak = max(together, usage.ru_maxrss // _UNIT)
    return Run(seconds, peak, peak <= own // _UNIT, usage.ru_utime + usage.ru_stime)


def _environment(command: Command) -> dict[str, str]:
    """Nothing from outside that would change what Python does at start-up."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith("PYTHON")}
    return kept | {"NO_COLOR": "1", "PYTHONUTF8": "1", "CHUANGCHENG_CACHE": command.cache}


def _complaint(command: Command, code: int) -> str:
    """Why it failed: run again, this time listening."""
    again = subprocess.run(
        command.args, cwd=command.cwd, env=_environment(command), capture_output=True, check=False
    )
    said = (again.stdout + again.stderr).decode("utf-8", "replace").strip().splitlines()
    name = Path(command.args[0]).name
    return f"{name} {' '.join(command.args[1:])}：退出码 {code}\n" + "\n".join(said[:6])
