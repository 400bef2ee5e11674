"""A plain table that can be printed, or opened in Excel."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from typing import Final

from chuangcheng.reporting.terminal import printed, table

_BOM: Final = "\ufeff"
"""Without it Excel takes a CSV file in UTF-8 for GBK."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """Columns of words, then columns of figures; every row has a cell for each."""

    title: str
    words: tuple[str, ...]
    figures: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    def as_text(self, *, width: int, is_coloured: bool) -> str:
        """For the terminal."""
        made = table(self.title, self.words, self.figures)
        for row in self.rows:
            made.add_row(*row)
        return printed([made], width=width, is_coloured=is_coloured)

    def as_csv(self) -> str:
        """For Excel."""
        out = io.StringIO()
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow((*self.words, *self.figures))
        writer.writerows(self.rows)
        return _BOM + out.getvalue()
