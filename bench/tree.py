"""The memory of a process together with those that it starts."""

from __future__ import annotations

import subprocess
import threading

_EVERY = 0.5  # seconds between two looks


class TreeWatch(threading.Thread):
    """Looks at a running process and all below it; `peak` is the most that they held at once, KB.

    Pages that they share count once for each, so it is rather too much than too little; what comes
    and goes between two looks is not seen.
    """

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self.pid = pid
        self.peak = 0
        self._stop_asked = threading.Event()

    def run(self) -> None:
        while not self._stop_asked.wait(_EVERY):
            self.peak = max(self.peak, _resident(self.pid))

    def end(self) -> int:
        """Stop looking; gives the peak."""
        self._stop_asked.set()
        self.join()
        return self.peak


def _resident(root: int) -> int:
    """KB held now by a process and all below it."""
    listed = subprocess.run(
        ("ps", "-A", "-o", "pid=,ppid=,rss="), capture_output=True, text=True, check=False
    ).stdout
    rows = [tuple(map(int, line.split())) for line in listed.splitlines()]
    wanted, total = {root}, 0
    for pid, parent, size in sorted(rows):  # a child has the higher number, but for rare wraps
        if pid in wanted or parent in wanted:
            wanted.add(pid)
            total += size
    return total
