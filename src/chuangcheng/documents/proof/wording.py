"""The words of a finished paper, under the rules of wording that hold for YAML files."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final, Protocol

from chuangcheng.diagnostic import Edit, Finding, Severity
from chuangcheng.documents.paper import (
    Addressee,
    AnnexNote,
    Block,
    Heading,
    Note,
    Paper,
    Paragraph,
    Roster,
    Section,
    TableBlock,
    Title,
)
from chuangcheng.rules.dispatch import number_malformed
from chuangcheng.rules.rule import Page
from chuangcheng.rules.wording import (
    date_malformed,
    digit_full_width,
    enumeration_comma_unneeded,
    heading_level_reversed,
    heading_number_malformed,
    heading_number_skipped,
    items_miscounted,
    mark_half_width,
    mark_repeated,
    mark_unpaired,
    number_in_text_malformed,
    parts_sum_wrong,
    range_unit_once,
)
from chuangcheng.source import Position, Span
from chuangcheng.workspace.passage import Matches, Path, excerpt
from chuangcheng.workspace.printed import Printed, PrintedText


class _TextRule(Page, Protocol):
    """A rule that asks for nothing but texts."""

    def check(self, workspace: Printed, /) -> Iterator[Finding]: ...


RULES: Final[tuple[_TextRule, ...]] = (
    mark_half_width,
    mark_repeated,
    mark_unpaired,
    enumeration_comma_unneeded,
    heading_number_malformed,
    heading_number_skipped,
    date_malformed,
    range_unit_once,
    digit_full_width,
    parts_sum_wrong,
    number_in_text_malformed,
    heading_level_reversed,
    items_miscounted,
)


@dataclass(frozen=True, slots=True)
class Remark:
    """What is wrong with the words of a paper; `place` is the block that they stand in."""

    code: str
    severity: Severity
    place: str
    message: str
    hint: str


@dataclass(frozen=True, slots=True)
class _Text:
    """A text of one or more lines; `places` names the block of each line."""

    name: str
    places: tuple[str, ...]
    text: str
    path: Path = ("paper",)

    @property
    def label(self) -> str:
        return self.name

    def at(self, start: int, _end: int, /) -> Span:
        """A place in the text: no file has it, so lines are counted in the text itself."""
        before = self.text[:start]
        line, column = before.count("\n"), start - (before.rfind("\n") + 1)
        place = Position(line + 1, column + 1)
        return Span(self.places[line], place, place)

    def edits(self, *_changes: tuple[int, int, str]) -> tuple[Edit, ...]:
        """None: a finished document is not edited, what it is made from is."""
        return ()

    def excerpt(self, start: int, end: int, /) -> str:
        return excerpt(self.text, start, end)


class _Texts:
    """All texts of a paper, searched one by one: they are few."""

    def __init__(self, texts: Iterable[_Text]) -> None:
        self._texts = tuple(texts)

    @property
    def joined(self) -> str:
        return "\n".join(one.text for one in self._texts)

    def search(self, pattern: re.Pattern[str], /) -> Iterator[tuple[PrintedText, Matches]]:
        for one in self._texts:
            matches = tuple(pattern.finditer(one.text))
            if matches:
                yield one, matches


@dataclass(frozen=True, slots=True)
class _PrintedPaper:
    printed: _Texts


def read_over(paper: Paper) -> tuple[Remark, ...]:
    """What the rules of wording find in a paper, and whether its 文号 is well formed."""
    printed = _PrintedPaper(_Texts(_texts(paper)))
    found = (
        Remark(rule.CODE, rule.SEVERITY, one.at.file, one.message, one.hint)
        for rule in RULES
        for one in rule.check(printed)
    )
    return (*_number(paper), *found)


def _number(paper: Paper) -> Iterator[Remark]:
    number = paper.head.number if paper.head else ""
    fault = number_malformed.fault_of(number) if number else ""
    if fault:
        yield Remark(
            number_malformed.CODE, number_malformed.SEVERITY, "发文字号",
            f"文号“{number}”{fault}", number_malformed.HINT,
        )  # fmt: skip


def _texts(paper: Paper) -> Iterator[_Text]:
    for number, section in enumerate(paper.sections, 1):
        name = f"第 {number} 部分" if len(paper.sections) > 1 else "正文"
        yield from _running(section, name)
        for block in section.blocks:
            yield from (
                _Text(place, (place,) * (text.count("\n") + 1), text)
                for place, text in _apart(block, name)
            )


def _running(section: Section, name: str) -> Iterator[_Text]:
    """Headings and paragraphs as one text, so that their numbers can be followed."""
    texts = [
        (f"{name}第 {number} 段", _line(block))
        for number, block in enumerate(
            (one for one in section.blocks if isinstance(one, Heading | Paragraph)), 1
        )
    ]
    if texts:
        places, lines = zip(*texts, strict=True)
        yield _Text(name, tuple(places), "\n".join(lines))


def _line(block: Heading | Paragraph) -> str:
    if isinstance(block, Paragraph):
        return block.text.replace("\n", " ")
    rest = "".join(run.text for run in block.rest)
    return f"{block.number}{block.text}{rest}".replace("\n", " ")


def _apart(block: Block, name: str) -> Iterator[tuple[str, str]]:
    """Texts that stand by themselves, each with its place."""
    match block:
        case Title():
            yield f"{name}的标题", "".join(block.lines)
        case Addressee():
            yield "主送机关", block.text
        case AnnexNote():
            yield from (("附件说明", one) for one in block.names)
        case Note():
            yield "附注", block.text
        case Roster():
            yield from ((f"{name}的“{label}”", text) for label, text in block.entries)
        case TableBlock():
            for number, row in enumerate(block.table.rows, 1):
                for column, cell in zip(block.table.columns, row, strict=True):
                    yield f"{name}的表第 {number} 行“{column.title}”", cell
        case _:
            pass
