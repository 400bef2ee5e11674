"""A document before it has a format: what a writer gets. Holds no layout values.

A `Paper` is a sequence of sections, each on new pages of its own; the red head stands at the top
of the first page and the imprint (版记) at the bottom of the last one.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from chuangcheng.documents.masthead import ColumnHead, Distribution, Masthead
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
    """“附件” or “附件1” at the top left of an annex (7.3.7).

    `number` is the 发文字号 of the document that the annex belongs to, for one not bound with it.
    """

    text: str
    number: str = ""


@dataclass(frozen=True, slots=True)
class Signature:
    """发文机关署名 and 成文日期 (7.3.5).

    To be sealed, they are centred over one another, the date four characters in (7.3.5.1).
    Unsealed, the name is two characters in and the date begins two right of it (7.3.5.2).
    """

    issuers: tuple[str, ...]
    date: str
    sealed: bool = True


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
class Attendance:
    """Who was at a meeting: 出席, 请假 or 列席, and names with their units (10.3)."""

    entries: tuple[tuple[str, str], ...]


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
    | Attendance
    | CutLine
    | Roster
    | Parties
    | Masthead
    | Distribution
    | ColumnHead
)


@dataclass(frozen=True, slots=True)
class Section:
    """Blocks on pages of one orientation; a section begins on a new page."""

    blocks: tuple[Block, ...]
    landscape: bool = False


HeadForm = Literal["文件", "信函", "纪要"]
"""文件格式 of chapter 7 of GB/T 9704-2012, 信函格式 (10.1) or 纪要格式 (10.3)."""


@dataclass(frozen=True, slots=True)
class Head:
    """版头 (7.2): the agencies of the red mark (host first), the number and what else it bears.

    `suffix` follows the agencies' names; None leaves it to the profile. `date` is what the head
    itself bears, in a 纪要 only.
    """

    issuers: tuple[str, ...]
    number: str
    suffix: str | None = None
    form: HeadForm = "文件"
    serial: str = ""
    secrecy: str = ""
    urgency: str = ""
    signers: tuple[str, ...] = ()
    date: str = ""

    @property
    def labels(self) -> tuple[str, ...]:
        """份号, 密级和保密期限, 紧急程度: those there are, in their order (7.2.3)."""
        return tuple(filter(None, (self.serial, self.secrecy, self.urgency)))


@dataclass(frozen=True, slots=True)
class Imprint:
    """版记: who gets copies, who printed it and when, how many (7.4).

    `addressees` is the 主送 of a document whose first page has no room for it (7.3.2).
    """

    copies_to: tuple[str, ...]
    printer: str
    printed_on: str
    copies: str = ""
    addressees: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """A whole document."""

    name: str
    sections: tuple[Section, ...]
    head: Head | None = None
    imprint: Imprint | None = None
