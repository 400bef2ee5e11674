"""cc score --compare: who is placed, who is left out, and what is said of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from chuangcheng.cli.entry import main
from chuangcheng.errors import Exit

STANDARD = """
类型: 指标体系
代号: 试
名称: 试行标准
满分: 10
指标:
  - {编号: "1", 名称: 甲, 分值: 10, 计分: 评分}
"""


@pytest.fixture(autouse=True)
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workspace with a standard; also the working directory."""
    monkeypatch.chdir(tmp_path)
    put(tmp_path, "chuangcheng.yaml", "类型: 工作区\n")
    put(tmp_path, "standards/试.yaml", STANDARD)
    return tmp_path


def put(root: Path, name: str, text: str) -> None:
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def assess(root: Path, place: str, points: str) -> None:
    text = f'类型: 自评\n标准: 试\n时点: 2014\n结果: {{"1": {{得分: {points}}}}}\n'
    put(root, f"plans/{place}/自评.yaml", text)


def ranks(text: str) -> list[list[str]]:
    """名次 and 地区 of a CSV."""
    return [row.split(",")[:2] for row in text.splitlines()[1:]]


def test_a_place_with_a_broken_file_is_told_and_left_out(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assess(root, "甲县", "9")
    assess(root, "乙县", "很多")
    assess(root, "丙县", "3")
    assert main(["score", "--compare", "--csv"]) == Exit.FOUND
    said = capsys.readouterr()
    assert ranks(said.out) == [["1", "甲县"], ["2", "丙县"]]
    told, summary = said.err.splitlines()
    assert told.startswith("plans/乙县/自评.yaml:4:")
    assert "“很多”不是数字" in told
    assert summary == "有 1 个方案的文件有错误，没有排进名次；改法见 cc validate"


def test_with_nobody_left_there_is_no_ranking(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assess(root, "甲县", "很多")
    assert main(["score", "--compare", "--to", "parquet", "-o", "名次.parquet"]) == Exit.USAGE
    assert "没有一个方案能排名次" in capsys.readouterr().err
    assert not (root / "名次.parquet").exists()


def test_long_lists_of_errors_are_cut(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assess(root, "好县", "9")
    for number in range(23):
        assess(root, f"县{number:02}", "很多")
    assert main(["score", "--compare", "--csv"]) == Exit.FOUND
    lines = capsys.readouterr().err.splitlines()
    assert len(lines) == 20 + 2
    assert lines[-2:] == [
        "……还有 3 个错误没有列出来",
        "有 23 个方案的文件有错误，没有排进名次；改法见 cc validate",
    ]


def test_a_remark_is_no_error(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assess(root, "甲县", "9 #5")
    text = '类型: 自评\n标准: 试\n时点: 2014\n来源: 自查 #1\n结果: {"1": {得分: 9}}\n'
    put(root, "plans/甲县/自评.yaml", text)  # what stands behind “#” is not read: a warning
    assert main(["score", "--compare", "--csv"]) == Exit.OK
    said = capsys.readouterr()
    assert (ranks(said.out), said.err) == ([["1", "甲县"]], "")


def test_errors_in_the_standard_put_all_points_in_doubt(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    put(root, "standards/试.yaml", STANDARD.replace("满分: 10", "满分: 十分"))
    assess(root, "甲县", "9")
    assert main(["score", "--compare", "--csv"]) == Exit.OK
    said = capsys.readouterr().err
    assert said == "指标体系的文件里有 1 个错误，分数可能不准；先运行 cc validate\n"


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["--standard", "试试"], "没有代号是“试试”的指标体系"),
        (["--standard", "卫生县城-暗访"], "没有哪个方案用指标体系“卫生县城-暗访”"),
        ([], "工作区里的方案都没有指标体系"),
    ],
)
def test_what_cannot_be_compared_is_said(
    words: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["score", "--compare", *words]) == Exit.USAGE
    assert message in capsys.readouterr().err


def test_a_standard_that_nobody_has_is_asked_for(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assess(root, "甲县", "9")
    path = root / "plans/甲县/自评.yaml"
    path.write_text(path.read_text("utf-8").replace("标准: 试", "标准: 试试"), "utf-8")
    assert main(["score", "--compare"]) == Exit.USAGE
    assert "没有代号是“试试”的指标体系" in capsys.readouterr().err
