"""One plan's folder → what it has to show beside the others."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from chuangcheng.comparing.shelf import Shelf
from chuangcheng.diagnostic import Finding
from chuangcheng.loading.disk import findings_of
from chuangcheng.loading.files import read_folder
from chuangcheng.loading.load import kinds_of
from chuangcheng.models.assessment import Assessment
from chuangcheng.models.plan import Plan
from chuangcheng.reading.decode import decode
from chuangcheng.scoring.choose import standards_of
from chuangcheng.scoring.series import Summary, summaries

_TOLD_BY: Final = frozenset((Plan.KIND, Assessment.KIND))
"""The kinds of file that totals hang on; the others are not read."""


@dataclass(frozen=True, slots=True)
class Question:
    """Where the workspace is, by which standard (None: by each plan's own), until which day."""

    root: str
    wanted: str | None = None
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """The standards that a plan goes by, its totals, and what was found in reading its files."""

    folder: str
    codes: tuple[str, ...] = ()
    summaries: tuple[Summary, ...] = ()
    findings: tuple[Finding, ...] = ()


def read_place(question: Question, folder: str, shelf: Shelf) -> Place:
    """Read, score, and keep the totals only. Never raises for what stands in the files."""
    contents, unread = read_folder(question.root, folder)
    loaded = shelf.beside(dict(_telling(contents)))
    plans = loaded.workspace.plans
    return Place(
        folder=folder,
        codes=tuple(code for plan in plans for code in standards_of(plan)),
        summaries=tuple(
            summary
            for plan in plans
            for summary in summaries(loaded.workspace, plan, question.wanted, question.day)
        ),
        findings=(*findings_of(unread), *loaded.findings),
    )


def _telling(contents: Mapping[str, bytes]) -> Iterator[tuple[str, bytes]]:
    for path, content in contents.items():
        if not _TOLD_BY.isdisjoint(kinds_of(decode(content, path).text)):
            yield path, content
