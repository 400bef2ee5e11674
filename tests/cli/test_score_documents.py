"""cc score --to: where the file goes, what is refused, what programs get; on a copy."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from chuangcheng.cli.entry import main
from chuangcheng.errors import Exit

PLAN = "plans/dayao-sichuang"
NAME = "卫生县城-暗访"
FORMATS = ("docx", "html", "md", "xlsx")

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


def said(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    assert main(["score", *words]) == Exit.OK
    return capsys.readouterr().out


def add_assessment(workspace: Path, day: str, points: int) -> None:
    """The shipped 自评 with another 时点 and other points of line 3."""
    first = (workspace / PLAN / "自评-示例.yaml").read_text(encoding="utf-8")
    later = first.replace("2014-08-15", day).replace("得分: 138", f"得分: {points}")
    (workspace / PLAN / f"自评-{day}.yaml").write_text(later, encoding="utf-8")


def add_county(workspace: Path, name: str, points: int) -> None:
    """The shipped plan as another county's, with other points of line 3."""
    folder = workspace / "plans" / name
    folder.mkdir()
    for file in ("方案.yaml", "自评-示例.yaml"):
        text = (workspace / PLAN / file).read_text(encoding="utf-8")
        text = text.replace("大姚县", name).replace("得分: 138", f"得分: {points}")
        (folder / file).write_text(text, encoding="utf-8")


@pytest.mark.parametrize("extension", FORMATS)
@pytest.mark.parametrize(
    ("words", "name"),
    [
        ((), f"dayao-sichuang/得分表-{NAME}"),
        (("--by", "project"), f"dayao-sichuang/得分表-{NAME}-按创建项目"),
        (("--trend",), f"dayao-sichuang/历次得分-{NAME}"),
        (("--compare", "--standard", NAME), f"得分排名-{NAME}"),
    ],
)
def test_a_document_goes_below_out_and_its_path_is_printed(
    words: tuple[str, ...], name: str, extension: str, capsys: pytest.CaptureFixture[str]
) -> None:
    path = f"out/{name}.{extension}"
    assert said(capsys, *words, "--to", extension) == f"{path}\n"
    before = Path(path).read_bytes()
    assert said(capsys, *words, "--to", extension) == f"{path}\n"  # the same bytes again
    assert Path(path).read_bytes() == before


def test_the_ending_says_the_format(capsys: pytest.CaptureFixture[str]) -> None:
    assert said(capsys, "-o", "给领导/得分.html") == "给领导/得分.html\n"
    assert Path("给领导/得分.html").read_text(encoding="utf-8").startswith("<!DOCTYPE html>")


def test_another_file_is_only_replaced_when_asked(capsys: pytest.CaptureFixture[str]) -> None:
    Path("得分.md").write_text("我写的", encoding="utf-8")
    assert main(["score", "--to", "md", "-o", "得分.md"]) == Exit.USAGE
    assert "已经有了，没有覆盖它" in capsys.readouterr().err
    assert Path("得分.md").read_text(encoding="utf-8") == "我写的"
    said(capsys, "--to", "md", "-o", "得分.md", "--force")
    assert Path("得分.md").read_text(encoding="utf-8").startswith("# ")


def test_no_document_is_made_of_files_that_cannot_be_read(
    workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (workspace / PLAN / "单位.yaml").write_text("类型: [\n", encoding="utf-8")
    compare = ("--compare", "--standard", NAME)
    for words, said in (((), "有 1 个文件没有读通"), (compare, "没有一个方案能排名次")):
        assert main(["score", "--to", "md", *words]) == Exit.USAGE
        assert said in capsys.readouterr().err
    assert not Path("out").exists()


def test_a_grade_can_be_required_of_a_document_too(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["score", "--to", "md", "--require", "达标"]) == Exit.FOUND
    assert "没有达到要求的“达标”" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["--to", "md", "--json"], "--json 和 --to 不能一起用"),
        (["-o", "甲.md", "--csv"], "--csv 和 -o 不能一起用"),
        (["--to", "md", "-o", "甲.docx"], "--to 写的是 md，文件的后缀却是 .docx"),
        (["--to", "pdf"], "选项 --to 没有“pdf”这个值"),
        (["--force"], "--force 只在写文件时用得上"),
        (["--to", "md", "--why", "3"], "--why 用不上 --to"),
        (["-o", "甲.md", "--what-if", "3=200"], "--what-if 用不上 -o"),
        (["--trend", "--by", "unit"], "--trend 和 --by 不能一起用"),
    ],
)
def test_what_cannot_be_meant_is_refused(
    words: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["score", *words]) == Exit.USAGE
    assert message in capsys.readouterr().err
    assert not list(Path().glob("甲.*"))


def test_programs_get_a_trend(workspace: Path, capsys: pytest.CaptureFixture[str]) -> None:
    add_assessment(workspace, "2014-11-30", 150)
    found = json.loads(said(capsys, "--trend", "--json"))
    assert (found["version"], found["standard"], found["plan"]) == (1, NAME, "dayao-sichuang")
    first, second = found["times"]
    assert (first["as_of"], first["known"], first["change"]) == ("2014-08-15", "612", None)
    assert second == {
        "as_of": "2014-11-30",
        "origin": "示例（虚构数据，仅供演示评分和补短板）",
        "full": "1000",
        "known": "624",
        "worst": "624",
        "best": "734",
        "coverage": "0.89",
        "grade": "不达标",
        "grade_worst": "不达标",
        "grade_best": "不达标",
        "confirmed": False,
        "change": "12",
    }


def test_programs_get_a_ranking(workspace: Path, capsys: pytest.CaptureFixture[str]) -> None:
    add_county(workspace, "示例县", 150)
    add_county(workspace, "新县", 150)
    (workspace / "plans/新县/自评-示例.yaml").unlink()
    found = json.loads(said(capsys, "--compare", "--standard", NAME, "--json"))
    places = [(one["place"], one["region"], one["known"]) for one in found["plans"]]
    assert places == [(1, "示例县", "624"), (2, "大姚县", "612"), (None, "新县", None)]
    assert found["plans"][2]["full"] == "1000"


def test_a_view_can_be_opened_in_excel(capsys: pytest.CaptureFixture[str]) -> None:
    rows = said(capsys, "--csv", "--by", "status").removeprefix("\ufeff").splitlines()
    assert rows[0] == "状态,项数,核实,满分,得分,失分,未评,最少,最多,得分率"
    assert rows[2] == "基本达标,11,否,890,612,278,0,612,612,68.76%"


def test_the_terminal_shows_points_by_project(capsys: pytest.CaptureFixture[str]) -> None:
    lines = said(capsys, "--by", "project").splitlines()
    assert " 国家级卫生县城＊     13   1000    612    278    110" in lines
    assert not any(line.startswith("按项目") for line in lines)
