"""cc gap on a copy of the shipped workspace, as a user types it.

By hand, from dayao-2014-08-15.md: 612 points; lost are 62, 39, 38, 34, 26, 24, 17, 14, 11, 7, 6, in
all 278. 基本达标 wants 750: the three greatest make 139, the two greatest only 101. 达标 wants 900:
612 + 278 = 890, and 110 are not assessed.
"""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from chuangcheng.cli.entry import main
from chuangcheng.errors import Exit

PLAN = "plans/dayao-sichuang"

pytestmark = pytest.mark.usefixtures("workspace")


@pytest.fixture
def workspace(tmp_path: Path, repository: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy that a test may change; also the working directory."""
    for name in ("plans", "standards"):
        shutil.copytree(repository / name, tmp_path / name)
    shutil.copy(repository / "chuangcheng.yaml", tmp_path)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    return tmp_path


def run(*words: str) -> int:
    return int(main(list(words)))


def said(capsys: pytest.CaptureFixture[str], *words: str, code: Exit = Exit.OK) -> list[str]:
    assert run(*words) == code
    return capsys.readouterr().out.splitlines()


def test_the_three_greatest_lines_reach_the_lower_grade(
    capsys: pytest.CaptureFixture[str],
) -> None:
    lines = said(capsys, "gap", "--to", "基本达标")
    assert lines[1:3] == [
        "现在 612 分，“基本达标”要 750 分，还差 138 分",
        "补 3 项，到 751 分，就能达到“基本达标”；不能再少了",
    ]
    assert [line.split()[1] for line in lines if line.startswith(" √")] == ["3", "4", "7"]


def test_all_lines_are_not_enough_for_the_best_grade(capsys: pytest.CaptureFixture[str]) -> None:
    lines = said(capsys, "gap", code=Exit.FOUND)
    assert lines[2] == "达不到“达标”：能补的 11 项全补上，也只有 890 分，还差 10 分"
    assert lines[-4:-1] == [
        "还有 2 项未评，最多能再得 110 分：",
        "　1.3 其余评价（待核）、10 镇辖村卫生",
        "先把未评的评了，从中得到 10 分就够",
    ]


def test_what_comes_too_late_is_left_out_and_named(capsys: pytest.CaptureFixture[str]) -> None:
    """Without 3 and 9, whose tasks end in December: 39 + 38 + 26 + 24 + 11 make just the 138."""
    lines = said(capsys, "gap", "--to", "基本达标", "--by", "2015-10-31")
    assert lines[2] == "补 5 项，到 750 分，就能达到“基本达标”；不能再少了"
    assert "来不及补：9 社区卫生，任务“卫例-10”的时限是2015-12-31" in lines


def test_prices_and_a_budget(workspace: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """4, 7, 9, 6 and 5 cost 300 and make 161; without 5 they cost 230 and are one point short."""
    file = workspace / PLAN / "自评-示例.yaml"
    text = file.read_text(encoding="utf-8")
    prices = {"3": 500, "4": 80, "5": 70, "6": 60, "7": 50, "9": 40}
    for code, price in prices.items():
        text = text.replace(f'"{code}": {{', f'"{code}": {{补齐: {{费用: {price}万元}}, ')
    file.write_text(text, encoding="utf-8")
    lines = said(capsys, "gap", "--to", "基本达标")
    assert lines[2] == "补 5 项，到 773 分，就能达到“基本达标”；费用 300万元"
    lines = said(capsys, "gap", "--to", "基本达标", "--budget", "240万元", code=Exit.FOUND)
    assert lines[2:4] == [
        "预算 240万元 达不到“基本达标”：最省也要费用 300万元",
        "预算以内最多到 749 分，补 4 项，费用 230万元",
    ]
    card = json.loads("\n".join(said(capsys, "gap", "--to", "基本达标", "--json")))
    assert (card["outcome"], card["cost_kind"], card["missing"]) == ("能够达到", "费用", "138")
    assert card["chosen"] == {
        "indicators": ["4", "7", "9", "6", "5"],
        "total": "773",
        "cost": "3000000",
        "unpriced": 0,
    }


def test_tasks_are_written_that_validate_takes(
    workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = f"{PLAN}/任务-补短板.yaml"
    assert run("gap", "--to", "基本达标", "--to-tasks", file) == Exit.OK
    assert capsys.readouterr().err == f"3 项任务写到了 {file}\n"
    assert run("validate") == Exit.OK
    text = (workspace / file).read_text(encoding="utf-8")
    assert text.count("编号: 补-0") == 3
    assert '标准: 由 138 分补到 200 分\n    指标: ["3"]' in text
    assert run("gap", "--to", "达标", "--to-tasks", file) == Exit.USAGE
    assert "已经有了，没有覆盖它" in capsys.readouterr().err


def test_nothing_is_written_where_nothing_is_to_be_done(
    workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = f"{PLAN}/任务-补短板.yaml"
    assert run("gap", "--to", "不达标", "--to-tasks", file) == Exit.OK
    assert capsys.readouterr().err == f"没有要补的项，没有写 {file}\n"
    assert not (workspace / file).exists()


@pytest.mark.parametrize(
    ("words", "code", "count"),
    [
        (["--to", "基本达标", "--by", "2015-10-31"], Exit.OK, 5),
        (["--to", "基本达标", "--budget", "2项"], Exit.FOUND, 2),
        (["--by", "2014-12-31", "--budget", "90日"], Exit.FOUND, 7),
    ],
)
def test_tasks_by_a_day_and_within_a_budget_are_taken_by_validate(
    workspace: Path, words: list[str], code: Exit, count: int
) -> None:
    """By the end of 2014 seven of the eleven lines can be had; see above for 2015."""
    file = f"{PLAN}/任务-补短板.yaml"
    assert run("gap", *words, "--to-tasks", file) == code
    assert (workspace / file).read_text(encoding="utf-8").count("编号: 补-") == count
    assert run("validate", "--strict") == Exit.OK
    assert run("score", "--by", "unit") == Exit.OK


def test_a_grade_that_counts_lines(workspace: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """All of the three lines are wanted: one is met, one is not, one has not been looked at."""
    lines = "".join(f'  - {{编号: "{n}", 名称: 项{n}, 达标: 有}}\n' for n in (1, 2, 3))
    (workspace / "standards" / "数项.yaml").write_text(
        "类型: 指标体系\n代号: 数项\n名称: 数项（示例）\n来源: 示例\n"
        "判定: [{等次: 优秀, 达标项数: 全部}, {等次: 达标, 达标项数: ≥2}, {等次: 不达标}]\n"
        f"指标:\n{lines}",
        encoding="utf-8",
    )
    (workspace / PLAN / "自评-数项.yaml").write_text(
        '类型: 自评\n标准: 数项\n时点: 2014-08-15\n结果: {"1": 有, "2": 无}\n', encoding="utf-8"
    )
    found = said(capsys, "gap", "--standard", "数项", "--to", "达标")
    assert found[1:4] == [
        "“达标”不看总分",
        "“达标”还差：达标项数做到 1 项（共 3 项），要≥2",
        "补 1 项，就能达到“达标”；不能再少了",
    ]
    assert any(line.split() == ["√", "2", "项2", "无人负责", "达标"] for line in found)
    out = said(capsys, "gap", "--standard", "数项", code=Exit.FOUND)
    assert out[3] == "达不到“优秀”：能补的 1 项全补上，还是达标项数做到 2 项（共 3 项），要全部"
    card = json.loads(
        "\n".join(said(capsys, "gap", "--standard", "数项", "--json", code=Exit.FOUND))
    )
    assert card["lacks"] == ["达标项数做到 1 项（共 3 项），要全部"]


def test_what_if_a_line_were_better(capsys: pytest.CaptureFixture[str]) -> None:
    """3 at 200 makes 674, so 76 are missing: 39 + 38."""
    lines = said(capsys, "gap", "--to", "基本达标", "--what-if", "3=200")
    assert lines[1:3] == [
        "现在 674 分，“基本达标”要 750 分，还差 76 分",
        "补 2 项，到 751 分，就能达到“基本达标”；不能再少了",
    ]


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["--what-if", "3"], "--what-if 写成了“3”"),
        (["--to", "金牌"], "没有“金牌”这个等次"),
        (["--by", "明天"], "--by 的日期不对"),
        (["--budget", "5人"], "看不出是多少钱、多少日还是多少项"),
        (["--budget", "很多"], "--budget 不对"),
        (["--budget", "5万元", "--cost", "天数"], "--cost 却是“天数”"),
        (["--cost", "力气"], "选项 --cost 没有“力气”这个值"),
        (["--standard", "卫生县-2021指标"], "没有写“判定”"),
    ],
)
def test_what_cannot_be_meant_is_refused(
    words: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("gap", *words) == Exit.USAGE
    assert message in capsys.readouterr().err
