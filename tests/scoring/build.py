"""Short texts → indicators, results, standards and scorecards, read as a clerk's files are."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from chuangcheng.models.assessment import Assessment
from chuangcheng.models.indicator import Indicator, Standard
from chuangcheng.models.result import Result
from chuangcheng.models.values.criterion import Criterion
from chuangcheng.reading.read import read
from chuangcheng.scoring.score import score
from chuangcheng.scoring.scorecard import Scorecard
from chuangcheng.scoring.setting import Setting
from chuangcheng.workspace.folder import PlanFolder
from chuangcheng.workspace.standards import StandardIndex
from chuangcheng.workspace.units import UnitIndex
from chuangcheng.workspace.workspace import Workspace

D = Decimal


def data(text: str) -> Any:
    """YAML → plain data."""
    document = read(text, "试.yaml")
    assert not document.findings, [finding.message for finding in document.findings]
    return document.data


def criterion(text: str) -> Criterion:
    """A 条件."""
    return Criterion.parse(text)


def result(text: str) -> Result:
    """What stands behind the code in 结果: a bare value or `{…}`."""
    return Result.model_validate(data(text))


def indicator(text: str) -> Indicator:
    """A leaf; 编号 and 名称 are added. `text` is the inside of the braces."""
    return Indicator.model_validate({"编号": "1", "名称": "甲", **data(f"{{{text}}}")})


def standard(text: str) -> Standard:
    """A standard; 类型, 代号 and 名称 are added."""
    head = {"类型": "指标体系", "代号": "试", "名称": "试"}
    return Standard.model_validate({**head, **data(text)})


def assessment(results: str) -> Assessment:
    """A 自评 of 15 August 2014. `results` is the inside of the braces of 结果."""
    return Assessment.model_validate(
        {"类型": "自评", "标准": "试", "时点": "2014-08-15", "结果": data(f"{{{results}}}")}
    )


def score_alone(one: Standard, results: Assessment | None) -> Scorecard:
    """Score a standard without tasks or units."""
    folder = PlanFolder(path="plans/试", plan=None, units=UnitIndex(()))
    return score(Workspace(), folder, StandardIndex(one), results)


def scored(standard_text: str, results: str | None) -> Scorecard:
    """Texts → scorecard; `results` None means that there is no assessment."""
    found = None if results is None else assessment(results)
    return score_alone(standard(standard_text), found)


def totals(card: Scorecard) -> tuple[Decimal, Decimal, Decimal]:
    """Worst, known, best."""
    return card.totals.worst, card.totals.known, card.totals.best


def setting(facts: str = "", as_of: str = "2014-08-15") -> Setting:
    """The 时点 and the 基本情况 of a 自评. `facts` is the inside of the braces."""
    head = {"类型": "自评", "标准": "试", "时点": as_of, "结果": {}}
    return Setting.of(Assessment.model_validate({**head, "基本情况": data(f"{{{facts}}}")}))


def assessed(text: str) -> Assessment:
    """A 自评 of the standard 试; 类型 and 标准 are added where they are not written."""
    return Assessment.model_validate({"类型": "自评", "标准": "试", **data(text)})


def scored_beside(
    one: Standard, chosen: Assessment, *, others: tuple[Standard | Assessment, ...] = ()
) -> Scorecard:
    """Score a standard in a plan that has other standards and assessments too."""
    standards = [one, *(other for other in others if isinstance(other, Standard))]
    assessments = [chosen, *(other for other in others if isinstance(other, Assessment))]
    indexes = {each.code: StandardIndex(each) for each in standards}
    folder = PlanFolder(
        path="plans/试", plan=None, units=UnitIndex(()), assessments=tuple(assessments)
    )
    return score(Workspace(standards=indexes), folder, indexes[one.code], chosen)
