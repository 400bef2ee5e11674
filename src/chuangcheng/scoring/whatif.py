"""What if a line had another result? The assessment with it in place, and what changes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from pydantic import ValidationError

from chuangcheng.errors import ChuangchengError, NotFoundError
from chuangcheng.models.assessment import Assessment
from chuangcheng.models.indicator import Indicator
from chuangcheng.models.result import Result
from chuangcheng.models.values.fault import ValueFault
from chuangcheng.models.values.number import parse_number
from chuangcheng.nearest import suggest
from chuangcheng.scoring.score import score
from chuangcheng.scoring.scorecard import Line, Scorecard
from chuangcheng.workspace.folder import PlanFolder
from chuangcheng.workspace.standards import StandardIndex
from chuangcheng.workspace.workspace import Workspace


@dataclass(frozen=True, slots=True)
class WhatIf:
    """The scorecard as it is and as it would be; `changed` has each line before and after."""

    before: Scorecard
    after: Scorecard
    changed: tuple[tuple[Line, Line], ...]


def what_if(
    workspace: Workspace, folder: PlanFolder, card: Scorecard, wishes: dict[str, str]
) -> WhatIf:
    """Score with other results. Raises `ChuangchengError` for what cannot be one."""
    if card.assessment is None:
        raise NotFoundError("还没有自评，没有可以改的结果", "先写一份“类型: 自评”的文件")
    supposed = suppose(card.assessment, card.index, wishes)
    after = score(workspace, folder, card.index, supposed)
    lines = zip(card.leaves(), after.leaves(), strict=True)
    changed = tuple((one, other) for one, other in lines if one.code in wishes)
    for _, line in changed:
        _refuse_unusable(line, wishes[line.code])
    return WhatIf(card, after, changed)


def _refuse_unusable(line: Line, written: str) -> None:
    """Raise `ChuangchengError` for a result that would leave the line open."""
    problem = line.problem
    if problem is not None and not problem.is_unfinished:
        name = f"“{line.code}”（{line.indicator.name}）"
        raise ChuangchengError(
            f"--what-if 的“{line.code}={written}”算不了：{name}{problem.message}", problem.hint
        )


def suppose(assessment: Assessment, index: StandardIndex, wishes: dict[str, str]) -> Assessment:
    """The assessment with some lines' results in place of what it has."""
    results = dict(assessment.results)
    for code, written in wishes.items():
        indicator = index.find(code)
        if indicator is None or indicator.children:
            codes = [leaf.code for leaf in index.leaves()]
            raise NotFoundError(f"“{index.code}”里没有编号是“{code}”的项", suggest(code, codes))
        before = results.get(code) or Result()
        results[code] = before.model_copy(update=_change(indicator, before, written, assessment))
    return assessment.model_copy(update={"results": results})


def _change(
    indicator: Indicator, before: Result, written: str, assessment: Assessment
) -> dict[str, object]:
    """What a word or a figure stands for: points, findings, a level, or else the value."""
    key = _key(indicator, written)
    try:
        result = Result.model_validate({key: written})
    except ValidationError as error:
        fault = error.errors()[0].get("ctx", {}).get("error")
        hint = fault.hint if isinstance(fault, ValueFault) else ""
        raise ChuangchengError(f"“{indicator.code}={written}”看不懂", hint) from error
    given = {name: getattr(result, name) for name in ("value", "score", "findings", "level")}
    if (
        key == "得分"
        and indicator.scoring
        and indicator.scoring.expert
        and result.score is not None
    ):
        fits = [
            k for k, (low, high) in indicator.scoring.expert.items() if low <= result.score <= high
        ]
        given["level"] = fits[0] if fits else before.level
    if key == "数值":
        series = {year: v for year, v in before.series.items() if year != str(assessment.year)}
        given |= {"series": series, **_OTHER_WAYS}
    return given


_OTHER_WAYS: Final = {"sample": None, "checks": (), "numerator": None, "denominator": None}
"""Where a figure may come from if no 数值 is written."""


def _key(indicator: Indicator, written: str) -> str:
    scoring = indicator.scoring
    if written == "不适用":
        return "数值"
    if scoring is not None and scoring.deductions:
        return "问题数"
    if scoring is not None and scoring.expert:
        return "得分" if _is_number(written) else "评价"
    if scoring is not None and scoring.free:
        return "得分"
    takes_points = scoring is None and indicator.requirement is None
    return "得分" if takes_points and _is_number(written) else "数值"


def _is_number(written: str) -> bool:
    try:
        parse_number(written)
    except ValueFault:
        return False
    return True
