"""The way to a grade of several years: only this year's points can still be had."""

from __future__ import annotations

from chuangcheng.scoring.choose import cards
from chuangcheng.scoring.gap.find import find_gap
from chuangcheng.scoring.gap.gap import Gap, Outcome, Wish
from mdcase import load_texts
from scoring.build import D
from scoring.gap.test_find import PLAN, codes

STANDARD = """类型: 指标体系
代号: 试
名称: 试
满分: 100
年度权重: {{2013: 40%, 2014: 60%}}
判定: [{{等次: 达标, 总分: {total}}}, {{等次: 不达标}}]
指标:
  - {{编号: "1", 名称: 甲, 分值: 50, 计分: 评分}}
  - {{编号: "2", 名称: 乙, 分值: 30, 计分: 评分}}
  - {{编号: "3", 名称: 丙, 分值: 20, 计分: 评分}}
"""


def of_year(year: int, *points: int) -> str:
    rows = "".join(f'  "{n}": {{得分: {one}}}\n' for n, one in enumerate(points, 1))
    return f"类型: 自评\n标准: 试\n时点: {year}-08-15\n结果:\n{rows}"


def gap(total: str, **assessments: str) -> Gap:
    texts = {f"plans/试/自评-{name}.yaml": text for name, text in assessments.items()}
    texts |= {"standards/试.yaml": STANDARD.format(total=total), "plans/试/方案.yaml": PLAN}
    workspace = load_texts(texts).workspace
    (folder,) = workspace.plans
    (card,) = cards(workspace, folder)
    return find_gap(workspace, folder, card, Wish(grade="达标"))


def test_a_year_that_is_not_assessed_gives_nothing() -> None:
    """40 of 100 count 24; 50 want 26 more, of this year 43.33: 30 + 20, since 30 + 10 are 40."""
    found = gap("≥50", now=of_year(2014, 20, 10, 10))
    assert (found.outcome, sorted(codes(found))) == (Outcome.REACHED, ["1", "2"])
    assert (found.missing, found.chosen.total) == (D(26), D(54))


def test_a_year_that_is_over_counts_and_cannot_be_raised() -> None:
    """80 of 2013 count 32: 56. 74 want 18, of this year exactly the 30 of line 1; 75 want more."""
    last = of_year(2013, 40, 24, 16)
    found = gap("≥74", before=last, now=of_year(2014, 20, 10, 10))
    assert (codes(found), found.chosen.total) == (["1"], D(74))
    found = gap("≥75", before=last, now=of_year(2014, 20, 10, 10))
    assert (len(codes(found)), found.chosen.total >= D(75)) == (2, True)
    found = gap("≥93", before=last, now=of_year(2014, 20, 10, 10))
    assert (found.outcome, found.chosen.total) == (Outcome.OUT_OF_REACH, D(92))
