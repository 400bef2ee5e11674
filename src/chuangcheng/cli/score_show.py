"""How cc score shows what was computed: on the terminal, for programs, or as a document."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import Enum, auto
from typing import TYPE_CHECKING

import typer

from chuangcheng.cli.output import Destination
from chuangcheng.cli.scored import plan_name, width
from chuangcheng.cli.session import Session
from chuangcheng.scoring import choose

if TYPE_CHECKING:
    from chuangcheng.documents.genre import Context
    from chuangcheng.reporting.tables.records import Write
    from chuangcheng.scoring.scorecard import Scorecard
    from chuangcheng.scoring.telling.remark import Remark
    from chuangcheng.scoring.telling.view import View
    from chuangcheng.workspace.folder import PlanFolder


class Printed(Enum):
    """What goes to standard output."""

    TABLE = auto()
    JSON = auto()
    CSV = auto()


Put = Callable[[str], None]


def echo(text: str) -> None:
    """Onto standard output."""
    typer.echo(text, nl=False)


@dataclass(frozen=True, slots=True)
class Show:
    """Imports only what it needs; with a `destination` a document is written instead."""

    # ruff: noqa: PLC0415
    form: Printed
    destination: Destination | None
    is_coloured: bool
    write: Write | None = None
    """What writes a table for programs, if the destination is one."""
    put: Put = echo
    """Where the CSV goes."""

    def cards(self, session: Session, folder: PlanFolder, cards: list[Scorecard], by: str) -> None:
        """One card or several of a plan; a document, JSON and CSV are of one."""
        if self.write is not None:
            self._records(session, folder, choose.only(cards), self.write)
        elif self.destination:
            from chuangcheng.documents.scores import card as document

            context = document.build(choose.only(cards), plan_name(folder), by)
            self._write(session, document.TEMPLATE, context, folder.name)
        elif self.form is Printed.JSON:
            from chuangcheng.reporting import scorecard_json

            typer.echo(scorecard_json.write(choose.only(cards)), nl=False)
        elif self.form is Printed.CSV:
            from chuangcheng.reporting.view import as_csv
            from chuangcheng.scoring.telling.views import VIEWS, by_line

            self.put(as_csv((VIEWS[by] if by else by_line)(choose.only(cards))))
        else:
            for one in cards:
                typer.echo(self._table(one, plan_name(folder), by))

    def trend(
        self, session: Session, folder: PlanFolder, cards: list[Scorecard], day: date | None
    ) -> None:
        """Each standard of a plan over time; a document and JSON are of one."""
        from chuangcheng.scoring.series import trend
        from chuangcheng.scoring.telling.notes import warning
        from chuangcheng.scoring.telling.series_views import over_time

        one_only = self.destination or self.form is Printed.JSON
        for card in [choose.only(cards)] if one_only else cards:
            index = card.index
            times = trend(session.loaded.workspace, folder, index, day)
            if self.destination:
                from chuangcheng.documents.scores import trend as document

                context = document.build(times, index, plan_name(folder))
                self._write(session, document.TEMPLATE, context, folder.name)
            elif self.form is Printed.JSON:
                from chuangcheng.reporting import series_json

                typer.echo(series_json.write_trend(times, folder, index), nl=False)
            else:
                name = f"{plan_name(folder)}  {index.standard.name}"
                self._view(over_time(times, name), [*warning(times)])

    def reasons(self, cards: list[Scorecard], code: str) -> None:
        """How the points of a line, a group with all its lines, or the total came about."""
        from chuangcheng.reporting import why_text
        from chuangcheng.scoring.why.explain import explained

        for head, steps in explained(cards, code):
            text = why_text.write(head, steps, width=width(), is_coloured=self.is_coloured)
            typer.echo(text, nl=False)

    def supposed(
        self, session: Session, folder: PlanFolder, card: Scorecard, wishes: dict[str, str]
    ) -> Scorecard:
        """What would change; gives the card as it would be."""
        from chuangcheng.reporting import scorecard_json, what_if
        from chuangcheng.scoring.whatif import what_if as suppose

        what = suppose(session.loaded.workspace, folder, card, wishes)
        if self.form is Printed.JSON:
            typer.echo(scorecard_json.write(what.after), nl=False)
        else:
            text = what_if.write(what, wishes, width=width(), is_coloured=self.is_coloured)
            typer.echo(text, nl=False)
        return what.after

    def _records(self, session: Session, folder: PlanFolder, card: Scorecard, write: Write) -> None:
        from chuangcheng.reporting.tables.records import line_records

        assert self.destination is not None
        otherwise = session.root / "out" / folder.name / f"得分.{self.destination.extension}"
        self.destination.save(write(line_records(folder, card)), otherwise)

    def _table(self, card: Scorecard, plan: str, by: str) -> str:
        from chuangcheng.reporting import scorecard_table

        return scorecard_table.write(card, plan, by=by, width=width(), is_coloured=self.is_coloured)

    def _view(self, view: View, remarks: list[Remark]) -> None:
        show_view(view, remarks, self.put if self.form is Printed.CSV else None, self.is_coloured)

    def _write(self, session: Session, template: str, context: Context, folder: str) -> None:
        assert self.destination is not None
        self.destination.write_document(session.root, template, context, folder)


def show_view(
    view: View,
    remarks: list[Remark],
    put_csv: Put | None,
    is_coloured: bool,  # noqa: FBT001 - as in `Show`
) -> None:
    """A table as CSV where that goes somewhere, else on the terminal with what must be said."""
    from chuangcheng.reporting import view as reporting

    if put_csv is not None:
        put_csv(reporting.as_csv(view))
    else:
        echo(reporting.as_text(view, remarks, width=width(), is_coloured=is_coloured))
