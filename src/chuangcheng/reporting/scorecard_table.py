"""A scorecard for the terminal: totals, by chapter, by lead unit."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from chuangcheng.models.values.number import format_points
from chuangcheng.reporting.scorecard_gates import gates, sanctions, years
from chuangcheng.reporting.terminal import empty_table, printed
from chuangcheng.scoring.judgement import Status
from chuangcheng.scoring.scorecard import NOBODY, Line, Scorecard
from chuangcheng.scoring.survey import Estimate

_BAR = 30
_UNCONFIRMED = "＊"


def write(card: Scorecard, plan: str, *, by: str, width: int, is_coloured: bool) -> str:
    """The whole card; `by` is `chapter`, `unit` or empty for both."""
    return printed(_parts(card, plan, by), width=width, is_coloured=is_coloured)


def _parts(card: Scorecard, plan: str, by: str) -> Iterator[RenderableType]:
    yield from _head(card, plan)
    if by in ("", "chapter"):
        yield _chapters(card)
    if by in ("", "unit"):
        yield _units(card)
    yield from _notes(card)


def _head(card: Scorecard, plan: str) -> Iterator[RenderableType]:
    standard, totals = card.index.standard, card.totals
    yield Text(f"{plan}  {standard.name}", style="bold")
    when = f"时点：{card.as_of}" if card.as_of else "还没有自评"
    origin = f"　来源：{card.origin}" if card.origin else ""
    yield Text(when + origin)
    yield Text()
    if card.full:
        yield _bar(card)
        text = Text("已得 ")
        text.append(format_points(totals.known), style="bold")
        text.append(f" 分（满分 {format_points(card.full)}）")
        if totals.best != totals.worst:
            worst, best = format_points(totals.worst), format_points(totals.best)
            text.append(f"，最少 {worst}，最多 {best}；已评 {_percent(card.coverage)}")
        yield text
        yield from years(card)
    elif any((totals.worst, totals.known, totals.best)):
        yield _taken(card)
    if card.full or card.index.standard.verdicts:
        yield _grades(card)
    tally = "　".join(f"{name} {count}" for name, count in card.tally.items() if count)
    yield Text(f"各项：{tally}")
    yield from gates(card)
    yield from sanctions(card)
    for line in card.vetoes:
        yield Text(f"一票否决：{line.code} {line.indicator.name}", style="bold red")
    yield Text()


def _taken(card: Scorecard) -> Text:
    """Of lines that only take, and have no full points to take from."""
    totals = card.totals
    text = Text("合计 ")
    text.append(format_points(totals.known), style="bold")
    text.append(" 分（没有满分）")
    if totals.best != totals.worst:
        worst, best = format_points(totals.worst), format_points(totals.best)
        text.append(f"，最少 {worst}，最多 {best}")
    takers = (leaf for leaf in card.leaves() if leaf.category == "罚分项")
    still = sum(leaf.status is Status.OPEN for leaf in takers)
    if still:
        text.append(f"；还有 {still} 项没评，扣多少说不准")
    return text


def _bar(card: Scorecard) -> Text:
    """█ got, ▒ still open, · lost."""
    full = card.full
    got, best = (
        min(_BAR, max(0, int(points / full * _BAR)))
        for points in (card.totals.worst, card.totals.best)
    )
    still = best - got
    bar = Text()
    bar.append("█" * got, style="green")
    bar.append("▒" * still, style="yellow")
    bar.append("·" * (_BAR - got - still), style="red")
    return bar


def _grades(card: Scorecard) -> Text:
    totals = card.totals
    text = Text("等次：")
    text.append(totals.grade, style="bold")
    if totals.consequence:
        text.append(f"（{totals.consequence}）")
    if totals.grade_best != totals.grade:
        text.append(f"，未评的都得满分可到“{totals.grade_best}”")
    if totals.grade_worst != totals.grade:
        text.append(f"，未评的都不得分只有“{totals.grade_worst}”")
    return text


def _chapters(card: Scorecard) -> Table:
    table = _table("项目", ("编号", "left"), ("项目", "left"))
    for line in card.lines:
        mark = "" if line.is_confirmed else _UNCONFIRMED
        table.add_row(line.code, line.indicator.name + mark, *_figures(line))
    return table


def _figures(line: Line) -> tuple[str, str, str, str]:
    return _shares(line.full, line.known, line.lost, line.open_points)


def _units(card: Scorecard) -> Table:
    table = _table("牵头单位", ("牵头单位", "left"), ("项数", "right"))
    for share in card.by_unit():
        style = "bold red" if share.unit == NOBODY else ""
        figures = _shares(share.full, share.known, share.lost, share.open_points)
        table.add_row(Text(share.unit, style=style), str(share.count), *figures)
    return table


def _table(title: str, *columns: tuple[str, str]) -> Table:
    table = empty_table(f"按{title}")
    for name, justify in columns:
        table.add_column(name, justify="right" if justify == "right" else "left", overflow="fold")
    for name in ("满分", "得分", "失分", "未评"):
        table.add_column(name, justify="right", no_wrap=True)
    return table


def _shares(*figures: Decimal) -> tuple[str, str, str, str]:
    full, known, lost, still = (format_points(figure) if figure else "" for figure in figures)
    return full, known or "0", lost, still


def _notes(card: Scorecard) -> Iterator[RenderableType]:
    for line in card.leaves():
        if line.problem:
            text = f"{line.code} {line.indicator.name}{line.problem.message}，算作未评"
            yield Text(text, style="yellow")
        for note in line.notes:
            yield Text(f"{line.code} {line.indicator.name}：{note}", style="yellow")
        for one in line.estimates:
            yield Text(f"{line.code} {line.indicator.name}：{_estimate(one)}", style="dim")
    if not all(line.is_confirmed for line in card.leaves()):
        yield Text(
            f"{_UNCONFIRMED} 这些数字还没有核对过原文，算出的分数不能作为正式结果", style="dim"
        )


def _estimate(one: Estimate) -> str:
    """So many asked, so many satisfied, and where the rate of all people lies."""
    name = f"“{one.name}”" if one.name else ""
    return (
        f"{name}问了 {one.sample} 人，满意率 {_percent(one.rate)}，"
        f"全体群众的满意率有 95% 的把握在 {_percent(one.low)}～{_percent(one.high)} 之间"
    )


def _percent(share: Decimal) -> str:
    return f"{format_points(share * 100)}%"
