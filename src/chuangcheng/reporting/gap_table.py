"""What lies between a score and a grade, for the terminal."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from chuangcheng.models.values.number import format_number, format_points
from chuangcheng.reporting.terminal import printed, table
from chuangcheng.scoring.gap.gap import Chosen, Gap, Outcome
from chuangcheng.scoring.gap.shortfall import CostKind, Shortfall
from chuangcheng.scoring.scorecard import NOBODY, Line

_WAN = Decimal(10_000)


def write(gap: Gap, plan: str, *, width: int, is_coloured: bool) -> str:
    """The whole page: what is missing, what to bring up, what stands in the way."""
    return printed(_parts(gap, plan), width=width, is_coloured=is_coloured)


def cost_text(cost: Decimal, kind: CostKind) -> str:
    """`80万元`, `120日`, `2项`."""
    if kind is CostKind.MONEY:
        return f"{format_number(cost / _WAN)}万元" if cost >= _WAN else f"{format_number(cost)}元"
    return f"{format_number(cost)}{'日' if kind is CostKind.DAYS else '项'}"


def _parts(gap: Gap, plan: str) -> Iterator[RenderableType]:
    yield Text(f"{plan}  {gap.card.index.standard.name}", style="bold")
    yield Text(_standing(gap))
    if gap.lacks and (gap.verdict.is_by_lines or gap.verdict.vetoes):
        yield Text(f"“{gap.verdict.grade}”还差：{'；'.join(gap.lacks)}")
    yield from (Text(line, style="bold") for line in _answer(gap))
    yield Text()
    if gap.shortfalls:
        yield _ranking(gap)
    yield from map(Text, _remarks(gap))


def _standing(gap: Gap) -> str:
    known, grade = format_points(gap.card.totals.known), gap.wish.grade
    if not gap.needed:
        return f"现在 {known} 分；“{grade}”不看总分" if gap.card.full else f"“{grade}”不看总分"
    start = f"现在 {known} 分，“{grade}”要 {format_points(gap.needed)} 分"
    return f"{start}，还差 {format_points(gap.missing)} 分" if gap.missing else f"{start}，分数够了"


def _answer(gap: Gap) -> Iterator[str]:
    chosen, grade = gap.chosen, gap.wish.grade
    total = format_points(chosen.total)
    if gap.outcome is Outcome.THERE:
        yield f"已经达到“{grade}”，不用补"
    elif gap.outcome is Outcome.REACHED:
        points = f"，到 {total} 分" if gap.needed else ""
        done = f"补 {len(chosen.lines)} 项{points}，就能达到“{gap.reached}”"
        yield f"{done}；{_spending(gap, chosen)}"
    elif gap.cheapest is not None and gap.wish.budget is not None:
        budget = cost_text(gap.wish.budget, gap.kind)
        yield f"预算 {budget} 达不到“{grade}”：最省也要{_least(gap, gap.cheapest)}"
        within = f"预算以内{_nearest(gap)}，补 {len(chosen.lines)} 项"
        yield within if gap.kind is CostKind.LINES else f"{within}，{_spending(gap, chosen)}"
    else:
        yield from _out_of_reach(gap, total)
        if gap.wish.budget is not None and chosen.lines:
            yield _beside_budget(gap, gap.wish.budget)


def _beside_budget(gap: Gap, budget: Decimal) -> str:
    """What all lines cost, told where a budget was given and does not matter."""
    everything = f"能补的 {len(gap.chosen.lines)} 项"
    said = f"没有按预算 {cost_text(budget, gap.kind)} 挑"
    if gap.kind is CostKind.LINES:
        return f"{said}，√ 是{everything}"
    return f"{said}，√ 是{everything}，合起来{_spending(gap, gap.chosen)}"


def _nearest(gap: Gap) -> str:
    """How far the chosen lines lead towards a grade that they do not reach."""
    if gap.needed > gap.card.totals.known:
        return f"最多到 {format_points(gap.chosen.total)} 分"
    return f"最多到这一步：{'，'.join(gap.still_lacks)}"


def _out_of_reach(gap: Gap, total: str) -> Iterator[str]:
    for gate in gap.failed_gates:
        yield f"达不到“{gap.wish.grade}”：申报条件“{gate.gate.name}”不符合，{gate.reason}"
    for one in gap.barred_musts:
        yield f"达不到“{gap.wish.grade}”：否决项 {_named(one.line)} 补不上，{one.barred}"
    short = gap.needed - gap.chosen.total
    if short > 0:
        yield (
            f"达不到“{gap.wish.grade}”：能补的 {len(gap.chosen.lines)} 项全补上，"
            f"也只有 {total} 分，还差 {format_points(short)} 分"
        )
    if gap.verdict.is_by_lines or gap.verdict.vetoes:
        for lack in gap.still_lacks:
            yield f"达不到“{gap.wish.grade}”：能补的 {len(gap.chosen.lines)} 项全补上，还是{lack}"


def _least(gap: Gap, cheapest: Chosen) -> str:
    """The least that it takes, as the end of a sentence."""
    if gap.kind is CostKind.LINES:
        return f" {cost_text(cheapest.cost, gap.kind)}"
    return _spending(gap, cheapest)


def _spending(gap: Gap, chosen: Chosen) -> str:
    if gap.kind is CostKind.LINES:
        return "不能再少了"
    what = "费用" if gap.kind is CostKind.MONEY else "工期合计"
    text = f"{what} {cost_text(chosen.cost, gap.kind)}"
    return f"{text}，另有 {chosen.unpriced} 处没有写{what[:2]}" if chosen.unpriced else text


def _ranking(gap: Gap) -> Table:
    """Every line that lacks points, the chosen ones marked."""
    heads = ["能补"] + ([] if gap.kind is CostKind.LINES else [gap.kind.value])
    made = table("失分从多到少（√ 是选中的）", ("", "编号", "项目", "牵头单位"), heads)
    chosen = {one.code for one in gap.chosen.lines}
    for one in gap.shortfalls:
        mark = "√" if one.code in chosen else ""
        veto = "（否决）" if one.is_must else ""
        words = (mark, one.code, one.line.indicator.name + veto, one.line.lead_unit or NOBODY)
        cost = one.cost(gap.kind)
        price = [] if gap.kind is CostKind.LINES else [_price(cost, gap.kind)]
        made.add_row(*words, _gain(one), *price)
    return made


def _gain(one: Shortfall) -> str:
    return format_points(one.gain) if one.gain else "达标"


def _price(cost: Decimal | None, kind: CostKind) -> str:
    return "没有写" if cost is None else cost_text(cost, kind)


def _remarks(gap: Gap) -> Iterator[str]:
    for one in gap.barred:
        if one not in gap.barred_musts:
            yield f"来不及补：{_named(one.line)}，{one.barred}"
    alone = [one.cost(gap.kind) or Decimal(0) for one in gap.chosen.lines]
    if gap.kind is not CostKind.LINES and sum(alone) > gap.chosen.cost:
        yield "几项由同一个任务完成的，这个任务在合计里只算一次"
    if gap.open_lines:
        yield f"还有 {len(gap.open_lines)} 项未评，最多能再得 {format_points(gap.open_points)} 分："
        yield f"　{'、'.join(map(_named, gap.open_lines))}"
        short = gap.needed - gap.chosen.total
        is_hopeful = gap.outcome is Outcome.OUT_OF_REACH and not gap.is_shut
        if is_hopeful and 0 < short <= gap.open_points:
            yield f"先把未评的评了，从中得到 {format_points(short)} 分就够"
    if not gap.card.is_confirmed:
        yield "这些数字还没有核对过原文，算出的结果不能作为正式依据"


def _named(line: Line) -> str:
    return f"{line.code} {line.indicator.name}"
