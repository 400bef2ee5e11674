"""cc score: why, what if, over time, beside others, for Excel; on a copy of the workspace."""

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


def said(capsys: pytest.CaptureFixture[str], *words: str) -> list[str]:
    assert main(["score", *words]) == Exit.OK
    return capsys.readouterr().out.splitlines()


def test_why_a_line_has_its_points(capsys: pytest.CaptureFixture[str]) -> None:
    lines = said(capsys, "--why", "1.2")
    assert lines[:6] == [
        "1.2 管理方面（满分 20 分）",
        "计分  由专家评定：好 18～20 分，一般 10～17 分，差 0～9 分",
        "自评  评为“一般”",
        "      直接写了得分 13 分",
        "      依据：示例（专家现场评定）",
        "算法  13 分在“一般”的 10～17 分里，照取 13 分",
    ]
    assert lines[-1] == "负责  县卫生局"


def test_why_a_group_explains_itself_and_every_line_of_it(
    capsys: pytest.CaptureFixture[str],
) -> None:
    lines = said(capsys, "--why", "1")
    assert lines[1:4] == [
        "汇总  下级的分加起来",
        "算法  还没有评的（1.3）先按 0 分算",
        "      1.1 14＋1.2 13＋1.3 0＝27 分",
    ]
    heads = [line for line in lines if line.startswith("1.")]
    assert heads == [
        "1.1 建设方面（满分 20 分）",
        "1.2 管理方面（满分 20 分）",
        "1.3 其余评价（待核）（满分 10 分）",
    ]


def test_why_the_total_and_the_grade_are_what_they_are(
    capsys: pytest.CaptureFixture[str],
) -> None:
    lines = said(capsys, "--why", "总分")
    assert lines[0].endswith("总分")
    assert any(line.startswith("总分  612 分（满分 1000 分）") for line in lines)
    assert [line.removeprefix("等次").strip() for line in lines[-3:]] == [
        "不是“达标”：总分 612 分，要≥900",
        "不是“基本达标”：总分 612 分，要≥750",
        "是“不达标”",
    ]


def test_what_if_says_how_much_the_total_rises(capsys: pytest.CaptureFixture[str]) -> None:
    lines = said(capsys, "--what-if", "3=200", "--what-if", "10=80")
    assert lines[-3:] == [
        "总分 612 → 754（+142）",
        "等次：不达标 → 基本达标",
        "＊ 这些数字还没有核对过原文，算出的分数不能作为正式结果",
    ]
    card = json.loads("\n".join(said(capsys, "--what-if", "3=200", "--json")))
    assert card["known"] == "674"
    assert main(["score", "--what-if", "3=200", "--require", "基本达标"]) == Exit.FOUND


def test_a_trend_has_a_row_for_each_assessment(
    workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    first = (workspace / PLAN / "自评-示例.yaml").read_text(encoding="utf-8")
    later = first.replace("2014-08-15", "2014-11-30").replace("得分: 138", "得分: 150")
    (workspace / PLAN / "自评-冬.yaml").write_text(later, encoding="utf-8")
    rows = said(capsys, "--trend", "--csv")
    assert [row.split(",")[0] for row in rows[1:]] == ["2014-08-15", "2014-11-30"]
    assert rows[2].endswith(",不达标,否,624,624,734,62.4%,89%,+12")
    assert any("2014-11-30" in row and row.endswith("+12") for row in said(capsys, "--trend"))


def test_a_comparison_ranks_the_plans(workspace: Path, capsys: pytest.CaptureFixture[str]) -> None:
    other = workspace / "plans/示例县"
    other.mkdir()
    for name in ("方案.yaml", "自评-示例.yaml"):
        text = (workspace / PLAN / name).read_text(encoding="utf-8")
        text = text.replace("大姚县", "示例县").replace("得分: 138", "得分: 150")
        (other / name).write_text(text, encoding="utf-8")
    rows = said(capsys, "--compare", "--standard", "卫生县城-暗访", "--csv")
    assert [row.split(",")[:2] for row in rows[1:]] == [["1", "示例县"], ["2", "大姚县"]]


def test_csv_of_a_card_has_a_row_for_every_line(capsys: pytest.CaptureFixture[str]) -> None:
    rows = said(capsys, "--csv")
    assert len(rows) == 1 + 13
    assert rows[5] == "3,市容环境卫生与环境保护,基本达标,县住建局,否,200,138,138,138,62"


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["--why", "3", "--trend"], "--why 和 --trend 不能一起用"),
        (["--json", "--csv"], "--json 和 --csv 不能一起用"),
        (["--compare", "--require", "达标"], "--compare 用不上 --require"),
        (["--why", "3.99"], "没有编号是“3.99”的项"),
        (["--what-if", "3=很多"], "“3=很多”看不懂"),
        (["--what-if", "=3"], "--what-if 写成了“=3”"),
        (["--what-if", "3=201"], "的得分 201 不在 0～200 之间"),
        (["--by", "unit", "--to", "parquet"], "--by 用不上 parquet"),
    ],
)
def test_what_cannot_be_meant_is_refused(
    words: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["score", *words]) == Exit.USAGE
    assert message in capsys.readouterr().err
