"""cc render with a layout of one's own: which is chosen, and what a broken one says."""

from __future__ import annotations

import shutil
import zipfile
from pathlib import Path

import pytest

from chuangcheng.cli.entry import main
from chuangcheng.errors import Exit

PLAN = "plans/dayao-sichuang"


@pytest.fixture
def workspace(tmp_path: Path, repository: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy that a test may break; also the working directory."""
    for name in ("plans", "standards"):
        shutil.copytree(repository / name, tmp_path / name)
    shutil.copy(repository / "chuangcheng.yaml", tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*words: str) -> int:
    try:
        return int(main(list(words)))
    except SystemExit as stop:
        return int(stop.code or 0)


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    before, found, after = text.partition(old)
    assert found, f"{old!r} is not in {path}"
    path.write_text(before + new + after, encoding="utf-8")


@pytest.fixture
def layouts(workspace: Path) -> Path:
    """Two profiles that are told apart by the size of body text: 15 pt and 17 pt."""
    folder = workspace / "templates/版式"
    folder.mkdir(parents=True)
    for name, size in (("甲", 15), ("乙", 17)):
        text = f"类型: 版式\n名称: {name}\n继承: 国标\n字号:\n  正文: {size}\n"
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    return folder


def half_points(*options: str) -> set[int]:
    """Which of the sizes 15, 16 and 17 pt the styles of the document have, in half points."""
    assert run("render", "印发通知", "-o", "x.docx", "--force", *options) == Exit.OK
    with zipfile.ZipFile("x.docx") as package:
        styles = package.read("word/styles.xml").decode()
    return {size for size in (30, 32, 34) if f'<w:sz w:val="{size}"/>' in styles}


def test_the_option_goes_before_the_dispatch_before_the_workspace(
    workspace: Path, layouts: Path
) -> None:
    assert layouts.is_dir()
    assert half_points() == {32}
    edit(workspace / "chuangcheng.yaml", "类型: 工作区", "类型: 工作区\n版式: 甲")
    assert half_points() == {30}
    edit(workspace / PLAN / "发文.yaml", "类型: 发文", "类型: 发文\n版式: 乙")
    assert half_points() == {34}
    assert half_points("--layout", "国标") == {32}


def test_an_unknown_layout_is_told_with_those_there_are(
    layouts: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert layouts.is_dir()
    assert run("render", "印发通知", "--layout", "丙") == Exit.USAGE
    assert capsys.readouterr().err == (
        "没有“丙”这个版式\n怎么改：已有的版式：乙、国标、国标-补偿边距、国标-通行习惯、甲\n"
    )


def test_a_layout_against_the_standard_is_refused_at_its_place(
    layouts: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(layouts / "甲.yaml", "字号:", "纸张:\n  上边距: 20\n字号:")
    assert run("render", "印发通知", "--layout", "甲") == Exit.USAGE
    assert capsys.readouterr().err == (
        "templates/版式/甲.yaml:5:8: 版式“纸张”的“上边距”是 20，GB/T 9704-2012 第 5.2.1 条"
        "规定是 37 毫米（允许 ±1）；改成 37\n"
    )
    assert not Path("out").exists()
