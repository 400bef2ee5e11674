"""`cc validate` remembers, and forgets whenever anything at all is different."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from chuangcheng.cli import recall
from chuangcheng.cli.app import run_command
from chuangcheng.cli.catalog import find

TASKS = "类型: 任务分解\n任务:\n  - {编号: 卫-01, 内容: 完善污水管网}\n"
FILE = "plans/示例/任务.yaml"


class Office:
    """A workspace, a folder for what is remembered, and real processes in them."""

    def __init__(self, root: Path, cache: Path) -> None:
        self.root = root
        self.cache = cache
        self.environ = {**os.environ, recall.FOLDER: str(cache)}

    def run(self, *args: str) -> tuple[int, str, str]:
        done = subprocess.run(
            [sys.executable, "-m", "chuangcheng", "validate", *args],
            cwd=self.root, env=self.environ, capture_output=True, encoding="utf-8", check=False,
        )  # fmt: skip
        return done.returncode, done.stdout, done.stderr

    def kept(self) -> dict[str, bytes]:
        return {path.name: path.read_bytes() for path in self.cache.glob("*")}

    def write(self, text: str, file: str = FILE) -> None:
        path = self.root / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def tamper(self, said: str) -> None:
        """Put another answer in the place of what is remembered, its checksum right."""
        (path,) = self.cache.glob("*.cc-answer")
        digest, _, code = path.read_bytes().partition(b"\n")[0].decode().split(" ")
        recall.Memory(str(path), digest, {}).keep(said, int(code))


@pytest.fixture
def office(tmp_path: Path) -> Office:
    office = Office(tmp_path / "office", tmp_path / "cache")
    office.write("", "chuangcheng.yaml")
    office.write(TASKS)
    return office


def test_the_second_answer_is_the_first_one_and_comes_from_memory(office: Office) -> None:
    first = office.run()
    assert first[0] == 1
    assert "DUTY001" in first[1]
    assert office.run() == first
    office.tamper("想起来的\n")
    assert office.run() == (1, "想起来的\n", "")


CHANGES: dict[str, Callable[[Office], None]] = {
    "a character": lambda office: office.write(TASKS.replace("卫-01", "卫-02")),
    "a new file": lambda office: office.write(TASKS, "plans/示例/别的.yaml"),
    "a file that is gone": lambda office: (office.root / FILE).unlink(),
    "another name": lambda office: _rename(office.root / FILE),
    "a file where nobody reads it": lambda office: office.write(TASKS, "方案/示例/任务.yaml"),
    "the settings": lambda office: office.write("规则: {DUTY001: 关闭}\n", "chuangcheng.yaml"),
}


def _rename(path: Path) -> None:
    path.rename(path.with_name("改名.yaml"))


@pytest.mark.parametrize("change", CHANGES)
def test_any_change_makes_it_look_again(change: str, office: Office) -> None:
    office.run()
    office.tamper("想起来的\n")
    CHANGES[change](office)
    assert "想起来的" not in office.run()[1]


def test_a_file_where_nobody_reads_it_is_told_of_each_time(office: Office) -> None:
    office.write(TASKS, "方案/示例/任务.yaml")
    assert [office.run()[1].count("YAML016") for _ in range(2)] == [1, 1]


def test_a_change_within_the_same_second_and_of_the_same_length_counts(office: Office) -> None:
    office.run()
    path = office.root / FILE
    before = path.stat()
    office.write(TASKS.replace("编号", "编码"))
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert "编码" in office.run()[1]


@pytest.mark.parametrize("args", [["--strict"], ["--format", "json"], ["plans"]])
def test_another_call_has_its_own_answer(args: list[str], office: Office) -> None:
    office.run()
    office.tamper("想起来的\n")
    assert "想起来的" not in office.run(*args)[1]
    assert len(office.kept()) == 2


def test_another_workspace_has_its_own_answer(office: Office) -> None:
    office.run()
    office.tamper("想起来的\n")
    other = office.root.with_name("other")
    shutil.copytree(office.root, other)
    assert "想起来的" not in office.run("-C", str(other))[1]


@pytest.mark.parametrize("option", [["--fix"], ["--diff"], ["--changed", "HEAD"]])
def test_what_changes_files_or_asks_git_is_never_remembered(
    option: list[str], office: Office
) -> None:
    office.run(*option)
    assert office.kept() == {}


def test_mistakes_in_the_call_are_not_remembered(office: Office) -> None:
    for args in (["--format", "xml"], ["没有的文件"], ["--unknown"], ["-C"]):
        assert office.run(*args)[0] == 2
    assert office.kept() == {}


@pytest.mark.parametrize("damage", [b"", b"x", b"a b c\nd", b"\xff\xfe"])
def test_a_damaged_memory_is_as_good_as_none(damage: bytes, office: Office) -> None:
    first = office.run()
    (path,) = office.cache.glob("*.cc-answer")
    path.write_bytes(damage)
    assert office.run() == first
    whole = path.read_bytes()
    path.write_bytes(whole[:-3])
    assert office.run() == first


def test_it_can_be_switched_off_and_a_bad_folder_is_no_fault(office: Office) -> None:
    office.environ[recall.FOLDER] = ""
    first = office.run()
    assert office.kept() == {}
    office.environ[recall.FOLDER] = str(office.root / FILE)  # a file, not a folder
    assert office.run() == first


def test_files_of_others_in_the_folder_are_never_touched(tmp_path: Path) -> None:
    for number in range(230):
        (tmp_path / f"{number}.docx").touch()
        (tmp_path / f"{number:032x}.txt").touch()
    recall.Memory(str(tmp_path / f"{0:032x}.cc-answer"), "a", {}).keep("x", 0)
    assert len(list(tmp_path.iterdir())) == 461


def test_an_answer_about_files_saved_in_between_is_not_kept(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(recall.FOLDER, str(office.cache))
    assert recall.recall(["-C", str(office.root)]) is None
    office.write(TASKS.replace("卫-01", "卫-02"))
    command = find("validate")
    assert command is not None
    assert run_command(command, ["-C", str(office.root)]) == 1
    assert office.kept() == {}
    recall.current.set(None)


def test_only_so_many_answers_are_kept(tmp_path: Path) -> None:
    for number in range(230):
        path = tmp_path / f"{number:032x}.cc-answer"
        recall.Memory(str(path), "a", {}).keep("x", 0)
        os.utime(path, ns=(number, number))
    assert len(list(tmp_path.iterdir())) <= 200
    assert not (tmp_path / f"{0:032x}.cc-answer").exists()
