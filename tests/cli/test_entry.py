"""The quick answers, and how every failure ends."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

import chuangcheng
from chuangcheng.cli import entry
from chuangcheng.cli.catalog import COMMANDS, PAGE_WIDTH, display_width, two_columns, wrap
from chuangcheng.errors import ChuangchengError

SOURCE = Path(chuangcheng.__file__).parents[1]

HELP = """\
创城工作命令行工具：用 YAML 写方案、任务分解和指标体系，校验、算分、出公文

用法：cc [全局选项] 命令 [参数]

命令：
  init       建一个新的工作区
  validate   检查工作区里的全部文件
  fmt        把缩进、空行整理成一个样子
  schema     给编辑器用的 JSON Schema
  explain    说明一条规则查什么、为什么、怎么改
  score      算分：多少分、丢在哪里、谁丢的
  gap        补短板：还差多少分，补哪几项最省
  standards  列出自带和自己的指标体系，比较两版
  render     出公文：通知、通报、月报、任务分解表等

全局选项（-C 和 --no-color 写在命令前后都可以）：
  -C 目录     工作区目录，缺省从当前目录向上找 chuangcheng.yaml
  --no-color  不用颜色
  -h, --help  显示这页帮助；一个命令的用法看 cc 命令 --help
  --version   显示版本

退出码：
  0  没有问题
  1  查出了问题
  2  用法不对，或者文件读不了
  3  程序自身出错

先试试：cc validate
"""


def python(
    *args: str, env: dict[str, str] | None = None, stdout: int = subprocess.PIPE
) -> subprocess.CompletedProcess[bytes]:
    """A Python of its own that finds this source tree."""
    return subprocess.run(
        [sys.executable, *args],
        env={**os.environ, "PYTHONPATH": str(SOURCE), **(env or {})},
        stdout=stdout,
        stderr=subprocess.PIPE,
        check=False,
    )


@pytest.mark.parametrize(
    "args", [[], ["-h"], ["--help"], ["-C", "."], ["--no-color", "--help"], ["-C."]]
)
def test_help(args: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert entry.main(args) == 0
    out, err = capsys.readouterr()
    assert out == HELP
    assert err == ""


def test_help_names_every_command_and_fits_the_page() -> None:
    assert max(display_width(line) for line in HELP.splitlines()) <= PAGE_WIDTH
    for command in COMMANDS:
        assert f"  {command.name} " in HELP
        assert command.summary in HELP


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert entry.main(["--version"]) == 0
    assert capsys.readouterr() == (f"chuangcheng {chuangcheng.__version__}\n", "")


@pytest.mark.parametrize("option", ["--help", "--version", "-h"])
def test_quick_answers_import_nothing_heavy(option: str) -> None:
    done = python("-X", "importtime", "-m", "chuangcheng", option)
    assert done.returncode == 0
    loaded = {line.rpartition("|")[2].strip() for line in done.stderr.decode().splitlines()}
    assert "chuangcheng.cli.entry" in loaded  # else the report was not understood
    heavy = {"typer", "rich", "pydantic", "jinja2", "docx", "openpyxl", "xlsxwriter", "yaml"}
    heavy |= {"typing", "dataclasses", "enum", "re", "inspect", "difflib", "pathlib", "lxml"}
    assert loaded & heavy == set()
    assert {name for name in loaded if name.startswith("chuangcheng")} == {
        "chuangcheng",
        "chuangcheng.cli",
        "chuangcheng.cli.catalog",
        "chuangcheng.cli.entry",
        "chuangcheng.cli.speak",
    }


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (
            ["vlidate"],
            "没有“vlidate”这个命令\n怎么改：相近的有 validate；全部命令见 cc --help\n",
        ),
        (["打分"], "没有“打分”这个命令\n怎么改：全部命令见 cc --help\n"),
        (
            ["plan.yaml"],
            "没有“plan.yaml”这个命令\n怎么改：要检查这个文件，用 cc validate plan.yaml\n",
        ),
        (
            ["rendr", "任务分解表", "-o", "表.docx"],
            "没有“rendr”这个命令\n怎么改：相近的有 render；全部命令见 cc --help\n",
        ),
        (
            ["--verison"],
            (
                "命令前面没有“--verison”这个选项\n"
                "怎么改：相近的有 --version；命令自己的选项要写在命令后面，见 cc --help\n"
            ),
        ),
        (
            ["--format", "json", "validate"],
            "命令前面没有“--format”这个选项\n怎么改：命令自己的选项要写在命令后面，见 cc --help\n",
        ),
        (["-C"], "选项 -C 后面要跟一个目录\n怎么改：写成 cc -C 目录 命令\n"),
        ([""], "没有“”这个命令\n怎么改：全部命令见 cc --help\n"),
    ],
)
def test_mistakes_before_the_command(
    args: list[str], words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert entry.main(args) == 2
    assert capsys.readouterr() == ("", words)


@pytest.mark.parametrize(
    ("args", "moved", "rest"),
    [
        (["-C", "甲", "score", "x"], ["-C", "甲"], ["score", "x"]),
        (["--no-color", "-C", "甲", "score"], ["--no-color", "-C", "甲"], ["score"]),
        (["-C甲", "score", "-C", "乙"], ["-C甲"], ["score", "-C", "乙"]),
        (["score", "--no-color"], [], ["score", "--no-color"]),
        (["-CC", "-E", "x.c"], [], ["-CC", "-E", "x.c"]),
    ],
)
def test_global_options_move_behind_the_command(
    args: list[str], moved: list[str], rest: list[str]
) -> None:
    assert entry._leading_options(args) == (moved, rest)


def test_advice_uses_the_name_that_was_typed(tmp_path: Path) -> None:
    script = tmp_path / "chuangcheng"
    script.write_text("import sys\nfrom chuangcheng.cli.entry import main\nsys.exit(main())\n")
    done = python(str(script), "vlidate")
    assert done.stderr.decode() == (
        "没有“vlidate”这个命令\n怎么改：相近的有 validate；全部命令见 chuangcheng --help\n"
    )
    assert python(str(script)).stdout.decode() == HELP.replace("cc ", "chuangcheng ")


@pytest.mark.parametrize(
    ("env", "word"),
    [
        ({"LC_ALL": "C"}, "打分"),
        ({"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}, "dafen"),
        ({"PYTHONIOENCODING": "gbk"}, "打分"),
        ({"PYTHONIOENCODING": "ascii:strict"}, "打分"),
    ],
)
def test_output_is_utf8_whatever_the_locale(env: dict[str, str], word: str) -> None:
    assert python("-m", "chuangcheng", "--help", env=env).stdout.decode("utf-8") == HELP
    done = python("-m", "chuangcheng", word, env=env)
    assert done.stderr.decode("utf-8").startswith(f"没有“{word}”这个命令\n")
    assert done.returncode == 2


def test_an_undecodable_word_does_not_crash(capsys: pytest.CaptureFixture[str]) -> None:
    assert entry.main(["\udce5\udcad"]) == 2
    assert capsys.readouterr().err.startswith("没有“??”这个命令\n")


def test_a_closed_pipe_is_quiet() -> None:
    reader, writer = os.pipe()
    os.close(reader)
    done = python("-m", "chuangcheng", "--help", env={"PYTHONUNBUFFERED": ""}, stdout=writer)
    os.close(writer)
    assert (done.returncode, done.stderr) == (141, b"")


@pytest.mark.skipif(os.name == "nt", reason="closing a descriptor is the shell's doing")
def test_a_closed_stdout_is_no_fault() -> None:
    command = f'"{sys.executable}" -m chuangcheng --help >&-'
    environ = {**os.environ, "PYTHONPATH": str(SOURCE)}
    done = subprocess.run(["sh", "-c", command], env=environ, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")


def fails(error: BaseException) -> int:
    def action() -> int:
        raise error

    return entry.guard(action, ["score", "甲"])


def test_interruption(capsys: pytest.CaptureFixture[str]) -> None:
    assert fails(KeyboardInterrupt()) == 130
    assert capsys.readouterr() == ("", "已中断\n")


def test_what_cannot_be_done(capsys: pytest.CaptureFixture[str]) -> None:
    assert fails(ChuangchengError("没有“甲”这个方案", "方案有 乙")) == 2
    assert fails(ChuangchengError("没有“甲”这个方案")) == 2
    assert capsys.readouterr() == (
        "",
        "没有“甲”这个方案\n怎么改：方案有 乙\n没有“甲”这个方案\n",
    )


def test_a_fault_of_our_own_leaves_a_log(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    assert fails(RuntimeError("坏了")) == 3
    (log,) = tmp_path.iterdir()
    words = (
        f"程序自身出错（chuangcheng {chuangcheng.__version__}），不是您操作有误；"
        f"出错的经过记在 {log}，请把这个文件附给维护人员\n"
    )
    assert capsys.readouterr() == ("", words)
    text = log.read_text(encoding="utf-8")
    assert text.startswith(f"chuangcheng {chuangcheng.__version__}\nPython {sys.version}\n")
    assert "['score', '甲']" in text
    assert text.endswith("RuntimeError: 坏了\n")
    assert "Traceback" in text


def test_a_fault_without_a_place_for_the_log(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "没有"))
    assert fails(RuntimeError("坏了")) == 3
    words = (
        f"程序自身出错（chuangcheng {chuangcheng.__version__}），不是您操作有误；"
        "出错的经过没能写进临时目录，只知道是 RuntimeError，请把这一行转告维护人员\n"
    )
    assert capsys.readouterr() == ("", words)


def test_catalogue_is_in_order() -> None:
    names = [command.name for command in COMMANDS]
    assert len(set(names)) == len(names)
    for command in COMMANDS:
        assert command.module == f"chuangcheng.cli.commands.{command.name.replace('-', '_')}"


def test_lines_break_where_a_reader_expects() -> None:
    assert wrap("一二三四，五六", 8) == ["一二三", "四，五六"]
    assert wrap("见（甲）", 4) == ["见", "（甲）"]
    assert wrap("用 chuangcheng 打开", 8) == ["用", "chuangcheng", "打开"]
    assert wrap("one two", 5) == ["one", "two"]
    assert wrap("", 5) == [""]


def test_columns_align_by_display_width() -> None:
    assert two_columns([("甲", "一"), ("abc", "二"), ("丙", "")]) == "  甲   一\n  abc  二\n  丙\n"
    long = "x" * 30
    assert two_columns([(long, "一"), ("a", "二")]) == (
        f"  {long}\n{' ' * 28}一\n  a{' ' * 25}二\n"
    )
    assert max(display_width(x) for x in two_columns([("甲", "字，" * 90)]).splitlines()) <= 80


def test_a_plain_check_says_the_same_as_one_with_options_and_loads_no_typer(tmp_path: Path) -> None:
    (tmp_path / "chuangcheng.yaml").write_text("类型：工作区\n", encoding="utf-8")
    env = {"CHUANGCHENG_CACHE": ""}
    run = "import os, sys; from chuangcheng.cli.entry import main; os.chdir(sys.argv.pop())"
    plain, told = (
        python("-c", f"{run}; code = main({args}); print(code, 'typer' in sys.modules)",
               str(tmp_path), env=env).stdout
        for args in (["validate"], ["validate", "--no-color"])
    )  # fmt: skip
    assert "YAML004" in plain.decode()
    assert plain.replace(b"1 False", b"1 True") == told
    assert plain.endswith(b"1 False\n")
