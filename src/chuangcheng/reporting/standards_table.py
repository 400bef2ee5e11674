"""Standards for the terminal: the list, one as a tree, two editions beside each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import ROUND_DOWN, Decimal

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from chuangcheng.models.indicator import Indicator
from chuangcheng.models.values.number import format_number
from chuangcheng.reporting.standard_terms import counting, terms
from chuangcheng.reporting.terminal import list_table
from chuangcheng.workspace.coverage import figures_of, is_confirmed
from chuangcheng.workspace.editions import Difference, Turn, requirement_text
from chuangcheng.workspace.standards import StandardIndex

_UNCONFIRMED = "＊"
_REMARK = f"{_UNCONFIRMED} 还没有核对过原文"


def listing(indexes: Iterable[StandardIndex]) -> Iterator[RenderableType]:
    """A row for each standard, its name below its 代号."""
    rows = list_table("代号和名称", "版本", "状态", figures=("项数", "满分", "有数", "核实"))
    for index in indexes:
        standard, figures = index.standard, figures_of(index)
        rows.add_row(
            Text(index.code, style="bold").append(f"\n　{standard.name}", style="not bold"),
            Text(standard.edition or ""),
            standard.status or "",
            str(figures.lines),
            _number(figures.points),
            _percent(figures.coverage),
            _percent(figures.confirmed_share),
        )
    yield rows
    yield Text("\n有数：写明达标或者分值的项占多少。核实：其中核对过原文的占多少。", style="dim")


def tree(index: StandardIndex) -> Iterator[RenderableType]:
    """All lines of a standard, groups with what is below them."""
    standard = index.standard
    yield Text(standard.name, style="bold")
    facts = {"代号": index.code, "版本": standard.edition, "发布": standard.issuer}
    facts |= {"状态": standard.status, "适用": "、".join(standard.applies_to)}
    facts |= {"继承": standard.inherits.standard if standard.inherits else None}
    yield Text("　".join(f"{key}：{value}" for key, value in facts.items() if value))
    if standard.source:
        yield Text(f"来源：{standard.source.claim}")
    yield Text()
    rows = list_table("编号", "名称", "达标、计分", figures=("分值",))
    _add(rows, index, standard.indicators, 0)
    yield rows
    yield from map(Text, terms(standard))
    if not all(is_confirmed(index, leaf) for leaf in index.leaves()):
        yield Text(_REMARK, style="dim")


def _add(rows: Table, index: StandardIndex, nodes: tuple[Indicator, ...], depth: int) -> None:
    for node in nodes:
        mark = "" if node.children or is_confirmed(index, node) else _UNCONFIRMED
        name = Text("　" * depth + node.name + mark, style="bold" if node.children else "")
        demand = "；".join(filter(None, (_demand(node), *counting(node))))
        rows.add_row(Text(node.code), name, Text(demand), _number(node.points))
        _add(rows, index, node.children, depth + 1)


def _demand(node: Indicator) -> str:
    veto = "一票否决" if node.is_veto else ""
    return "；".join(part for part in (requirement_text(node), _method(node), veto) if part)


def _method(node: Indicator) -> str:
    """The method's name; of a 清单 also what must be done, which stands nowhere else."""
    if node.scoring is None:
        return ""
    items = "、".join(node.scoring.checklist or ())
    return f"{node.scoring.method}：{items}" if items else node.scoring.method


def difference(
    before: StandardIndex, after: StandardIndex, found: Difference
) -> Iterator[RenderableType]:
    """What came, went and changed from `before` to `after`."""
    yield Text(f"{before.standard.name} → {after.standard.name}", style="bold")
    counts = {"增加": len(found.came), "取消": len(found.went)}
    counts |= {"改动": len(found.altered), "不变": found.kept}
    yield Text("　".join(f"{name} {count}" for name, count in counts.items()))
    for title, lines in (("增加的", found.came), ("取消的", found.went)):
        if lines:
            yield Text(f"\n{title}", style="bold")
            yield _lines(lines)
    if found.altered:
        yield Text("\n改动的", style="bold")
        rows = list_table("编号", "名称", "改了什么")
        for one in found.altered:
            code = _arrow(one.before.code, one.after.code)
            turns = "\n".join(_turned(turn) for turn in one.turns)
            rows.add_row(Text(code), Text(one.after.name), Text(turns))
        yield rows


def _lines(lines: tuple[Indicator, ...]) -> Table:
    rows = list_table("编号", "名称", "达标、计分", figures=("分值",))
    for line in lines:
        rows.add_row(Text(line.code), Text(line.name), Text(_demand(line)), _number(line.points))
    return rows


def _turned(turn: Turn) -> str:
    return f"{turn.key}：{turn.before or '没有'} → {turn.after or '没有'}"


def _arrow(before: str, after: str) -> str:
    return after if before == after else f"{before} → {after}"


def _number(points: Decimal | None) -> str:
    return format_number(points) if points is not None else ""


def _percent(share: Decimal) -> str:
    """Rounded down, so that only the whole is 100%."""
    return f"{(share * 100).quantize(Decimal(1), ROUND_DOWN)}%"
