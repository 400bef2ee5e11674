"""`cc fmt` in a workspace of one plan."""

from __future__ import annotations

from pathlib import Path

import pytest

from chuangcheng.cli.entry import main

UNTIDY = "类型:   任务分解  # 卫生\n任务:\n- {编号: 卫-01,内容: 甲, 牵头单位: 乙}\n"
TIDY = "类型: 任务分解    # 卫生\n任务:\n  - {编号: 卫-01, 内容: 甲, 牵头单位: 乙}\n"
FILE = "plans/示例/任务.yaml"

Output = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "plans/示例").mkdir(parents=True)
    (tmp_path / "chuangcheng.yaml").touch()
    (tmp_path / FILE).write_bytes(UNTIDY.encode())
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_it_lays_the_file_out_and_a_second_time_has_nothing_to_do(
    root: Path, capsys: Output
) -> None:
    assert main(["fmt"]) == 0
    assert capsys.readouterr() == (f"整理了：{FILE}\n", "")
    assert (root / FILE).read_bytes() == TIDY.encode()
    assert main(["fmt"]) == 0
    assert capsys.readouterr() == ("", "没有要整理的文件\n")


def test_check_only_looks(root: Path, capsys: Output) -> None:
    assert main(["fmt", "--check"]) == 1
    assert capsys.readouterr() == (f"要整理：{FILE}\n", "")
    assert (root / FILE).read_bytes() == UNTIDY.encode()
    (root / FILE).write_bytes(TIDY.encode())
    assert main(["fmt", "--check"]) == 0


def test_diff_shows_what_would_change(root: Path, capsys: Output) -> None:
    assert main(["fmt", "--diff"]) == 1
    assert "-- {编号: 卫-01,内容: 甲, 牵头单位: 乙}\n" in capsys.readouterr().out
    assert (root / FILE).read_bytes() == UNTIDY.encode()


def test_a_file_that_cannot_be_read_is_named_and_the_others_are_done(
    root: Path, capsys: Output
) -> None:
    broken = root / "plans/示例/坏的.yaml"
    broken.write_text("类型：任务分解\n任务: []\n", encoding="utf-8")
    assert main(["fmt"]) == 1
    said = capsys.readouterr()
    assert said.out == f"整理了：{FILE}\n"
    assert said.err == "plans/示例/坏的.yaml：文件还没有读通；先用 cc validate 看看哪里写错了\n"
    assert broken.read_text(encoding="utf-8") == "类型：任务分解\n任务: []\n"


def test_only_the_named_files_are_done(root: Path) -> None:
    other = root / "plans/示例/别的.yaml"
    other.write_bytes(UNTIDY.encode())
    assert main(["fmt", "plans/示例/别的.yaml"]) == 0
    assert other.read_bytes() == TIDY.encode()
    assert (root / FILE).read_bytes() == UNTIDY.encode()
