"""Surveys: rates, several questions, and the 95 % interval (methods D5, D6, D7)."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chuangcheng.reporting import scorecard_json, scorecard_table
from chuangcheng.scoring.survey import estimates, interval
from scoring.build import D, result, scored
from scoring.lines import points_and_status, why_open


@pytest.mark.parametrize(
    ("hits", "sample", "low", "high"),
    [
        # R. G. Newcombe, Statistics in Medicine 17 (1998), table I, method 3
        (81, 263, "0.2553", "0.3662"),
        (15, 148, "0.0624", "0.1605"),
        (0, 20, "0.0000", "0.1611"),
        (1, 29, "0.0061", "0.1718"),
        # vector D5, 186 of 200: (372 + 3.8415 ± 1.96·√(3.8415 + 52.08)) ÷ 407.683
        (186, 200, "0.8859", "0.9578"),
        (20, 20, "0.8389", "1.0000"),  # the mirror of 0 of 20
    ],
)
def test_interval(hits: int, sample: int, low: str, high: str) -> None:
    assert [f"{end:.4f}" for end in interval(hits, sample)] == [low, high]


@given(st.integers(1, 3000).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_the_interval_lies_around_the_rate_and_inside_the_whole(counts: tuple[int, int]) -> None:
    hits, sample = counts
    low, high = interval(hits, sample)
    assert D(0) <= low <= D(hits) / sample <= high <= D(1)
    mirrored = interval(sample - hits, sample)
    assert abs(low + mirrored[1] - 1) < D("1e-20")


@given(st.integers(1, 200), st.integers(2, 5))
def test_asking_more_people_narrows_the_interval(sample: int, times: int) -> None:
    hits = sample // 2
    few, many = interval(hits, sample), interval(hits * times, sample * times)
    assert many[1] - many[0] < few[1] - few[0]


THREE = """{调查: [
    {名称: 县级机关, 有效样本: 100, 满意: 80, 基本满意: 16},
    {名称: 乡镇机关, 有效样本: 50, 满意: 45},
    {名称: 村级组织, 有效样本: 40, 满意: 30, 基本满意: 4}]}"""


@pytest.mark.parametrize(
    ("line", "found", "wanted"),
    [
        # vector D5: (150 + 36) ÷ 200 = 93.0%
        ("分值: 5, 达标: =93%", "{有效样本: 200, 满意: 150, 基本满意: 36}", ("5", "达标")),
        # D6: the mean of 96%, 90% and 85% is 90⅓%; 4⅔ short of 95
        ("分值: 9, 达标: ≥90%", THREE, ("9", "达标")),
        ("分值: 9, 达标: ≥90.34%", THREE, ("0", "不达标")),
        ("分值: 9, 达标: ≥95%, 计分: {每差: 1%, 扣: 1, 取整: 进位}", THREE, ("4", "不达标")),
        # thirds and sixths of people that make a whole rate: ⅓ and ⅔ are 50%
        (
            "分值: 2, 达标: ≥50%",
            "{调查: [{名称: 甲, 有效样本: 3, 满意: 1}, {名称: 乙, 有效样本: 3, 满意: 2}]}",
            ("2", "达标"),
        ),
        # D7: bands over the mean of a survey
        (
            "分值: 1.5, 计分: {分档: [{当: 0~60%, 得分: 0.5}, {当: 81%~100%, 得分: 1.5}]}",
            THREE,
            ("1.5", "达标"),
        ),
    ],
)
def test_rates_of_surveys(line: str, found: str, wanted: tuple[str, str]) -> None:
    assert points_and_status(line, found) == wanted


@pytest.mark.parametrize(
    ("survey", "message"),
    [
        ("{名称: 甲, 有效样本: 0, 满意: 0}", "的“甲”有效样本是 0，算不出满意率"),
        (
            "{名称: 甲, 有效样本: 10, 满意: 9, 基本满意: 2}",
            "的“甲”满意和基本满意共 11 人，多于有效样本 10 人",
        ),
    ],
)
def test_surveys_that_cannot_be(survey: str, message: str) -> None:
    found = f"{{调查: [{survey}]}}"
    assert why_open("分值: 5, 达标: ≥90%", found) == (message, "核对调查人数")
    assert estimates(result(found)) == ()


LINE = "指标: [{编号: '1', 名称: 群众满意率, 分值: 5, 达标: ≥90%, 最少样本: 215}]"
FOUND = "'1': {有效样本: 200, 满意: 150, 基本满意: 36}"


def test_a_scorecard_for_programs_has_rate_interval_and_note() -> None:
    (line,) = json.loads(scorecard_json.write(scored(LINE, FOUND)))["indicators"]
    assert line["surveys"] == [
        {"name": "", "sample": 200, "rate": "93", "low": "88.59", "high": "95.78"}
    ]
    assert line["notes"] == ["有效样本 200 人，少于规定的 215 人"]


def test_a_scorecard_for_people_says_how_far_a_survey_can_be_trusted() -> None:
    card = scored(LINE, FOUND)
    said = scorecard_table.write(card, "试", by="", width=200, is_coloured=False)
    assert (
        "1 群众满意率：问了 200 人，满意率 93%，"
        "全体群众的满意率有 95% 的把握在 88.59%～95.78% 之间\n" in said
    )
    assert "1 群众满意率：有效样本 200 人，少于规定的 215 人\n" in said


def test_a_scorecard_without_surveys_says_nothing_of_them() -> None:
    said = scorecard_table.write(
        scored(LINE, "'1': 93%"), "试", by="", width=200, is_coloured=False
    )
    assert "把握" not in said
