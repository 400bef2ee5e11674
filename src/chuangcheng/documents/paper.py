"""A document before it has a format: what a writer gets. Holds no layout values.

A `Paper` is a sequence of sections, each on new pages of its own; the red head stands at the top
of the first page and the imprint (版记) at the bottom of the last one.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from chuangcheng.documents.plot import Plot


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of running text."""

    text: str
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Title:
    """A centred title; a piece of `lines` is kept on one line if it fits (GB/T 9704 7.3.1)."""

    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Addressee:
    """主送机关, flush left, ends with a full-width colon (7.3.2)."""

    text: str


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 1 to 4 with its number, e.g. `一、` (7.3.3).

    `rest` is the text that runs on in the same paragraph after the heading's own sentence.
    """

    level: int
    number: str
    text: str
    rest: tuple[Run, ...] = ()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Body text, first line indented two characters."""

    runs: tuple[Run, ...]

    @property
    def text(self) -> str:
        """The paragraph's text without marks."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class AnnexNote:
    """附件说明 below the body: names without end punctuation; one alone has no number (7.3.4)."""

    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AnnexMark:
    """“附件” or “附件1” at the top left of an annex (7.3.7)."""

    text: str


@dataclass(frozen=True, slots=True)
class Signature:
    """发文机关署名 and 成文日期, centred over one another, the date four characters in (7.3.5)."""

    issuers: tuple[str, ...]
    date: str


@dataclass(frozen=True, slots=True)
class Column:
    """A table column; `width` is a share, `merged` joins equal neighbours below one another.

    Cells are text, or figures as they are printed: plain ones, shares like `61.2%`, shares that a
    format draws as bars if it can, changes with their sign. A cell without a figure is empty.
    """

    title: str
    width: int
    align: Literal["center", "left"] = "center"
    merged: bool = False
    holds: Literal["text", "figure", "share", "bar", "change"] = "text"


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of text under columns; every row has as many cells as there are columns.

    A merged column joins a run of equal cells only where every merged column left of it is
    joined too. `short` names it among others, such as on the tab of a sheet.
    """

    name: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    short: str = ""


@dataclass(frozen=True, slots=True)
class TableBlock:
    """A table at its place in the text."""

    table: Table


@dataclass(frozen=True, slots=True)
class Field:
    """A label and what stands behind it; `lines` is how much room there is at least to write."""

    label: str
    value: str = ""
    lines: int = 1


@dataclass(frozen=True, slots=True)
class Form:
    """A table to be filled in, such as a 督办交办卡; fields in a row share its width equally."""

    name: str
    rows: tuple[tuple[Field, ...], ...]


@dataclass(frozen=True, slots=True)
class FormBlock:
    """A form at its place in the text."""

    form: Form


@dataclass(frozen=True, slots=True)
class Note:
    """附注, printed in round brackets two characters in, on the line after the date (7.3.6)."""

    text: str


@dataclass(frozen=True, slots=True)
class CutLine:
    """A dashed line to cut along, with a word on it; below it stands a receipt."""

    text: str


@dataclass(frozen=True, slots=True)
class Roster:
    """A list of members: label and member; a label that repeats is printed once."""

    entries: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Parties:
    """Places to sign side by side: label and party, such as 责任单位 and its name."""

    entries: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class PlotBlock:
    """A plot at its place in the text."""

    plot: Plot


Block = (
    Title
    | Addressee
    | Heading
    | Paragraph
    | AnnexNote
    | AnnexMark
    | Signature
    | TableBlock
    | PlotBlock
    | FormBlock
    | Note
    | CutLine
    | Roster
    | Parties
)


@dataclass(frozen=True, slots=True)
class Section:
    """Blocks on pages of one orientation; a section begins on a new page."""

    blocks: tuple[Block, ...]
    landscape: bool = False


@dataclass(frozen=True, slots=True)
class Head:
    """版头: the agencies of the red mark (host first), whether “文件” follows, and the number."""

    issuers: tuple[str, ...]
    number: str
    suffix: str = "文件"


@dataclass(frozen=True, slots=True)
class Imprint:
    """版记: who gets copies, who printed it and when, how many (7.4)."""

    copies_to: tuple[str, ...]
    printer: str
    printed_on: str
    copies: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """A whole document."""

    name: str
    sections: tuple[Section, ...]
    head: Head | None = None
    imprint: Imprint | None = None
