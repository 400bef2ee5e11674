"""cc init."""

import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Annotated, TypeVar

import typer

from chuangcheng.cli.entry import program_name
from chuangcheng.cli.options import choice
from chuangcheng.cli.speak import complain
from chuangcheng.errors import ChuangchengError, Exit

_Answer = TypeVar("_Answer")
LEVELS = ("县", "市", "省", "乡", "单位")


def run(
    folder: Annotated[
        Path | None,
        typer.Argument(metavar="文件夹", help="建在哪里；不写就是当前文件夹", parser=Path),
    ] = None,
    region: Annotated[
        str | None, typer.Option("--region", metavar="地区", help="县、市名称，例如 大姚县")
    ] = None,
    office: Annotated[
        str | None, typer.Option("--office", metavar="办公室", help="承办的办公室，例如 县创建办")
    ] = None,
    titles: Annotated[
        str | None, typer.Option("--titles", metavar="称号", help="创建哪些称号，例如 卫生、文明")
    ] = None,
    level: Annotated[
        str | None, choice("--level", what="哪一级的方案，不写就看地区的末字", names=LEVELS)
    ] = None,
) -> int:
    """建一个新的工作区，里面有能通过检查的方案、单位名录、任务表和发文。

    没有写的选项会一样一样地问。已经有的文件不会动。
    """
    from chuangcheng.cli.new import check_place, next_steps, write_all
    from chuangcheng.cli.schemas import schema_files
    from chuangcheng.models.catalog import KINDS
    from chuangcheng.starting.answers import level_of, read_office, read_region, read_wanted
    from chuangcheng.starting.files import SCHEMAS, Answers, workspace_files
    from chuangcheng.starting.titles import KNOWN

    root = (folder or Path()).resolve()
    check_place(root)
    known = "、".join(title.code for title in KNOWN)
    place = _answer(region, "--region", "地区，县或市的名称，例如 大姚县", read_region)
    grade = level or level_of(place)
    answers = Answers(
        region=place,
        office=_answer(office, "--office", "承办的办公室，例如 县创建办", read_office),
        titles=_answer(
            titles,
            "--titles",
            f"创建哪些称号，几个用“、”隔开（{known}）",
            lambda text: read_wanted(text, grade),
        ),
        level=grade,
        year=date.today().year,  # noqa: DTZ011, TID251 - the clerk's own calendar
    )
    files = {path: text.encode() for path, text in workspace_files(answers).items()}
    schemas = {f"{SCHEMAS}/{name}": text for name, text in schema_files(KINDS).items()}
    write_all(root, files | schemas)
    typer.echo(next_steps(root, files, answers.folder), nl=False)
    return Exit.OK


def _answer(
    given: str | None, option: str, question: str, read: Callable[[str], _Answer]
) -> _Answer:
    """What `read` makes of the option, or of what a person says, who is asked until it can be read.

    Raises `ChuangchengError` for an option that cannot, and where there is nobody to ask.
    """
    if given is not None and given.strip():
        return read(" ".join(given.split()))
    if not sys.stdin.isatty():
        raise ChuangchengError(f"没有写 {option}，也没有人可以问", _whole_line())
    while True:
        answer = " ".join(str(typer.prompt(question, prompt_suffix="：")).split())
        try:
            if answer:
                return read(answer)
        except ChuangchengError as refused:
            complain(refused.message, refused.hint)


def _whole_line() -> str:
    return (
        f"几样都写在一行里，例如 {program_name()} init 大姚创城"
        " --region 大姚县 --office 县创建办 --titles 卫生、文明"
    )
