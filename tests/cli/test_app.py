"""One command on Typer: Chinese help, usage errors, exit codes."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

import chuangcheng
from chuangcheng.cli.app import run_command
from chuangcheng.cli.catalog import COMMANDS, PAGE_WIDTH, Command, display_width
from chuangcheng.cli.entry import guard, main

SOURCE = Path(chuangcheng.__file__).parents[1]

# Shaped like a command of ours; it prints what it was given.
FAKE = '''
from pathlib import Path
from typing import Annotated

import typer

from chuangcheng.cli.options import NoColor, Root, choice


def run(
    genre: Annotated[str, typer.Argument(metavar="文种", help="哪一种")],
    plan: Annotated[Path | None, typer.Argument(metavar="方案", help="方案文件")] = None,
    to: Annotated[
        str, choice("-t", "--to", what="文件格式", names=("docx", "xlsx"))
    ] = "docx",
    unit: Annotated[
        list[str] | None, typer.Option("--unit", "-u", metavar="单位", help="只出这个单位的任务")
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            metavar="路径",
            help="写到这里；不写就放在工作区的 out/ 里，文件名按文种起，路径会打印在屏幕上",
        ),
    ] = None,
    town: Annotated[str, typer.Option("--town", metavar="乡镇", help="哪个乡镇")] = "金碧镇",
    public: Annotated[bool, typer.Option("--public", help="对外公开的版本")] = False,
    secret: Annotated[bool, typer.Option("--secret", hidden=True)] = False,
    root: Root = None,
    no_color: NoColor = False,
) -> None:
    """出公文：印发通知、任务分解表。

    这一段说明特别长，
    分成两行写，合起来以后还要按八十栏重新折行，所以多写几个字凑够一行的长度，看它折在哪里。

      cc fake 通知
      cc fake 任务分解表 --to xlsx
    """
    typer.echo(repr((genre, plan and plan.name, to, unit, town, public)))
    typer.echo(repr((output and output.name, root and root.name, no_color)))
'''

HELP = """\
用法：cc fake [选项] 文种 [方案]

出公文：印发通知、任务分解表。

这一段说明特别长，分成两行写，合起来以后还要按八十栏重新折行，所以多写几个字凑够
一行的长度，看它折在哪里。

  cc fake 通知
  cc fake 任务分解表 --to xlsx

参数：
  文种    哪一种（必填）
  [方案]  方案文件

选项：
  -t, --to 值        文件格式（可选：docx、xlsx；缺省：docx）
  -u, --unit 单位    只出这个单位的任务（可以写多次）
  -o, --output 路径  写到这里；不写就放在工作区的 out/ 里，文件名按文种起，路径
                     会打印在屏幕上
  --town 乡镇        哪个乡镇（缺省：金碧镇）
  --public           对外公开的版本
  -C 目录            工作区目录，缺省从当前目录向上找 chuangcheng.yaml
  --no-color         不用颜色
  -h, --help         显示这页帮助
"""


class Outcome(NamedTuple):
    code: int
    out: str
    err: str


Run = Callable[..., Outcome]


@pytest.fixture
def command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], Run]:
    """Makes a command from its source; what that gives runs it with some arguments."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.syspath_prepend(tmp_path)

    def make(source: str) -> Run:
        (tmp_path / "fake_command.py").write_text(source, encoding="utf-8")
        monkeypatch.delitem(sys.modules, "fake_command", raising=False)

        def run(*args: str) -> Outcome:
            fake = Command("fake", "fake_command", "试用")
            code = guard(lambda: run_command(fake, list(args)), list(args))
            return Outcome(code, *capture())

        return run

    return make


captured: list[pytest.CaptureFixture[str]] = []


def capture() -> tuple[str, str]:
    out, err = captured[-1].readouterr()
    return out, err


@pytest.fixture(autouse=True)
def _capture(capsys: pytest.CaptureFixture[str]) -> None:
    captured[:] = [capsys]


@pytest.fixture
def fake(command: Callable[[str], Run]) -> Run:
    return command(FAKE)


@pytest.mark.parametrize("option", ["--help", "-h"])
def test_help_page(fake: Run, option: str) -> None:
    assert fake(option) == (0, HELP, "")


def test_help_page_fits(fake: Run) -> None:
    assert max(map(display_width, fake("--help").out.splitlines())) <= PAGE_WIDTH


def test_values(fake: Run, tmp_path: Path) -> None:
    (tmp_path / "区").mkdir()
    words = "通知 甲.yaml --to xlsx -u 住建局 --unit=城管局 --town 石羊镇"
    more = "--public -o x.docx -C 区 --no-color"
    printed = (
        "('通知', '甲.yaml', 'xlsx', ['住建局', '城管局'], '石羊镇', True)\n"
        "('x.docx', '区', True)\n"
    )
    assert fake(*words.split(), *more.split()) == (0, printed, "")


def test_defaults(fake: Run) -> None:
    printed = "('任务分解表', None, 'docx', None, '金碧镇', False)\n(None, None, False)\n"
    assert fake("任务分解表") == (0, printed, "")


SHAPE = "cc fake [选项] 文种 [方案]"


@pytest.mark.parametrize(
    ("args", "message", "hint"),
    [
        (
            "通知 --tp xlsx",
            "没有“--tp”这个选项",
            "相近的有 --to、--output；全部选项见 cc fake --help",
        ),
        ("通知 --格式 xlsx", "没有“--格式”这个选项", "全部选项见 cc fake --help"),
        ("通知 -q", "没有“-q”这个选项", "全部选项见 cc fake --help"),
        ("", "缺少参数“文种”", f"写成 {SHAPE}"),
        ("通知 有.yaml 乙 丙", "多写了“乙”“丙”", f"写成 {SHAPE}"),
        ("通知 --to", "选项 --to 后面要跟一个值", "写成 --to 值"),
        ("通知 -u", "选项 -u 后面要跟一个值", "写成 -u 单位"),
        ("通知 --to pdf", "选项 --to 没有“pdf”这个值", "改用 docx、xlsx 之一"),
        ("通知 -t pdf", "选项 --to 没有“pdf”这个值", "改用 docx、xlsx 之一"),
        ("通知 --public=1", "选项 --public 后面不带值", "只写 --public"),
        ("通知 --no-color=1", "选项 --no-color 后面不带值", "只写 --no-color"),
        ("通知 -C 没有", "选项 -C 指的目录“没有”不存在", ""),
        ("通知 -C 有.yaml", "选项 -C 要的是目录，“有.yaml”是文件", ""),
        ("通知 -C", "选项 -C 后面要跟一个值", "写成 -C 目录"),
    ],
)
def test_usage_errors(fake: Run, tmp_path: Path, args: str, message: str, hint: str) -> None:
    (tmp_path / "有.yaml").touch()
    expected = message + "\n" + (f"怎么改：{hint}\n" if hint else "")
    assert fake(*args.split()) == (2, "", expected)


def test_a_required_option(command: Callable[[str], Run]) -> None:
    run = command("""
from typing import Annotated
from chuangcheng.cli.options import choice
def run(to: Annotated[str, choice("--to", what="目标", names=("达标", "基本达标"))]) -> None:
    "算差距。"
""")
    assert run() == (2, "", "缺少选项 --to\n怎么改：加上 --to 值\n")
    assert run("--to", "达标") == (0, "", "")
    assert "  --to 值     目标（可选：达标、基本达标；必填）\n" in run("--help").out


def test_global_options_are_taken_even_where_they_mean_nothing(
    command: Callable[[str], Run],
) -> None:
    run = command("""
def run() -> None:
    "试。"
    print("好")
""")
    assert run("-C", ".", "--no-color") == (0, "好\n", "")
    assert (
        run("--help").out == "用法：cc fake [选项]\n\n试。\n\n选项：\n  -h, --help  显示这页帮助\n"
    )


def test_what_typer_words_itself_is_never_shown(command: Callable[[str], Run]) -> None:
    run = command("""
from pathlib import Path
from typing import Annotated
import typer
def run(
    file: Annotated[Path, typer.Argument(metavar="文件", exists=True)],
    count: Annotated[int, typer.Option("--count", metavar="数")] = 1,
) -> None:
    "试。"
    raise typer.BadParameter("in English")
""")
    hint = "怎么改：用法见 cc fake --help\n"
    assert run("没有") == (2, "", f"参数“文件”的值不对\n{hint}")
    assert run(".", "--count", "x") == (2, "", f"选项 --count 的值不对\n{hint}")
    assert run(".") == (2, "", f"用法不对\n{hint}")


@pytest.mark.parametrize(
    ("body", "code", "err"),
    [
        ("return None", 0, ""),
        ("return Exit.FOUND", 1, ""),
        ("raise typer.Exit(1)", 1, ""),
        ("raise typer.Exit()", 0, ""),
        ("raise typer.Abort()", 130, "已中断\n"),
        ("raise KeyboardInterrupt", 130, "已中断\n"),
        ("raise NotFoundError('没有“甲”', '有 乙')", 2, "没有“甲”\n怎么改：有 乙\n"),
    ],
)
def test_exit_codes(command: Callable[[str], Run], body: str, code: int, err: str) -> None:
    run = command(f"""
import typer
from chuangcheng.errors import Exit, NotFoundError
def run() -> int | None:
    "试。"
    {body}
""")
    assert run() == (code, "", err)


def test_a_fault_in_a_command_shows_no_traceback(command: Callable[[str], Run]) -> None:
    for body in ("1 / 0", "raise OSError(5, 'gone')"):
        outcome = command(f"def run() -> None:\n    {body}\n")()
        assert (outcome.code, outcome.out) == (3, "")
        assert outcome.err.count("\n") == 1
        assert outcome.err.startswith("程序自身出错（chuangcheng ")
        log = Path(outcome.err.partition("记在 ")[2].partition("，")[0])
        assert "fake_command.py" in log.read_text(encoding="utf-8")
        log.unlink()


def script(tmp_path: Path, call: str) -> subprocess.Popen[bytes]:
    (tmp_path / "fake_command.py").write_text(FAKE, encoding="utf-8")
    code = (
        "import sys\nfrom chuangcheng.cli.app import run_command\n"
        "from chuangcheng.cli.catalog import Command\nfrom chuangcheng.cli.entry import guard\n"
        f"fake = Command('fake', 'fake_command', '')\n{call}"
    )
    search = os.pathsep.join([str(SOURCE), str(tmp_path)])
    return subprocess.Popen(
        [sys.executable, "-c", code],
        env={**os.environ, "PYTHONPATH": search, "PYTHONUNBUFFERED": ""},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def test_a_reader_that_has_gone_is_no_fault(tmp_path: Path) -> None:
    process = script(
        tmp_path,
        "sys.stdin.close()\nimport time; time.sleep(0.5)\n"
        "sys.exit(guard(lambda: run_command(fake, ['通知']), []))\n",
    )
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.close()
    err = process.stderr.read()
    process.stderr.close()
    assert (process.wait(timeout=60), err) == (141, b"")


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_every_command_has_a_help_page(
    command: Command, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run_command(command, ["--help"]) == 0
    page = capsys.readouterr().out
    assert page.startswith(f"用法：cc {command.name} [选项]")
    assert max(map(display_width, page.splitlines())) <= PAGE_WIDTH


@pytest.mark.parametrize(
    ("args", "shown"),
    [
        (
            "validate",
            "  --format 值     输出的形式（可选：text、json、sarif、junit、github、gitlab；",
        ),
        (
            "score",
            "  --by 值              只看按项目、单位、创建项目或状态的表（可选：chapter、\n",
        ),
    ],
)
def test_choices_are_on_the_help_page(
    args: str, shown: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([args, "--help"]) == 0
    assert shown in capsys.readouterr().out


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (
            "validate --format xml",
            (
                "选项 --format 没有“xml”这个值\n"
                "怎么改：改用 text、json、sarif、junit、github、gitlab 之一\n"
            ),
        ),
        (
            "score --by x",
            "选项 --by 没有“x”这个值\n怎么改：改用 chapter、unit、project、status 之一\n",
        ),
        ("validate -C /没有", "选项 -C 指的目录“/没有”不存在\n"),
        ("-C /没有 explain", "选项 -C 指的目录“/没有”不存在\n"),
    ],
)
def test_mistakes_in_real_commands(
    args: str, words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(args.split()) == 2
    assert capsys.readouterr() == ("", words)
