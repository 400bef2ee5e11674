"""The options that every command takes, and how a word typed by a person becomes a value.

Typer turns words into values through pydantic. Importing that takes longer than all of a short
command, and its complaints are English; so the plain cases are read here, and only the others are
left to Typer. Annotations are read at run time: nothing may move under TYPE_CHECKING.
"""

from collections.abc import Callable
from enum import Enum
from functools import partial
from pathlib import Path
from typing import Annotated, Any, get_args

import typer

from chuangcheng.errors import ChuangchengError

Root = Annotated[
    Path | None,
    typer.Option(
        "-C",
        metavar="目录",
        help="工作区目录，缺省从当前目录向上找 chuangcheng.yaml",
        exists=True,
        file_okay=False,
        show_default=False,
    ),
]
NoColor = Annotated[bool, typer.Option("--no-color", help="不用颜色")]

_NOT_PLAIN = ("writable", "resolve_path", "allow_dash", "path_type", "clamp")


class ValueReader:
    """Reads what was typed for one parameter; has the shape of Typer's own readers."""

    def __init__(self, read: Callable[[str], object]) -> None:
        self._read = read

    def coerce(self, value: Any, param: Any, ctx: object) -> Any:  # noqa: ANN401, ARG002 - Typer's
        """The value, or the values where the parameter may be given more than once."""
        if param.multiple or param.nargs == -1:
            return [self._one(each) for each in value or ()]
        return self._one(value)

    def _one(self, value: object) -> object:
        return self._read(value) if isinstance(value, str) else value  # else it is a default


def reader_of(param: Any) -> ValueReader | None:  # noqa: ANN401 - an option or argument of Typer
    """A reader for a parameter of a plain kind; None where Typer has to do it."""
    kind = param.type_descriptor
    info = kind.parameter_info
    wanted = _item_type(kind)
    name = describe(param)
    read: Callable[[str], object] | None = None
    if any(getattr(info, setting, None) for setting in _NOT_PLAIN):
        read = None
    elif info.parser is not None:
        read = partial(_parsed, name=name, parser=info.parser)
    elif kind.choices is not None:
        options = {_spelling(choice): choice for choice in kind.choices}
        read = partial(_chosen, name=name, options=options, exact=kind.case_sensitive)
    elif wanted is str:
        read = str
    elif wanted is bool and not param.envvar:
        read = bool  # never called: on the command line a flag has no word of its own
    elif wanted is int or wanted is float:
        read = partial(_number, name=name, kind=wanted, info=info)
    elif _is_path(wanted):
        read = partial(_path, name=name, info=info)
    return ValueReader(read) if read is not None else None


def describe(param: Any) -> str:  # noqa: ANN401 - an option or argument of Typer
    """How a message begins that speaks of a parameter: “选项 --to ”, “参数“文种””."""
    if param.param_type_name == "option":
        return f"选项 {max(param.opts, key=len)} "
    return f"参数“{label(param)}”"


def label(param: Any) -> str:  # noqa: ANN401 - an option or argument of Typer
    """The word that stands for a parameter's value: its metavar, else one for its kind."""
    if param.metavar:
        return str(param.metavar)
    kind = param.type_descriptor
    wanted = _item_type(kind)
    if kind.is_choice:
        return "值"
    if _is_path(wanted):
        return {"file": "文件", "dir": "目录"}.get(kind.path_type, "路径")
    words: dict[object, str] = {str: "文字", int: "整数", float: "数"}
    return words.get(wanted, "值")


def choices_of(param: Any) -> list[str]:  # noqa: ANN401 - an option or argument of Typer
    """The spellings that a parameter of fixed choices takes; none for any other."""
    return [_spelling(choice) for choice in param.type_descriptor.choices or ()]


def is_chinese(text: str) -> bool:
    """Whether a message is for our readers, by its first letter; a library's are English."""
    first = next((char for char in text if char.isalpha()), "")
    return "\u4e00" <= first <= "\u9fff"


def _item_type(kind: Any) -> object:  # noqa: ANN401 - Typer's description of a type
    return get_args(kind.annotation)[0] if kind.is_list else kind.annotation


def _is_path(wanted: object) -> bool:
    return isinstance(wanted, type) and issubclass(wanted, Path)


def _spelling(choice: object) -> str:
    return str(choice.value) if isinstance(choice, Enum) else str(choice)


def _parsed(word: str, name: str, parser: Callable[[str], object]) -> object:
    try:
        return parser(word)
    except (ValueError, ArithmeticError) as error:  # Decimal raises the latter
        reason = f"：{error}" if is_chinese(str(error)) else ""
        raise ChuangchengError(f"{name}的值“{word}”不对{reason}") from error


def _chosen(word: str, name: str, options: dict[str, object], *, exact: bool) -> object:
    for spelling, choice in options.items():
        if word == spelling or (not exact and word.casefold() == spelling.casefold()):
            return choice
    listed = "、".join(options)
    raise ChuangchengError(
        f"{name}没有“{word}”这个值", f"改用 {listed}" + (" 之一" if len(options) > 1 else "")
    )


def _number(word: str, name: str, kind: Any, info: Any) -> object:  # noqa: ANN401
    called = "整数" if kind is int else "数"
    try:
        number = kind(word)
    except ValueError as error:
        raise ChuangchengError(f"{name}的值“{word}”不是{called}", "写成数字，例如 5") from error
    if info.min is not None and not number >= info.min:
        raise ChuangchengError(f"{name}的值 {word} 太小", f"改为不小于 {info.min} 的{called}")
    if info.max is not None and not number <= info.max:
        raise ChuangchengError(f"{name}的值 {word} 太大", f"改为不大于 {info.max} 的{called}")
    return number


def _path(word: str, name: str, info: Any) -> Path:  # noqa: ANN401 - Typer's settings
    path = Path(word)
    if not path.exists():
        if info.exists:
            what = {(True, False): "文件", (False, True): "目录"}.get(
                (info.file_okay, info.dir_okay), "文件或目录"
            )
            raise ChuangchengError(f"{name}指的{what}“{word}”不存在")
        return path
    if path.is_dir() and not info.dir_okay:
        raise ChuangchengError(f"{name}要的是文件，“{word}”是目录")
    if path.is_file() and not info.file_okay:
        raise ChuangchengError(f"{name}要的是目录，“{word}”是文件")
    return path
