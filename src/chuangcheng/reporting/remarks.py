"""Sentences about a scorecard in the terminal's colours."""

from __future__ import annotations

from typing import Final

from rich.text import Text

from chuangcheng.scoring.telling.remark import Remark, Tone

_STYLES: Final = {
    Tone.PLAIN: "",
    Tone.STRONG: "bold",
    Tone.ALARM: "bold red",
    Tone.DOUBT: "yellow",
    Tone.ASIDE: "dim",
}


def as_text(remark: Remark) -> Text:
    """The sentence, as loud as it is meant."""
    return Text(remark.text, style=_STYLES[remark.tone])
