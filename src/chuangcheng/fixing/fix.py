"""Round after round of certain edits, until there are none left."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from math import inf
from typing import Final

from chuangcheng.diagnostic import Edit, Severity
from chuangcheng.fixing.apply import apply
from chuangcheng.loading.load import Loaded
from chuangcheng.reading.decode import BOM
from chuangcheng.rules.catalog import READING
from chuangcheng.rules.run import Verdict, check

ROUNDS: Final = 20
"""Edits may hide others, on the same line or behind a file that could not be read."""

_READING: Final = frozenset(page.CODE for page in READING)

Load = Callable[[Mapping[str, bytes]], Loaded]


@dataclass(frozen=True, slots=True)
class Fixed:
    """What became of a workspace's files.

    `texts` are those that changed, before and after; `contents` the bytes to write; `count` is the
    number of places that were put right.
    """

    loaded: Loaded
    verdict: Verdict
    texts: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    contents: Mapping[str, bytes] = field(default_factory=dict)
    count: int = 0


def fix(
    files: Mapping[str, bytes], load: Load, is_wanted: Callable[[str], bool] = lambda _: True
) -> Fixed:
    """Put right what is certain in the files that are wanted; nothing is written.

    `load` reads a workspace from files. A file that would read worse than before is left as it
    was. What is fixed once is not touched by a second call.
    """
    fixing = _Fixing(files, load)
    for _ in range(ROUNDS):
        if not fixing.go_on(is_wanted):
            break
    return fixing.result()


class _Fixing:
    """The workspace as it stands between two rounds."""

    def __init__(self, files: Mapping[str, bytes], load: Load) -> None:
        self.files = files
        self.load = load
        self.now = dict(files)
        self.first = self.loaded = load(files)
        self.verdict = check(self.loaded.workspace, self.loaded.findings)
        self.refused: set[str] = set()
        self.count = 0

    def go_on(self, is_wanted: Callable[[str], bool]) -> bool:
        """Do a round; whether there may be another one."""
        edits = self._edits(is_wanted)
        tried = {path: self._edited(path, edits[path]) for path in edits}
        changed = {path: one[0] for path, one in tried.items() if one[0] != self.now[path]}
        if not changed:
            return False
        loaded = self.load({**self.now, **changed})
        verdict = check(loaded.workspace, loaded.findings)
        worse = {
            path
            for path in changed
            if _badness(loaded, verdict, path) > _badness(self.loaded, self.verdict, path)
        }
        if worse:  # rare, so the others wait for the next round
            self.refused |= worse
            return True
        self.now.update(changed)
        self.count += sum(tried[path][1] for path in changed)
        self.loaded, self.verdict = loaded, verdict
        return True

    def result(self) -> Fixed:
        """What has become of it all."""
        changed = [path for path in self.files if self.now[path] != self.files[path]]
        before, after = self.first.texts, self.loaded.texts
        return Fixed(
            self.loaded,
            self.verdict,
            {path: (before[path], after[path]) for path in changed},
            {path: self.now[path] for path in changed},
            self.count,
        )

    def _edits(self, is_wanted: Callable[[str], bool]) -> dict[str, list[Edit]]:
        edits: dict[str, list[Edit]] = {}
        for one in self.verdict.diagnostics:
            for edit in one.edits:
                file = edit.at.file
                if is_wanted(file) and file in self.files and file not in self.refused:
                    edits.setdefault(file, []).append(edit)
        return edits

    def _edited(self, path: str, edits: Collection[Edit]) -> tuple[bytes, int]:
        """A file with the edits made, always in UTF-8; its mark in front, if any, stays."""
        mark = BOM if self.now[path].startswith(BOM) else b""
        text, count = apply(self.loaded.texts[path], edits)
        return mark + text.encode(), count


def _badness(loaded: Loaded, verdict: Verdict, path: str) -> tuple[float, int]:
    """How badly a file reads: how early reading stops, then how many faults it is known to have.

    Where more of a file can be read, more of its faults are seen; that does not make it worse. Nor
    can anything where there were too many slips to be put right at once.
    """
    document = loaded.documents.get(path)
    if document is None or document.stopped is None:
        return -inf, _faults(verdict, path)
    if document.mended.is_exhausted:
        return inf, 0
    return -document.stopped, _faults(verdict, path)


def _faults(verdict: Verdict, path: str) -> int:
    """How many faults keep a file from being read whole."""
    return sum(
        one.at.file == path and one.severity is Severity.ERROR and one.code in _READING
        for one in verdict.diagnostics
    )
