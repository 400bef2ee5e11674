"""cc render --all, and an office's own forms: what is written, what is told, what is left alone."""

from __future__ import annotations

import shutil
from pathlib import Path

import openpyxl
import pytest
from docx import Document

from chuangcheng.cli.entry import main
from chuangcheng.cli.session import Session
from chuangcheng.cli.whole_set import jobs, make_all
from chuangcheng.errors import Exit
from chuangcheng.reporting.progress import tracked

PLAN = Path("plans/dayao-sichuang")
FILES = [
    "任务分解表.docx", "任务分解表.html", "任务分解表.md", "任务分解表.xlsx",
    "印发通知.docx", "印发通知.html", "印发通知.md",
]  # fmt: skip


@pytest.fixture(autouse=True)
def workspace(tmp_path: Path, repository: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("plans", "standards"):
        shutil.copytree(repository / name, tmp_path / name)
    shutil.copy(repository / "chuangcheng.yaml", tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*words: str) -> int:
    return main(["render", *words])


def names(folder: str | Path) -> list[str]:
    return sorted(path.name for path in Path(folder).iterdir())


def put_form(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    document = Document()
    document.add_paragraph(text)
    document.save(str(path))


def test_the_whole_set_is_written_into_one_folder(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("--all") == Exit.OK
    out, err = capsys.readouterr()
    made = names("out/dayao-sichuang")
    assert set(FILES) <= set(made)
    assert sorted(Path(line).name for line in out.splitlines()) == made
    assert "没有它们要的内容：督查通报、" in err
    assert "工作月报" in err


def test_one_format_of_one_plan_goes_where_it_is_asked_for() -> None:
    assert run("--all", "dayao-sichuang", "--to", "xlsx", "-o", "送审") == Exit.OK
    made = names("送审")
    assert "任务分解表.xlsx" in made
    assert {Path(name).suffix for name in made} == {".xlsx"}
    assert not Path("out").exists()


def test_other_processes_make_the_same_files(workspace: Path) -> None:
    session = Session.open(workspace)
    wanted = jobs(session.plan(None))
    assert [*make_all(session, wanted, workers=2)] == [*make_all(session, wanted)]


def test_what_the_data_do_not_allow_is_told_and_no_fault(
    capsys: pytest.CaptureFixture[str],
) -> None:
    (PLAN / "发文.yaml").unlink()
    assert run("--all", "--to", "md") == Exit.OK
    made = names("out/dayao-sichuang")
    assert "任务分解表.md" in made
    assert "印发通知.md" not in made
    assert "没有它们要的内容：印发通知、督查通报" in capsys.readouterr().err


def test_one_that_fails_is_told_and_the_others_are_made(
    workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    put_form(workspace / "templates/任务分解表/模板.docx", "{{ 标提 }}")
    assert run("--all") == Exit.FOUND
    assert set(FILES) - set(names("out/dayao-sichuang")) == {"任务分解表.docx"}
    told = "没有出成任务分解表（docx）：模板“任务分解表/模板.docx”要用的“标提”，方案里没有\n"
    assert capsys.readouterr().err.count(told) == 1


def test_a_file_that_was_changed_is_not_overwritten_unasked(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run("--all", "--to", "md") == Exit.OK
    changed = Path("out/dayao-sichuang/印发通知.md")
    changed.write_text("改过的", encoding="utf-8")
    Path("out/dayao-sichuang/任务分解表.md").unlink()
    assert run("--all", "--to", "md") == Exit.FOUND
    assert changed.read_text(encoding="utf-8") == "改过的"
    assert {"任务分解表.md", "印发通知.md"} <= set(names("out/dayao-sichuang"))
    assert "已经有了，没有覆盖它" in capsys.readouterr().err
    assert run("--all", "--to", "md", "--force") == Exit.OK
    assert changed.read_text(encoding="utf-8") != "改过的"


def test_two_notices_have_two_files() -> None:
    text = (PLAN / "发文.yaml").read_text(encoding="utf-8")
    (PLAN / "发文 再:印.yaml").write_text(text, encoding="utf-8")
    assert run("--all", "--to", "md") == Exit.OK
    made = [name for name in names("out/dayao-sichuang") if name.startswith("印发通知")]
    assert made == ["印发通知-发文 再＿印.md", "印发通知-发文.md"]


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ("--all 任务分解表 dayao-sichuang", "--all 出整套，不用写文种"),
        ("--all --unit 县住建局", "--all 出整套，用不上 --unit"),
        ("--all --by unit", "--all 出整套，用不上 --by"),
        ("--all --fields", "--all 出整套，用不上 --fields"),
        ("--all 没有的方案", "没有“没有的方案”这个方案"),
        ("--all -o chuangcheng.yaml", "“chuangcheng.yaml”是文件，--all 要的是文件夹"),
        ("", "没有写要出哪个文种"),
    ],
)
def test_what_cannot_be_meant_is_refused(
    words: str, message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(*words.split()) == Exit.USAGE
    assert capsys.readouterr().err.startswith(message)
    assert not Path("out").exists()


def test_an_offices_own_form_is_filled_in(workspace: Path) -> None:
    put_form(workspace / "templates/任务分解表/模板.docx", "本县的表：{{ 标题 }}")
    assert run("任务分解表", "--unit", "县住建局", "-o", "a.docx") == Exit.OK
    made = [paragraph.text for paragraph in Document("a.docx").paragraphs]
    assert made == ["本县的表：大姚县“四创”工作任务分解表（县住建局）"]
    assert run("任务分解表", "--to", "md") == Exit.OK  # the text template still makes the others


def test_a_form_outside_the_folder_is_not_read(workspace: Path) -> None:
    outside = workspace / "别处/模板.docx"
    put_form(outside, "别处的")
    link = workspace / "templates/任务分解表/模板.docx"
    link.parent.mkdir(parents=True)
    link.symlink_to(outside)
    assert run("任务分解表", "-o", "a.docx") == Exit.OK
    assert len(Document("a.docx").tables) == 1  # the shipped one was used


def test_nobody_sees_a_bar_where_nobody_looks(capsys: pytest.CaptureFixture[str]) -> None:
    assert [*tracked("甲乙", 2, "出公文")] == ["甲", "乙"]
    assert capsys.readouterr() == ("", "")


def test_the_public_edition_hides_what_is_private_in_every_format(workspace: Path) -> None:
    tasks = workspace / PLAN / "任务-园林.yaml"
    text = tasks.read_text(encoding="utf-8")
    head, first, rest = text.partition("    内容: ")
    private = "    责任人: 甲某某\n    备注: 先别说\n"
    tasks.write_text(f"{head}{private}{first}联系13800000000，{rest}", encoding="utf-8")
    put_form(workspace / "templates/印发通知/模板.docx", "{{ 方案.名称 }}")
    assert run("--all", "--public") == Exit.OK
    made = {path.name: path for path in Path("out/dayao-sichuang").iterdir()}
    stems = {name.rsplit(".", 1)[0] for name in made}
    assert {"任务分解表-公开", "印发通知-公开"} <= stems
    assert all(stem.endswith("-公开") for stem in stems)
    sheet = openpyxl.load_workbook(made["任务分解表-公开.xlsx"]).worksheets[0]
    table = Document(str(made["任务分解表-公开.docx"])).tables[0]
    shown = [
        made["任务分解表-公开.md"].read_text(encoding="utf-8").replace("\\", ""),
        made["任务分解表-公开.html"].read_text(encoding="utf-8"),
        "".join(str(cell.value) for row in sheet.rows for cell in row),
        "".join(cell.text for row in table.rows[:80] for cell in row.cells),
    ]
    for text in shown:
        assert "联系138********，" in text
        assert "甲某某" not in text
        assert "先别说" not in text
        assert "备注" not in text
