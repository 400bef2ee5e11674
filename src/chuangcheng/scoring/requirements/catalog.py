"""Every form of 达标 under its field, one line each."""

from __future__ import annotations

from typing import Final

from chuangcheng.scoring.requirements import (
    areas,
    at_least,
    by_class,
    by_year,
    either,
    every,
    local,
    parts,
)
from chuangcheng.scoring.requirements.form import JudgeForm, NarrowForm

FORMS: Final[dict[str, JudgeForm]] = {
    "every": every.judge,
    "either": either.judge,
    "at_least": at_least.judge,
    "parts": parts.judge,
    "classes": by_class.judge,
    "yearly": by_year.judge,
    "areas": areas.judge,
    "local": local.judge,
}

NARROWING: Final[dict[str, NarrowForm]] = {
    "every": every.narrow,
    "either": either.narrow,
    "at_least": at_least.narrow,
    "classes": by_class.narrow,
    "yearly": by_year.narrow,
    "local": local.narrow,
}
"""Those whose target is chosen, or that may hold such a one."""
