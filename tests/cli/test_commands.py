"""The commands on a copy of the shipped workspace, as a user types them."""

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
    """A copy that a test may break; also the working directory."""
    for name in ("plans", "standards"):
        shutil.copytree(repository / name, tmp_path / name)
    shutil.copy(repository / "chuangcheng.yaml", tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def count(workspace: Path) -> int:
    """How many files the workspace has."""
    return len(list(workspace.rglob("*.yaml")))


def run(*words: str) -> int:
    try:
        return int(main(list(words)))
    except SystemExit as stop:
        return int(stop.code or 0)


def edit(path: Path, old: str, new: str) -> tuple[int, int]:
    """Replace once; the line and column, from 1, where the new text stands."""
    text = path.read_text(encoding="utf-8")
    before, found, after = text.partition(old)
    assert found, f"{old!r} is not in {path}"
    path.write_text(before + new + after, encoding="utf-8")
    return before.count("\n") + 1, len(before) - before.rfind("\n")


def test_the_shipped_workspace_is_clean(count: int, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("validate") == Exit.OK
    out, err = capsys.readouterr()
    assert out == f"检查了 {count} 个文件：没有发现问题\n"
    assert err == ""


def test_a_misspelt_unit_is_found_at_its_place_with_the_right_name(
    workspace: Path, count: int, capsys: pytest.CaptureFixture[str]
) -> None:
    file = f"{PLAN}/任务-园林.yaml"
    line, column = edit(workspace / file, "牵头单位: 县住建局", "牵头单位: 县住建居")
    column += len("牵头单位: ")
    assert run("validate", "--format", "json") == Exit.FOUND
    report = json.loads(capsys.readouterr().out)
    assert report["summary"] == {"files": count, "error": 1, "warning": 0, "info": 0}
    (found,) = report["diagnostics"]
    assert (found["file"], found["line"], found["column"]) == (file, line, column)
    assert (found["end_line"], found["end_column"]) == (line, column + len("县住建居"))
    assert found["code"] == "LINK001"
    assert found["message"] == "单位名录里没有“县住建居”"
    assert found["hint"] == "是不是“县住建局”？"


def test_text_and_json_agree_on_the_place_and_the_caret_is_under_it(
    workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = f"{PLAN}/任务-园林.yaml"
    line, column = edit(workspace / file, "牵头单位: 县住建局", "牵头单位：县住建局")
    assert run("validate") == Exit.FOUND
    shown = capsys.readouterr().out.splitlines()
    column += len("牵头单位")
    assert shown[0] == f"{file}:{line}:{column}: 错误 YAML004 “牵头单位”后面用了全角冒号“：”"
    assert shown[1].endswith("牵头单位：县住建局")
    before = shown[1].split("：")[0]
    cells = sum(2 if ord(character) > 0x2000 else 1 for character in before)
    assert shown[2] == "  | " + " " * (cells - 4) + "^^"
    assert shown[3] == "  = 怎么改：改成英文冒号加一个空格，即“: ”"


def test_only_what_lies_below_the_named_paths_is_reported(
    workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(workspace / PLAN / "任务-园林.yaml", "牵头单位: 县住建局", "牵头单位: 县住建居")
    assert run("validate", f"{PLAN}/任务-平安.yaml") == Exit.OK
    assert run("validate", PLAN) == Exit.FOUND
    assert run("validate", "没有.yaml") == Exit.USAGE
    assert "没有“没有.yaml”这个文件或文件夹" in capsys.readouterr().err


def test_outside_a_workspace_it_says_so(
    tmp_path_factory: pytest.TempPathFactory,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path_factory.mktemp("elsewhere"))
    assert run("validate") == Exit.USAGE
    assert "没有找到 chuangcheng.yaml" in capsys.readouterr().err


def test_score_json_has_the_promised_shape(
    workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("score", "--json") == Exit.OK
    card = json.loads(capsys.readouterr().out)
    assert list(card)[:12] == [
        "version", "standard", "as_of", "full", "known", "worst", "best", "coverage", "grade",
        "grade_worst", "grade_best", "tally",
    ]  # fmt: skip
    assert card["full"] == "1000"
    leaves = card["indicators"]
    assert sum(float(leaf["points"]) for leaf in leaves) == 1000
    assert sum(float(leaf["score"]) for leaf in leaves) == float(card["known"])
    assert sum(float(unit["lost"]) for unit in card["units"]) == sum(
        float(leaf["lost"]) for leaf in leaves
    )
    place = leaves[0]["source"]
    text = (workspace / place["file"]).read_text(encoding="utf-8").splitlines()
    assert f'"{leaves[0]["code"]}"' in text[place["line"] - 1]


def test_score_requires_a_grade(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run("score", "--require", "不达标") == Exit.OK
    assert capsys.readouterr().err == ""
    assert run("score", "--require", "达标") == Exit.FOUND
    assert capsys.readouterr().err == "没有达到要求的“达标”\n"
    assert run("score", "--require", "优秀") == Exit.USAGE
    assert "没有“优秀”这个等次" in capsys.readouterr().err


def test_score_before_the_first_assessment_leaves_all_open(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run("score", "--as-of", "2014-01-01", "--json") == Exit.OK
    card = json.loads(capsys.readouterr().out)
    assert (card["known"], card["best"], card["coverage"]) == ("0", "1000", "0")
    assert (card["grade"], card["grade_best"]) == ("不达标", "达标")


def test_render_prints_the_path_and_never_overwrites_unasked(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run("render", "印发通知", "--to", "md") == Exit.OK
    path = Path(capsys.readouterr().out.strip())
    assert path == Path("out/dayao-sichuang/印发通知.md")
    assert run("render", "印发通知", "--to", "md") == Exit.OK  # the same bytes again
    path.write_text("改过的", encoding="utf-8")
    capsys.readouterr()
    assert run("render", "印发通知", "--to", "md") == Exit.USAGE
    assert "已经有了，没有覆盖它" in capsys.readouterr().err
    assert path.read_text(encoding="utf-8") == "改过的"
    assert run("render", "印发通知", "--to", "md", "--force") == Exit.OK
    assert path.read_text(encoding="utf-8") != "改过的"
    assert [file.name for file in path.parent.iterdir()] == ["印发通知.md"]


def test_a_workspaces_own_template_goes_before_the_shipped_one(workspace: Path) -> None:
    own = workspace / "templates/印发通知/模板.md.j2"
    own.parent.mkdir(parents=True)
    own.write_text("# {{ 方案.简称 }}\n", encoding="utf-8")
    assert run("render", "印发通知", "--to", "md", "-o", "x.md") == Exit.OK
    assert Path("x.md").read_text(encoding="utf-8") == "# 四创\n"


def test_a_plan_with_broken_files_is_not_rendered(
    workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(workspace / PLAN / "任务-园林.yaml", "内容: ", "內容: ")
    assert run("render", "任务分解表") == Exit.USAGE
    assert "没有读通" in capsys.readouterr().err
    assert not (workspace / "out").exists()


def test_explain_prints_a_rules_page(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("explain", "link001") == Exit.OK
    out = capsys.readouterr().out
    assert out.startswith("LINK001（错误）单位不在单位名录里\n")
    assert "怎么改" in out
    assert run("explain", "LINK999") == Exit.USAGE


def test_json_names_the_way_to_what_a_rule_found(
    workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(workspace / PLAN / "任务-园林.yaml", "牵头单位: 县住建局", "牵头单位: 县住建居")
    assert run("validate", "--format", "json") == Exit.FOUND
    (found,) = json.loads(capsys.readouterr().out)["diagnostics"]
    assert found["path"] == "任务[0].牵头单位"


def test_errors_in_other_files_are_mentioned(
    workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(workspace / PLAN / "任务-园林.yaml", "牵头单位: 县住建局", "牵头单位: 县住建居")
    assert run("validate", f"{PLAN}/单位.yaml") == Exit.OK
    assert capsys.readouterr().out == ("检查了 1 个文件：没有发现问题\n别的文件里还有 1 个错误\n")


def test_the_ending_of_the_file_chooses_the_format(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("render", "任务分解表", "-o", "a.xlsx") == Exit.OK
    assert Path("a.xlsx").read_bytes()[:2] == b"PK"
    assert run("render", "任务分解表", "-o", "a.html") == Exit.OK
    assert Path("a.html").read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    assert run("render", "任务分解表", "-o", "b.docx", "--to", "md") == Exit.USAGE
    assert "--to 写的是 md，文件的后缀却是 .docx" in capsys.readouterr().err


def test_a_link_is_written_through_and_a_folder_is_refused(
    workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    real = workspace / "real.md"
    real.write_text("旧", encoding="utf-8")
    link = workspace / "link.md"
    link.symlink_to(real)
    assert run("render", "印发通知", "-o", "link.md", "--force") == Exit.OK
    assert link.is_symlink()
    assert "指导思想" in real.read_text(encoding="utf-8")
    assert run("render", "印发通知", "-o", ".") == Exit.USAGE
    assert "是一个文件夹，不能写" in capsys.readouterr().err


def test_render_warns_while_there_are_errors(
    workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(workspace / PLAN / "任务-园林.yaml", "牵头单位: 县住建局", "牵头单位: 县住建居")
    assert run("render", "任务分解表", "--to", "md") == Exit.OK
    assert capsys.readouterr().err == (
        "工作区里有 1 个错误，公文的内容可能不对；先运行 cc validate\n"
    )


@pytest.mark.parametrize(
    "words",
    [
        "任务分解表 --by indicator",
        "任务分解表 --by unit --year 2014",
        "成员名单",
        "工作月报 --month 2014-08",
        "工作月报 --month 2014-08 --unit 县住建局",
        "自评报告 --standard 卫生县城-暗访",
        "申报材料目录 --unit 县工商局",
    ],
)
def test_the_example_has_what_each_genre_needs(
    words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("render", *words.split(), "-o", "a.docx") == Exit.OK
    assert capsys.readouterr().out == "a.docx\n"


def test_a_genre_that_needs_a_dispatch_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("render", "目标责任书") == Exit.USAGE
    assert capsys.readouterr().err == (
        "“plans/dayao-sichuang”里没有用“目标责任书”模板的发文\n"
        "怎么改：写一个“类型: 发文”“模板: 目标责任书”的文件，发文机关写和谁签\n"
    )


def test_a_group_is_no_unit(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("render", "任务分解表", "--unit", "群团组织") == Exit.USAGE
    assert "“群团组织”是一组单位" in capsys.readouterr().err


@pytest.mark.parametrize(
    "option",
    ["--unit 县住建局", "--by unit", "--year 2014", "--month 2014-08", "--standard 卫生县城-暗访"],
)
def test_an_option_that_a_genre_cannot_heed_is_refused(
    option: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("render", "印发通知", *option.split()) == Exit.USAGE
    name = option.split(maxsplit=1)[0]
    assert capsys.readouterr().err == (f"印发通知用不上 {name}\n怎么改：去掉 {name}\n")
    assert not Path("out").exists()
