"""`cc init`: options or questions, a workspace that validates, nothing overwritten."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from chuangcheng.cli.entry import main

ANSWERS = ["--region", "大姚县", "--office", "县创建办", "--titles", "卫生、文明"]

Output = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_with_options_it_makes_a_workspace_that_validates_and_renders(
    here: Path, capsys: Output, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert main(["init", "新的", *ANSWERS]) == 0
    said = capsys.readouterr().out
    assert said.startswith(f"建好了工作区：{here / '新的'}\n方案在 plans/大姚县创城/ 里\n")
    assert f"cd {here / '新的'}" in said
    monkeypatch.chdir(here / "新的")
    assert main(["validate", "--strict"]) == 0
    assert capsys.readouterr().out == "检查了 6 个文件：没有发现问题\n"
    for command in (["fmt", "--check"], ["render", "任务分解表"], ["render", "印发通知"]):
        assert main(command) == 0, command
    assert (here / "新的/schemas/方案.schema.json").is_file()


def test_in_the_folder_itself_there_is_no_folder_to_enter(capsys: Output) -> None:
    assert main(["init", *ANSWERS]) == 0
    assert "cd " not in capsys.readouterr().out


def test_a_second_time_nothing_is_touched(here: Path, capsys: Output) -> None:
    assert main(["init", *ANSWERS]) == 0
    before = {path: path.read_bytes() for path in here.rglob("*") if path.is_file()}
    assert main(["init", *ANSWERS]) == 2
    assert main(["init", "plans/里面", *ANSWERS]) == 2
    err = capsys.readouterr().err
    assert f"“{here}”已经是工作区了" in err
    assert "里面" in err
    assert {path: path.read_bytes() for path in here.rglob("*") if path.is_file()} == before


def test_what_is_there_already_stops_it_before_the_first_file(here: Path, capsys: Output) -> None:
    (here / "plans/大姚县创城").mkdir(parents=True)
    (here / "plans/大姚县创城/方案.yaml").write_text("别的\n", encoding="utf-8")
    assert main(["init", *ANSWERS]) == 2
    assert "已经有 plans/大姚县创城/方案.yaml，没有动它们" in capsys.readouterr().err
    assert [path.name for path in here.iterdir()] == ["plans"]


def test_an_ignore_file_of_ones_own_stays(here: Path) -> None:
    (here / ".gitignore").write_text("别的\n", encoding="utf-8")
    assert main(["init", *ANSWERS]) == 0
    assert (here / ".gitignore").read_text(encoding="utf-8") == "别的\n"


@pytest.mark.parametrize("answer", ["１２３", "？？", "q", "../../甲", "大姚县“四创”", "不知道"])
def test_what_is_no_name_is_refused(answer: str, here: Path, capsys: Output) -> None:
    assert main(["init", *ANSWERS, "--region", answer]) == 2
    assert capsys.readouterr().err.startswith(f"“{answer}”不像名称")
    assert list(here.iterdir()) == []


def test_a_file_where_the_folder_should_be(here: Path, capsys: Output) -> None:
    (here / "文件").write_text("", encoding="utf-8")
    assert main(["init", "文件", *ANSWERS]) == 2
    assert "是文件，不是文件夹" in capsys.readouterr().err


@pytest.mark.parametrize("missing", [0, 2, 4])
def test_with_nobody_to_ask_it_says_which_option_is_missing(
    missing: int, here: Path, capsys: Output
) -> None:
    options = ANSWERS[:missing] + ANSWERS[missing + 2 :]
    assert main(["init", *options]) == 2
    assert capsys.readouterr().err.startswith(f"没有写 {ANSWERS[missing]}，也没有人可以问\n")
    assert list(here.iterdir()) == []


def test_titles_without_a_word_are_refused(here: Path, capsys: Output) -> None:
    assert main(["init", *ANSWERS[:4], "--titles", "、"]) == 2
    assert capsys.readouterr().err.startswith("没有写创建哪些称号\n")
    assert list(here.iterdir()) == []


@pytest.mark.parametrize("titles", ["不知道", "卫生、没有"])
def test_what_is_no_answer_is_no_title(titles: str, here: Path, capsys: Output) -> None:
    assert main(["init", *ANSWERS[:4], "--titles", titles]) == 2
    assert capsys.readouterr().err.startswith("没有写创建哪些称号\n")
    assert list(here.iterdir()) == []


def test_with_nobody_to_ask_the_whole_line_is_shown(capsys: Output) -> None:
    assert main(["init", "新的"]) == 2
    assert (
        "cc init 大姚创城 --region 大姚县 --office 县创建办 --titles 卫生、文明"
        in capsys.readouterr().err
    )


def test_the_level_comes_from_the_regions_ending_unless_it_is_given(here: Path) -> None:
    city = ["--region", "昆明市", "--office", "市创建办"]
    titles = "全国文明城市、国家卫生城市,园林城市"
    assert main(["init", "一", *city, "--titles", titles]) == 0
    assert main(["init", "二", *city, "--titles", titles, "--level", "县"]) == 0
    plans = [
        (here / folder / "plans/昆明市创城/方案.yaml").read_text(encoding="utf-8")
        for folder in ("一", "二")
    ]
    assert "\n级别: 市\n" in plans[0]
    assert "\n    名称: 国家园林城市\n" in plans[0]
    assert "\n级别: 县\n" in plans[1]


@pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminals there")
def test_on_a_terminal_it_asks(here: Path) -> None:
    mine, theirs = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "chuangcheng", "init"],
        stdin=theirs, stdout=theirs, stderr=theirs, cwd=here,
    )  # fmt: skip
    os.close(theirs)
    os.write(mine, "?\n云南省楚雄州大姚县\n\n../../x\n县创建办\n不知道\n卫生\n".encode())
    said = b""
    try:
        while chunk := os.read(mine, 4096):
            said += chunk
    except OSError:  # the other end is closed
        pass
    assert process.wait() == 0, said.decode()
    os.close(mine)
    assert said.decode().count("承办的办公室，例如 县创建办：") == 3, (
        "an empty answer and one that is no name are asked again"
    )
    assert "“../../x”不像名称" in said.decode()
    assert said.decode().count("创建哪些称号，几个用“、”隔开") == 2
    assert (here / "plans/大姚县创城/任务-卫生.yaml").is_file()
