"""cc render --check and --to pdf, as a person has them: with and without LibreOffice."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from chuangcheng.cli.entry import main
from chuangcheng.errors import Exit
from documents.rendering import need_programs

LATE_TEXT = """\
::: 发文机关标志
中共大姚县委
:::

::: 发文字号
大发〔2014〕26号
:::

# 关于印发方案的通知

::: 附件说明
{names}
:::

现将方案印发你们，请认真执行。
"""


@pytest.fixture(autouse=True)
def workspace(tmp_path: Path, repository: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("plans", "standards"):
        shutil.copytree(repository / name, tmp_path / name)
    shutil.copy(repository / "chuangcheng.yaml", tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def office() -> None:
    need_programs()


@pytest.fixture
def no_office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    empty = tmp_path / "bin"
    empty.mkdir()
    monkeypatch.setenv("PATH", str(empty))


def run(*words: str) -> int:
    try:
        return int(main(list(words)))
    except SystemExit as stop:
        return int(stop.code or 0)


@pytest.mark.office
@pytest.mark.usefixtures("office")
def test_a_notice_of_ours_keeps_every_rule(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("render", "印发通知", "--check") == Exit.OK
    path, title, *rows = capsys.readouterr().out.split("\n")
    assert path == "out/dayao-sichuang/印发通知.docx"
    assert title == "对照版式“国标”量的结果"
    lines = next(row.split() for row in rows if "每页行数" in row)
    assert lines == ["5.2.3", "每页行数", "22", "22", "合"]
    assert not [row for row in rows if row.rstrip().endswith(("不同", "违反规定"))]


@pytest.mark.office
@pytest.mark.usefixtures("office")
def test_a_first_page_without_text_breaks_a_rule(
    workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    own = workspace / "templates/印发通知/模板.md.j2"
    own.parent.mkdir(parents=True)
    names = "\n".join(f"第{number}号表" for number in range(1, 31))
    own.write_text(LATE_TEXT.format(names=names), encoding="utf-8")
    assert run("render", "印发通知", "--check") == Exit.FOUND
    rows = [row.split() for row in capsys.readouterr().out.split("\n")]
    assert ["7.3.3", "首页显示正文", "显示", "没有", "违反规定"] in rows


@pytest.mark.usefixtures("no_office")
def test_without_libreoffice_the_file_is_measured_and_the_rest_is_named(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run("render", "印发通知", "--check") == Exit.OK
    out = capsys.readouterr().out
    rows = [row.split() for row in out.split("\n")]
    assert ["5.2.1", "左边距", "28", "毫米", "27.99", "毫米", "合"] in rows
    assert ["每页行数", "没有排出页面", "没有量"] in rows
    assert "这台电脑上没有找到 LibreOffice，排不出页面，只量了文件本身；" in out


@pytest.mark.usefixtures("no_office")
def test_the_words_of_an_own_template_are_read_too(
    workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    own = workspace / "templates/印发通知/模板.md.j2"
    own.parent.mkdir(parents=True)
    own.write_text("# 关于印发方案的通知\n\n请认真执行，，抓好落实。\n", encoding="utf-8")
    assert run("render", "印发通知", "--check") == Exit.OK
    assert capsys.readouterr().out.endswith(
        "\n正文第 1 段: 警告 WORD002 正文里，“认真执行，，抓好落实”的标点连在一起\n"
        "  = 怎么改：改成“，”\n"
    )


@pytest.mark.usefixtures("no_office")
def test_without_libreoffice_there_is_no_pdf(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("render", "印发通知", "--to", "pdf") == Exit.USAGE
    assert capsys.readouterr().err == (
        "这台电脑上没有找到 LibreOffice，排不出页面\n"
        "怎么改：装上 LibreOffice；只要 PDF 的话，也可以用 Word 打开 docx 另存\n"
    )
    assert not Path("out").exists()


@pytest.mark.office
@pytest.mark.usefixtures("office")
def test_a_pdf_is_written_and_the_fonts_it_lacks_are_named(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run("render", "任务分解表", "-o", "表.pdf") == Exit.OK
    said = capsys.readouterr()
    assert said.out == "表.pdf\n"
    assert Path("表.pdf").read_bytes().startswith(b"%PDF-")
    assert said.err == "" or said.err.startswith("这台电脑缺字体，PDF 里换成了别的：")


def test_what_is_no_page_is_not_measured(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("render", "任务分解表", "--check", "--to", "xlsx") == Exit.USAGE
    assert capsys.readouterr().err == (
        "--check 量不了 xlsx\n怎么改：去掉 --check，或者改成 --to docx\n"
    )
