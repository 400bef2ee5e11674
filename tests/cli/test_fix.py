"""`cc validate --fix`, `--diff` and `--changed` in a workspace of one plan."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path
from urllib.parse import quote

import pytest

from chuangcheng.cli.entry import main
from mdcase import PIECE

TASKS = """\
类型: 任务分解   # 卫生
任务:
  - {编号: 卫-01, 内容: 完善污水管网, 牵头单位: 县住建局}
"""
BROKEN = TASKS.replace("编号: ", "编号：")
FILE = "plans/示例/任务.yaml"
OTHER = "plans/别的/任务.yaml"

Output = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name, text in {**PIECE, FILE: BROKEN, OTHER: TASKS}.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
    monkeypatch.chdir(tmp_path)
    return tmp_path


def git(*args: str) -> str:
    done = subprocess.run(
        ["git", "-c", "user.name=示例", "-c", "user.email=a@example.org", *args],
        capture_output=True,
        check=True,
        encoding="utf-8",
        env={**os.environ, "GIT_CONFIG_GLOBAL": os.devnull},
    )
    return done.stdout


def test_fix_mends_the_file_and_says_where(root: Path, capsys: Output) -> None:
    assert main(["validate", "--fix"]) == 0
    said = capsys.readouterr()
    assert said.out == "检查了 3 个文件：没有发现问题\n"
    assert said.err == f"改好了 1 处，在 1 个文件里：{FILE}\n"
    assert (root / FILE).read_text(encoding="utf-8") == TASKS
    assert main(["validate", "--fix"]) == 0
    assert capsys.readouterr().err == "没有能自动改的地方\n"


def test_fix_leaves_the_rights_of_a_file_and_a_link_as_they_are(root: Path) -> None:
    target = root / "别处.txt"
    target.write_text(BROKEN, encoding="utf-8")
    target.chmod(0o640)
    (root / FILE).unlink()
    (root / FILE).symlink_to(target)
    assert main(["validate", "--fix"]) == 0
    assert target.stat().st_mode & 0o777 == 0o640
    assert (root / FILE).is_symlink()
    assert target.read_text(encoding="utf-8") == TASKS


def test_the_summary_says_what_fix_could_do(capsys: Output) -> None:
    assert main(["validate"]) == 1
    assert (
        "其中 1 处能自动改好，加上 --fix 就改；先看怎么改，加上 --diff\n" in capsys.readouterr().out
    )


def test_fix_goes_no_further_than_the_paths(root: Path, capsys: Output) -> None:
    assert main(["validate", "--fix", "plans/别的"]) == 0
    assert (root / FILE).read_text(encoding="utf-8") == BROKEN
    assert capsys.readouterr().out.startswith(
        "检查了 1 个文件：没有发现问题\n别的文件里还有 1 个错误\n"
    )


def test_diff_shows_what_git_can_apply_and_changes_nothing(root: Path, capsys: Output) -> None:
    (root / OTHER).write_bytes(BROKEN.rstrip("\n").encode())
    assert main(["validate", "--diff"]) == 1
    said = capsys.readouterr()
    assert (root / FILE).read_text(encoding="utf-8") == BROKEN
    assert "-  - {编号：卫-01" in said.out
    assert "+  - {编号: 卫-01" in said.out
    assert said.err.startswith("能自动改 2 处，在 2 个文件里：")
    git("init", "-q")
    (root / "改.diff").write_bytes(said.out.encode())
    git("apply", "改.diff")
    assert (root / FILE).read_text(encoding="utf-8") == TASKS
    assert (root / OTHER).read_text(encoding="utf-8") == TASKS.rstrip("\n")


@pytest.mark.parametrize("command", ["validate", "fmt"])
@pytest.mark.parametrize("where", [".", "县里 的/创城"])
def test_a_diff_of_a_workspace_below_the_top_is_applied_from_the_top_and_from_inside(
    command: str,
    where: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: Output,
) -> None:
    untidy = {"validate": BROKEN, "fmt": TASKS.replace("  - {", "      - {")}[command]
    files = {**PIECE, FILE: untidy}
    for name, text in files.items():
        path = tmp_path / "仓库/县里 的/创城" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
    monkeypatch.chdir(tmp_path / "仓库")
    git("init", "-q")
    assert main(["-C", "县里 的/创城", command, "--diff"]) == 1
    (tmp_path / "改.diff").write_bytes(capsys.readouterr().out.encode())
    monkeypatch.chdir(tmp_path / "仓库" / where)
    git("apply", str(tmp_path / "改.diff"))
    path = tmp_path / "仓库/县里 的/创城" / FILE
    assert path.read_text(encoding="utf-8") == TASKS


def test_diff_with_nothing_to_do_is_empty_and_0(root: Path, capsys: Output) -> None:
    (root / FILE).unlink()
    assert main(["validate", "--diff", "--fix"]) == 0
    assert capsys.readouterr() == ("", "没有能自动改的地方\n")


def test_diff_tells_of_an_encoding_that_would_change(root: Path, capsys: Output) -> None:
    (root / FILE).write_bytes(TASKS.encode("gb18030"))
    assert main(["validate", "--diff"]) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith(f"{FILE}：编码会改成 UTF-8，文字不变\n")


def test_a_workspace_without_files_does_not_look_as_if_all_were_well(
    root: Path, capsys: Output
) -> None:
    (root / "plans").rename(root / "方案")
    assert main(["validate"]) == 0
    assert "方案放在 plans 文件夹里，文件名以 .yaml 结尾，才查得到\n" in capsys.readouterr().out


def test_a_file_that_notepad_has_given_two_endings_is_told(root: Path, capsys: Output) -> None:
    (root / FILE).rename(root / f"{FILE}.txt")
    assert main(["validate"]) == 1
    assert f"{FILE}.txt:1:1: 错误 YAML001 文件名末尾多了“.txt”，没有读它" in capsys.readouterr().out


# ── --changed ────────────────────────────────────────────────────────────────────────────────────


@pytest.fixture
def branch(root: Path) -> Path:
    """A branch on which nothing has changed yet; `main` has gone on meanwhile."""
    git("init", "-q", "-b", "main")
    git("add", ".")
    git("commit", "-q", "-m", "甲")
    git("switch", "-q", "-c", "改")
    git("switch", "-q", "main")
    (root / OTHER).write_text(BROKEN, encoding="utf-8")
    git("commit", "-q", "-a", "-m", "乙")
    git("switch", "-q", "改")
    return root


@pytest.mark.usefixtures("branch")
def test_what_only_the_other_branch_changed_is_not_reported(capsys: Output) -> None:
    assert main(["validate", "--changed", "main"]) == 0
    assert capsys.readouterr().out.startswith(
        "检查了 0 个文件：没有发现问题\n别的文件里还有 1 个错误\n"
    )


@pytest.mark.parametrize("stage", ["not added", "added", "committed"])
def test_changes_count_from_the_work_tree_to_the_commit(
    stage: str, branch: Path, capsys: Output
) -> None:
    new = branch / "plans/示例/新的.yaml"
    new.write_text(BROKEN.replace("卫-01", "卫-02"), encoding="utf-8")
    if stage != "not added":
        git("add", ".")
    if stage == "committed":
        git("commit", "-q", "-m", "丙")
    assert main(["validate", "--changed", "main"]) == 1
    said = capsys.readouterr().out
    assert "plans/示例/新的.yaml:3:8" in said
    assert f"{FILE}:3:8" in said, "lies in the same plan"
    assert OTHER not in said


def test_a_workspace_below_the_top_of_the_repository(
    root: Path, capsys: Output, monkeypatch: pytest.MonkeyPatch
) -> None:
    inner = root / "县里"
    inner.mkdir()
    for name in ("plans", "chuangcheng.yaml"):
        (root / name).rename(inner / name)
    git("init", "-q", "-b", "main")
    git("add", ".")
    git("commit", "-q", "-m", "甲")
    (inner / OTHER).write_text(BROKEN, encoding="utf-8")
    monkeypatch.chdir(inner)
    assert main(["validate", "--changed", "HEAD", "--format", "github"]) == 1
    said = capsys.readouterr().out
    assert f"file=县里/{OTHER}," in said, "seen from the top of the repository"
    assert FILE not in said


@pytest.mark.parametrize("output", ["gitlab", "sarif"])
def test_platforms_are_told_paths_from_the_top_of_the_repository(
    output: str, root: Path, capsys: Output
) -> None:
    (root / "县里").mkdir()
    for name in ("plans", "chuangcheng.yaml"):
        (root / name).rename(root / "县里" / name)
    git("init", "-q")
    assert main(["validate", "-C", "县里", "--format", output]) == 1
    wanted = f"县里/{FILE}" if output == "gitlab" else quote(f"县里/{FILE}")
    assert wanted in capsys.readouterr().out


@pytest.mark.usefixtures("branch")
def test_a_finding_elsewhere_that_the_change_has_caused_is_reported(
    root: Path, capsys: Output
) -> None:
    letter = (
        "类型: 发文\n文种: 通知\n模板: 印发通知\n发文机关: 中共示例县委\n文号: 示发〔2026〕{}号\n"
        "标题: 关于做好创建工作的通知\n成文日期: 2026-03-01\n"
    )
    for folder, number in (("示例", 1), ("别的", 2)):
        path = root / f"plans/{folder}/发文.yaml"
        path.write_text(letter.format(number), encoding="utf-8")
    (root / FILE).write_text(TASKS, encoding="utf-8")
    git("add", ".")
    git("commit", "-q", "-m", "发文")
    for folder in ("别的", "示例"):
        git("checkout", "-q", ".")
        path = root / f"plans/{folder}/发文.yaml"
        path.write_text(letter.format(1 if folder == "别的" else 2), encoding="utf-8")
        assert main(["validate", "--changed", "HEAD"]) == 1, folder
        assert "DOC010" in capsys.readouterr().out


def test_a_revision_that_git_does_not_know(branch: Path, capsys: Output) -> None:
    assert main(["validate", "--changed", "origin/main"]) == 2
    assert capsys.readouterr().err.startswith("git 里没有“origin/main”这个版本\n怎么改：")
    assert main(["validate", "--changed", "--output=x"]) == 2
    assert not (branch / "x").exists()


@pytest.mark.parametrize("empty", ["", " "])
def test_an_empty_revision_is_no_revision(empty: str, capsys: Output) -> None:
    assert main(["validate", "--changed", empty]) == 2
    assert capsys.readouterr().err.startswith("选项 --changed 后面没有写版本\n怎么改：")


def test_behind_c_a_path_may_be_written_as_seen_from_the_workspace(
    root: Path, capsys: Output, monkeypatch: pytest.MonkeyPatch
) -> None:
    outside = root.parent / "外面"
    outside.mkdir()
    monkeypatch.chdir(outside)
    for path in (OTHER, str(root / OTHER)):
        assert main(["-C", str(root), "validate", path]) == 0, path
        assert capsys.readouterr().out.startswith("检查了 1 个文件：没有发现问题\n")
    (outside / "别处.yaml").write_text(TASKS, encoding="utf-8")
    assert main(["-C", str(root), "validate", "别处.yaml"]) == 2
    said = capsys.readouterr().err
    assert "不在工作区" in said
    assert "怎么改：写工作区里面的文件或文件夹，例如 plans" in said


def test_a_folder_without_git(capsys: Output, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(Path.cwd().parent))
    assert main(["validate", "--changed", "main"]) == 2
    assert "不在 git 的管理下" in capsys.readouterr().err


def test_a_machine_without_git(capsys: Output, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    assert main(["validate", "--changed", "main"]) == 2
    assert capsys.readouterr().err.startswith("这台电脑上没有装 git\n")
