"""What a scorecard comes to, in sentences: points, years, grade, gates, what stands against it."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from chuangcheng.models.sanction import Sanction
from chuangcheng.models.values.number import format_points, format_share
from chuangcheng.scoring.judgement import Status
from chuangcheng.scoring.points import decimal
from chuangcheng.scoring.scorecard import Scorecard, State, YearTotal
from chuangcheng.scoring.telling.remark import Remark, Tone

_TONES: Final = {State.FAILS: Tone.ALARM, State.UNKNOWN: Tone.DOUBT}


def when(card: Scorecard) -> str:
    """The day that the card is of, and where its figures come from."""
    if not card.assessment:
        return "还没有自评"
    return f"时点：{card.as_of}" + (f"　来源：{card.origin}" if card.origin else "")


def summary(card: Scorecard) -> Iterator[Remark]:
    """The result and all that bears on it, most important first."""
    if card.full:
        yield Remark(_points(card))
        if card.years:
            yield Remark("各年：" + "　".join(map(_year, card.years)))
        yield from _spread(card)
    elif card.has_points:
        yield Remark(_taken(card))
    if card.assessment and (card.full or card.index.standard.verdicts):
        yield Remark(_grades(card), Tone.STRONG)
    yield Remark(
        "各项：" + "　".join(f"{name} {count}" for name, count in card.tally.items() if count)
    )
    if not card.has_points:
        yield from _unmet(card)
    yield from _gates(card)
    yield from _sanctions(card)
    for line in card.vetoes:
        yield Remark(f"一票否决：{line.code} {line.indicator.name}", Tone.ALARM)


def _spread(card: Scorecard) -> Iterator[Remark]:
    """Why the tables do not add up to the total, where 折算 has been at work on it."""
    left_out = sum((line.full for line in card.leaves() if line.is_left_out), Decimal(0))
    got = sum((line.known for line in card.lines), Decimal(0))
    if left_out and not card.years and got != card.totals.known:
        yield Remark(
            f"不适用的 {format_points(left_out)} 分折算给了其余各项，只在总分上折算，"
            f"各表里的分没有折算，加起来是 {format_points(got)} 分",
            Tone.ASIDE,
        )


def _unmet(card: Scorecard) -> Iterator[Remark]:
    """The lines that fail by name: without points no table shows where they are."""
    unmet = [line for line in card.leaves() if line.status is Status.UNMET]
    if unmet:
        names = "；".join(f"{line.code} {line.indicator.name}" for line in unmet)
        yield Remark(f"不达标：{names}", Tone.ALARM)


def _points(card: Scorecard) -> str:
    totals = card.totals
    text = f"已得 {format_points(totals.known)} 分（满分 {format_points(card.full)}）"
    if totals.best == totals.worst:
        return text
    worst, best = format_points(totals.worst), format_points(totals.best)
    return f"{text}，最少 {worst}，最多 {best}；已评 {format_share(card.coverage)}"


def _taken(card: Scorecard) -> str:
    """Of lines that only take, and have no full points to take from."""
    totals = card.totals
    text = f"合计 {format_points(totals.known)} 分（没有满分）"
    if totals.best != totals.worst:
        text += f"，最少 {format_points(totals.worst)}，最多 {format_points(totals.best)}"
    takers = (leaf for leaf in card.leaves() if leaf.category == "罚分项")
    still = sum(leaf.status is Status.OPEN for leaf in takers)
    return f"{text}；还有 {still} 项没评，扣多少说不准" if still else text


def _year(one: YearTotal) -> str:
    share = format_share(one.weight)
    if not one.as_of:
        return f"{one.year}年（占{share}）还没有自评"
    worst, best = (format_points(decimal(end)) for end in (one.points.worst, one.points.best))
    return f"{one.year}年（占{share}）{worst if worst == best else f'{worst}～{best}'} 分"


def _grades(card: Scorecard) -> str:
    totals = card.totals
    text = f"等次：{totals.grade}"
    if totals.consequence:
        text += f"（{totals.consequence}）"
    if totals.grade_best != totals.grade:
        text += f"，未评的都得满分可到“{totals.grade_best}”"
    if totals.grade_worst != totals.grade:
        text += f"，未评的都不得分只有“{totals.grade_worst}”"
    return text


def _gates(card: Scorecard) -> Iterator[Remark]:
    """How many hold, and one sentence for each that does not or that nobody has looked at."""
    if not card.gates:
        return
    counts = [(state, sum(one.state is state for one in card.gates)) for state in State]
    yield Remark(
        "申报条件：" + "　".join(f"{state.value} {count}" for state, count in counts if count)
    )
    for state, tone in _TONES.items():
        for one in card.gates:
            if one.state is state:
                yield Remark(f"{state.value}：{one.gate.name}（{one.reason}）", tone)


def _sanctions(card: Scorecard) -> Iterator[Remark]:
    """What the 负面清单 has follow on what happened; once only, that nobody said what did."""
    for one in card.sanctions:
        if one.is_certain:
            text = f"负面清单：{consequence(one.sanction)}（{one.reason}）"
            yield Remark(text, Tone.ALARM)
    open_ones = [one for one in card.sanctions if not one.is_certain]
    for reason in dict.fromkeys(one.reason for one in open_ones):
        yield Remark(f"负面清单未核：{reason}", Tone.DOUBT)


def consequence(rung: Sanction) -> str:
    """What a rung of the 负面清单 has follow, in words."""
    penalty = f"罚 {format_points(rung.penalty)} 分" if rung.penalty else ""
    action = (rung.action or "") + (rung.term or "")
    veto = "一票否决" if rung.is_veto else ""
    return "，".join(filter(None, (action, penalty, veto))) or "有处理"
