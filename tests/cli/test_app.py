"""One command on Typer: Chinese help, usage errors, plain values, exit codes."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

import chuangcheng
from chuangcheng.cli.app import run_command
from chuangcheng.cli.catalog import PAGE_WIDTH, Command, display_width
from chuangcheng.cli.entry import guard

SOURCE = Path(chuangcheng.__file__).parents[1]

# Shaped like a command of ours; it prints what it was given.
FAKE = '''
from enum import Enum
from pathlib import Path
from typing import Annotated, Literal

import typer

from chuangcheng.cli.options import NoColor, Root


class Level(Enum):
    FULL = "达标"
    PART = "基本达标"


def day(text: str) -> tuple[int, ...]:
    parts = text.split("-")
    if len(parts) != 3:
        raise ValueError("日期写成 2014-08-15 的样子")
    return tuple(int(part) for part in parts)


def run(
    genre: Annotated[
        Literal["通知", "任务分解表"], typer.Argument(metavar="文种", help="哪一种。")
    ],
    plan: Annotated[
        Path | None, typer.Argument(metavar="方案", help="方案文件", exists=True, dir_okay=False)
    ] = None,
    to: Annotated[Literal["docx", "xlsx"], typer.Option(metavar="格式", help="文件格式")] = "docx",
    unit: Annotated[
        list[str] | None, typer.Option("--unit", "-u", metavar="单位", help="只出这个单位的任务")
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            file_okay=True,
            help="写到这里；不写就放在工作区的 out/ 里，文件名按文种起，路径会打印在屏幕上",
        ),
    ] = None,
    level: Annotated[Level, typer.Option(help="等级")] = Level.FULL,
    top: Annotated[int, typer.Option(help="只列前几项", min=1, max=99)] = 5,
    as_of: Annotated[
        tuple | None, typer.Option("--as-of", parser=day, metavar="日期", help="算到哪一天")
    ] = None,
    public: Annotated[bool, typer.Option("--public/--internal", help="对外公开的版本")] = False,
    ratio: Annotated[float, typer.Option(help="比例")] = 0.5,
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
    typer.echo(repr((genre, plan and plan.name, to, unit, level.name, top, as_of, public, ratio)))
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
  文种    哪一种（必填；可选：通知、任务分解表）。
  [方案]  方案文件

选项：
  --to 格式              文件格式（可选：docx、xlsx；缺省：docx）
  -u, --unit 单位        只出这个单位的任务（可以写多次）
  -o, --output 路径      写到这里；不写就放在工作区的 out/ 里，文件名按文种起，
                         路径会打印在屏幕上
  --level 值             等级（可选：达标、基本达标；缺省：达标）
  --top 整数             只列前几项（1 到 99；缺省：5）
  --as-of 日期           算到哪一天
  --public / --internal  对外公开的版本（缺省：--internal）
  --ratio 数             比例（缺省：0.5）
  -C 目录                工作区目录，缺省从当前目录向上找 chuangcheng.yaml
  --no-color             不用颜色
  -h, --help             显示这页帮助
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
    (tmp_path / "甲.yaml").touch()
    (tmp_path / "区").mkdir()
    words = (
        "通知 甲.yaml --to xlsx -u 住建局 --unit=城管局 --level 基本达标 --top 9 --as-of 2014-8-15"
    )
    more = "--public --ratio 0.25 -o x.docx -C 区 --no-color"
    printed = (
        "('通知', '甲.yaml', 'xlsx', ['住建局', '城管局'], 'PART', 9, (2014, 8, 15), True, 0.25)\n"
        "('x.docx', '区', True)\n"
    )
    assert fake(*words.split(), *more.split()) == (0, printed, "")


def test_defaults(fake: Run) -> None:
    assert fake("任务分解表") == (
        0,
        "('任务分解表', None, 'docx', None, 'FULL', 5, None, False, 0.5)\n(None, None, False)\n",
        "",
    )


SHAPE = "cc fake [选项] 文种 [方案]"


@pytest.mark.parametrize(
    ("args", "message", "hint"),
    [
        ("通知 --tp xlsx", "没有“--tp”这个选项", "相近的有 --top、--to；全部选项见 cc fake --help"),
        ("通知 --格式 xlsx", "没有“--格式”这个选项", "全部选项见 cc fake --help"),
        ("通知 -q", "没有“-q”这个选项", "全部选项见 cc fake --help"),
        ("", "缺少参数“文种”", f"写成 {SHAPE}，文种是 通知、任务分解表 之一"),
        ("通报", "参数“文种”没有“通报”这个值", "改用 通知、任务分解表 之一"),
        ("通知 甲.yaml", "参数“方案”指的文件“甲.yaml”不存在", ""),
        ("通知 .", "参数“方案”要的是文件，“.”是目录", ""),
        ("通知 有.yaml 乙 丙", "多写了“乙”“丙”", f"写成 {SHAPE}"),
        ("通知 --to", "选项 --to 后面要跟一个值", "写成 --to 格式"),
        ("通知 -u", "选项 -u 后面要跟一个值", "写成 -u 单位"),
        ("通知 --to pdf", "选项 --to 没有“pdf”这个值", "改用 docx、xlsx 之一"),
        ("通知 --level 差", "选项 --level 没有“差”这个值", "改用 达标、基本达标 之一"),
        ("通知 --public=1", "选项 --public 后面不带值", "只写 --public"),
        ("通知 --internal=1", "选项 --internal 后面不带值", "只写 --internal"),
        ("通知 --top 多", "选项 --top 的值“多”不是整数", "写成数字，例如 5"),
        ("通知 --top 0", "选项 --top 的值 0 太小", "改为不小于 1 的整数"),
        ("通知 --top 100", "选项 --top 的值 100 太大", "改为不大于 99 的整数"),
        ("通知 --as-of 明天", "选项 --as-of 的值“明天”不对：日期写成 2014-08-15 的样子", ""),
        ("通知 --as-of 甲-乙-丙", "选项 --as-of 的值“甲-乙-丙”不对", ""),
        ("通知 --ratio 半", "选项 --ratio 的值“半”不是数", "写成数字，例如 5"),
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
from typing import Annotated, Literal
import typer
def run(
    to: Annotated[Literal["达标", "基本达标"], typer.Option(metavar="等级", help="目标")],
    pair: Annotated[tuple[int, int], typer.Option(help="两个数")] = (1, 2),
) -> None:
    "算差距。"
""")
    assert run() == (2, "", "缺少选项 --to\n怎么改：加上 --to 等级，等级是 达标、基本达标 之一\n")
    assert run("--to", "达标") == (0, "", "")
    assert run("--to", "达标", "--pair", "1") == (2, "", "选项 --pair 后面要跟 2 个值\n")
    assert run("--to", "达标", "--pair", "1", "乙") == (
        2,
        "",
        "选项 --pair 的值不对\n怎么改：用法见 cc fake --help\n",
    )
    assert "  --to 等级   目标（必填；可选：达标、基本达标）\n" in run("--help").out
    assert "  --pair 值   两个数（缺省：1、2）\n" in run("--help").out


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


def test_a_command_may_refuse_in_its_own_words(command: Callable[[str], Run]) -> None:
    run = command("""
import typer
from typing import Annotated
def check(value: str) -> str:
    if value != "甲":
        raise typer.BadParameter("只有甲" if value == "乙" else "only 甲 will do"[:4])
    return value
def run(
    name: Annotated[str, typer.Argument(metavar="名称", callback=check)] = "甲",
    strict: Annotated[bool, typer.Option("--strict")] = False,
) -> None:
    "试。"
    if strict:
        raise typer.BadParameter("两个选项不能同时用")
""")
    assert run("乙") == (2, "", "参数“名称”：只有甲\n")
    assert run("丙") == (2, "", "参数“名称”的值不对\n怎么改：用法见 cc fake --help\n")
    assert run("--strict") == (2, "", "两个选项不能同时用\n")


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


def test_plain_values_need_no_pydantic_and_no_rich(tmp_path: Path) -> None:
    """Their import takes longer than the whole of a short command."""
    words = "['通知', '--to', 'xlsx', '-u', '甲', '--top', '9', '-C', '.', '-o', 'x']"
    heavy = "{'pydantic', 'pydantic_core', 'rich', 'jinja2', 'yaml'}"
    process = script(
        tmp_path,
        f"run_command(fake, {words})\nprint(sorted({heavy} & set(sys.modules)))\n",
    )
    out, err = process.communicate(timeout=60)
    assert err == b""
    assert out.decode().splitlines()[-1] == "[]"


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
