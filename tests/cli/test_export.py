"""cc score --to, --csv, -o: scores that leave as files."""

from __future__ import annotations

import shutil
from decimal import Decimal
from pathlib import Path

import pytest
from pyarrow import parquet

from chuangcheng.cli.entry import main
from chuangcheng.errors import Exit

PLAN = "plans/dayao-sichuang"


@pytest.fixture(autouse=True)
def workspace(tmp_path: Path, repository: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy that a test may change; also the working directory."""
    for name in ("plans", "standards"):
        shutil.copytree(repository / name, tmp_path / name)
    shutil.copy(repository / "chuangcheng.yaml", tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_lines_of_a_card_as_parquet(
    workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["score", "--to", "parquet"]) == Exit.OK
    assert capsys.readouterr().out == "out/dayao-sichuang/得分.parquet\n"
    rows = parquet.read_table(workspace / "out/dayao-sichuang/得分.parquet").to_pylist()
    line = next(row for row in rows if row["编号"] == "3")
    assert (line["满分"], line["得分"], line["牵头单位"]) == (
        Decimal(200),
        Decimal(138),
        "县住建局",
    )


def test_a_ranking_as_parquet_goes_where_it_is_told(workspace: Path) -> None:
    words = ["score", "--compare", "--standard", "卫生县城-暗访", "--to", "parquet", "-o", "x/y.pq"]
    assert main(words) == Exit.OK
    (row,) = parquet.read_table(workspace / "x/y.pq").to_pylist()
    assert (row["名次"], row["文件夹"]) == (1, PLAN)


def test_csv_goes_into_a_file_as_it_goes_to_the_screen(
    workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["score", "--csv"]) == Exit.OK
    shown = capsys.readouterr().out
    assert main(["score", "--csv", "-o", "得分.csv"]) == Exit.OK
    assert capsys.readouterr().out == "得分.csv\n"
    assert (workspace / "得分.csv").read_bytes() == shown.encode()


def test_a_file_that_is_there_stays_unless_forced(
    workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["score", "--csv", "-o", "得分.csv"]
    (workspace / "得分.csv").write_text("旧", encoding="utf-8")
    assert main(words) == Exit.USAGE
    assert "没有覆盖它" in capsys.readouterr().err
    assert (workspace / "得分.csv").read_text("utf-8") == "旧"
    assert main([*words, "--force"]) == Exit.OK
    assert (workspace / "得分.csv").read_text("utf-8-sig").startswith("编号,")


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["--to", "parquet", "--csv"], "--csv 和 --to 不能一起用"),
        (["--to", "parquet", "--trend"], "--trend 用不上 parquet"),
        (["--why", "3", "--to", "parquet"], "--why 用不上 --to"),
        (["--force"], "--force 只在写文件时用得上"),
    ],
)
def test_what_cannot_be_meant_is_refused(
    words: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["score", *words]) == Exit.USAGE
    assert message in capsys.readouterr().err
