"""Where both console scripts start: the quick answers, and the end of every failure.

`--version`, `--help` and a mistyped command are answered from the catalogue alone; Typer and all
that a command needs are imported only once a command is certain. Here also, and only here, an
exception becomes words on stderr and an exit code.
"""

import errno
import gc
import os
import sys

from chuangcheng import __version__
from chuangcheng.cli.catalog import COMMANDS, find, two_columns
from chuangcheng.cli.speak import complain, say

TYPE_CHECKING = False  # as in `typing`, whose import would double the time of `--version`
if TYPE_CHECKING:
    from collections.abc import Callable

_PIPE_CLOSED = 141  # 128 + SIGPIPE: what any tool leaves when the reader of its pipe has gone


def main(argv: list[str] | None = None) -> int:
    """Run the program with these arguments and give the exit code.

    Without arguments it takes the process's own, and ends the process.
    """
    args = sys.argv[1:] if argv is None else argv
    if argv is None:
        gc.disable()  # the process ends with the command; walking its data costs a tenth
    code = guard(lambda: _answer(args, is_inside=argv is not None), args)
    if argv is None:
        _leave(code)
    return code


def guard(action: "Callable[[], int]", args: list[str]) -> int:
    """Do something, and end well however it ends: words on stderr and an exit code."""
    _speak_utf8()
    try:
        code = action()
        _flush()
    except KeyboardInterrupt:
        complain("已中断")
        return 130
    except BrokenPipeError:
        _drop_stdout()
        return _PIPE_CLOSED
    except Exception as error:
        if isinstance(error, OSError) and error.errno == errno.ENOSPC:
            complain("磁盘满了，结果没有写完", "腾出地方再来一遍")
            _drop_stdout()
            return 2
        return _failed(error, args)
    return code


def program_name() -> str:
    """The name to put into advice: what was typed, `cc` where that says nothing."""
    name = os.path.basename(sys.argv[0]).lower().removesuffix(".exe")  # noqa: PTH119 - start-up
    return "chuangcheng" if name == "chuangcheng" else "cc"


def _answer(args: list[str], *, is_inside: bool) -> int:
    moved, rest = _leading_options(args)
    first = rest[0] if rest else "--help"
    if first in ("-h", "--help"):
        say(_help_page())
        return 0
    if first == "--version":
        say(f"chuangcheng {__version__}\n")
        return 0
    command = find(first)
    if command is not None and command.name == "validate" and not is_inside:
        from chuangcheng.cli.recall import recall  # noqa: PLC0415 - only this command remembers

        said = recall([*moved, *rest[1:]])
        if said is not None:
            say(said[0])
            return said[1]
    # What is installed beside us must not change what is found; looking for it takes time too.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    if args == ["validate"]:
        from chuangcheng.cli.checking import Wanted, validate  # noqa: PLC0415

        return validate(Wanted())  # nothing for Typer to read, and it takes long to load
    if command is not None:
        from chuangcheng.cli.app import run_command  # noqa: PLC0415 - brings Typer

        return run_command(command, [*moved, *rest[1:]], program_name())
    from chuangcheng.cli import compiler  # noqa: PLC0415 - rarely needed

    if compiler.is_meant(sys.argv[0], first):
        return compiler.hand_over(sys.argv[0], args)
    raise _unknown(first)


def _leading_options(args: list[str]) -> tuple[list[str], list[str]]:
    """Split off the global options in front of the command; they will be put behind it."""
    moved: list[str] = []
    rest = list(args)
    while rest:
        if rest[0] == "-C":
            if len(rest) == 1:
                raise _usage("选项 -C 后面要跟一个目录", f"写成 {program_name()} -C 目录 命令")
            moved += rest[:2]
            del rest[:2]
        elif rest[0] == "--no-color" or (rest[0].startswith("-C") and rest[0] != "-CC"):
            moved.append(rest.pop(0))
        else:
            break
    return moved, rest


def _help_page() -> str:
    name = program_name()
    commands = two_columns([(command.name, command.summary) for command in COMMANDS])
    options = two_columns(
        [
            ("-C 目录", "工作区目录，缺省从当前目录向上找 chuangcheng.yaml"),
            ("--no-color", "不用颜色"),
            ("-h, --help", f"显示这页帮助；一个命令的用法看 {name} 命令 --help"),
            ("--version", "显示版本"),
        ]
    )
    codes = two_columns(
        [
            ("0", "没有问题"),
            ("1", "查出了问题"),
            ("2", "用法不对，或者文件读不了"),
            ("3", "程序自身出错"),
        ]
    )
    return (
        "创城工作命令行工具：用 YAML 写方案、任务分解和指标体系，校验、算分、出公文\n\n"
        f"用法：{name} [全局选项] 命令 [参数]\n\n"
        f"命令：\n{commands}\n"
        f"全局选项（-C 和 --no-color 写在命令前后都可以）：\n{options}\n"
        f"退出码：\n{codes}\n"
        f"先试试：{name} validate\n"
    )


def _unknown(word: str) -> Exception:
    """What to say about a first word that is neither a command nor an option of ours."""
    import difflib  # noqa: PLC0415 - only a mistake needs it

    name = program_name()
    if word.startswith("-"):
        known = ["-C", "--no-color", "--help", "--version"]
        near = difflib.get_close_matches(word, known, n=1)
        advice = f"相近的有 {near[0]}；" if near else ""
        return _usage(
            f"命令前面没有“{word}”这个选项",
            f"{advice}命令自己的选项要写在命令后面，见 {name} --help",
        )
    if word.lower().endswith((".yaml", ".yml")):
        return _usage(f"没有“{word}”这个命令", f"要检查这个文件，用 {name} validate {word}")
    near = difflib.get_close_matches(word, [command.name for command in COMMANDS], n=2)
    advice = f"相近的有 {'、'.join(near)}；" if near else ""
    return _usage(f"没有“{word}”这个命令", f"{advice}全部命令见 {name} --help")


def _usage(message: str, hint: str) -> Exception:
    from chuangcheng.errors import ChuangchengError  # noqa: PLC0415 - brings enum

    return ChuangchengError(message, hint)


def _failed(error: Exception, args: list[str]) -> int:
    from chuangcheng.errors import ChuangchengError, Exit  # noqa: PLC0415 - brings enum

    if isinstance(error, ChuangchengError):
        complain(error.message, error.hint)
        return int(error.exit_code)
    complain(
        f"程序自身出错（chuangcheng {__version__}），不是您操作有误；{_write_log(error, args)}"
    )
    return int(Exit.FAULT)


def _write_log(error: Exception, args: list[str]) -> str:
    """Keep the traceback in a file, and say where it is."""
    import tempfile  # noqa: PLC0415 - only a fault needs these two
    import traceback  # noqa: PLC0415

    head = f"chuangcheng {__version__}\nPython {sys.version}\n{sys.platform}\n{args!r}\n\n"
    text = head + "".join(traceback.format_exception(error))
    try:
        handle, path = tempfile.mkstemp(prefix="chuangcheng-", suffix=".log")
        with os.fdopen(handle, "w", encoding="utf-8", errors="backslashreplace") as file:
            file.write(text)
    except OSError:
        return (
            f"出错的经过没能写进临时目录，只知道是 {type(error).__name__}，请把这一行转告维护人员"
        )
    return f"出错的经过记在 {path}，请把这个文件附给维护人员"


def _speak_utf8() -> None:
    """What we print is Chinese, whatever the locale says; a lone byte becomes “?”, not a crash."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")


def _flush() -> None:
    if sys.stdout is not None:
        sys.stdout.flush()


def _leave(code: int) -> None:
    """End at once: to free a large workspace object by object takes another tenth."""
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (AttributeError, OSError, ValueError):
            continue
    os._exit(code)


def _drop_stdout() -> None:
    """Nobody reads any more; let Python's own flush at exit go nowhere instead of complaining."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
