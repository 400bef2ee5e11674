"""cc score --compare: every plan in its place; what could not be placed is told on stderr."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

import typer

from chuangcheng.cli.score_show import Printed, Show, show_view
from chuangcheng.comparing.place import Place, Question
from chuangcheng.comparing.places import places, shelf_of, workers_for
from chuangcheng.comparing.shelf import Shelf
from chuangcheng.diagnostic import Diagnostic, Finding, Severity
from chuangcheng.errors import ChuangchengError, Exit, InputBrokenError, NotFoundError
from chuangcheng.loading.disk import find_root
from chuangcheng.loading.files import STANDARDS, plan_folders
from chuangcheng.scoring.choose import find_standard
from chuangcheng.scoring.series import Placed, Summary, common_standard, ranked
from chuangcheng.workspace.workspace import Workspace

_MOST_TOLD: Final = 20
"""Errors told one by one; `cc validate` tells the others."""


@dataclass(frozen=True, slots=True)
class Ranking:
    """The plans by one standard; the exit code is `FOUND` where one had to be left out."""

    root: Path
    code: str
    title: str
    placed: tuple[Placed, ...]
    exit_code: Exit


@dataclass(frozen=True, slots=True)
class Ask:
    """Where to look, by which standard (None: the only one), until which day."""

    start: Path | None
    standard: str | None
    day: date | None


def show_ranking(ask: Ask, show: Show) -> Exit:
    """Rank and print, or write; gives the exit code. Raises `ChuangchengError`."""
    # ruff: noqa: PLC0415
    ranking = rank(ask.start, ask.standard, ask.day)
    placed, destination = ranking.placed, show.destination
    if destination and show.write:
        from chuangcheng.reporting.tables.records import ranking_records

        otherwise = ranking.root / "out" / f"名次.{destination.extension}"
        destination.save(show.write(ranking_records(placed)), otherwise)
    elif destination:
        from chuangcheng.documents.scores import ranking as document

        context = document.build(placed, ranking.code, ranking.title)
        destination.write_document(ranking.root, document.TEMPLATE, context)
    elif show.form is Printed.JSON:
        from chuangcheng.reporting import series_json

        typer.echo(series_json.write_comparison(placed, ranking.code), nl=False)
    else:
        from chuangcheng.scoring.telling.notes import warning
        from chuangcheng.scoring.telling.series_views import side_by_side

        remarks = [*warning([one.card for one in placed if one.place])]
        put_csv = show.put if show.form is Printed.CSV else None
        show_view(side_by_side(placed, ranking.title), remarks, put_csv, show.is_coloured)
    return ranking.exit_code


def rank(start: Path | None, wanted: str | None, day: date | None) -> Ranking:
    """Read plan after plan and rank them. Raises `ChuangchengError`."""
    path = find_root(start or Path.cwd())
    root = str(path)
    shelf = shelf_of(root)
    _refuse_unknown(shelf, wanted)
    _warn_of_standards(shelf)
    folders = plan_folders(root)
    found = tuple(places(Question(root, wanted, day), folders, shelf, workers_for(len(folders))))
    code = common_standard((code for place in found for code in place.codes), wanted)
    broken = _broken(found)
    cards = _cards(found, code, frozenset(broken))
    _tell(broken)
    if not cards:
        raise _nothing_to_rank(shelf, code, broken)
    exit_code = Exit.FOUND if broken else Exit.OK
    return Ranking(path, code, cards[0].title, ranked(cards), exit_code)


def _cards(found: Iterable[Place], code: str, broken: frozenset[str]) -> tuple[Summary, ...]:
    """The totals by one standard, of the plans whose files could be read."""
    return tuple(
        card
        for place in found
        if place.folder not in broken
        for card in place.summaries
        if card.standard == code
    )


def _broken(found: Iterable[Place]) -> dict[str, tuple[Diagnostic, ...]]:
    """Folder → its errors, for the plans that have some."""
    errors = ((place.folder, _errors(place.findings)) for place in found if place.findings)
    return {folder: found for folder, found in errors if found}


def _errors(
    findings: Sequence[Finding], workspace: Workspace | None = None
) -> tuple[Diagnostic, ...]:
    from chuangcheng.rules.run import check

    verdict = check(workspace, findings) if workspace else check(Workspace(), findings, rules=())
    return tuple(one for one in verdict.diagnostics if one.severity is Severity.ERROR)


def _warn_of_standards(shelf: Shelf) -> None:
    errors = _errors(shelf.findings, shelf.workspace)
    count = sum(one.at.file.startswith(f"{STANDARDS}/") for one in errors)
    if count:
        said = f"指标体系的文件里有 {count} 个错误，分数可能不准；先运行 cc validate"
        typer.echo(said, err=True)


def _tell(broken: dict[str, tuple[Diagnostic, ...]]) -> None:
    errors = [one for found in broken.values() for one in found]
    for one in errors[:_MOST_TOLD]:
        place = f"{one.at.file}:{one.at.start.line}:{one.at.start.column}"
        typer.echo(f"{place}: {one.code} {one.message}", err=True)
    if len(errors) > _MOST_TOLD:
        typer.echo(f"……还有 {len(errors) - _MOST_TOLD} 个错误没有列出来", err=True)
    if errors:
        said = f"有 {len(broken)} 个方案的文件有错误，没有排进名次；改法见 cc validate"
        typer.echo(said, err=True)


def _nothing_to_rank(shelf: Shelf, code: str, broken: Collection[str]) -> ChuangchengError:
    if broken:
        return InputBrokenError("没有一个方案能排名次", "先运行 cc validate，改好再排")
    _refuse_unknown(shelf, code)
    return NotFoundError(f"没有哪个方案用指标体系“{code}”，没有可以比的", "换一个代号")


def _refuse_unknown(shelf: Shelf, code: str | None) -> None:
    if code and code not in shelf.workspace.known_standards:
        find_standard(shelf.workspace, code)
