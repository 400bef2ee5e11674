"""One command on Typer: its Chinese help page, and its usage errors in plain Chinese.

Whatever cannot be done leaves here as a `ChuangchengError`; `entry` puts it into words and a code.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from importlib import import_module
from inspect import cleandoc
from typing import TYPE_CHECKING, Any

import typer
from typer.core import TyperCommand
from typer.main import get_command

from chuangcheng.cli.catalog import PAGE_WIDTH, Command, display_width, two_columns, wrap
from chuangcheng.cli.entry import program_name
from chuangcheng.cli.options import (
    NoColor,
    Root,
    choices_of,
    describe,
    is_chinese,
    label,
    reader_of,
)
from chuangcheng.errors import ChuangchengError, Exit

if TYPE_CHECKING:
    from typer._click import Context, Parameter

# Typer has no public names for the kinds of usage error. They live beside the one that is public.
_errors: Any = import_module(typer.BadParameter.__module__)


class ChineseCommand(TyperCommand):
    """A command whose help page is Chinese, and which reads plain values without pydantic."""

    allow_extra_args = True  # looked at by `run_command`, which names them better

    def get_help(self, ctx: Context) -> str:
        """The whole help page."""
        return help_page(self, ctx.command_path).rstrip("\n")

    def get_params(self, ctx: Context) -> list[Parameter]:
        """The parameters, --help included, each of a plain kind with our own reader.

        Typer builds its readers late and keeps them in a private attribute. Should the attribute
        get another name, Typer's readers are used again: slower, with blunter messages.
        """
        params = super().get_params(ctx)
        for param in params:
            reader = reader_of(param)
            if reader is not None:
                param._runtime_param = reader  # type: ignore[attr-defined]  # noqa: SLF001
        return params


def run_command(command: Command, args: list[str]) -> int:
    """Run one command with the arguments that stood behind its name; gives the exit code."""
    program = build(command)
    path = f"{program_name()} {command.name}"
    try:
        with program.make_context(path, list(args)) as ctx:
            if ctx.args:
                raise _too_many(program, ctx.args, path)
            result = program.invoke(ctx)
    except typer.Exit as stop:
        return stop.exit_code
    except typer.Abort as stop:
        raise KeyboardInterrupt from stop
    except _errors.ClickException as error:
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
    parts.extend(_paragraphs(program.epilog or ""))
    return "\n".join(parts)


def usage(program: TyperCommand, path: str) -> str:
    """The shape of a call: cc render [选项] 文种 [方案]."""
    pieces = [_argument(param) for param in program.params if _is_argument(param)]
    return " ".join([path, "[选项]", *pieces])


def _is_argument(param: Any) -> bool:  # noqa: ANN401 - an option or argument of Typer
    return bool(param.param_type_name == "argument")


def _argument(param: Any) -> str:  # noqa: ANN401
    name = label(param) if param.required else f"[{label(param)}]"
    return f"{name}..." if param.nargs != 1 else name


def _spellings(param: Any) -> str:  # noqa: ANN401
    names = ", ".join(sorted(param.opts, key=len))
    if param.secondary_opts:
        names += " / " + ", ".join(param.secondary_opts)
    return names if param.is_flag or param.count else f"{names} {label(param)}"


def _explained(param: Any) -> str:  # noqa: ANN401
    facts = list(_facts(param))
    remark = f"（{'；'.join(facts)}）" if facts else ""
    text = cleandoc(param.help or "")
    if remark and text.endswith("。"):
        return text[:-1] + remark + "。"
    return text + remark


def _facts(param: Any) -> Iterator[str]:  # noqa: ANN401
    if param.required:
        yield "必填"
    if choices := choices_of(param):
        yield "可选：" + "、".join(choices)
    if param.min is not None and param.max is not None:
        yield f"{param.min} 到 {param.max}"
    elif param.min is not None and not getattr(param, "count", False):
        yield f"不小于 {param.min}"
    elif param.max is not None:
        yield f"不大于 {param.max}"
    if getattr(param, "multiple", False):
        yield "可以写多次"
    if default := _default(param):
        yield f"缺省：{default}"
    if param.envvar and param.show_envvar:
        names = [param.envvar] if isinstance(param.envvar, str) else param.envvar
        yield "环境变量：" + "、".join(names)


def _default(param: Any) -> str:  # noqa: ANN401
    shown, value = param.show_default, param.default
    if isinstance(shown, str):
        return shown
    if not shown or value is None or callable(value):
        return ""
    if isinstance(value, bool):
        names = param.opts if value else param.secondary_opts
        return str(names[0]) if names and param.secondary_opts else ""
    values = value if isinstance(value, (list, tuple)) else [value]
    return "、".join(str(v.value if isinstance(v, Enum) else v) for v in values)


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
    """The same complaint in Chinese; what Typer words in English is never shown."""
    if isinstance(error, _errors.NoSuchOption):
        near = "、".join((error.possibilities or ())[:2])
        advice = f"相近的有 {near}；" if near else ""
        return ChuangchengError(
            f"没有“{error.option_name}”这个选项", f"{advice}全部选项见 {path} --help"
        )
    if isinstance(error, _errors.MissingParameter):
        return _missing(error.param, program, path)
    if isinstance(error, _errors.BadOptionUsage):
        return _bad_option(error.option_name, program)
    named = describe(error.param) if getattr(error, "param", None) is not None else ""
    if not is_chinese(error.message):
        return ChuangchengError(
            f"{named}的值不对" if named else "用法不对", f"用法见 {path} --help"
        )
    return ChuangchengError(f"{named.rstrip()}：{error.message}" if named else error.message)


def _missing(param: Any, program: TyperCommand, path: str) -> ChuangchengError:  # noqa: ANN401
    choices = choices_of(param)
    among = (
        f"，{label(param)}是 {'、'.join(choices)}{' 之一' * (len(choices) > 1)}" if choices else ""
    )
    if _is_argument(param):
        return ChuangchengError(f"缺少{describe(param)}", f"写成 {usage(program, path)}{among}")
    return ChuangchengError(f"缺少{describe(param).rstrip()}", f"加上 {_spellings(param)}{among}")


def _bad_option(name: str, program: TyperCommand) -> ChuangchengError:
    param: Any = next((p for p in program.params if name in (*p.opts, *p.secondary_opts)), None)
    if param is None or param.is_flag or param.count:
        return ChuangchengError(f"选项 {name} 后面不带值", f"只写 {name}")
    if param.nargs > 1:
        return ChuangchengError(f"选项 {name} 后面要跟 {param.nargs} 个值")
    return ChuangchengError(f"选项 {name} 后面要跟一个值", f"写成 {name} {label(param)}")


def _too_many(program: TyperCommand, extra: list[str], path: str) -> ChuangchengError:
    words = "".join(f"“{word}”" for word in extra)
    return ChuangchengError(f"多写了{words}", f"写成 {usage(program, path)}")
