"""What `cc validate` said before about the very same files, without working it out again.

An answer is kept with a digest of everything that it depends on: the words of the call, the bytes
of every file of the workspace, the program's own files and the folder of installed packages. If the
digest is the same, so is the answer; rules know neither clock nor network. Nothing here may be slow
to import: a remembered answer comes in a fraction of the time that Pydantic takes to load.
"""

import os
import sys
from contextvars import ContextVar
from hashlib import blake2b

from chuangcheng.loading.files import find_root, prefix_in_repository, read_files
from chuangcheng.loading.strays import find_strays

FOLDER = "CHUANGCHENG_CACHE"
"""The environment variable that names another folder; empty switches remembering off."""

_NAME, _SUFFIX = 32, ".cc-answer"
"""How the file of an answer is called: a digest of the call, and this ending."""

_MOST = 200
"""Answers that are kept; the oldest go."""
_STATEFUL = ("--fix", "--diff", "--changed")
"""Options that change files, or ask what a digest of the files does not know."""

TYPE_CHECKING = False  # as in `typing`, whose import would cost more than the rest
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


class Memory:
    """Where the answer to one call is kept, and for which state of everything it holds.

    `files` are those that were read for the digest; the command must use the same.
    """

    def __init__(self, path: str, digest: str, files: "Mapping[str, bytes]") -> None:
        self.path = path
        self.digest = digest
        self.files = files

    def read(self) -> tuple[str, int] | None:
        """The text and the exit code; None if there is none for this state, or it is damaged."""
        try:
            with open(self.path, "rb") as file:  # noqa: PTH123
                head, _, text = file.read().partition(b"\n")
            digest, checksum, code = head.decode().split(" ")
        except (OSError, ValueError):
            return None
        is_whole = digest == self.digest and checksum == _digest(text)
        return (text.decode(), int(code)) if is_whole else None

    def keep(self, text: str, code: int) -> None:
        """Remember an answer; that it cannot be written is no fault that a user must hear of."""
        content = text.encode("utf-8", "replace")
        head = f"{self.digest} {_digest(content)} {code}\n".encode()
        folder, passing = os.path.dirname(self.path), f"{self.path}.{os.getpid()}"  # noqa: PTH120
        try:
            os.makedirs(folder, exist_ok=True, mode=0o700)  # noqa: PTH103
            with open(passing, "wb") as file:  # noqa: PTH123
                file.write(head + content)
            os.replace(passing, self.path)  # noqa: PTH105
            _forget_old(folder)
        except OSError:
            return


current: ContextVar[Memory | None] = ContextVar("current", default=None)
"""The memory of the call that is under way, if its answer may be kept."""


def recall(args: list[str]) -> tuple[str, int] | None:
    """What was said to these arguments about the files as they are; else `current` is set."""
    memory = _memory(args)
    current.set(memory)
    return memory.read() if memory else None


def _memory(args: list[str]) -> Memory | None:
    folder = _folder()
    if folder is None or any(word.startswith(_STATEFUL) for word in args):
        return None
    root = find_root(os.path.realpath(_start(args)))
    files, unread = read_files(root) if root else ({}, [])
    if root is None or unread or find_strays(root):
        return None  # the command itself says what is wrong
    prefix = prefix_in_repository(root)
    call = "\0".join((*args, os.getcwd(), root, prefix, str(_is_coloured())))  # noqa: PTH109
    state = blake2b(digest_size=24)
    for piece in (*_program(), call):
        state.update(f"{piece}\0".encode("utf-8", "surrogateescape"))
    for name, content in files.items():
        state.update(f"{name}\0{len(content)}\0".encode())
        state.update(content)
    name = _digest(call.encode("utf-8", "surrogateescape"))
    return Memory(os.path.join(folder, f"{name}{_SUFFIX}"), state.hexdigest(), files)  # noqa: PTH118


def _folder() -> str | None:
    chosen = os.environ.get(FOLDER)
    if chosen is not None:
        return chosen or None
    base = os.environ.get("LOCALAPPDATA" if sys.platform == "win32" else "XDG_CACHE_HOME")
    home = os.path.expanduser("~")  # noqa: PTH111 - raises nothing where there is no home
    if not base and home == "~":
        return None
    return os.path.join(base or os.path.join(home, ".cache"), "chuangcheng")  # noqa: PTH118


def _start(args: list[str]) -> str:
    """Where the workspace is looked for: behind -C, else here."""
    for number, word in enumerate(args):
        if word == "-C" and number + 1 < len(args):
            return args[number + 1]
        if word.startswith("-C") and word != "-C":
            return word[2:]
    return os.getcwd()  # noqa: PTH109


def _is_coloured() -> bool:
    return "NO_COLOR" not in os.environ and sys.stdout is not None and sys.stdout.isatty()


def _program() -> "Iterator[str]":
    """What the program itself is: its files, the interpreter, the installed packages."""
    yield sys.version
    for folder in sys.path:
        if folder.endswith(("site-packages", "dist-packages")) and os.path.isdir(folder):  # noqa: PTH112
            yield f"{folder} {os.stat(folder).st_mtime_ns}"  # noqa: PTH116
    package = os.path.dirname(os.path.dirname(__file__))  # noqa: PTH120
    for here in (package, *_data_beside(package)):
        yield from _files(here)


def _data_beside(package: str) -> "Iterator[str]":
    """In a checkout the shipped standards lie beside the source, not in it."""
    shipped = os.path.join(os.path.dirname(os.path.dirname(package)), "standards")  # noqa: PTH118, PTH120
    if os.path.isdir(shipped):  # noqa: PTH112
        yield shipped


def _files(folder: str) -> "Iterator[str]":
    with os.scandir(folder) as entries:
        for entry in sorted(entries, key=lambda entry: entry.name):
            if entry.is_dir():
                if entry.name != "__pycache__":
                    yield from _files(entry.path)
            else:
                stat = entry.stat()
                yield f"{entry.path} {stat.st_size} {stat.st_mtime_ns}"


def _digest(content: bytes) -> str:
    return blake2b(content, digest_size=16).hexdigest()


def _forget_old(folder: str) -> None:
    with os.scandir(folder) as entries:
        kept = sorted(entries, key=lambda entry: entry.stat().st_mtime_ns)
    for entry in [entry for entry in kept if _is_ours(entry.name)][:-_MOST]:
        os.unlink(entry.path)  # noqa: PTH108


def _is_ours(name: str) -> bool:
    """Whether a file was made by `keep`; the folder may be anybody's."""
    stem, dot, ending = name.partition(".")
    is_digest = len(stem) == _NAME and all(one in "0123456789abcdef" for one in stem)
    return is_digest and dot + ending == _SUFFIX
