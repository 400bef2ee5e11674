"""每差 and 按比例 measured from an average that the 自评 gives under 对照 (A7, A8 with B4)."""

from __future__ import annotations

import pytest

from scoring.lines import points_and_status, why_open

AWARE = "分值: 10, 达标: 不低于全省平均, 计分: {每差: 1%, 扣: 0.25}"
DENSITY = "分值: 10, 达标: ≤全市平均, 计分: {每差: 2, 扣: 1}"
SHARE = "分值: 10, 达标: 不低于全省平均, 计分: 按比例"


@pytest.mark.parametrize(
    ("line", "found", "wanted"),
    [
        # 91.2 − 84.2 = 7 percentage points × 0.25
        (AWARE, "{数值: 84.2%, 对照: {全省平均: 91.2%}}", ("8.25", "不达标")),
        (AWARE, "{数值: 91.2%, 对照: {全省平均: 91.2%}}", ("10", "达标")),
        (AWARE, "{数值: 95%, 对照: {全省平均: 91.2%}}", ("10", "达标")),
        # the less the better: 5 over the mean are 2.5 steps
        (DENSITY, "{数值: 35, 对照: {全市平均: 30}}", ("7.5", "不达标")),
        # 72 of 90
        (SHARE, "{数值: 72%, 对照: {全省平均: 90%}}", ("8", "不达标")),
        (SHARE, "{数值: 90%, 对照: {全省平均: 90%}}", ("10", "达标")),
    ],
)
def test_the_gap_to_an_average(line: str, found: str, wanted: tuple[str, str]) -> None:
    assert points_and_status(line, found) == wanted


@pytest.mark.parametrize(
    ("line", "found", "message", "hint"),
    [
        (AWARE, "84.2%", "要看“不低于全省平均”，没有写全省平均", "在“对照”里写“全省平均”"),
        (SHARE, "72%", "要看“不低于全省平均”，没有写全省平均", "在“对照”里写“全省平均”"),
        (
            AWARE,
            "{数值: 84.2%, 对照: {全省平均: 9人}}",
            "的数值“84.2%”和标准“9人”的单位不一样",
            "换算成以“人”为单位的数",
        ),
        (
            "分值: 10, 达标: 有, 计分: {每差: 1%, 扣: 1}",
            "80%",
            "的标准写了“每差”，没有写和多少比",
            "在指标体系里补写“达标”",
        ),
    ],
)
def test_the_gap_cannot_be_told(line: str, found: str, message: str, hint: str) -> None:
    assert why_open(line, found) == (message, hint)
