"""How scores leave: on the screen, as CSV for Excel, as a table for other programs."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

import typer

from chuangcheng.cli.scored import width
from chuangcheng.errors import ChuangchengError

if TYPE_CHECKING:
    from chuangcheng.reporting.sheet import Sheet
    from chuangcheng.reporting.tables.records import Write

FORMATS: Final = ("parquet",)
"""The keys of `reporting.tables.catalog.TABLES`, which is imported only once one is wanted."""


@dataclass(frozen=True, slots=True)
class Export:
    """--to, --csv, -o, --force, and whether the screen has colours."""

    to: str | None
    is_csv: bool
    output: Path | None
    force: bool
    is_coloured: bool

    def check(self, *, others: bool) -> None:
        """Refuse what does not go together. Raises `ChuangchengError`."""
        if self.to and self.is_csv:
            raise ChuangchengError("--to 和 --csv 不能一起用", "只留一个")
        used = "--to" if self.to else "-o" if self.output else None
        if used and others:
            raise ChuangchengError(f"{used} 只用于得分表和 --compare", f"去掉 {used}")
        if self.output and not (self.to or self.is_csv):
            raise ChuangchengError("写了 -o，没有写输出成哪种文件", "加上 --to parquet 或者 --csv")
        if self.force and not (self.to or self.output):
            raise ChuangchengError("没有要写的文件，用不上 --force", "去掉 --force")

    def table_writer(self) -> Write | None:
        """What writes the format of --to, if one is asked for.

        Raises `ChuangchengError` where this machine has not got what it takes.
        """
        from chuangcheng.reporting.tables.catalog import TABLES  # noqa: PLC0415 - see `FORMATS`

        return TABLES[self.to]() if self.to else None

    def sheet(self, sheet: Sheet) -> None:
        """A table for people: on the screen, or as CSV."""
        if self.is_csv and self.output:
            self.save(sheet.as_csv().encode(), self.output)
        elif self.is_csv:
            typer.echo(sheet.as_csv(), nl=False)
        else:
            typer.echo(sheet.as_text(width=width(), is_coloured=self.is_coloured), nl=False)

    def save(self, content: bytes, otherwise: Path) -> None:
        """Write a file, to `otherwise` if there is no -o, and say where. Raises `OutputError`."""
        from chuangcheng.loading.disk import write_file  # noqa: PLC0415 - only who writes needs it

        path = self.output or otherwise
        write_file(path, content, overwrite=self.force)
        typer.echo(_shown(path))


def _shown(path: Path) -> str:
    """A path as short as it can be typed."""
    try:
        return str(path.resolve().relative_to(Path.cwd()))
    except ValueError:
        return str(path)
