"""What a standard says beside 达标 and 计分: how lines count, grades, gates, sanctions."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from chuangcheng.models.indicator import Indicator, Standard
from chuangcheng.models.sanction import Sanction
from chuangcheng.models.values.number import format_number
from chuangcheng.models.values.window import Window
from chuangcheng.models.verdict import Gate, VerdictLine
from chuangcheng.scoring.telling.summary import consequence


def counting(node: Indicator) -> Iterator[str]:
    """How a line, or a group of them, counts in what it belongs to."""
    if node.weight is not None:
        yield f"权重 {_share(node.weight)}"
    if node.roll_up != "求和":
        yield f"汇总 {node.roll_up}"
    if node.loss_cap is not None:
        yield f"最多扣 {format_number(node.loss_cap)} 分"
    if node.gain_cap is not None:
        yield f"最多得 {format_number(node.gain_cap)} 分"
    if node.subsystem is not None:
        yield f"取自“{node.subsystem}”的总分"
    if node.is_key:
        yield "关键项"
    if node.category is not None:
        yield node.category


def terms(standard: Standard) -> Iterator[str]:
    """What holds of the whole, a line each."""
    if standard.roll_up != "求和":
        yield f"汇总：{standard.roll_up}"
    if standard.year_weights:
        shares = (f"{year}年占 {_share(one)}" for year, one in standard.year_weights.items())
        yield "年度：" + "，".join(shares)
    for line in standard.verdicts:
        yield f"等次：{line.grade}" + _bracketed("，".join(_conditions(line)))
    for gate in standard.gates:
        yield f"申报条件：{gate.name}" + _bracketed("，".join(_evidence(gate)))
    for rung in standard.sanctions:
        yield f"负面清单：{'、'.join(rung.events)}{_bracketed(_whom(rung))}：{consequence(rung)}"


def _conditions(line: VerdictLine) -> Iterator[str]:
    if line.total is not None:
        yield f"总分 {line.total}"
    if line.vetoes is not None:
        yield f"否决 ≤{line.vetoes}" if line.vetoes else "没有否决"
    asked = {"达标项数": line.met, "基本项": line.basic, "提升项": line.raised}
    for name, quota in asked.items():
        if quota is not None:
            yield f"{name} {quota}"
    if line.key_items is not None:
        yield f"关键项每项 ≥{_share(line.key_items)}"
    if line.gates is not None:
        yield f"申报条件{line.gates}"
    if line.consequence is not None:
        yield line.consequence


def _evidence(gate: Gate) -> Iterator[str]:
    """What is looked at, in the words that an assessment must use."""
    if gate.indicator is not None:
        yield f"看指标 {gate.indicator}"
    if gate.standard is not None and gate.total is not None:
        yield f"看“{gate.standard}”的总分 {gate.total}"
    if gate.events:
        when = _when(gate.reference, gate.window)
        yield f"看{when + '的' if when else ''}事件：{'、'.join(gate.events)}"
    if gate.is_veto:
        yield "一票否决"


def _whom(rung: Sanction) -> str:
    when = _when(rung.reference, rung.window)
    return "，".join(filter(None, ("、".join(rung.applies_to), when)))


def _when(reference: str | None, window: Window | None) -> str:
    return f"{reference or '申报日或者时点'}前{window}内" if window else ""


def _bracketed(text: str) -> str:
    return f"（{text}）" if text else ""


def _share(share: Decimal) -> str:
    """Weights that are no per cents, such as 权数, stand as they are."""
    return f"{format_number(share * 100)}%" if share <= 1 else format_number(share)
