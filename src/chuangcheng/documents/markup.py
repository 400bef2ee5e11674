"""Markdown of a template → a paper.

Plain Markdown carries the text: `#` the title, `##` to `#####` the four levels of headings, which
are numbered here (一、（一）1.（1）); a heading that ends in 。 runs on into the paragraph after
it; `---` begins a new page. What Markdown has no word for stands in containers, `::: 主送` … `:::`:
标题, 主送, 署名, 附注, 附件说明, 附件, 出席人员, 版记, 表, 图, 横版, 名单, 签字, 剪切线, 报头,
栏目, 报尾, and those of `heads` for the 版头.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.container import container_plugin

from chuangcheng.documents.heads import HEAD_CONTAINERS, Part, head_of
from chuangcheng.documents.masthead import ColumnHead, read_distribution, read_masthead
from chuangcheng.documents.paper import (
    Addressee,
    AnnexMark,
    AnnexNote,
    Attendance,
    Block,
    CutLine,
    Form,
    FormBlock,
    Heading,
    Imprint,
    Note,
    Paper,
    Paragraph,
    Parties,
    PlotBlock,
    Roster,
    Run,
    Section,
    Signature,
    Table,
    TableBlock,
    Title,
)
from chuangcheng.documents.plot import Plot
from chuangcheng.errors import ChuangchengError

UNSEALED = "不用印"
_DIGITS = "零一二三四五六七八九"


def parse(
    text: str,
    name: str,
    tables: Mapping[str, Table | Form],
    plots: Mapping[str, Plot] = MappingProxyType({}),
) -> Paper:
    """Read a rendered template. Raises `ChuangchengError` for a table or plot that is not there."""
    builder = _Builder(name, tables, plots)
    builder.read(_parser().parse(text))
    return builder.paper()


def chinese_number(number: int) -> str:
    """1 to 999 as 一 … 九百九十九."""
    hundreds, rest = divmod(number, 100)
    if hundreds:
        gap = "零" if 0 < rest < 10 else "一" if 10 <= rest < 20 else ""
        return f"{_DIGITS[hundreds % 10]}百{gap}{chinese_number(rest) if rest else ''}"
    tens, ones = divmod(number, 10)
    head = "" if tens == 0 else "十" if tens == 1 else f"{_DIGITS[tens]}十"
    return head + (_DIGITS[ones] if ones else "")


def heading_number(level: int, number: int) -> str:
    """一、 （一） 1. （1） (GB/T 9704-2012 7.3.3)."""
    if level == 1:
        return f"{chinese_number(number)}、"
    if level == 2:
        return f"（{chinese_number(number)}）"
    return f"{number}." if level == 3 else f"（{number}）"


def _parser() -> MarkdownIt:
    parser = MarkdownIt("zero").enable(["heading", "hr", "emphasis", "escape", "newline"])
    for name in CONTAINERS:
        parser.use(container_plugin, name)
    return parser


@dataclass(slots=True)
class _Draft:
    """A section in the making."""

    landscape: bool = False
    blocks: list[Block] = field(default_factory=list)


@dataclass(slots=True)
class _Builder:
    name: str
    tables: Mapping[str, Table | Form]
    plots: Mapping[str, Plot]
    sections: list[_Draft] = field(default_factory=lambda: [_Draft()])
    counts: list[int] = field(default_factory=lambda: [0, 0, 0, 0])
    head: dict[str, Part] = field(default_factory=dict)
    imprint: Imprint | None = None
    run_in: Heading | None = None

    def read(self, tokens: list[Token]) -> None:
        position = 0
        while position < len(tokens):
            token = tokens[position]
            if token.type.startswith("container_") and token.type.endswith("_open"):
                end = _closing(tokens, position)
                self._container(token, tokens[position + 1 : end])
                position = end
            elif token.type == "heading_open":
                self._heading(int(token.tag[1]), _plain(tokens[position + 1]))
                position += 2
            elif token.type == "paragraph_open":
                self._paragraph(tuple(_runs(tokens[position + 1])))
                position += 2
            elif token.type == "hr":
                self._new_section(landscape=False)
            position += 1

    def paper(self) -> Paper:
        self._end_heading()
        sections = tuple(
            Section(tuple(draft.blocks), draft.landscape) for draft in self.sections if draft.blocks
        )
        head = head_of(self.head)
        return Paper(name=self.name, sections=sections, head=head, imprint=self.imprint)

    def _add(self, block: Block) -> None:
        self._end_heading()
        self.sections[-1].blocks.append(block)

    def _new_section(self, *, landscape: bool) -> None:
        self._end_heading()
        self.sections.append(_Draft(landscape))
        self.counts = [0, 0, 0, 0]

    def _heading(self, depth: int, text: str) -> None:
        if depth == 1:
            self._add(Title((text,)))
            return
        level = min(depth - 1, 4)
        self.counts[level - 1] += 1
        self.counts[level:] = [0] * (4 - level)
        heading = Heading(level, heading_number(level, self.counts[level - 1]), text)
        self._end_heading()
        if text.endswith("。"):
            self.run_in = heading
        else:
            self._add(heading)

    def _paragraph(self, runs: tuple[Run, ...]) -> None:
        heading = self.run_in
        if heading is None:
            self._add(Paragraph(runs))
            return
        self.run_in = None
        self._add(Heading(heading.level, heading.number, heading.text, runs))

    def _end_heading(self) -> None:
        """A run-in heading that nothing followed stands alone."""
        if self.run_in is not None:
            heading, self.run_in = self.run_in, None
            self.sections[-1].blocks.append(heading)

    def _container(self, token: Token, inside: list[Token]) -> None:
        name, _, argument = token.info.strip().partition(" ")
        lines = tuple(line for one in inside if one.type == "inline" for line in _lines(one))
        if name == "横版":
            self._new_section(landscape=True)
            self.read(inside)
            self._new_section(landscape=False)
        elif name in HEAD_CONTAINERS:
            self.head[name] = Part(argument.strip(), lines)
        elif name == "版记":
            self.imprint = _imprint(lines)
        elif name == "表":
            self._table(argument.strip())
        elif name == "图":
            self._plot(argument.strip())
        else:
            self._add(_BLOCKS[name](argument.strip(), lines))

    def _table(self, name: str) -> None:
        if name not in self.tables:
            raise ChuangchengError(f"模板里写了“::: 表 {name}”，这个文种没有这张表")
        table = self.tables[name]
        self._add(FormBlock(table) if isinstance(table, Form) else TableBlock(table))

    def _plot(self, name: str) -> None:
        if name not in self.plots:
            raise ChuangchengError(f"模板里写了“::: 图 {name}”，这个文种没有这张图")
        self._add(PlotBlock(self.plots[name]))


def _signature(argument: str, lines: tuple[str, ...]) -> Signature:
    """`::: 署名 2014年2月26日`, or `::: 署名 不用印 2014年2月26日`."""
    date = argument.removeprefix(UNSEALED)
    return Signature(lines, date.strip(), sealed=date == argument)


def _entries(lines: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """Lines `组长：县委书记`; what stands before the first colon is the label."""
    parted = (line.partition("：") for line in lines)
    return tuple((label, text) if mark else ("", label) for label, mark, text in parted)


def _imprint(lines: tuple[str, ...]) -> Imprint:
    """Lines `主送：…`, `抄送：…`, `印发机关：…`, `印发日期：…`, `印数：…`, each at most once."""
    pairs = dict(line.partition("：")[::2] for line in lines)
    return Imprint(
        copies_to=tuple(filter(None, pairs.get("抄送", "").split("，"))),
        printer=pairs.get("印发机关", ""),
        printed_on=pairs.get("印发日期", ""),
        copies=pairs.get("印数", ""),
        addressees=pairs.get("主送", ""),
    )


def _closing(tokens: list[Token], start: int) -> int:
    """Where the container that opens at `start` closes."""
    level = tokens[start].level
    wanted = tokens[start].type.removesuffix("_open") + "_close"
    return next(
        i
        for i in range(start + 1, len(tokens))
        if tokens[i].type == wanted and tokens[i].level == level
    )


def _runs(inline: Token) -> Iterator[Run]:
    is_bold = False
    for child in inline.children or ():
        if child.type in ("strong_open", "strong_close"):
            is_bold = child.type == "strong_open"
        elif child.type in ("text", "text_special") and child.content:
            yield Run(child.content, is_bold)


def _plain(inline: Token) -> str:
    return "".join(run.text for run in _runs(inline))


def _lines(inline: Token) -> Iterator[str]:
    line = ""
    for child in inline.children or ():
        if child.type in ("softbreak", "hardbreak"):
            yield line
            line = ""
        else:
            line += child.content
    if line:
        yield line


_BLOCKS: Final[dict[str, Callable[[str, tuple[str, ...]], Block]]] = {
    "标题": lambda _, lines: Title(lines),
    "主送": lambda _, lines: Addressee("".join(lines)),
    "署名": _signature,
    "附注": lambda _, lines: Note("".join(lines).strip("（）()")),
    "附件说明": lambda _, lines: AnnexNote(lines),
    "附件": lambda _, lines: AnnexMark("".join(lines[-1:]), number="".join(lines[:-1])),
    "出席人员": lambda _, lines: Attendance(_entries(lines)),
    "名单": lambda _, lines: Roster(_entries(lines)),
    "签字": lambda _, lines: Parties(_entries(lines)),
    "剪切线": lambda _, lines: CutLine("".join(lines)),
    "报头": read_masthead,
    "报尾": read_distribution,
    "栏目": lambda _, lines: ColumnHead("".join(lines).strip("【】")),
}
"""Containers that are one block: what stands behind the name, and the lines inside."""

CONTAINERS: Final = (*HEAD_CONTAINERS, *_BLOCKS, "版记", "表", "图", "横版")
