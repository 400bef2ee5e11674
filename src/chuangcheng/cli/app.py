"""One command on Typer: its Chinese help page, and its usage errors in plain Chinese.

Whatever cannot be done leaves here as a `ChuangchengError`; `entry` puts it into words and a code.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from inspect import cleandoc
from typing import Any

import typer
from typer.core import TyperCommand
from typer.main import get_command

from chuangcheng.cli.catalog import PAGE_WIDTH, Command, display_width, two_columns, wrap
from chuangcheng.cli.options import NoColor, Root
from chuangcheng.errors import ChuangchengError, Exit


class ChineseCommand(TyperCommand):
    """A command whose help page is Chinese."""

    allow_extra_args = True  # looked at by `run_command`, which names them better

    def get_help(self, ctx: Any) -> str:  # noqa: ANN401 - Typer's, which has no public name
        """The whole help page."""
        return help_page(self, ctx.command_path).rstrip("\n")


def run_command(command: Command, args: list[str], called: str = "cc") -> int:
    """Run one command with the arguments that stood behind its name; gives the exit code.

    `called` is how the program was called, for usage lines and advice.
    """
    program = build(command)
    path = f"{called} {command.name}"
    try:
        with program.make_context(path, list(args)) as ctx:
            if ctx.args:
                raise _too_many(program, ctx.args, path)
            result = program.invoke(ctx)
    except typer.Exit as stop:
        return stop.exit_code
    except typer.Abort as stop:
        raise KeyboardInterrupt from stop
    except typer.TyperException as error:
        raise translate(error, program, path) from error
    return int(result) if isinstance(result, int) else int(Exit.OK)


def build(command: Command) -> ChineseCommand:
    """The Typer command of a module's `run`."""
    app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)
    settings = {"help_option_names": ["-h", "--help"]}
    run = import_module(command.module).run
    app.command(command.name, cls=ChineseCommand, context_settings=settings)(run)
    program = get_command(app)
    assert isinstance(program, ChineseCommand)
    _take_global_options(program)
    return program


def _take_global_options(program: ChineseCommand) -> None:
    """Let a command that has no use for -C or --no-color pass over them in silence."""
    known = {name for param in program.params for name in param.opts}
    app = typer.Typer(add_completion=False)
    app.command()(_global_options)
    for param in get_command(app).params:
        if known.isdisjoint(param.opts):
            param.expose_value = False
            param.hidden = True  # type: ignore[attr-defined]
            program.params.append(param)


def _global_options(root: Root = None, no_color: NoColor = False) -> None:
    """What every command takes."""


# ── the help page ────────────────────────────────────────────────────────────────────────────────


def help_page(program: TyperCommand, path: str) -> str:
    """用法, what the command does, 参数 and 选项, aligned and at most 80 columns wide."""
    shown = [param for param in program.params if not getattr(param, "hidden", False)]
    arguments = [(_argument(p), _explained(p)) for p in shown if _is_argument(p)]
    options = [(_spellings(p), _explained(p)) for p in shown if not _is_argument(p)]
    options.append(("-h, --help", "显示这页帮助"))
    parts = [f"用法：{usage(program, path)}\n"]
    parts.extend(_paragraphs(program.help or ""))
    if arguments:
        parts.append("参数：\n" + two_columns(arguments))
    parts.append("选项：\n" + two_columns(options))
    return "\n".join(parts)


def usage(program: TyperCommand, path: str) -> str:
    """The shape of a call: cc render [选项] 文种 [方案]."""
    pieces = [_argument(param) for param in program.params if _is_argument(param)]
    return " ".join([path, "[选项]", *pieces])


def _is_argument(param: Any) -> bool:  # noqa: ANN401 - an option or argument of Typer
    return bool(param.param_type_name == "argument")


def _argument(param: Any) -> str:  # noqa: ANN401
    name = _label(param) if param.required else f"[{_label(param)}]"
    return f"{name}..." if param.nargs != 1 else name


def _spellings(param: Any) -> str:  # noqa: ANN401
    names = ", ".join(sorted(param.opts, key=len))
    return names if param.is_flag else f"{names} {_label(param)}"


def _named(param: Any) -> str:  # noqa: ANN401
    return f"参数“{_label(param)}”" if _is_argument(param) else f"选项 {max(param.opts, key=len)} "


def _label(param: Any) -> str:  # noqa: ANN401
    return str(param.metavar or "值")


def _explained(param: Any) -> str:  # noqa: ANN401
    text = param.help or ""
    facts = "；".join(_facts(param))
    if not facts:
        return str(text)
    if text.endswith("）"):
        return f"{text[:-1]}；{facts}）"
    return f"{text}（{facts}）"


def _facts(param: Any) -> Iterator[str]:  # noqa: ANN401
    if param.required:
        yield "必填"
    if getattr(param, "multiple", False):
        yield "可以写多次"
    if isinstance(param.default, str):
        yield f"缺省：{param.default}"


def _paragraphs(text: str) -> Iterator[str]:
    """Paragraphs filled to the page; lines that begin with a blank are examples and stay."""
    for block in cleandoc(text).split("\n\n"):
        lines: list[str] = []
        for line in block.splitlines():
            open_line = lines and not lines[-1].startswith(" ") and not line.startswith(" ")
            if open_line:
                lines[-1] = _joined(lines[-1], line)
            else:
                lines.append(line)
        filled = [
            f for line in lines for f in ([line] if line[:1] == " " else wrap(line, PAGE_WIDTH))
        ]
        if filled:
            yield "".join(line + "\n" for line in filled)


def _joined(first: str, second: str) -> str:
    """Two lines of one paragraph: a space between words, none beside 汉字."""
    beside = display_width(first[-1:]) == 2 or display_width(second[:1]) == 2
    return first + ("" if beside else " ") + second


# ── usage errors ─────────────────────────────────────────────────────────────────────────────────


def translate(error: Any, program: TyperCommand, path: str) -> ChuangchengError:  # noqa: ANN401
    """The same complaint in Chinese; what Typer words in English is never shown.

    Typer has no public classes for the kinds of usage error, only their names.
    """
    match type(error).__name__:
        case "NoSuchOption":
            near = "、".join((error.possibilities or ())[:2])
            advice = f"相近的有 {near}；" if near else ""
            return ChuangchengError(
                f"没有“{error.option_name}”这个选项", f"{advice}全部选项见 {path} --help"
            )
        case "MissingParameter" if _is_argument(error.param):
            return ChuangchengError(f"缺少{_named(error.param)}", f"写成 {usage(program, path)}")
        case "MissingParameter":
            return ChuangchengError(
                f"缺少{_named(error.param).rstrip()}", f"加上 {_spellings(error.param)}"
            )
        case "BadOptionUsage":
            return _bad_option(error.option_name, program)
        case _:
            param = getattr(error, "param", None)
            wrong = f"{_named(param)}的值" if param else "用法"
            return ChuangchengError(f"{wrong}不对", f"用法见 {path} --help")


def _bad_option(name: str, program: TyperCommand) -> ChuangchengError:
    param: Any = next((param for param in program.params if name in param.opts), None)
    if param is None or param.is_flag:
        return ChuangchengError(f"选项 {name} 后面不带值", f"只写 {name}")
    return ChuangchengError(f"选项 {name} 后面要跟一个值", f"写成 {name} {_label(param)}")


def _too_many(program: TyperCommand, extra: list[str], path: str) -> ChuangchengError:
    words = "".join(f"“{word}”" for word in extra)
    return ChuangchengError(f"多写了{words}", f"写成 {usage(program, path)}")
