"""The commands, one line each, and the two-column layout that every help page has.

Nothing is imported here: `cc --help` must answer in about the time that Python takes to start, and
`typing` (for a NamedTuple) or `dataclasses` alone would double it.
"""

PAGE_WIDTH = 80
_WIDEST_TERM = 24  # columns; a longer term gets a line of its own
_WIDE_FROM = "\u2e80"  # 汉字, kana and full-width forms: two columns each
_AMBIGUOUS = "“”‘’—…·×"  # one column or two, as the terminal likes; two is the safe guess
_NEVER_FIRST = "，。；：、！？）》】」”’…"
_NEVER_LAST = "（《【「“‘"


class Command:
    """One command: its name, the module whose `run` does the work, and one line of help."""

    __slots__ = ("module", "name", "summary")

    def __init__(self, name: str, module: str, summary: str) -> None:
        self.name = name
        self.module = module
        self.summary = summary


COMMANDS: tuple[Command, ...] = (
    Command("init", "chuangcheng.cli.commands.init", "建一个新的工作区"),
    Command("validate", "chuangcheng.cli.commands.validate", "检查工作区里的全部文件"),
    Command("fmt", "chuangcheng.cli.commands.fmt", "把缩进、空行整理成一个样子"),
    Command("schema", "chuangcheng.cli.commands.schema", "给编辑器用的 JSON Schema"),
    Command("explain", "chuangcheng.cli.commands.explain", "说明一条规则查什么、为什么、怎么改"),
    Command("score", "chuangcheng.cli.commands.score", "算分：多少分、丢在哪里、谁丢的"),
    Command("gap", "chuangcheng.cli.commands.gap", "补短板：还差多少分，补哪几项最省"),
    Command(
        "standards", "chuangcheng.cli.commands.standards", "列出自带和自己的指标体系，比较两版"
    ),
    Command(
        "render",
        "chuangcheng.cli.commands.render",
        "出公文：通知、通报、月报、任务分解表等",
    ),
)


def find(name: str) -> Command | None:
    """The command of that name, if there is one."""
    return next((command for command in COMMANDS if command.name == name), None)


def display_width(text: str) -> int:
    """Columns that a text takes on a terminal."""
    return sum(2 if _is_wide(char) else 1 for char in text)


def wrap(text: str, room: int) -> list[str]:
    """Break a text into lines of at most `room` columns; a long Latin word stays whole."""
    lines: list[str] = []
    line = ""
    for piece in _pieces(text):
        if line and display_width(line + piece.rstrip()) > room:
            lines.append(line.rstrip())
            line = piece.lstrip()
        else:
            line += piece
    lines.append(line.rstrip())
    return lines


def two_columns(rows: list[tuple[str, str]]) -> str:
    """Terms on the left, explanations aligned on the right, one row or more each."""
    term_room = max((display_width(term) for term, _ in rows), default=0)
    indent = 2 + min(term_room, _WIDEST_TERM) + 2
    lines: list[str] = []
    for term, text in rows:
        head = "  " + term
        first, *more = wrap(text, PAGE_WIDTH - indent)
        if display_width(head) + 2 > indent and first:
            lines.append(head)
            head = ""
        gap = " " * (indent - display_width(head))
        lines.append((head + gap + first).rstrip())
        lines.extend(" " * indent + line for line in more)
    return "".join(line + "\n" for line in lines)


def _is_wide(char: str) -> bool:
    return char >= _WIDE_FROM or char in _AMBIGUOUS


def _pieces(text: str) -> list[str]:
    """Cut a text wherever a line may end: around 汉字 and after spaces, but not before “，”."""
    pieces: list[str] = []
    for char in text:
        last = pieces[-1][-1] if pieces else ""
        glued = (
            char in _NEVER_FIRST
            or char == " "
            or last in _NEVER_LAST
            or not (_is_wide(char) or _is_wide(last) or last == " ")
        )
        if last and glued:
            pieces[-1] += char
        else:
            pieces.append(char)
    return pieces
